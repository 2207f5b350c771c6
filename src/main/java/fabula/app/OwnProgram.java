package fabula.app;

import fabula.training.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts this very program once more, with the same libraries and settings, but less in the way of others. */
final class OwnProgram implements Program {

    private static final int PATIENT = 10;
    private static final int EQUAL = 0;
    /** Where native libraries, which are large, are unpacked once for all. */
    private static final String UNPACKED = "org.bytedeco.javacpp.cachedir";

    private final Path home;
    private final Optional<Path> config;
    private final int niceness;

    /**
     * @param home the program's folder
     * @param config the file of settings this process was started with, if not the usual one
     */
    OwnProgram(Path home, Optional<Path> config) {
        this(home, config, PATIENT);
    }

    private OwnProgram(Path home, Optional<Path> config, int niceness) {
        this.home = home;
        this.config = config;
        this.niceness = niceness;
    }

    /** Another start in another folder, which is in the way of others as much as this one is. */
    static OwnProgram equal(Path home) {
        return new OwnProgram(home, Optional.empty(), EQUAL);
    }

    @Override
    public ProcessBuilder start(String maxMemory, List<String> arguments) {
        List<String> command = new ArrayList<>(niceness());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags(maxMemory));
        command.add("-Dfabula.home=" + home);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments);
        config.ifPresent(
                file -> command.addAll(List.of("--config", file.toAbsolutePath().toString())));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("OMP_NUM_THREADS", "1");
        // It has no business in Discord, nor in the database.
        builder.environment()
                .keySet()
                .removeIf(name -> name.equals("DISCORD_TOKEN")
                        || name.equals("FABULA_DISCORD_TOKEN")
                        || name.startsWith("FABULA_STORAGE_"));
        return builder;
    }

    private List<String> niceness() {
        return Stream.of("/usr/bin/nice", "/bin/nice")
                .filter(nice -> Files.isExecutable(Path.of(nice)))
                .findFirst()
                .map(nice -> List.of(nice, "-n", String.valueOf(niceness)))
                .orElse(List.of());
    }

    private static List<String> flags(String maxMemory) {
        List<String> flags = new ArrayList<>(List.of(
                "-Xmx" + maxMemory,
                "-XX:+UseParallelGC",
                // Otherwise a thread without memory may leave the others waiting for it.
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                "-Dfile.encoding=UTF-8"));
        if (Runtime.version().feature() >= 22) {
            flags.add("--enable-native-access=ALL-UNNAMED");
        }
        if (Runtime.version().feature() >= 24) {
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> isSetting(name) || name.equals(UNPACKED))
                .sorted(Comparator.naturalOrder())
                .forEach(name -> flags.add("-D" + name + "=" + System.getProperty(name)));
        return flags;
    }

    /** Settings given by system properties; the launcher's own and the log's are this process's alone. */
    private static boolean isSetting(String property) {
        return property.startsWith("fabula.")
                && !property.equals("fabula.home")
                && !property.startsWith("fabula.logs")
                && !property.startsWith("fabula.console")
                && !property.startsWith("fabula.storage.")
                && !property.startsWith("fabula.discord.token");
    }
}
