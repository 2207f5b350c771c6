package fabula.cli;

import fabula.training.Trainer;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a training to a person: a line a pass and, on a terminal, a bar with the time left. */
final class TrainingDisplay implements Trainer.Listener, AutoCloseable {

    private static final int STEPS = 1_000;
    private static final int WIDTH = 79;
    private static final String ERASE_LINE = "\r\033[2K";

    private final PrintWriter out;
    private final ProgressBar bar;
    private String stage = "";

    private TrainingDisplay(PrintWriter out, ProgressBar bar) {
        this.out = out;
        this.bar = bar;
    }

    static TrainingDisplay lines(PrintWriter out) {
        return new TrainingDisplay(out, null);
    }

    static TrainingDisplay withBar(PrintWriter out) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Training")
                .setInitialMax(STEPS)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(500)
                .continuousUpdate()
                // Its own way to the terminal would take Ctrl-C away from us.
                .setConsumer(new DelegatingProgressBarConsumer(
                        line -> {
                            out.print("\r" + line);
                            out.flush();
                        },
                        WIDTH))
                .build();
        return new TrainingDisplay(out, bar);
    }

    @Override
    public void progressed(String stage, double done) {
        if (bar != null) {
            bar.stepTo(Math.round(done * STEPS));
            bar.setExtraMessage(stage);
        } else if (!stage.equals(this.stage)) {
            print(stage + " …");
        }
        this.stage = stage;
    }

    @Override
    public void passed(int epoch, double loss, double validationLoss, double validationAccuracy) {
        print(String.format(
                Locale.ROOT, "pass %d: loss %.3f, kept apart %.1f %% right", epoch, loss, 100 * validationAccuracy));
    }

    /** Shows a line of its own, above the bar. */
    void print(String line) {
        out.print((bar == null ? "" : ERASE_LINE) + line + "\n");
        out.flush();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            out.println();
            out.flush();
        }
    }
}
