package fabula.training;

import fabula.Problem;
import fabula.corpus.Corpus;
import fabula.corpus.LabelledStory;
import fabula.corpus.Split;
import fabula.network.Learner;
import fabula.network.Learner.Lesson;
import fabula.network.Learner.Prepared;
import fabula.network.Vocabulary;
import fabula.network.WordVectors;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.settings.Settings;
import fabula.text.Tokenizer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Trains a network on stories: keeps some apart, learns in batches of like length, and stops when the kept-apart ones
 * get no better. What is measured and kept is the mean of the weights over the last steps. It reports through a listener
 * and writes nothing.
 */
public final class Trainer {

    /** A word of an open class that fewer stories know, and fewer than one in so many, gets no vector of its own. */
    private static final int MINIMUM_STORIES = 3;

    private static final int ONE_STORY_IN = 3_000;
    /** One step in so many is taken into the mean of weights, for the next ones differ little. */
    private static final int AVERAGED = 8;
    /** The same on every machine, for the weights depend on it by rounding. */
    static final int WORKERS = 2;

    private final Settings.Training settings;
    private final Settings.Network shape;

    public Trainer(Settings.Training settings, Settings.Network shape) {
        this.settings = settings;
        this.shape = shape;
    }

    /** Is told what happens while training, on the training's thread. */
    public interface Listener {
        /** For whoever wants the result alone. */
        Listener SILENT = new Listener() {
            @Override
            public void progressed(String stage, double done) {}

            @Override
            public void passed(int epoch, double loss, double validationLoss, double validationAccuracy) {}
        };

        /** @param done share of the work, 0 … 1, if it does not stop early */
        void progressed(String stage, double done);

        /** After each pass: losses, and the share of the kept-apart questions answered rightly. */
        void passed(int epoch, double loss, double validationLoss, double validationAccuracy);
    }

    /**
     * A trained network.
     *
     * @param learner with the best weights; the caller closes it
     * @param shape of the network, as it was made
     * @param generated a sample of the generated stories, a corpus a kind
     * @param split what was learned from and what was kept apart
     * @param epochs passes made
     * @param passesTold the same with those of the models that it goes on from
     */
    public record Result(
            Learner learner, Settings.Network shape, List<Corpus> generated, Split split, int epochs, int passesTold) {}

    /**
     * Trains on the same stories in every pass.
     *
     * @throws Problem if there is too little to learn from, or if training diverges
     */
    public Result train(List<Corpus> corpora, Listener listener) {
        return train(Optional.empty(), corpora, GeneratedStories.none(), listener);
    }

    /**
     * Trains on stories that stay and on generated ones, which are others in each pass. What is kept apart is so from all
     * passes, and from those of a model to go on from.
     *
     * @param start the model to go on from, whose shape the network has; empty for a new network
     * @throws Problem if there is too little to learn from, or if training diverges
     */
    public Result train(Optional<Start> start, List<Corpus> corpora, GeneratedStories generated, Listener listener) {
        listener.progressed("Reading the stories", 0);
        GeneratedStories stories = start.map(generated::after).orElse(generated);
        List<Corpus> sample = stories.sample();
        // The manifest is to have their hashes: what cannot be written is found now, and not after the training.
        sample.forEach(Corpus::checkWritable);
        Split split = split(start, corpora, sample);
        List<Lesson> kept = lessons(split.validation());
        check(split, kept);
        listener.progressed("Learning words", 0);
        Made made = start.map(base -> goOn(base, split)).orElseGet(() -> begin(split));
        Learner learner = made.learner();
        Optional<Start> mate = start.flatMap(Start::mate);
        if (mate.isPresent()) {
            learner.meanWith(mate.get().folder(), made.shape());
            return new Result(learner, made.shape(), sample, split, 0, stories.passesTold(0));
        }
        List<LabelledStory> staying = split.withoutKept(stories(corpora));
        try (Passes passes = new Passes(
                some -> lessons(some).stream().map(learner::prepare).toList(), staying, stories, split, settings)) {
            int epochs = learn(learner, passes, kept, listener);
            return new Result(learner, made.shape(), sample, split, epochs, stories.passesTold(epochs));
        }
    }

    /** Whatever the model to go on from may have learned is learned from again. */
    private Split split(Optional<Start> start, List<Corpus> corpora, List<Corpus> sample) {
        Map<Boolean, List<Corpus>> known = corpora.stream()
                .collect(Collectors.partitioningBy(
                        corpus -> start.filter(base -> base.knows(corpus)).isPresent()));
        List<Corpus> unknown =
                Stream.concat(known.get(false).stream(), sample.stream()).toList();
        if (start.isPresent() && unknown.isEmpty()) {
            throw Problem.input("The model " + start.get().manifest().name() + " knows these files already, so that"
                    + " none of their stories can be kept apart to see how well it learns. Give files with other names"
                    + " and stories as well, or set fabula.training.generated-stories and train without --corpus.");
        }
        return Split.of(stories(unknown), settings.validationShare(), settings.seed())
                .andLearning(stories(known.get(true)));
    }

    private static void check(Split split, List<Lesson> kept) {
        int learned = split.training().stream()
                .mapToInt(story -> story.questions().size())
                .sum();
        if (learned < 2 || kept.isEmpty()) {
            throw Problem.input("There is too little to learn from: " + learned + " questions to learn and "
                    + kept.size() + " kept apart to see how well. Give more stories with different texts.");
        }
    }

    private static List<LabelledStory> stories(List<Corpus> corpora) {
        return corpora.stream().flatMap(corpus -> corpus.stories().stream()).toList();
    }

