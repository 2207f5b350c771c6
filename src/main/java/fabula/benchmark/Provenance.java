package fabula.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/**
 * Where a figure comes from.
 *
 * @param date of the measurement, as in 2026-11-24
 * @param commit of the program, with a "+" where files had been changed since; "unknown" outside a clone
 * @param machine processor, cores, system and Java
 */
public record Provenance(String date, String commit, String machine) {

    private static final String UNKNOWN = "unknown";

    /** @param home the program's folder */
    public static Provenance now(Path home, Clock clock) {
        return new Provenance(LocalDate.now(clock).toString(), describeCommit(home), describeMachine());
    }

    private static String describeCommit(Path home) {
        String commit = git(home, "rev-parse", "--short", "HEAD");
        if (commit.isEmpty()) {
            return UNKNOWN;
        }
        // A benchmark writes documents itself; what matters is what the program was made from.
        return git(home, "status", "--porcelain", "--", "pom.xml", "src/main").isEmpty() ? commit : commit + "+";
    }

    /** What git says; nothing where there is no git, or no repository. */
    private static String git(Path home, String... arguments) {
        try {
            ProcessBuilder builder = new ProcessBuilder(arguments);
            builder.command().add(0, "git");
            Process git = builder.directory(home.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 ? said : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static String describeMachine() {
        return "%s, %d cores, %s %s, Java %s"
                .formatted(
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"));
    }

    /** Java does not say; Linux does. */
    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(UNKNOWN + " processor");
        } catch (IOException e) {
            return UNKNOWN + " processor";
        }
    }
}
