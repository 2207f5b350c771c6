package fabula.training;

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

/** From a model and examples of what it does not know to a model that knows it and has forgotten nothing. */
public final class Teacher {

    /** The same on every machine, for the weights depend on it by rounding. */
    private static final int WORKERS = 2;

    private static final int REPLAYED_STORIES = 1200;
    private static final double KEPT = 0.15;

    private final Settings settings;
    private final String version;
    private final Clock clock;

    /** @param version of Fabula, for the manifest */
    public Teacher(Settings settings, String version, Clock clock) {
        this.settings = settings;
        this.version = version;
        this.clock = clock;
    }

    /**
     * Teaches a model and writes the new one; a model of the same name is replaced at the very end.
     *
     * @param base name of the model that is taught; it stays as it is
     * @param name of the new one
     * @param owner the server whose model it is; empty for everybody's
     * @param examples approved ones, and none that the result will be examined with
     * @throws fabula.Problem with nothing changed
     */
    public Manifest teach(
            String base,
            String name,
            Optional<String> owner,
            List<LabelledStory> examples,
            Trainer.Listener listener) {
        ModelFolder.checkName(name);
        long start = System.nanoTime();
        Path models = settings.models().folder();
        Manifest origin = ModelFolder.read(models, base);
        Settings.Network shape = NetworkSettings.of(origin);
        long seed = settings.training().seed();
        listener.progressed("Reading the stories", 0);
        Split split = Split.of(new TrainingStories().replay(seed, REPLAYED_STORIES), KEPT, seed);
        System.err.println("read " + (System.nanoTime() - start) / 1e9);
        listener.progressed("Learning words", 0);
        try (Learner learner = Learner.from(models.resolve(base), shape, examples, WORKERS)) {
            int steps = new Schooling(learner, examples, split.training(), seed)
                    .learn(done -> listener.progressed("Learning", done));
            System.err.println("learned " + (System.nanoTime() - start) / 1e9);
            listener.progressed("Measuring", 1);
            List<LabelledStory> kept = split.validation();
            double temperature = Calibration.temperature(learner.reader(name), Trainer.lessons(kept));
            EvaluationReport report = new Evaluator(learner.reader(name)).evaluate(kept);
            Manifest manifest = new Manifest(
                    ModelFolder.FORMAT,
                    name,
                    clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    Stream.concat(origin.corpora().stream(), Stream.of(ModelMaker.entry(new Corpus("examples", examples))))
                            .toList(),
                    new LinkedHashMap<>(NetworkSettings.describe(shape)),
                    seed,
                    ModelMaker.versions(version),
                    ModelMaker.machine(),
                    report.files().stream()
                            .map(row -> new Manifest.Measure(row.file(), row.questions(), row.accuracy()))
                            .toList(),
                    temperature,
                    steps,
                    Math.round((System.nanoTime() - start) / 1e8) / 10.0,
                    Map.of());
            Manifest m = ModelFolder.write(models, manifest, learner::write);
            System.err.println("written " + (System.nanoTime() - start) / 1e9);
            return m;
        }
    }
}
