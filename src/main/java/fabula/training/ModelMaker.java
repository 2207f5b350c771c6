package fabula.training;

import fabula.corpus.Corpus;
import fabula.corpus.LabelledStory;
import fabula.evaluation.EvaluationReport;
import fabula.evaluation.Evaluator;
import fabula.model.Manifest;
import fabula.model.ModelFolder;
import fabula.settings.Settings;
import fabula.settings.Version;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** From corpora to a model in its folder, with a manifest that tells where it came from and how it did. */
public final class ModelMaker {

    private final Settings settings;
    private final String version;
    private final Clock clock;

    /** @param version of Fabula, for the manifest */
    public ModelMaker(Settings settings, String version, Clock clock) {
        this.settings = settings;
        this.version = version;
        this.clock = clock;
    }

    /**
     * Trains and writes a model; one of the same name is replaced at the very end.
     *
     * @param corpora whose stories are learned from in every pass
     * @param generated stories beside them
     * @throws fabula.Problem with nothing changed
     */
    public Manifest make(String name, List<Corpus> corpora, GeneratedStories generated, Trainer.Listener listener) {
        return make(name, Optional.empty(), corpora, generated, listener);
    }

    /**
     * The same, but the training may go on from a model. That one's passes, time and corpora are counted in.
     *
     * @param from may be the model that is replaced
     */
    public Manifest make(
            String name,
            Optional<Start> from,
            List<Corpus> corpora,
            GeneratedStories generated,
            Trainer.Listener listener) {
        ModelFolder.checkName(name);
        long start = System.nanoTime();
        double before = from.map(base -> base.manifest().trainingSeconds()).orElse(0.0);
        Trainer.Result result =
                new Trainer(settings.training(), settings.network()).train(from, corpora, generated, listener);
        try (var learner = result.learner()) {
            listener.progressed("Measuring", 1);
            List<LabelledStory> kept = result.split().validation();
            double temperature = Calibration.temperature(learner.reader(name), Trainer.lessons(kept));
            EvaluationReport report = new Evaluator(learner.reader(name)).evaluate(kept);
            Manifest manifest = new Manifest(
                    ModelFolder.FORMAT,
                    name,
                    clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    corpora(from, corpora, result.generated()),
                    settings(from, result),
                    settings.training().seed(),
                    versions(version),
                    machine(),
                    measures(report),
                    temperature,
                    from.map(base -> base.manifest().epochs()).orElse(0) + result.epochs(),
                    Math.round(10 * before + (System.nanoTime() - start) / 1e8) / 10.0,
                    Map.of());
            return ModelFolder.write(settings.models().folder(), manifest, learner::write);
        }
    }

    private static List<Manifest.CorpusEntry> corpora(
            Optional<Start> from, List<Corpus> files, List<Corpus> generated) {
        List<Manifest.CorpusEntry> own = files.stream().map(ModelMaker::entry).toList();
        List<Manifest.CorpusEntry> anew =
                generated.stream().map(ModelMaker::entry).toList();
        return from.map(base -> base.corporaWith(own, anew))
                .orElseGet(() -> Stream.concat(own.stream(), anew.stream()).toList());
    }

    static List<Manifest.Measure> measures(EvaluationReport report) {
        return report.files().stream()
                .map(row -> new Manifest.Measure(row.file(), row.questions(), row.accuracy()))
                .toList();
    }

    static Manifest.CorpusEntry entry(Corpus corpus) {
        return new Manifest.CorpusEntry(corpus.source(), corpus.stories().size(), corpus.questions(), corpus.sha256());
    }

    private Map<String, Object> settings(Optional<Start> from, Trainer.Result result) {
        Settings.Training training = settings.training();
        Map<String, Object> all = new LinkedHashMap<>(NetworkSettings.describe(result.shape()));
        all.put("training.generated-stories", training.generatedStories());
        all.put("training.vectors", vectors(from));
        all.put("training.batch", training.batch());
        all.put("training.max-epochs", training.maxEpochs());
        all.put("training.max-time", training.maxTime().toString());
        all.put("training.patience", training.patience());
        all.put("training.learning-rate", training.learningRate());
        all.put("training.learning-rate-decay", training.learningRateDecay());
        all.put("training.averaged-share", training.averagedShare());
        all.put("training.validation-share", training.validationShare());
        from.ifPresent(base -> all.putAll(base.settings(result.passesTold())));
        return all;
    }

    private Object vectors(Optional<Start> from) {
        return from.map(base -> base.manifest().settings().get("training.vectors"))
                .orElseGet(() ->
                        settings.training().vectors().map(Path::toString).orElse("word2vec, trained on the corpora"));
    }

    static Map<String, String> versions(String version) {
        Map<String, String> versions = new TreeMap<>();
        versions.put("fabula", version);
        versions.put("java", System.getProperty("java.version"));
        versions.put("deeplearning4j", Version.deeplearning4j());
        return versions;
    }

    static Map<String, String> machine() {
        Map<String, String> machine = new TreeMap<>();
        machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        machine.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        return machine;
    }
}
