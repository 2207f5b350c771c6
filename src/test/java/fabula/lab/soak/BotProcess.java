package fabula.lab.soak;

import fabula.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A bot that runs as an operator runs it. */
final class BotProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final Path errors;

    /**
     * How large a process is.
     *
     * @param resident memory in MiB
     * @param handles open files and sockets
     * @param busy seconds of one processor that it has used so far
     */
    record Size(double resident, int threads, int handles, double busy) {}

    private BotProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /** Starts a bot and returns when it listens. */
    static BotProcess start(ProcessBuilder program, Path errors) throws IOException {
        BotProcess bot = new BotProcess(
                program.redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                        .start(),
                errors);
        BufferedReader lines = bot.process.inputReader(StandardCharsets.UTF_8);
        String said = lines.readLine();
        while (said != null && !said.startsWith("Fabula listens")) {
            said = lines.readLine();
        }
        if (said == null) {
            throw new Problem(Problem.Kind.MACHINE, "The bot did not come up; it said: " + bot.saidAtLast());
        }
        return bot;
    }

    private String saidAtLast() throws IOException {
        String said = Files.readString(errors);
        return said.substring(Math.max(0, said.length() - 2000));
    }

    Size size() throws IOException {
        Path self = Path.of("/proc", String.valueOf(process.pid()));
        try (Stream<Path> handles = Files.list(self.resolve("fd"))) {
            return new Size(
                    number(self, "VmRSS:") / 1024.0,
                    (int) number(self, "Threads:"),
                    (int) handles.count(),
                    busy().toMillis() / 1000.0);
        }
    }

    private Duration busy() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static long number(Path process, String field) throws IOException {
        return Files.readAllLines(process.resolve("status")).stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code, once it has ended by itself; -1 if it did not in time. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM, and SIGKILL if that is not heeded. */
    @Override
    public void close() {
        process.toHandle().destroy();
        try {
            if (awaitEnd() == -1) {
                kill();
            }
        } catch (InterruptedException e) {
            process.toHandle().destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
