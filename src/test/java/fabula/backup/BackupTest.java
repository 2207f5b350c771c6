package fabula.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.model.Manifest;
import fabula.model.ModelFolder;
import fabula.storage.Database;
import fabula.storage.SqlStories;
import fabula.story.ChannelId;
import fabula.story.Teller;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {

    private static final ChannelId HERE = ChannelId.terminal("here");
    private static final Teller ANA = new Teller("1", "Ana");
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    private Path file;
    private Home old;
    private Home fresh;

    /** A place where a bot is installed. */
    private record Home(Path data, Path models) {

        void tell(String text) {
            try (Database database = Database.open(data)) {
                tell(database, text);
            }
        }

        static void tell(Database database, String text) {
            new SqlStories(database).append(HERE, ANA, Instant.EPOCH, List.of(text));
        }

        List<String> told() {
            try (Database database = Database.open(data)) {
                return new SqlStories(database).story(HERE).texts();
            }
        }

        void model(String name, String weights) {
            Manifest manifest = new Manifest(
                    ModelFolder.FORMAT,
                    name,
                    Instant.EPOCH,
                    List.of(),
                    Map.of(),
                    1,
                    Map.of(),
                    Map.of(),
                    List.of(),
                    1,
                    1,
                    1,
                    Map.of());
            ModelFolder.write(models, manifest, to -> Files.writeString(to.resolve("network.bin"), weights));
        }

        Restorer restorer() {
            return new Restorer(data, models, CLOCK);
        }

        BackupWriter writer() {
            return new BackupWriter(models, "test", CLOCK);
        }

        /** Every file, hidden or not, but for what SQLite keeps beside its file. */
        List<String> files() throws IOException {
            try (Stream<Path> all = Files.walk(data.getParent())) {
                return all.filter(Files::isRegularFile)
                        .map(path -> data.getParent().relativize(path).toString())
                        .sorted()
                        .toList();
            }
        }
    }

    @BeforeEach
    void aBackup() {
        old = new Home(folder.resolve("old/data"), folder.resolve("old/models"));
        fresh = new Home(folder.resolve("fresh/data"), folder.resolve("fresh/models"));
        file = folder.resolve("monday.backup");
        old.tell("Mary left.");
        old.model("default", "weights");
        old.model("mine", "more weights");
        try (Database database = Database.open(old.data())) {
            assertThat(old.writer().write(database, file).models()).isEqualTo(2);
            // What is told while it is written or later is in the next one.
            Home.tell(database, "John slept.");
        }
    }

    @Test
    void what_was_kept_is_there_again_elsewhere() throws IOException {
        Restorer.Restored restored = fresh.restorer().restore(file, false);

        assertThat(restored.models()).isEqualTo(2);
        assertThat(restored.aside()).isEmpty();
        assertThat(fresh.told()).containsExactly("Mary left.");
        assertThat(ModelFolder.read(fresh.models(), "mine").files()).containsOnlyKeys("network.bin");
        assertThat(fresh.files())
                .containsExactly(
                        "data/fabula.db",
                        "models/default/manifest.json",
                        "models/default/manifest.sha256",
                        "models/default/network.bin",
                        "models/mine/manifest.json",
                        "models/mine/manifest.sha256",
                        "models/mine/network.bin");
    }

    @Test
    void only_the_owner_may_read_it_and_nothing_else_is_left_beside_it() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "file rights are POSIX's");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("old", "monday.backup");
        }
    }

    @Test
    void a_file_of_that_name_is_not_overwritten() {
        try (Database database = Database.open(old.data())) {
            assertThatThrownBy(() -> old.writer().write(database, file)).hasMessageContaining("already");
        }
    }

    @Test
    void a_model_that_is_damaged_is_left_out_and_named() throws IOException {
        Files.writeString(old.models().resolve("mine/network.bin"), "flipped");
        try (Database database = Database.open(old.data())) {
            BackupWriter.Written written = old.writer().write(database, folder.resolve("tuesday.backup"));
            assertThat(written.left()).containsExactly("mine");
            assertThat(written.models()).isEqualTo(1);
        }
    }

    @Test
    void data_that_are_there_are_replaced_only_if_that_is_wished_and_then_kept() throws IOException {
        fresh.tell("Bill ate.");
        fresh.model("mine", "other weights");
        List<String> before = fresh.files();

        assertThatThrownBy(() -> fresh.restorer().restore(file, false)).hasMessageContaining("--replace");
        assertThat(fresh.files()).isEqualTo(before);

        Restorer.Restored restored = fresh.restorer().restore(file, true);

        assertThat(fresh.told()).containsExactly("Mary left.");
        assertThat(fresh.models().resolve("mine/network.bin")).hasContent("more weights");
        assertThat(restored.aside()).hasSize(2);
        assertThat(new Home(restored.aside().get(0), fresh.models()).told()).containsExactly("Bill ate.");
        assertThat(restored.aside().get(1).resolve("mine/network.bin")).hasContent("other weights");
    }

    @Test
    void another_model_of_the_same_name_is_not_replaced_unasked() throws IOException {
        fresh.model("mine", "other weights");

        assertThatThrownBy(() -> fresh.restorer().restore(file, false)).hasMessageContaining("mine");

        assertThat(fresh.models().resolve("mine/network.bin")).hasContent("other weights");
        assertThat(Database.file(fresh.data())).doesNotExist();
    }

    @Test
    void while_a_bot_runs_nothing_is_restored() {
        try (Database running = Database.open(fresh.data())) {
            Home.tell(running, "Bill ate.");
            assertThatThrownBy(() -> fresh.restorer().restore(file, true)).hasMessageContaining("Stop it first");
            Home.tell(running, "Bill slept.");
        }
        assertThat(fresh.told()).containsExactly("Bill ate.", "Bill slept.");
    }

    @Test
    void what_a_damaged_database_left_beside_it_is_not_taken_for_the_new_ones() throws IOException {
        Files.createDirectories(fresh.data());
        Files.writeString(Database.file(fresh.data()), "This is not a database. ".repeat(100));
        Files.writeString(fresh.data().resolve("fabula.db-wal"), "Nor is this.");

        fresh.restorer().restore(file, true);

        assertThat(fresh.told()).containsExactly("Mary left.");
    }

    @Test
    void a_file_that_is_not_whole_is_told_wherever_it_ends() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 1 + whole.length / 40) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertRefused();
        }
    }

    @Test
    void a_flipped_bit_is_told_or_changes_nothing() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i += 1 + whole.length / 60) {
            byte[] flipped = whole.clone();
            flipped[i] = (byte) (flipped[i] ^ 1 << i % 8);
            Files.write(file, flipped);
            Home home = new Home(folder.resolve(i + "/data"), folder.resolve(i + "/models"));
            try {
                home.restorer().restore(file, false);
            } catch (Problem e) {
                assertThat(Database.file(home.data())).doesNotExist();
                continue;
            }
            // A bit of a zip file that says nothing, such as a time.
            assertThat(home.told()).containsExactly("Mary left.");
            assertThat(home.models().resolve("mine/network.bin")).hasContent("more weights");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "models/../../evil",
                "/evil",
                "models/mine/../../evil",
                "models/mine",
                "models\\mine\\x",
                "models/.hidden/x",
                "models/mine/x/y",
                "C:/evil",
                "fabula.db/../evil"
            })
    void a_name_that_leads_elsewhere_is_refused(String name) throws Exception {
        Map<String, byte[]> entries = entries();
        entries.put(name, "evil".getBytes(StandardCharsets.UTF_8));
        forge(entries, 0);
        assertRefused();
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all).noneMatch(path -> path.endsWith("evil"));
        }
    }

    @Test
    void what_is_longer_or_other_than_it_says_is_refused() throws Exception {
        Map<String, byte[]> entries = entries();
        forge(entries, -1);
        assertRefused();
        forge(entries, 0);
        fresh.restorer().restore(file, false);
    }

    @Test
    void what_is_not_listed_is_not_written() throws Exception {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            Map<String, byte[]> entries = entries();
            add(zip, Contents.ENTRY, contents(entries, 0).json());
            entries.put("models/mine/extra", new byte[1]);
            entries.put("../evil", new byte[1]);
            for (var entry : entries.entrySet()) {
                add(zip, entry.getKey(), entry.getValue());
            }
        }
        fresh.restorer().restore(file, false);
        assertThat(fresh.files()).noneMatch(name -> name.contains("evil") || name.contains("extra"));
    }

    @Test
    void a_database_that_is_none_is_refused() throws Exception {
        Map<String, byte[]> entries = entries();
        entries.put(Contents.DATABASE, "This is not a database. ".repeat(100).getBytes(StandardCharsets.UTF_8));
        forge(entries, 0);
        assertRefused();
    }

    private void assertRefused() throws IOException {
        assertThatThrownBy(() -> fresh.restorer().restore(file, false))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.getMessage())
                        .doesNotContain("Exception"));
        assertThat(fresh.files()).isEmpty();
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (Database database = Database.open(old.data())) {
            Path whole = folder.resolve("whole.backup");
            Files.deleteIfExists(whole);
            old.writer().write(database, whole);
            try (ZipFile zip = new ZipFile(whole.toFile())) {
                for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                    if (!entry.getName().equals(Contents.ENTRY)) {
                        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                    }
                }
            }
        }
        return entries;
    }

    private void forge(Map<String, byte[]> entries, int lie) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, Contents.ENTRY, contents(entries, lie).json());
            for (var entry : entries.entrySet()) {
                add(zip, entry.getKey(), entry.getValue());
            }
        }
    }

    /** @param lie by how much the sizes are wrong */
    private static Contents contents(Map<String, byte[]> entries, int lie) throws IOException {
        Map<String, Contents.Part> parts = new TreeMap<>();
        for (var entry : entries.entrySet()) {
            Contents.Part part = Hashes.copy(
                    new java.io.ByteArrayInputStream(entry.getValue()),
                    OutputStream.nullOutputStream(),
                    Long.MAX_VALUE);
            parts.put(entry.getKey(), new Contents.Part(part.size() + lie, part.sha256()));
        }
        return new Contents(Contents.FORMAT, "test", Instant.EPOCH, parts);
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }
}
