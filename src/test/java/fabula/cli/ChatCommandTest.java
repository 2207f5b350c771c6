package fabula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.Problem;
import fabula.conversation.StoryConversation;
import fabula.conversation.StoryRepository;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.settings.Settings;
import fabula.story.Verdict;
import fabula.terminal.FleetingStories;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real conversation through a pipe; only the network is replaced. */
class ChatCommandTest {

    @TempDir
    private Path home;

    private final StoryRepository kept = new FleetingStories();
    private final List<Optional<String>> models = new ArrayList<>();

    /** Says yes, because of the last statement. */
    private static final class YesReader implements Reader {
        @Override
        public String name() {
            return "yes";
        }

        @Override
        public List<Answer> read(List<Query> queries) {
            return queries.stream().map(YesReader::yes).toList();
        }

        private static Answer yes(Query query) {
            List<Double> evidence = new ArrayList<>();
            query.statements().forEach(statement -> evidence.add(0.0));
            if (!evidence.isEmpty()) {
                evidence.set(evidence.size() - 1, 0.9);
            }
            return new Answer(Verdict.YES, List.of(0.98, 0.01, 0.01, 0.0), evidence, Optional.empty());
        }

        @Override
        public void close() {}
    }

    private CommandLineRun chat(String input, String... arguments) {
        Conversations conversations = (model, isKept) -> {
            models.add(model);
            if (model.filter("nowhere"::equals).isPresent()) {
                throw new Problem(Problem.Kind.MODEL, "There is no model nowhere.");
            }
            return new StoryConversation(
                    isKept ? kept : new FleetingStories(),
                    YesReader::new,
                    new Settings.Stories(100, 1000),
                    Clock.systemUTC());
        };
        ByteArrayInputStream bytes = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return CommandLineRun.of(
                home, Map.of(), root -> List.of(new ChatCommand(root::settings, conversations, bytes)), arguments);
    }

    @Test
    void the_readme_s_pipe_gives_one_line_an_answer_and_the_same_every_time() {
        String input = "Mary went to the kitchen.\nIs Mary in the kitchen?\n";

        CommandLineRun first = chat(input, "chat", "--plain");
        CommandLineRun second = chat("Is Bill there?\n" + input, "chat", "--plain");

        assertThat(first.exitCode()).isZero();
        assertThat(first.err()).isEmpty();
        assertThat(first.out()).isEqualToIgnoringNewLines("yes (98 %) – Mary went to the kitchen.");
        assertThat(second.out()).contains("no story here yet").endsWith(first.out());
    }

    @Test
    void a_named_channel_goes_on_the_next_time() {
        chat("Mary went to the kitchen.", "chat", "--plain", "--channel", "tale");

        assertThat(chat("/story", "chat", "--plain", "--channel", "tale").out())
                .isEqualToIgnoringNewLines("    1  Mary went to the kitchen.");
        assertThat(chat("/story", "chat", "--plain", "--channel", "other").out())
                .startsWith("Nothing has been told");
    }

    @Test
    void a_model_can_be_named_and_one_that_is_not_there_is_told() {
        CommandLineRun run = chat("", "chat", "--plain", "--model", "nowhere");

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains("There is no model nowhere.");
        assertThat(models).containsExactly(Optional.of("nowhere"));
    }

    @Test
    void a_channel_s_name_that_cannot_be_is_told_before_anything_is_opened() {
        CommandLineRun run = chat("", "chat", "--plain", "--channel", "no/good");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(models).isEmpty();
    }

    @Test
    void a_fleeting_story_never_gives_a_number_twice() {
        assertThat(chat("Mary ran home. Bill ran home.\n/undo\nFred ran home.\n/story", "chat", "--plain")
                        .out())
                .contains("    1  Mary ran home.", "    3  Fred ran home.");
    }
}
