package fabula.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFolderTest {

    @TempDir
    private Path folder;

    private Shelf shelf;

    @BeforeEach
    void shelf() {
        shelf = new Shelf(folder);
    }

    @Test
    void what_is_written_is_read_again_with_a_hash_of_each_file() {
        Manifest written = shelf.write("winter", "weights");

        Manifest read = ModelFolder.read(folder, "winter");

        assertThat(read).isEqualTo(written);
        assertThat(read.files()).containsOnlyKeys("network.bin", "vocabulary.txt");
        assertThat(read.accuracy()).isEqualTo(15.0 / 16);
    }

    @Test
    void a_model_from_before_there_were_temperatures_has_one_that_changes_nothing() throws Exception {
        shelf.write("winter", "weights");
        Path manifest = folder.resolve("winter/manifest.json");
        String older = Files.readString(manifest).replaceFirst("\"temperature\" : 1.25,", "");
        Files.writeString(manifest, older);
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(older.getBytes(StandardCharsets.UTF_8)));
        Files.writeString(folder.resolve("winter/manifest.sha256"), hash + "  manifest.json\n");

        assertThat(older).doesNotContain("temperature");
        assertThat(ModelFolder.read(folder, "winter").temperature()).isEqualTo(1);
    }

    @Test
    void a_model_is_replaced_whole_and_leaves_nothing_beside_it() throws IOException {
        shelf.write("winter", "old");
        shelf.write("winter", "new");

        assertThat(folder.resolve("winter/network.bin")).hasContent("new");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_model_whose_successor_was_killed_in_the_middle_is_there_again() throws IOException {
        Manifest written = shelf.write("winter", "old");
        Files.move(folder.resolve("winter"), folder.resolve(".winter.replaced"));

        assertThat(ModelFolder.read(folder, "winter")).isEqualTo(written);
        assertThat(ModelFolder.names(folder)).containsExactly("winter");
    }

    @Test
    void a_model_that_cannot_be_written_leaves_the_old_one_and_nothing_else() throws IOException {
        shelf.write("winter", "old");

        assertThatThrownBy(() -> ModelFolder.write(folder, Shelf.manifest("winter"), to -> {
                    Files.writeString(to.resolve("network.bin"), "half");
                    throw new IOException("no space left");
                }))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("could not be written");

        assertThat(folder.resolve("winter/network.bin")).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void what_a_killed_training_left_is_not_listed_and_goes_with_the_next_model() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path half = Files.createDirectories(folder.resolve(".summer." + dead.pid() + ".tmp"));
        Files.writeString(half.resolve("manifest.json"), "{}");

        assertThat(shelf.store().list(Scope.BASE)).isEmpty();
        shelf.write("winter", "weights");
        assertThat(half).as("it may be another machine's").exists();
        Files.setLastModifiedTime(half, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        shelf.write("winter", "weights");

        assertThat(half).doesNotExist();
    }

    @Test
    void missing_and_foreign_files_are_refused_or_ignored() throws IOException {
        shelf.write("winter", "weights");
        Files.delete(folder.resolve("winter/network.bin"));
        Files.createDirectories(folder.resolve("notes"));
        Files.writeString(folder.resolve("README.md"), "Models");

        assertThatThrownBy(() -> ModelFolder.read(folder, "winter"))
                .hasMessageContaining("winter is damaged: network.bin");
        assertThat(ModelFolder.names(folder)).containsExactly("winter");
    }

    @Test
    void a_model_goes_by_the_name_of_its_folder() throws IOException {
        shelf.write("winter", "weights");
        Files.move(folder.resolve("winter"), folder.resolve("summer"));

        assertThat(ModelFolder.read(folder, "summer").name()).isEqualTo("summer");
    }

    @Test
    void who_asks_for_a_model_that_is_not_there_hears_which_are() {
        assertThatThrownBy(() -> ModelFolder.read(folder, "autumn"))
                .hasMessageContaining("no model \"autumn\"")
                .hasMessageContaining("./fabula train --out autumn");

        shelf.write("winter", "weights");
        shelf.write("summer", "weights");

        assertThatThrownBy(() -> ModelFolder.read(folder, "autumn")).hasMessageContaining("There are summer, winter.");
    }

    @Test
    void a_manifest_of_another_version_or_without_its_parts_is_refused() throws IOException {
        Path winter = Files.createDirectories(folder.resolve("winter"));
        for (String json : List.of("{\"format\":9}", "{\"format\":1}", "[]", "null", "{", "")) {
            Files.writeString(winter.resolve("manifest.json"), json);

            assertThatThrownBy(() -> ModelFolder.read(folder, "winter"))
                    .as(json)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("rain it anew");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "..", ".", "", "a/b", "a\\b", "/etc", ".hidden", "C:x", "Ä", "a b", "a\n"})
    void a_name_never_leads_out_of_the_folder(String name) {
        assertThatThrownBy(() -> ModelFolder.read(folder, name)).hasMessageContaining("cannot be the name of a model");
        assertThatThrownBy(() -> shelf.write(name, "weights")).hasMessageContaining("cannot be the name of a model");
        assertThatThrownBy(() -> shelf.store().delete(Scope.BASE, name))
                .hasMessageContaining("cannot be the name of a model");
    }
}
