package fabula.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fabula.cli.FabulaCommand;
import fabula.corpus.BabiFormat;
import fabula.examples.Gifts;
import fabula.examples.ServerId;
import fabula.settings.SettingsLoader;
import fabula.storage.Database;
import fabula.storage.SqlExamples;
import fabula.world.StoryGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, put together as it is when somebody starts it. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ProgramTest {

    @TempDir
    private Path home;

    private SmallWorld world;
    private StringWriter out;
    private StringWriter err;

    @BeforeEach
    void smallWorld() throws IOException {
        world = new SmallWorld(home, 2);
    }

    private int fabula(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        FabulaCommand root = new FabulaCommand(new SettingsLoader(home, name -> null, name -> null));
        try (Fabula fabula = new Fabula(root, home)) {
            return root.execute(fabula.commands(), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        }
    }

    private String corpora() {
        return home.resolve("corpora").toString();
    }

    @Test
    void a_model_is_trained_measured_put_in_force_and_asked() throws IOException {
        assertThat(fabula("train", "--corpus", corpora(), "--out", "small")).isZero();
        assertThat(out.toString())
                .containsPattern("pass 1: loss \\d\\.\\d{3}, kept apart \\d+\\.\\d % right")
                .contains("pass 2", "./fabula models use small")
                .containsPattern("all +\\d+ +\\d+\\.\\d");
        assertThat(world.models()).containsExactly("small");

        assertThat(fabula("evaluate", "--model", "small", "--json", corpora())).isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).at("/model").asText())
                .isEqualTo("small");
        assertThat(home.resolve("data/fabula.db")).as("not needed so far").doesNotExist();

        assertThat(fabula("models", "show", "small")).isZero();
        assertThat(out.toString()).containsPattern("calibrated by temperature +\\d+\\.\\d\\d");

        assertThat(fabula("models", "use", "small")).isZero();
        Path tale = Files.writeString(home.resolve("tale.txt"), "Mary went to the kitchen.");
        assertThat(fabula("ask", "--json", "--story", tale.toString(), "Is Mary in the kitchen?"))
                .isZero();
        assertThat(out.toString()).contains("\"answer\"", "\"confidence\"");
        assertThat(fabula("doctor")).isZero();
        assertThat(out.toString()).containsPattern("✓ model +small answers; \\d+\\.\\d % right");
    }

    @Test
    void the_same_seed_gives_the_same_model_byte_for_byte_and_another_seed_another() throws IOException {
        assertThat(fabula("train", "--out", "a", "--seed", "5")).isZero();
        assertThat(fabula("train", "--out", "b", "--seed", "5")).isZero();
        assertThat(fabula("train", "--out", "c", "--seed", "6")).isZero();

        assertThat(weights("b")).isEqualTo(weights("a")).isNotEqualTo(weights("c"));
    }

    @Test
    void generated_stories_are_made_beside_the_learning_and_the_model_is_the_same_all_the_same() throws IOException {
        Path settings = home.resolve("application.conf");
        Files.writeString(
                settings, Files.readString(settings).replace("generated-stories = 0", "generated-stories = 160"));
        assertThat(fabula("train", "--out", "a")).isZero();
        assertThat(out.toString()).contains("learns from 160 generated stories in each pass");
        assertThat(fabula("train", "--out", "b")).isZero();

        assertThat(weights("b")).isEqualTo(weights("a"));
        assertThat(fabula("models", "show", "a")).isZero();
        assertThat(out.toString()).contains("family, generated with seed -1, anew for each pass");
    }

    private byte[] weights(String model) throws IOException {
        return Files.readAllBytes(home.resolve("models").resolve(model).resolve("network.bin"));
    }

    @Test
    void a_name_that_is_taken_is_refused_before_anything_else_unless_it_shall_be_replaced() throws IOException {
        Path taken = Files.createDirectories(home.resolve("models/small"));

        assertThat(fabula("train", "--out", "small")).isEqualTo(2);
        assertThat(err.toString()).contains("There is a model small already", "--replace");
        assertThat(taken).isEmptyDirectory();

        assertThat(fabula("train", "--out", "small", "--replace")).isZero();
        assertThat(world.models()).containsExactly("small");
    }

    @Test
    void what_cannot_be_trained_on_is_told_and_leaves_nothing() throws IOException {
        assertThat(fabula("train", "--corpus", home.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("There is no file or folder");
        assertThat(fabula("train", "--vectors", "nowhere.txt")).isEqualTo(2);
        assertThat(err.toString()).startsWith("There is no file nowhere.txt");
        assertThat(fabula("train", "--out", "../x")).isEqualTo(2);
        assertThat(fabula("train", "--seed", "0")).isEqualTo(2);
        Path tiny = Files.writeString(home.resolve("tiny.txt"), "1 Mary sang.\n2 Did Mary sing?\tyes\t1\n");
        assertThat(fabula("train", "--corpus", tiny.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("There is too little to learn from");

        assertThat(world.models()).isEmpty();
    }

    @Test
    void a_training_goes_on_from_a_model_and_may_replace_it() throws IOException {
        assertThat(fabula("train", "--out", "default")).isZero();
        byte[] before = weights("default");
        assertThat(fabula("train", "--from", "default", "--out", "more")).isEqualTo(2);
        assertThat(err.toString()).contains("default knows these files already", "generated-stories");

        Path settings = home.resolve("application.conf");
        Files.writeString(
                settings, Files.readString(settings).replace("generated-stories = 0", "generated-stories = 160"));
        assertThat(fabula("train", "--from", "default", "--out", "default", "--replace"))
                .isZero();

        assertThat(out.toString()).contains("goes on from default, after 2 passes", "default is there after 4 passes");
        assertThat(weights("default")).isNotEqualTo(before);
        assertThat(fabula("doctor")).isZero();
    }

    @Test
    void what_cannot_be_gone_on_from_is_told_and_leaves_nothing() throws IOException {
        assertThat(fabula("train", "--from", "nobody")).isEqualTo(5);
        assertThat(err.toString()).startsWith("There is no model \"nobody\"");
        Path file = Files.writeString(home.resolve("vectors.txt"), "is 0.1 0.2\n");
        assertThat(fabula("train", "--from", "nobody", "--vectors", file.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("--from and --vectors cannot go together");
        assertThat(world.models()).isEmpty();

        assertThat(fabula("train", "--out", "small")).isZero();
        Files.writeString(home.resolve("models/small/vocabulary.txt"), "is\n");
        assertThat(fabula("train", "--from", "small", "--out", "more")).isEqualTo(5);
        assertThat(err.toString()).startsWith("The model small is damaged");
        assertThat(world.models()).containsExactly("small");
    }

    @Test
    void a_training_tells_what_it_learns_from_and_that_tests_are_left_out() throws IOException {
        String kind = StoryGenerator.kinds().get(0);
        Path test = home.resolve("corpora/" + kind + "_test.txt");
        BabiFormat.write(test, new StoryGenerator(2).generate(kind, 5));

        assertThat(fabula("train", "--corpus", corpora(), "--out", "small")).isZero();

        assertThat(out.toString())
                .containsPattern("learns from " + kind + "\\.txt: 30 stories, \\d+ questions")
                .contains("leaves out " + test + ", a test")
                .doesNotContain("learns from " + kind + "_test");
        assertThat(Files.readString(home.resolve("models/small/manifest.json"))).doesNotContain("_test.txt");
    }

    @Test
    void without_a_model_every_command_that_needs_one_says_how_to_train_it() {
        for (String[] command :
                List.of(new String[] {"chat", "--plain"}, new String[] {"evaluate", corpora()}, new String[] {
                    "ask", "--story", writeTale(), "Is Mary there?"
                })) {
            assertThat(fabula(command)).as(command[0]).isEqualTo(5);
            assertThat(err.toString()).contains("./fabula train --out default");
        }
    }

    private String writeTale() {
        try {
            return Files.writeString(home.resolve("tale.txt"), "Mary sang.").toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void an_interrupted_training_says_so_and_leaves_nothing() throws Exception {
        new SmallWorld(home, 5000);
        Process child = world.program()
                .start("512m", List.of("train", "--out", "small"))
                .start();
        BufferedReader lines = child.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && !line.startsWith("pass 1")) {
            line = lines.readLine();
        }
        // Unlike the process's own destroy(), this leaves its words to be read.
        child.toHandle().destroy();

        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(line).startsWith("pass 1");
        assertThat(child.errorReader().lines()).contains("Stopped. Nothing was changed: no model small was written.");
        assertThat(world.models()).isEmpty();
    }

    @Test
    void a_training_ends_with_its_parent() throws Exception {
        new SmallWorld(home, 5000);
        Process child = world.program()
                .start("512m", List.of("train", "--progress", "json", "--out", "small"))
                .start();
        BufferedReader lines = child.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && !line.contains("\"pass\":1")) {
            line = lines.readLine();
        }
        child.outputWriter().close();

        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(line).contains("\"loss\"");
        assertThat(world.models()).isEmpty();
    }

    private void approve(int count) {
        try (Database database = Database.open(home.resolve("data"))) {
            new SqlExamples(database).add(ServerId.TERMINAL, Gifts.approved(count), true);
        }
    }

    @Test
    void teaching_without_approved_examples_says_what_to_do_first() throws IOException {
        assertThat(fabula("train", "--out", "default")).isZero();
        assertThat(fabula("teach")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("There is nothing to learn from yet")
                .contains("review");
        assertThat(world.models()).containsExactly("default");
    }

    @Test
    void a_server_that_is_none_is_not_taught() {
        assertThat(fabula("teach", "--server", "inn")).isEqualTo(2);
        assertThat(err.toString()).startsWith("\"inn\" is no server");
    }

    @Test
    void teaching_makes_a_model_of_examples_with_an_exam_and_the_words_to_use_it() throws IOException {
        assertThat(fabula("train", "--out", "default")).isZero();
        approve(10);

        assertThat(fabula("teach")).isZero();

        String name = world.models().stream()
                .filter(model -> model.startsWith("server-terminal-"))
                .findFirst()
                .orElseThrow();
        assertThat(out.toString())
                .contains("how sure of these", name)
                .containsAnyOf(name + " is in force.", "./fabula models use " + name + " --server terminal");
        assertThat(home.resolve("models/.jobs")).isEmptyDirectory();
        assertThat(fabula("models", "show", name, "--server", "terminal")).isZero();
        assertThat(out.toString()).contains("default");
        assertThat(fabula("models", "list")).isZero();
        assertThat(out.toString()).as("everybody's models").doesNotContain(name);
    }

    @Test
    void teaching_from_a_broken_model_is_told_and_nothing_is_left_behind() throws IOException {
        assertThat(fabula("train", "--out", "default")).isZero();
        approve(10);
        Files.write(home.resolve("models/default/network.bin"), new byte[12]);

        assertThat(fabula("teach")).isPositive();

        assertThat(err.toString()).contains("network.bin").doesNotContain("Exception");
        assertThat(world.models()).allMatch(model -> model.equals("default") || model.startsWith("."));
        assertThat(home.resolve("models/.jobs")).isEmptyDirectory();
    }
}
