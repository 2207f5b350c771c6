package fabula.benchmark.compare;

import fabula.corpus.Corpus;
import fabula.corpus.LabelledStory;
import fabula.corpus.Split;
import fabula.evaluation.Evaluator;
import fabula.network.Learner.Lesson;
import fabula.network.baseline.Baseline;
import fabula.network.baseline.BaselineNetwork;
import fabula.reader.Query;
import fabula.settings.Settings;
import fabula.training.Trainer;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains a network of the experiment. Of the same stories, the same tenth is kept apart for all; the weights that
 * answered it best are kept.
 */
final class Training {

    static final long SEED = 1;
    static final int BATCH = 32;
    static final double LEARNING_RATE = 0.002;
    static final double LEARNING_RATE_DECAY = 0.95;

    private final Settings settings;
    private final Plan plan;

    Training(Settings settings, Plan plan) {
        this.settings = settings;
        this.plan = plan;
    }

    /** @throws fabula.Problem if there is too little to learn from */
    Trained train(Trial trial, List<LabelledStory> stories) {
        int passes = trial.network().passes(trial.questions(), plan);
        return trial.network()
                .baseline()
                .map(baseline -> train(baseline, trial.units(), stories, passes))
                .orElseGet(() -> trainReader(trial.units(), stories, passes));
    }

    /** The passes stand for patience, too: all networks learn to the end. */
    private Trained trainReader(int units, List<LabelledStory> stories, int passes) {
        Settings.Training training = settings.training()
                .with(new Settings.Schedule(BATCH, passes, passes, LEARNING_RATE, LEARNING_RATE_DECAY), SEED);
        Settings.Network given = settings.network();
        Settings.Network shape = new Settings.Network(
                        given.vectorSize(), given.slots(), units, units, given.statements())
                .withStoryLayers(given.storyLayers())
                .withAlignment(given.alignment());
        Trainer.Result result =
                new Trainer(training, shape).train(List.of(new Corpus("comparison", stories)), Trainer.Listener.SILENT);
        return new Trained(result.learner().reader("reader"), result.epochs(), result.learner()::close);
    }

    private Trained train(Baseline kind, int units, List<LabelledStory> stories, int passes) {
        Split split = Split.of(stories, settings.training().validationShare(), SEED);
        BaselineNetwork network = new BaselineNetwork(kind, units, lessons(split.training()), SEED);
        try {
            teach(network, split.validation(), passes);
            return new Trained(network, passes, network::close);
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
    }

    private static void teach(BaselineNetwork network, List<LabelledStory> apart, int passes) {
        double best = Double.NEGATIVE_INFINITY;
        for (int pass = 0; pass < passes; pass++) {
            network.pass();
            double right = new Evaluator(network).evaluate(apart).all().accuracy();
            if (right > best) {
                best = right;
                network.remember();
            }
        }
        network.recall();
    }

    private static List<Lesson> lessons(List<LabelledStory> stories) {
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
