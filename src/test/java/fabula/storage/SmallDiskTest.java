package fabula.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.story.ChannelId;
import fabula.story.Teller;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real disk that is full or cannot be written: a small one in memory, where this user may mount one. */
@EnabledOnOs(OS.LINUX)
class SmallDiskTest {

    private static final ChannelId HERE = ChannelId.terminal("here");
    private static final Teller ANA = new Teller("ana", "Ana");

    @TempDir
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()),
                "Only who may mount a disk can fill it up: not tested here");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    private static boolean run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private static void tell(Database database, String text) {
        new SqlStories(database).append(HERE, ANA, Instant.EPOCH, List.of(text));
    }

    private static List<String> told(Database database) {
        return new SqlStories(database).story(HERE).texts();
    }

    @Test
    void a_full_disk_is_told_nothing_is_lost_and_it_goes_on_when_there_is_room_again() throws Exception {
        try (Database database = Database.open(disk)) {
            tell(database, "Mary left.");
            Path filler = fill();

            assertThatThrownBy(() -> tell(database, "x".repeat(100_000)))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("disk is full");
            assertThat(told(database)).containsExactly("Mary left.");

            Files.delete(filler);
            tell(database, "Mary came back.");
            assertThat(told(database)).containsExactly("Mary left.", "Mary came back.");
        }
        try (Database database = Database.open(disk)) {
            assertThat(told(database)).containsExactly("Mary left.", "Mary came back.");
        }
    }

    @Test
    void a_start_on_a_full_disk_says_so() throws Exception {
        Path filler = fill();
        assertThatThrownBy(() -> Database.open(disk))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("full");
        Files.delete(filler);
        Database.open(disk).close();
    }

    @Test
    void a_disk_that_can_only_be_read_is_named_and_works_once_it_can_be_written() throws Exception {
        try (Database database = Database.open(disk)) {
            tell(database, "Mary left.");
        }
        assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
        assertThatThrownBy(() -> Database.open(disk))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("cannot write to the data folder");

        assertThat(run("mount", "-o", "remount,rw", disk.toString())).isTrue();
        try (Database database = Database.open(disk)) {
            assertThat(told(database)).containsExactly("Mary left.");
        }
    }

    /** Takes all the room that is left. */
    private Path fill() throws IOException {
        Path filler = disk.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(new byte[1024]);
            }
        } catch (IOException full) {
            return filler;
        }
    }
}
