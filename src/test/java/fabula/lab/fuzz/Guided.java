package fabula.lab.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.Jazzer;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import fabula.Problem;
import fabula.corpus.BabiFormat;
import fabula.examples.Contribution;
import fabula.examples.ExampleFiles;
import fabula.examples.Lesson;
import fabula.examples.Source;
import fabula.riddle.Solution;
import fabula.settings.SettingsLoader;
import fabula.story.ChannelId;
import fabula.story.Teller;
import fabula.story.Verdict;
import fabula.text.Foreign;
import fabula.text.Sentences;
import fabula.text.Tokenizer;
import fabula.text.Utterance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Jazzer tries, which sees the way that each input takes through the program and looks for others. */
public final class Guided {

    private static final int LONGEST = 4_000;
    /** Much of it goes into classes that are met for the first time. */
    private static final int SECONDS_EACH = 60;

    private static final Contribution UPLOAD = new Contribution(
            new Teller("1", "Otto"), ChannelId.discord(2), Instant.EPOCH, Source.UPLOADED, Optional.empty(), Set.of());

    private Guided() {}

    /** Jazzer calls it by this name. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        try {
            switch (data.consumeInt(0, 4)) {
                case 0 -> text(data.consumeRemainingAsString());
                case 1 -> corpus(data.consumeRemainingAsBytes());
                case 2 -> ExampleFiles.read(data.consumeRemainingAsBytes(), UPLOAD, true);
                case 3 -> Lesson.written(data.consumeString(LONGEST), data.consumeRemainingAsString(), Verdict.YES);
                default -> settings(data.consumeRemainingAsString());
            }
        } catch (Problem refused) {
            // That is how a refusal is told.
        }
    }

    private static void text(String text) {
        for (String sentence : Sentences.split(text)) {
            Utterance.of(sentence);
            Utterance.asked(sentence);
            Utterance.plain(sentence);
            Tokenizer.words(sentence);
        }
        Foreign.language(text);
        new Solution(text).isMetBy(text);
    }

    private static void corpus(byte[] bytes) {
        BabiFormat.read(
                "again", BabiFormat.write(BabiFormat.read("the file", bytes)).getBytes(UTF_8));
    }

    private static void settings(String value) {
        Map<String, String> environment = Map.of("FABULA_MODELS_NAME", value, "FABULA_TRAINING_EPOCHS", value);
        new SettingsLoader(Path.of("nowhere"), environment::get, name -> null).load(Optional.empty());
    }

    /**
     * Has Jazzer try, in a process of its own.
     *
     * @param ground where it puts an input that fails
     * @return how many failed: one at the most, for it ends there
     */
    static int run(int inputs, Path ground) throws IOException, InterruptedException {
        Path found = Files.createDirectories(ground.resolve("found"));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Jazzer.class.getName(),
                "--target_class=" + Guided.class.getName(),
                "--instrumentation_includes=fabula.**",
                "--custom_hook_includes=fabula.**",
                "--reproducer_path=" + ground,
                "-artifact_prefix=" + ground + "/",
                "-runs=" + inputs,
                "-max_len=" + LONGEST,
                "-timeout=" + SECONDS_EACH,
                "-print_final_stats=1",
                found.toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0 ? 0 : 1;
    }
}
