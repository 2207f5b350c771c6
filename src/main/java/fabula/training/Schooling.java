package fabula.training;

import fabula.corpus.LabelledStory;
import fabula.network.Learner;
import fabula.network.Learner.Lesson;
import fabula.network.Learner.Prepared;
import fabula.reader.Answer;
import fabula.reader.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/**
 * How a trained network learns a few examples with as little change as may be: first the vectors of its new words alone,
 * so that nothing else can change, and everything only where that is not enough.
 */
final class Schooling {

    /** The examples are learned when the least certain of their answers is as likely as this. */
    private static final double LEARNED = 0.9;

    private static final int VARIANTS = 6;
    private static final double ENOUGH = 0.01;
    private static final int PROOF = 128;
    private static final int BATCH = 32;
    private static final int REPLAYED = Integer.getInteger("t.b", 32);
    private static final int CHECKED_EVERY = 10;
    private static final int WORD_STEPS = Integer.getInteger("t.ws", 30);
    private static final double WORD_RATE = Double.parseDouble(System.getProperty("t.wr", "0.01"));
    private static final int STEPS = Integer.getInteger("t.s", 150);
    private static final double RATE = Double.parseDouble(System.getProperty("t.r", "3e-4"));

    private final Learner learner;
    private final List<Lesson> examples;
    private final List<Lesson> proof;
    private final List<Prepared> variants;
    private final List<Prepared> replay;
    private final Random random;

    Schooling(Learner learner, List<LabelledStory> examples, List<LabelledStory> replay, long seed) {
        this.learner = learner;
        this.random = new Random(seed);
        this.examples = Trainer.lessons(examples);
        Mingled mingled = new Mingled(replay, examples, learner.reader("")::knows);
        List<LabelledStory> among = new ArrayList<>(examples);
        for (LabelledStory example : examples) {
            Stream.generate(() -> mingled.mingled(example, random)).limit(VARIANTS).forEach(each -> each.ifPresent(among::add));
        }
        List<Lesson> all = Trainer.lessons(among);
        Collections.shuffle(all, random);
        this.proof = Stream.concat(this.examples.stream(), all.stream()).limit(PROOF).toList();
        this.variants = all.stream().map(learner::prepare).toList();
        this.replay = Trainer.lessons(replay).stream().map(learner::prepare).toList();
    }

    /** @return steps made */
    int learn(DoubleConsumer progress) {
        int steps = 0;
        long t0 = System.nanoTime();
        System.err.println(learner.guessNewWords(examples) + " " + (System.nanoTime() - t0) / 1e9);
        if (!learner.newWords().isEmpty()) {
            learner.learnNewWordsOnly();
            while (steps < WORD_STEPS && !isLearned(steps)) {
                learner.learn(some(variants, BATCH), WORD_RATE, null);
                steps++;
                progress.accept((double) steps / (WORD_STEPS + STEPS));
            }
            learner.learnEverything();
        }
        System.err.println("words: " + steps + " " + doubt());
        int before = steps;
        while (steps - before < STEPS && !isLearned(steps - before)) {
            List<Prepared> batch = new ArrayList<>(some(variants, BATCH));
            batch.addAll(some(replay, REPLAYED));
            learner.learn(batch, RATE, null);
            steps++;
            progress.accept((double) (WORD_STEPS + steps - before) / (WORD_STEPS + STEPS));
        }
        System.err.println("all: " + (steps - before) + " " + doubt());
        return steps;
    }

    private boolean isLearned(int steps) {
        return steps % CHECKED_EVERY == 0 && doubt() <= ENOUGH;
    }

    /** The share of examples and variants whose answer is not yet likely enough. */
    private double doubt() {
        Reader reader = learner.reader("");
        List<Answer> answers = reader.read(proof.stream().map(Lesson::query).toList());
        int doubtful = 0;
        for (int i = 0; i < answers.size(); i++) {
            double gold = answers.get(i).probabilities().get(proof.get(i).answer().ordinal());
            doubtful += gold < LEARNED ? 1 : 0;
        }
        return (double) doubtful / answers.size();
    }

    private List<Prepared> some(List<Prepared> lessons, int count) {
        return Stream.generate(() -> lessons.get(random.nextInt(lessons.size())))
                .limit(count)
                .toList();
    }
}
