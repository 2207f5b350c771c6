package fabula.training;

import fabula.Problem;
import fabula.corpus.Corpus;
import fabula.corpus.LabelledStory;
import fabula.corpus.Split;
import fabula.evaluation.EvaluationReport;
import fabula.evaluation.Evaluator;
import fabula.model.Manifest;
import fabula.model.ModelFolder;
import fabula.network.Learner;
import fabula.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** From a model and a few examples of what it does not know to a model that knows it and has forgotten nothing. */
public final class Teacher {

    private static final int REPLAYED_STORIES = 2_400;
    private static final double KEPT = 0.15;

    private final Path models;
    private final long seed;
    private final boolean fused;
    private final String version;
    private final Clock clock;

    /** @param version of Fabula, for the manifest */
    public Teacher(Settings settings, String version, Clock clock) {
        this(
                settings.models().folder(),
                settings.training().seed(),
                settings.network().fused(),
                version,
                clock);
    }

    /**
     * @param models the folder that has the models to be taught, and gets the taught ones
     * @param seed of everything random
     * @param fused whether what is written for speed computes, or Deeplearning4j's own layers
     */
    public Teacher(Path models, long seed, boolean fused, String version, Clock clock) {
        this.models = models;
        this.seed = seed;
        this.fused = fused;
        this.version = version;
        this.clock = clock;
    }

    /**
     * Teaches a model and writes the new one; a model of the same name is replaced at the very end.
     *
     * @param base name of the model that is taught; it stays as it is
     * @param name of the new one
     * @param owner the server whose model it is, which whoever puts it among the others writes down; empty for everybody's
     * @param examples approved ones, and none that the result will be examined with
     * @throws Problem with nothing changed
     */
    public Manifest teach(
            String base, String name, Optional<String> owner, List<LabelledStory> examples, Trainer.Listener listener) {
        ModelFolder.checkName(name);
        if (examples.stream().allMatch(story -> story.questions().isEmpty())) {
            throw Problem.input("There is no example to learn from. Approve some first.");
        }
        long start = System.nanoTime();
        Manifest origin = ModelFolder.read(models, base);
        Settings.Network shape = NetworkSettings.of(origin).withFused(fused);
        listener.progressed("Reading the stories", 0);
        Split split = Split.of(new TrainingStories().replay(seed, REPLAYED_STORIES), KEPT, seed);
        listener.progressed("Learning words", 0);
        try (Learner learner = Learner.from(models.resolve(base), shape, examples, Trainer.WORKERS)) {
            int steps = new Schooling(learner, examples, split.training(), seed)
                    .learn(done -> listener.progressed("Learning", done));
            listener.progressed("Measuring", 1);
            List<LabelledStory> kept = split.validation();
            double temperature = Calibration.temperature(learner.reader(name), Trainer.lessons(kept));
            EvaluationReport report = new Evaluator(learner.reader(name)).evaluate(kept);
            Manifest manifest = new Manifest(
                    ModelFolder.FORMAT,
                    name,
                    clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    Stream.concat(
                                    origin.corpora().stream(),
                                    Stream.of(ModelMaker.entry(new Corpus("approved examples", examples))))
                            .toList(),
                    settings(origin, learner.newWords(), steps),
                    seed,
                    ModelMaker.versions(version),
                    ModelMaker.machine(),
                    ModelMaker.measures(report),
                    temperature,
                    origin.epochs(),
                    Math.round((System.nanoTime() - start) / 1e8) / 10.0,
                    Map.of());
            return ModelFolder.write(models, manifest, learner::write);
        }
    }

    /** Those of the model that was taught, and what was taught it. */
    private static Map<String, Object> settings(Manifest origin, List<String> newWords, int steps) {
        Map<String, Object> all = new LinkedHashMap<>(origin.settings());
        all.put("taught.base", origin.name());
        all.put("taught.base-files", origin.files());
        all.put("taught.new-words", newWords);
        all.put("taught.steps", steps);
        all.put("taught.replayed-stories", REPLAYED_STORIES);
        return all;
    }
}
