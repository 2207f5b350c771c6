package fabula.training;

import fabula.corpus.LabelledStory;
import fabula.network.Learner;
import fabula.network.Learner.Lesson;
import fabula.network.Learner.Prepared;
import fabula.reader.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a trained network learns a few examples with as little change as may be. First each new word is read as the known
 * one that explains the examples best; then the vectors of new words learn alone, so that nothing else can change; and
 * only where that is not enough does everything learn, at a small rate and with stories of every kind between, which are
 * to be answered as before.
 */
final class Schooling {

    /** An answer is learned when it is as likely as this. */
    private static final double LIKELY = 0.95;
    /** So many answers need not be learned: an example may be hard in itself. */
    private static final double LEFT = 0.02;
    /** Shares of the way to the new weights that are tried, the shortest first. */
    private static final double[] SHARES = {0.1, 0.2, 0.3, 0.4, 0.55, 0.7, 0.85, 1};
    /** Nothing more is changed for an answer that is as likely as this. */
    private static final double LIKELY_ENOUGH = 0.93;

    /** In how many stories of others each example is set. */
    private static final int VARIANTS = 12;

    private static final int CHECKED = 128;
    private static final int CHECKED_EVERY = 10;

    private static final int BATCH = 32;
    private static final int WORD_STEPS = 30;
    private static final double WORD_RATE = 0.01;
    private static final int STEPS = 200;
    private static final double RATE = 2e-4;
    /** Steps at a quarter of the rate: Adam's first ones are as long for weights that hardly matter as for others. */
    private static final int GENTLE_STEPS = 10;

    /** Stories of every kind for one example in a step. */
    private static final int REPLAYED = 3;

    private final Learner learner;
    private final List<Lesson> examples;
    /** What is asked about the examples, alone and among stories of others. */
    private final List<Lesson> checked;

    private final List<Prepared> lessons;
    private final List<Prepared> replay;
    private final Random random;

    /** @param replay stories that the network is to answer afterwards as it does now */
    Schooling(Learner learner, List<LabelledStory> examples, List<LabelledStory> replay, long seed) {
        this.learner = learner;
        this.random = new Random(seed);
        this.examples = Trainer.lessons(examples);
        List<Lesson> varied = Trainer.lessons(varied(examples, replay));
        Collections.shuffle(varied, random);
        Set<String> asked = this.examples.stream()
                .map(example -> example.query().question())
                .collect(Collectors.toSet());
        this.checked = Stream.concat(
                        this.examples.stream(),
                        varied.stream()
                                .filter(lesson -> asked.contains(lesson.query().question())))
                .limit(CHECKED)
                .toList();
        this.lessons = Stream.concat(this.examples.stream(), varied.stream())
                .map(learner::prepare)
                .toList();
        this.replay =
                Trainer.lessons(replay).stream().map(learner::prepareAsAnswered).toList();
    }

    private List<LabelledStory> varied(List<LabelledStory> examples, List<LabelledStory> replay) {
        Mingled mingled = new Mingled(replay, examples, learner.reader("")::knows);
        return examples.stream()
                .flatMap(example ->
                        Stream.generate(() -> mingled.mingled(example, random)).limit(VARIANTS))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Learns until the examples are learned, but not for ever.
     *
     * @return steps made
     */
    int learn(DoubleConsumer progress) {
        learner.guessNewWords(examples);
        int steps = 0;
        if (!learner.newWords().isEmpty()) {
            learner.learnNewWordsOnly();
            steps = learn(WORD_STEPS, WORD_RATE, List.of(), done -> progress.accept(done * WORD_STEPS));
        }
        if (isGoodEnough()) {
            return steps;
        }
        learner.learnEverything();
        learner.weights().remember();
        steps += learn(STEPS, RATE, replay, done -> progress.accept(done * STEPS + WORD_STEPS));
        goAsFarAsNeeded();
        return steps;
    }

    /**
     * Between the weights before and those after there are some that know both (Wortsman et al. 2022, Robust fine-tuning
     * of zero-shot models): of the way to the new ones, no more is gone than the examples need.
     */
    private void goAsFarAsNeeded() {
        double gone = 1;
        for (double share : SHARES) {
            learner.weights().goOn(share / gone);
            gone = share;
            if (isGoodEnough()) {
                return;
            }
        }
    }

    private boolean isGoodEnough() {
        return unlearned(LIKELY_ENOUGH) <= LEFT;
    }

    private int learn(int most, double rate, List<Prepared> between, DoubleConsumer progress) {
        for (int step = 0; step < most; step++) {
            if (step % CHECKED_EVERY == 0 && unlearned(LIKELY) <= LEFT) {
                return step;
            }
            List<Prepared> batch = new ArrayList<>(some(lessons, BATCH));
            if (!between.isEmpty()) {
                batch.addAll(some(between, REPLAYED * BATCH));
            }
            learner.learn(batch, step < GENTLE_STEPS ? rate / 4 : rate, null);
            progress.accept((step + 1.0) / most / (WORD_STEPS + STEPS));
        }
        return most;
    }

    /** The share of what is checked that is not learned. */
    private double unlearned(double likely) {
        List<Answer> answers =
                learner.reader("").read(checked.stream().map(Lesson::query).toList());
        int unlearned = 0;
        for (int i = 0; i < answers.size(); i++) {
            int right = checked.get(i).answer().ordinal();
            unlearned += answers.get(i).probabilities().get(right) < likely ? 1 : 0;
        }
        return (double) unlearned / answers.size();
    }

    private List<Prepared> some(List<Prepared> among, int count) {
        return Stream.generate(() -> among.get(random.nextInt(among.size())))
                .limit(count)
                .toList();
    }
}
