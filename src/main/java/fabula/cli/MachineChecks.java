package fabula.cli;

import com.sun.management.OperatingSystemMXBean;
import fabula.OwnerOnly;
import fabula.Problem;
import fabula.cli.Check.Finding;
import fabula.settings.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The checks that need nothing but Java: the machine, the data folder, the token, Discord. */
final class MachineChecks {

    private static final int OLDEST_JAVA = 17;
    private static final long MEBIBYTE = 1L << 20;
    private static final long LEAST_SPACE = 200 * MEBIBYTE;
    private static final long LEAST_MEMORY = 128 * MEBIBYTE;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<Settings> settings;

    MachineChecks(Supplier<Settings> settings) {
        this.settings = settings;
    }

    List<Check> before() {
        return List.of(
                new Check("Java", MachineChecks::java),
                new Check("memory", MachineChecks::memory),
                new Check("settings", this::readable),
                new Check("data folder", () -> withSettings(MachineChecks::data)));
    }

    List<Check> after() {
        return List.of(
                new Check("token", () -> withSettings(MachineChecks::token)),
                new Check("Discord", () -> withSettings(MachineChecks::discord)));
    }

    /** What is wrong with the settings is told once, by the check of that name. */
    private Finding withSettings(Function<Settings, Finding> look) {
        Settings read;
        try {
            read = settings.get();
        } catch (Problem e) {
            return Finding.lacking("not looked at: the settings have to be mended first");
        }
        return look.apply(read);
    }

    private static Finding java() {
        String text = Runtime.version() + " from " + System.getProperty("java.home");
        return Runtime.version().feature() >= OLDEST_JAVA
                ? Finding.good(text)
                : Finding.bad(text + "; Fabula needs 17 or newer.");
    }

    private static Finding memory() {
        long heap = Runtime.getRuntime().maxMemory();
        String text = heap / MEBIBYTE + " MB for Java" + ofMachine();
        return heap >= LEAST_MEMORY
                ? Finding.good(text)
                : Finding.bad(text + "; give more with FABULA_JAVA_OPTS=-Xmx256m");
    }

    private static String ofMachine() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? " of the machine's " + machine.getTotalMemorySize() / MEBIBYTE + " MB"
                : "";
    }

    private Finding readable() {
        settings.get();
        return Finding.good("all values are allowed; fabula config shows them");
    }

    private static Finding data(Settings settings) {
        Path data = settings.data();
        try {
            OwnerOnly.folder(data);
            Files.delete(Files.createTempFile(data, "doctor", null));
            FileStore store = Files.getFileStore(data);
            String text = data + ", " + store.getUsableSpace() / MEBIBYTE + " MB free";
            return store.getUsableSpace() >= LEAST_SPACE
                    ? Finding.good(text)
                    : Finding.bad(text + "; stories and logs need more room.");
        } catch (IOException e) {
            return Finding.bad(data + " cannot be written to. Change its owner, or name another with fabula.data.");
        }
    }

    private static Finding token(Settings settings) {
        return settings.discord()
                .token()
                .map(token -> Finding.good("there is one (not shown)"))
                .orElseGet(() -> Finding.lacking("none; only fabula run needs one, from the environment variable"
                        + " DISCORD_TOKEN. The terminal works without."));
    }

    private static Finding discord(Settings settings) {
        URI gateway = URI.create(settings.discord().apiUrl()).resolve("gateway");
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpRequest request = HttpRequest.newBuilder(gateway).timeout(PATIENCE).build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200
                    ? Finding.good(gateway.getHost() + " answers")
                    : Finding.lacking(gateway + " answers with status " + status + "; try again in a while.");
        } catch (IOException e) {
            return Finding.lacking(gateway.getHost()
                    + " cannot be reached from here; only fabula run needs it. The terminal works without.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.lacking("interrupted");
        }
    }
}
