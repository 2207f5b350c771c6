package fabula.lab.speed;

import fabula.benchmark.Figure;
import fabula.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Time and memory of one pass of {@code ./fabula train} with the shipped settings, and what all passes come to. */
final class WholeTraining implements Part {

    private static final long LOOKING_MILLIS = 500;

    private final Settings.Training settings;

    WholeTraining(Settings.Training settings) {
        this.settings = settings;
    }

    @Override
    public Section measure(Trial trial) throws IOException, InterruptedException {
        int stories = trial.quick() ? settings.generatedStories() / 20 : settings.generatedStories();
        Path conf = Files.writeString(
                trial.work().resolve("train.conf"),
                "fabula.training.generated-stories = %d\nfabula.training.max-epochs = 1\nfabula.models.folder = \"%s\"\n"
                        .formatted(stories, trial.work().resolve("models")));
        long start = System.nanoTime();
        Process training = new ProcessBuilder(
                        trial.home().resolve("fabula").toString(), "train", "--config", conf.toString(), "--out", "one")
                .redirectErrorStream(true)
                .redirectOutput(trial.work().resolve("train.txt").toFile())
                .start();
        double most = 0;
        while (training.isAlive()) {
            double now = Child.resident(training.pid());
            most = Double.isFinite(now) ? Math.max(most, now) : most;
            Thread.sleep(LOOKING_MILLIS);
        }
        if (training.exitValue() != 0) {
            throw new IllegalStateException(
                    "./fabula train failed: " + Files.readString(trial.work().resolve("train.txt")));
        }
        double minutes = (System.nanoTime() - start) / 6e10;
        double all = minutes * settings.maxEpochs();
        trial.tell("one pass of %,d stories: %.1f minutes, %.0f MB", stories, minutes, most);
        String text = """
                One pass over %,d generated stories, with the making of the stories, the measuring and the writing: %.1f minutes
                and at most %.0f MB. The shipped settings allow %d passes, so that a whole training takes %.0f minutes if it
                does not end early. How long a server's retraining takes is measured by [its own benchmark](retrain.md).
                """.formatted(stories, minutes, most, settings.maxEpochs(), all);
        return new Section(
                "A whole training",
                text,
                List.of(Figure.atMost("a whole training, all passes", all, "minutes", 10)),
                List.of());
    }
}
