package fabula.benchmark;

import fabula.corpus.Corpus;
import fabula.evaluation.EvaluationReport;
import fabula.evaluation.Evaluator;
import fabula.settings.Settings;
import fabula.training.NetworkSettings;
import fabula.training.Trainer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Trains one network on the five yes/no tasks together, and asks it their tests once training is over. */
public final class BabiBenchmark {

    private final BabiData data;
    private final Settings settings;
    private final Supplier<Provenance> provenance;

    /** @param provenance of what is measured from now on */
    public BabiBenchmark(BabiData data, Settings settings, Supplier<Provenance> provenance) {
        this.data = data;
        this.settings = settings;
        this.provenance = provenance;
    }

    /** @throws fabula.Problem if a file that these sizes need is missing or malformed */
    public void check(List<BabiSize> sizes) {
        for (BabiSize size : sizes) {
            data.training(size);
            data.test(size);
        }
    }

    /**
     * The test is asked when the network is what it will be, and decides nothing.
     *
     * @throws fabula.Problem if a file is missing or malformed, or if training diverges
     */
    public BabiRun run(BabiSize size, long seed, Trainer.Listener listener) {
        Settings.Training training = settings.training().with(schedule(size), seed);
        Provenance from = provenance.get();
        long start = System.nanoTime();
        Trainer.Result result = new Trainer(training, settings.network()).train(data.training(size), listener);
        double seconds = Math.round((System.nanoTime() - start) / 1e8) / 10.0;
        try (var learner = result.learner()) {
            List<Corpus> test = data.test(size);
            EvaluationReport report = new Evaluator(learner.reader("benchmark")).evaluate(test, (answered, of) -> {});
            return new BabiRun(
                    size.label(),
                    seed,
                    scores(report),
                    result.epochs(),
                    seconds,
                    describe(training, result.shape()),
                    from);
        }
    }

    private Settings.Schedule schedule(BabiSize size) {
        Settings.Babi babi = settings.benchmark().babi();
        return size == BabiSize.SMALL ? babi.small() : babi.large();
    }

    private static List<BabiRun.Score> scores(EvaluationReport report) {
        List<BabiRun.Score> scores = new ArrayList<>();
        for (BabiTask task : BabiTask.values()) {
            EvaluationReport.Row row = report.files().get(task.ordinal());
            double f1 = row.evidence().map(EvaluationReport.Evidence::f1).orElse(0.0);
            scores.add(new BabiRun.Score(task.number(), row.questions(), percent(1 - row.accuracy()), percent(f1)));
        }
        return scores;
    }

    private static double percent(double share) {
        return Math.round(share * 1e5) / 1e3;
    }

    private static Map<String, Object> describe(Settings.Training training, Settings.Network shape) {
        Map<String, Object> all = new LinkedHashMap<>(NetworkSettings.describe(shape));
        all.put("batch", training.batch());
        all.put("max-epochs", training.maxEpochs());
        all.put("patience", training.patience());
        all.put("learning-rate", training.learningRate());
        all.put("learning-rate-decay", training.learningRateDecay());
        all.put("validation-share", training.validationShare());
        return all;
    }
}
