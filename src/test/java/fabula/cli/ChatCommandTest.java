package fabula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.Problem;
import fabula.conversation.StoryConversation;
import fabula.conversation.StoryRepository;
import fabula.examples.Collecting;
import fabula.examples.Example;
import fabula.examples.ExampleState;
import fabula.examples.ServerId;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.settings.Settings;
import fabula.storage.Database;
import fabula.storage.SqlConsents;
import fabula.storage.SqlExamples;
import fabula.story.Verdict;
import fabula.terminal.FleetingStories;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real conversation through a pipe; only the network is replaced. */
class ChatCommandTest {

    @TempDir
    private Path home;

    private final StoryRepository kept = new FleetingStories();
    private final List<Optional<String>> models = new ArrayList<>();
    private Collecting collecting;

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
                    channel -> new YesReader(),
                    new Settings.Stories(100, 1000),
                    Clock.systemUTC());
        };
        ByteArrayInputStream bytes = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return CommandLineRun.of(
                home,
                Map.of(),
                root -> List.of(new ChatCommand(root::settings, conversations, () -> collecting, bytes)),
                arguments);
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

    @Test
    void an_answer_is_given_as_an_example_once_its_giver_has_agreed() {
        try (Database database = Database.open(home.resolve("data"))) {
            SqlExamples examples = new SqlExamples(database);
            collecting = new Collecting(true, examples, new SqlConsents(database), Clock.systemUTC());

            List<String> said = chat(
                            "/right\nMary went home.\nIs Mary at home?\n/right\n/agree\n/wrong perhaps\n/wrong yes\n"
                                    + "/right\n/right\n/wrong no\n",
                            "chat")
                    .out()
                    .lines()
                    .toList();

            assertThat(said.get(0)).contains("no answer to judge");
            assertThat(said.get(2)).contains("once", "story", "name", "./fabula privacy", "/agree");
            assertThat(said.get(3)).startsWith("Thank you");
            assertThat(said.get(4)).contains("/wrong maybe");
            assertThat(said.get(5)).contains("That is what I answered");
            assertThat(said.get(6)).startsWith("Kept as example 1.");
            assertThat(said.get(7)).startsWith("That was there already");
            assertThat(said.get(8)).startsWith("Kept as example 2.");
            assertThat(examples.list(ServerId.TERMINAL, Set.of(ExampleState.NEW)))
                    .extracting(Example::lesson)
                    .extracting(lesson -> lesson.answer().label() + lesson.supports())
                    .containsExactly("yesOptional[[0]]", "noOptional.empty");
        }
    }

    @Test
    void without_the_operators_leave_nothing_is_kept_and_that_is_said() {
        try (Database database = Database.open(home.resolve("data"))) {
            SqlExamples examples = new SqlExamples(database);
            collecting = new Collecting(false, examples, new SqlConsents(database), Clock.systemUTC());

            assertThat(chat("Mary went home.\nIs Mary at home?\n/right\n/agree\n", "chat")
                            .out())
                    .contains("fabula.collecting.enabled = true");
            assertThat(examples.count(ServerId.TERMINAL, EnumSet.allOf(ExampleState.class)))
                    .isZero();
        }
    }
}
