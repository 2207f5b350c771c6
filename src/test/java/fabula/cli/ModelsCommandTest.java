package fabula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.evaluation.ScriptedReader;
import fabula.model.ChoicesInMemory;
import fabula.model.Manifest;
import fabula.model.ModelFolder;
import fabula.model.ModelStore;
import fabula.reader.Query;
import fabula.story.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {

    @TempDir
    private Path home;

    private ModelStore store;

    @BeforeEach
    void emptyStore() {
        store = new ModelStore(
                home.resolve("models"),
                "default",
                new ChoicesInMemory(),
                (folder, manifest) -> new ScriptedReader(ModelsCommandTest::yes),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    private static fabula.reader.Answer yes(Query query) {
        return ScriptedReader.answer(query, Verdict.YES, 0.9, 0);
    }

    private CommandLineRun models(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "models";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandLineRun.of(
                home, Map.of(), root -> List.of(new ModelsCommand(() -> store, () -> null, ZoneOffset.UTC)), all);
    }

    private void write(String name, String madeAt, double accuracy) {
        Manifest manifest = new Manifest(
                ModelFolder.FORMAT,
                name,
                Instant.parse(madeAt),
                List.of(new Manifest.CorpusEntry("moving.txt", 1234, 5678, "0123456789abcdef")),
                Map.of("network.slots", 40),
                7,
                Map.of("java", "17"),
                Map.of("cores", "2"),
                List.of(new Manifest.Measure("moving.txt", 40, accuracy)),
                1.25,
                3,
                61.2,
                Map.of());
        ModelFolder.write(
                home.resolve("models"), manifest, to -> Files.writeString(to.resolve("network.bin"), "weights"));
    }

    @Test
    void without_a_model_it_says_how_to_train_one() {
        assertThat(models().out()).isEqualTo("There is no model yet. Train one: ./fabula train\n");
    }

    @Test
    void models_are_listed_newest_first_with_the_one_in_force_marked() {
        write("default", "2026-11-20T08:00:00Z", 0.95);
        write("winter", "2026-11-23T10:30:00Z", 0.973);

        assertThat(models("list").out()).isEqualTo("""
                model                  made  stories  questions  kept apart right %
                winter     2026-11-23 10:30    1,234      5,678                97.3
                default *  2026-11-20 08:00    1,234      5,678                95.0
                * in force
                """);
    }

    @Test
    void if_the_model_in_force_is_missing_the_list_says_so() {
        write("winter", "2026-11-23T10:30:00Z", 0.973);

        assertThat(models().out()).endsWith("None of them is in force: ./fabula models use NAME\n");
    }

    @Test
    void a_model_is_shown_to_people_and_as_json() {
        write("winter", "2026-11-23T10:30:00Z", 0.973);

        assertThat(models("show", "winter").out())
                .contains("winter, made on 2026-11-23 10:30 in 61 s and 3 passes; seed 7", "network.slots", "97.3");
        assertThat(models("show", "winter", "--json").out()).contains("\"seed\" : 7", "\"name\" : \"winter\"");
    }

    @Test
    void a_model_is_used_taken_back_and_deleted() {
        write("default", "2026-11-20T08:00:00Z", 0.95);
        write("winter", "2026-11-23T10:30:00Z", 0.973);

        assertThat(models("use", "winter").out()).startsWith("winter is in force.");
        assertThat(models("delete", "winter").exitCode()).isEqualTo(2);
        assertThat(models("rollback").out()).isEqualTo("default is in force again.\n");
        assertThat(models("delete", "winter").out()).isEqualTo("winter is deleted.\n");
        assertThat(models("show", "winter").exitCode()).isEqualTo(5);
        assertThat(models("use", "../x").exitCode()).isEqualTo(2);
    }
}
