package fabula.training;

import fabula.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process that holds a job's course: whatever happens there, the conversation goes on here. */
final class Child {

    private static final Logger LOG = LoggerFactory.getLogger(Child.class);
    private static final String OUT_OF_MEMORY = "OutOfMemoryError";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Is told what the process does. */
    interface Steps {
        /** @param done share of the work, 0 … 1 */
        void progressed(String stage, double done);
    }

    private final Process process;
    private final String maxMemory;
    private final LastLines said = new LastLines();
    private final LastLines complaints = new LastLines();
    private final Thread listening = new Thread(this::listenToComplaints, "retraining-complaints");

    private Child(Process process, String maxMemory) {
        this.process = process;
        this.maxMemory = maxMemory;
        listening.setDaemon(true);
        listening.start();
    }

    /** @throws Problem if there can be no process */
    static Child start(Program program, String maxMemory, Path job) {
        List<String> arguments = List.of("teach", "--progress", "json", "--job", job.toString());
        try {
            return new Child(program.start(maxMemory, arguments).start(), maxMemory);
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.MACHINE,
                    "The training could not be started: this machine does not start another process now.",
                    e);
        }
    }

    /**
     * Waits for its end and passes its progress on.
     *
     * @throws Problem that says why it failed; whether it was ended from here, who ended it knows
     */
    void await(Steps listener) throws InterruptedException {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String words = line;
                ProgressLines.read(line)
                        .ifPresentOrElse(step -> listener.progressed(step.stage(), step.done()), () -> said.add(words));
            }
        } catch (IOException e) {
            // The process was ended; its exit code says how.
            LOG.debug("The end of what a retraining said is lost", e);
        }
        int code = process.waitFor();
        if (code != 0) {
            throw Problem.input(why(code));
        }
    }

    private void listenToComplaints() {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(complaints::add);
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("The end of what a retraining complained of is lost", e);
        }
    }

    private String why(int code) throws InterruptedException {
        listening.join(PATIENCE.toMillis());
        if (complaints.mention(OUT_OF_MEMORY) || said.mention(OUT_OF_MEMORY)) {
            return "The training needed more memory than the " + maxMemory + " that fabula.training.max-memory allows.";
        }
        if (!complaints.text().isEmpty()) {
            return "The training failed: " + complaints.text();
        }
        return code > 128
                ? "The training was killed by the system (signal " + (code - 128)
                        + "); perhaps the machine is short of memory."
                : "The training ended with code " + code + " and without a word; the log may say more.";
    }

    /** Ends it, patiently at first. */
    void end() {
        // Not the process's own destroy(), which would close what is being read.
        process.toHandle().destroy();
        CompletableFuture.delayedExecutor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .execute(process.toHandle()::destroyForcibly);
    }
}