    private static Vocabulary vocabulary(Split split) {
        return Learner.vocabulary(
                split.training(), Math.max(MINIMUM_STORIES, split.training().size() / ONE_STORY_IN));
    }

    private Made goOn(Start base, Split split) {
        Settings.Network own = base.shape().withFused(shape.fused());
        Settings.Network grown = own.grownTo(shape);
        return new Made(Learner.from(base.folder(), own, grown, vocabulary(split), WORKERS), grown);
    }

    private Made begin(Split split) {
        Vocabulary vocabulary = vocabulary(split);
        WordVectors vectors = vectors(split.training(), vocabulary);
        Settings.Network sized = shape.withVectorSize(vectors.size());
        return new Made(new Learner(sized, vocabulary.with(vectors.alike()), vectors, settings.seed(), WORKERS), sized);
    }

    /** A network as it is before it learns. */
    private record Made(Learner learner, Settings.Network shape) {}

    private WordVectors vectors(List<LabelledStory> stories, Vocabulary vocabulary) {
        Set<List<String>> sentences = new LinkedHashSet<>();
        for (LabelledStory story : stories) {
            story.statements().forEach(text -> sentences.add(Tokenizer.words(text)));
            story.questions().forEach(question -> sentences.add(Tokenizer.words(question.text())));
        }
        Optional<Path> file = settings.vectors();
        if (file.isPresent()) {
            Set<String> names = sentences.stream()
                    .flatMap(List::stream)
                    .filter(word -> !vocabulary.contains(word))
                    .collect(Collectors.toSet());
            return WordVectors.load(file.get(), vocabulary, names);
        }
        return WordVectors.train(sentences, vocabulary, shape.vectorSize(), settings.seed());
    }

    private int learn(Learner learner, Passes passes, List<Lesson> kept, Listener listener) {
        SplittableRandom hiding = new SplittableRandom(settings.seed());
        Duration start = Duration.ofNanos(System.nanoTime());
        double best = Double.POSITIVE_INFINITY;
        int worse = 0;
        int epoch = 0;
        while (epoch < settings.maxEpochs() && worse < settings.patience() && !isLate(start)) {
            double rate = settings.learningRate() * Math.pow(settings.learningRateDecay(), epoch);
            double loss = 0;
            int steps = 0;
            for (int part = 0; part < passes.parts(); part++) {
                List<List<Prepared>> batches = passes.next();
                int done = 0;
                for (List<Prepared> batch : batches) {
                    double batchLoss = learner.learn(batch, rate, hiding);
                    if (!Double.isFinite(batchLoss)) {
                        throw Problem.input("Training diverged in pass " + (epoch + 1)
                                + ". Take a smaller fabula.training.learning-rate; nothing was changed.");
                    }
                    loss += batchLoss;
                    steps++;
                    if (steps % AVERAGED == 0 || steps < AVERAGED) {
                        learner.weights().average(settings.averagedShare());
                    }
                    done++;
                    double parts = part + (double) done / batches.size();
                    listener.progressed("Learning", share(epoch + parts / passes.parts(), start));
                }
            }
            loss /= steps;
            epoch++;
            double least = best;
            Validation validation = learner.weights().asAveraged(() -> validated(learner, kept, least));
            listener.passed(epoch, loss, validation.loss(), validation.accuracy());
            worse = validation.loss() < best ? 0 : worse + 1;
            best = Math.min(best, validation.loss());
        }
        if (best == Double.POSITIVE_INFINITY) {
            throw Problem.input("Training came to nothing: no pass was finished. Give it more time or more passes.");
        }
        learner.weights().recall();
        return epoch;
    }

    /** How much of the work is done, be it ended by the passes or by the time. */
    private double share(double passes, Duration start) {
        double time = (double) since(start).toNanos() / settings.maxTime().toNanos();
        return Math.min(1, Math.max(passes / settings.maxEpochs(), time));
    }

    private boolean isLate(Duration start) {
        return since(start).compareTo(settings.maxTime()) > 0;
    }

    private static Duration since(Duration start) {
        return Duration.ofNanos(System.nanoTime()).minus(start);
    }

    private record Validation(double loss, double accuracy) {}

    /** Remembers the weights if their loss is less than the least so far. */
    private static Validation validated(Learner learner, List<Lesson> kept, double least) {
        Validation validation = validate(learner, kept);
        if (validation.loss() < least) {
            learner.weights().remember();
        }
        return validation;
    }

    private static Validation validate(Learner learner, List<Lesson> kept) {
        Reader reader = learner.reader("training");
        double loss = 0;
        int right = 0;
        for (int from = 0; from < kept.size(); from += 256) {
            List<Lesson> part = kept.subList(from, Math.min(kept.size(), from + 256));
            List<Answer> answers = reader.read(part.stream().map(Lesson::query).toList());
            for (int i = 0; i < part.size(); i++) {
                double gold =
                        answers.get(i).probabilities().get(part.get(i).answer().ordinal());
                loss -= Math.log(Math.max(1e-9, gold)) / kept.size();
                right += answers.get(i).verdict() == part.get(i).answer() ? 1 : 0;
            }
        }
        return new Validation(loss, (double) right / kept.size());
    }

    static List<Lesson> lessons(List<LabelledStory> stories) {
        List<Lesson> lessons = new ArrayList<>();
        for (LabelledStory story : stories) {
            story.questions()
                    .forEach(question -> lessons.add(new Lesson(
                            new Query(story.before(question), question.text()),
                            question.answer(),
                            question.supports())));
        }
        return lessons;
    }
}
