package fabula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a Java and a Maven that only write down how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final String MAVEN = """
            #!/bin/sh
            echo "$@" >>calls
            cat >eaten
            sleep 1
            if [ -f broken ]; then echo '[ERROR] Main.java:[1,1] nonsense'; exit 1; fi
            mkdir -p target/classes/fabula
            echo >library.jar
            printf %s "$PWD/library.jar" >target/classpath
            printf %s "$PWD/double.jar" >target/test-classpath
            """;

    private static final String JAVA = """
            #!/bin/sh
            if [ "$1" = -version ]; then echo 'openjdk version "VERSION.0.1" 2021-09-14' >&2; exit 0; fi
            echo "in $PWD"
            echo "core $OPENBLAS_CORETYPE"
            echo "umask $(umask)"
            for argument in "$@"; do echo "[$argument]"; done
            exit 7
            """;

    private static final List<String> PLAIN_TOOLS = List.of(
            "cat", "dirname", "find", "grep", "head", "ln", "mkdir", "mv", "readlink", "rm", "sed", "sleep", "tail");

    @TempDir
    private Path folder;

    private Path home;
    private Path tools;

    /** Made before any start, for a tool that is written anew while a start uses it is none. */
    private Path plain;

    @BeforeEach
    void prepare() throws IOException {
        home = Files.createDirectories(folder.resolve("home with blanks"));
        tools = Files.createDirectories(folder.resolve("tools"));
        plain = plainTools();
        Files.copy(Path.of("fabula"), home.resolve("fabula"), StandardCopyOption.COPY_ATTRIBUTES);
        Path shared = Path.of("packages", "launch.sh");
        Files.createDirectories(home.resolve("packages"));
        Files.copy(shared, home.resolve(shared));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.createDirectories(home.resolve("src/main/java"));
        Files.writeString(home.resolve("src/main/java/Main.java"), "class Main {}");
        script(tools.resolve("mvn"), MAVEN);
        java(17);
    }

    @Test
    void the_first_start_builds_says_so_and_starts() throws Exception {
        Run run = start("chat", "a b");

        assertThat(run.err())
                .containsExactly(
                        "Building Fabula for the first time: this fetches about 200 MB and takes a minute or two …");
        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.out())
                .contains(
                        "in " + folder.toRealPath(),
                        "[-Dfabula.home=" + home.toRealPath() + "]",
                        "[" + home.toRealPath() + "/target/classes:" + home.toRealPath() + "/library.jar]")
                .endsWith("[fabula.app.Main]", "[chat]", "[a b]");
    }

    @Test
    void products_of_matrices_use_what_the_processor_can() throws Exception {
        Path processor = Path.of("/proc/cpuinfo");
        assumeThat(processor).exists();
        List<String> flags = List.of(Files.readAllLines(processor).stream()
                .filter(line -> line.startsWith("flags"))
                .findFirst()
                .orElse("")
                .split("\\s+"));
        String core = flags.contains("avx512vl") ? "SkylakeX" : flags.contains("avx2") ? "Haswell" : "";

        assertThat(start("chat").out()).contains("core " + core);
    }

    @Test
    void what_people_told_is_written_for_the_owner_alone() throws Exception {
        assertThat(start("run").out()).contains("umask 0077");
        assertThat(start("chat").out()).contains("umask 0077");
        assertThat(start("corpus").out()).doesNotContain("umask 0077");
    }

    @Test
    void a_later_start_builds_nothing() throws Exception {
        start("chat");

        assertThat(start("chat").err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void changed_and_removed_sources_and_lost_libraries_are_noticed() throws Exception {
        start("chat");
        age();
        Files.writeString(home.resolve("src/main/java/Main.java"), "class Main { int changed; }");
        assertThat(start("chat").err()).containsExactly("Fabula's sources have changed: building it again …");
        age();
        Files.delete(home.resolve("src/main/java/Main.java"));
        start("chat");
        Files.delete(home.resolve("library.jar"));
        start("chat");

        assertThat(builds()).isEqualTo(4);
    }

    @Test
    void two_first_starts_at_once_build_once() throws Exception {
        Process first = process(home.resolve("fabula"), "chat");
        Process second = process(home.resolve("fabula"), "chat");

        assertThat(first.waitFor()).isEqualTo(7);
        assertThat(second.waitFor()).isEqualTo(7);
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a_lock_that_a_killed_start_left_behind_is_taken_over() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(home.resolve("target"));
        Files.createSymbolicLink(home.resolve("target/launcher.lock"), Path.of(Long.toString(gone.pid())));

        assertThat(start("chat").exitCode()).isEqualTo(7);
    }

    @Test
    void a_failed_build_is_told_and_tried_again_the_next_time() throws Exception {
        Files.writeString(home.resolve("broken"), "");

        Run failed = start("chat");
        Files.delete(home.resolve("broken"));

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("[ERROR] Main.java:[1,1] nonsense");
        assertThat(failed.err()).last().asString().contains("could not be built", "launcher.log");
        assertThat(start("chat").exitCode()).isEqualTo(7);
    }

    @Test
    void it_is_found_through_a_symbolic_link() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link to fabula"), Path.of("home with blanks/fabula"));

        assertThat(run(link, "config").out()).contains("[-Dfabula.home=" + home.toRealPath() + "]");
    }

    @Test
    void training_gets_memory_wherever_the_command_stands() throws Exception {
        assertThat(start("--config", "chat", "train").out())
                .contains("[-Xmx4g]")
                .doesNotContain("[-Xmx256m]");
        assertThat(start("chat").out()).contains("[-Xmx256m]");
    }

    @Test
    void trials_start_with_what_lies_among_the_tests() throws Exception {
        String root = home.toRealPath().toString();

        assertThat(start("benchmark", "speed", "--quick").out())
                .contains("[" + root + "/target/test-classes:" + root + "/target/classes:" + root + "/double.jar]")
                .endsWith("[fabula.lab.Lab]", "[benchmark]", "[speed]", "[--quick]");
        assertThat(start("soak").out()).contains("[fabula.lab.Lab]");
        assertThat(start("benchmark", "babi").out()).contains("[fabula.app.Main]");
    }

    @Test
    void newer_javas_get_the_flags_that_keep_them_silent() throws Exception {
        assertThat(start("chat").out()).doesNotContain("[--enable-native-access=ALL-UNNAMED]");
        java(25);
        assertThat(start("chat").out())
                .contains("[--enable-native-access=ALL-UNNAMED]", "[--sun-misc-unsafe-memory-access=allow]");
    }

    @Test
    void an_old_java_is_told() throws Exception {
        java(11);

        Run run = start("chat");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).singleElement().asString().contains("Fabula needs Java 17 or newer");
    }

    @Test
    void without_maven_the_first_start_says_what_is_missing() throws Exception {
        Files.delete(tools.resolve("mvn"));

        Run run = start("chat");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).singleElement().asString().contains("needs Maven");
    }

    private record Run(int exitCode, List<String> out, List<String> err) {}

    private Run start(String... arguments) throws Exception {
        return run(home.resolve("fabula"), arguments);
    }

    private Run run(Path launcher, String... arguments) throws Exception {
        int exitCode = process(launcher, arguments).waitFor();
        return new Run(exitCode, Files.readAllLines(folder.resolve("out")), Files.readAllLines(folder.resolve("err")));
    }

    /** With a path on which there is nothing of this machine's but the plain tools. */
    private Process process(Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("PATH", tools + ":" + plain);
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "FABULA_JAVA_OPTS", "OPENBLAS_CORETYPE"));
        return builder.redirectInput(home.resolve("pom.xml").toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private Path plainTools() throws IOException {
        Path all = Files.createDirectories(folder.resolve("plain"));
        for (String tool : PLAIN_TOOLS) {
            String place = Files.exists(Path.of("/usr/bin", tool)) ? "/usr/bin/" : "/bin/";
            script(all.resolve(tool), "#!/bin/sh\nexec " + place + tool + " \"$@\"\n");
        }
        return all;
    }

    private void java(int version) throws IOException {
        script(tools.resolve("java"), JAVA.replace("VERSION", Integer.toString(version)));
        script(tools.resolve("javac"), "#!/bin/sh\n");
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private long builds() throws IOException {
        return Files.readAllLines(home.resolve("calls")).size();
    }

    /** As if the last build were of yesterday, for file systems with coarse clocks. */
    private void age() throws IOException {
        Files.setLastModifiedTime(
                home.resolve("target/launcher.stamp"),
                FileTime.from(Instant.now().minusSeconds(5)));
    }
}
