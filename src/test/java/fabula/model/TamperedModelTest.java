package fabula.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of a model is used that is not what its manifest says, and a manifest says nothing but what it may. */
class TamperedModelTest {

    private static final List<String> FILES =
            List.of("network.bin", "vocabulary.txt", "manifest.json", "manifest.sha256");

    @TempDir
    private Path folder;

    private Shelf shelf;
    private Path winter;

    @BeforeEach
    void model() {
        shelf = new Shelf(folder);
        shelf.write("winter", "weights ".repeat(500));
        winter = folder.resolve("winter");
    }

    @Test
    void each_of_a_thousand_flipped_bits_and_cut_files_is_found_before_anything_is_loaded() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            Path file = winter.resolve(FILES.get(i % FILES.size()));
            byte[] whole = Files.readAllBytes(file);
            int place = random.nextInt(whole.length);
            Files.write(file, i % 5 == 0 ? Arrays.copyOf(whole, place) : flipped(whole, place, random.nextInt(8)));

            assertRefused(file + ", " + place);
            Files.write(file, whole);
        }
        assertThat(shelf.opened).isEmpty();
        assertThat(shelf.store().open("winter").name()).isEqualTo("winter");
    }

    private static byte[] flipped(byte[] whole, int place, int bit) {
        byte[] flipped = whole.clone();
        flipped[place] = (byte) (flipped[place] ^ 1 << bit);
        return flipped;
    }

    @Test
    void a_file_that_the_manifest_does_not_name_is_refused() throws IOException {
        for (String name : List.of("alike.txt", "notes", ".hidden")) {
            Path file = Files.writeString(winter.resolve(name), "went ran");
            assertRefused(name);
            Files.delete(file);
        }
        Files.createDirectory(winter.resolve("more"));
        assertRefused("a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"network.bin", "manifest.json", "manifest.sha256"})
    void a_link_is_refused_even_to_what_would_be_right(String name) throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(winter.resolve(name), elsewhere);
        Files.createSymbolicLink(winter.resolve(name), elsewhere);

        assertRefused(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../elsewhere", "/etc/hostname", "..", ".", "a/b", "a\\\\b", "", "C:x", "manifest.json"})
    void a_manifest_never_leads_out_of_its_folder(String name) throws IOException {
        Files.writeString(folder.resolve("elsewhere"), "weights");
        String hash = shelf.write("summer", "weights").files().get("network.bin");
        forge(manifest().replaceFirst("(\"files\" : \\{)", "$1 \"" + name + "\" : \"" + hash + "\","));

        assertRefused(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"plugin\" : \"org.example.Plugin\", \"format\" : 1",
                "\"@class\" : \"javax.swing.JEditorPane\", \"format\" : 1",
                "\"format\" : [\"java.lang.Integer\", 1]",
                "\"format\" : 1e999999999",
                "\"format\" : 99999999999999999999",
            })
    void a_manifest_names_no_class_and_nothing_that_is_not_known(String part) throws IOException {
        forge(manifest().replace("\"format\" : 1", part));

        assertRefused(part);
    }

    @Test
    void a_manifest_has_its_limits() throws IOException {
        String settings = "(\"network.slots\" : )40";
        for (String monster : List.of("[".repeat(100_000) + "]".repeat(100_000), "9".repeat(100_000))) {
            forge(manifest().replaceFirst(settings, "$1" + monster));
            assertRefused("a monster");
        }
        forge(manifest() + "{}");
        assertRefused("something behind it");
        Files.write(winter.resolve("manifest.json"), new byte[65 << 20]);
        assertRefused("a large one");
    }

    private String manifest() throws IOException {
        return Files.readString(winter.resolve("manifest.json"));
    }

    /** Writes a manifest with its right seal. */
    private void forge(String manifest) throws IOException {
        Files.writeString(winter.resolve("manifest.json"), manifest);
        Files.writeString(
                winter.resolve("manifest.sha256"),
                Contents.seal(manifest.getBytes(StandardCharsets.UTF_8), "manifest.json"));
    }

    private void assertRefused(String how) {
        assertThatThrownBy(() -> shelf.store().open("winter"))
                .as(how)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.MODEL))
                .hasMessageContaining("winter");
    }
}
