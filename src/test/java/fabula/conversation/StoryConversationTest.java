package fabula.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.Saying;
import fabula.conversation.Reply.Answered;
import fabula.conversation.Reply.NotUnderstood;
import fabula.conversation.Reply.Told;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.settings.Settings;
import fabula.storage.Database;
import fabula.storage.SqlStories;
import fabula.story.ChannelId;
import fabula.story.Statement;
import fabula.story.Teller;
import fabula.story.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryConversationTest {

    private static final ChannelId HERE = ChannelId.terminal("here");
    private static final ChannelId THERE = ChannelId.terminal("there");
    private static final Teller ANA = new Teller("1", "Ana");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private SqlStories stories;
    private LastWordReader reader;
    private Conversation conversation;

    /** Says yes when the last statement's last word is the question's; supports with that statement. */
    private static final class LastWordReader implements Reader {
        final List<Query> queries = Collections.synchronizedList(new ArrayList<>());

        @Override
        public String name() {
            return "last word";
        }

        @Override
        public List<Answer> read(List<Query> asked) {
            queries.addAll(asked);
            return asked.stream().map(LastWordReader::answer).toList();
        }

        private static Answer answer(Query query) {
            String last = query.statements().get(query.statements().size() - 1);
            boolean yes = lastWord(last).equals(lastWord(query.question()));
            List<Double> evidence =
                    new ArrayList<>(Collections.nCopies(query.statements().size(), 0.0));
            evidence.set(evidence.size() - 1, 1.0);
            return new Answer(
                    yes ? Verdict.YES : Verdict.NO,
                    yes ? List.of(1.0, 0.0, 0.0, 0.0) : List.of(0.0, 1.0, 0.0, 0.0),
                    evidence,
                    Optional.empty());
        }

        private static String lastWord(String text) {
            return text.replaceAll("^.*\\W(\\w+)\\W*$", "$1");
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void open() {
        database = Database.open(folder);
        stories = new SqlStories(database);
        reader = new LastWordReader();
        conversation = conversation(reader);
    }

    private Conversation conversation(Reader reader) {
        return new StoryConversation(
                stories, channel -> reader, new Settings.Stories(20, 4_000), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_not_in_english_is_neither_told_nor_asked() {
        String story = "Maria ging in die Küche. Sie nahm die Milch und ging dann in den Garten.";
        Reply help = new NotUnderstood(story, Saying.of("help.foreign", Locale.GERMAN));

        assertThat(conversation.tell(HERE, ANA, story)).isEqualTo(help);
        assertThat(conversation.say(HERE, ANA, story)).containsExactly(help);
        assertThat(conversation.ask(HERE, "Est-ce que Marie est dans la cuisine ?"))
                .extracting(reply -> ((NotUnderstood) reply).help().toString())
                .asString()
                .startsWith("That looks like French. I only understand stories in English");
        assertThat(conversation.story(HERE).isEmpty()).isTrue();
    }

    @Test
    void more_questions_than_anybody_waits_for_are_not_answered_and_nothing_beside_them_is_told() {
        String questions = "Is Mary in the kitchen? ".repeat(51);

        assertThatThrownBy(() -> conversation.say(HERE, ANA, "Mary went home. " + questions))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("51 questions; I answer at most 50");

        assertThat(conversation.story(HERE).isEmpty()).isTrue();
        assertThat(reader.queries).isEmpty();
    }

    @Test
    void a_text_is_told_sentence_by_sentence() {
        Reply reply =
                conversation.tell(HERE, ANA, "Mary went home, then she slept. john left\nZed yeeted to the crypt");
        Told told = (Told) reply;
        assertThat(told.total()).isEqualTo(3);
        assertThat(told.added())
                .containsExactly(
                        new Statement(1, "Mary went home, then she slept.", ANA, NOON),
                        new Statement(2, "john left", ANA, NOON),
                        new Statement(3, "Zed yeeted to the crypt", ANA, NOON));
        assertThat(conversation.story(HERE).statements()).isEqualTo(told.added());
    }

    @Test
    void a_story_may_repeat_itself() {
        conversation.tell(HERE, ANA, "Mary left.");
        conversation.tell(HERE, ANA, "Mary left.");
        assertThat(conversation.story(HERE).size()).isEqualTo(2);
    }

    @Test
    void a_question_is_answered_from_the_story_of_its_channel() {
        conversation.tell(HERE, ANA, "John slept. Mary went to the kitchen.");
        conversation.tell(THERE, ANA, "Mary went to the garden.");
        Answered answered = (Answered) conversation.ask(HERE, "so is mary in the kitchen or not?");
        assertThat(answered.answer().verdict()).isEqualTo(Verdict.YES);
        assertThat(answered.question()).isEqualTo("so is mary in the kitchen or not?");
        assertThat(answered.supports()).extracting(Statement::text).containsExactly("Mary went to the kitchen.");
        assertThat(reader.queries)
                .containsExactly(
                        new Query(List.of("John slept.", "Mary went to the kitchen."), "Is mary in the kitchen?"));
        assertThat(conversation.lastAnswer(HERE)).contains(answered);
        assertThat(conversation.lastAnswer(THERE)).isEmpty();
    }

    @Test
    void asking_needs_no_question_mark_and_no_order() {
        conversation.tell(HERE, ANA, "Mary went to the kitchen.");
        assertThat(conversation.ask(HERE, "Mary is in the kitchen")).isInstanceOf(Answered.class);
        assertThat(conversation.ask(HERE, "Hi! Is Mary in the kitchen?")).isInstanceOf(Answered.class);
        assertThat(reader.queries).extracting(Query::question).containsOnly("Is Mary in the kitchen?");
    }

    @Test
    void asking_without_a_story_says_how_to_begin() {
        assertHelp(conversation.ask(HERE, "Is Mary in the kitchen?"), "There is no story here yet");
        assertThat(reader.queries).isEmpty();
    }

    @Test
    void several_questions_at_once_are_not_asked() {
        conversation.tell(HERE, ANA, "Mary left.");
        assertHelp(conversation.ask(HERE, "Is Mary home? Is John home?"), "one question at a time");
        assertHelp(conversation.ask(HERE, "John came home. Is John home?"), "Tell me the story first");
        assertThat(conversation.story(HERE).size()).isEqualTo(1);
    }

    @Test
    void saying_tells_and_asks_in_order() {
        List<Reply> replies = conversation.say(
                HERE,
                ANA,
                "Hi! Mary went to the kitchen. John left. Is Mary in the kitchen? Mary went to the garden. is mary in the garden?");
        assertThat(replies).hasExactlyElementsOfTypes(Told.class, Answered.class, Told.class, Answered.class);
        assertThat(((Told) replies.get(0)).added()).hasSize(2);
        assertThat(((Answered) replies.get(1)).story()).hasSize(2);
        assertThat(((Told) replies.get(2)).total()).isEqualTo(3);
        assertThat(((Answered) replies.get(3)).answer().verdict()).isEqualTo(Verdict.YES);
    }

    @Test
    void a_greeting_alone_is_greeted() {
        assertHelp(conversation.say(HERE, ANA, "hello!").get(0), "Hello!");
        assertHelp(conversation.say(HERE, ANA, "").get(0), "Hello!");
        assertHelp(conversation.say(HERE, ANA, "😀").get(0), "Tell me a story");
    }

    @Test
    void the_example_is_about_the_story_that_is_told() {
        assertHelp(conversation.ask(HERE, "Where is Zed?"), "I answer yes/no questions. Try: Is Mary in the kitchen?");
        conversation.tell(HERE, ANA, "zed yeeted to the old crypt. Then he slept.");
        assertHelp(conversation.ask(HERE, "Where is Zed?"), "I answer yes/no questions. Try: Is Zed in the old crypt?");
    }

    @Test
    void a_question_among_statements_leaves_the_story_as_it_was() {
        assertHelp(
                conversation.tell(HERE, ANA, "Mary left. Is Mary home? John slept."),
                "\"Is Mary home?\" is a question, so I added nothing");
        assertHelp(conversation.tell(HERE, ANA, "Mary left. Where is Mary?"), "\"Where is Mary?\" is a question");
        assertHelp(conversation.tell(HERE, ANA, "Mary left. lol"), "\"lol\" does not look like part of a story");
        assertHelp(conversation.tell(HERE, ANA, "  \n "), "no sentence");
        assertThat(conversation.story(HERE).isEmpty()).isTrue();
    }

    @Test
    void too_much_at_once_is_refused_with_both_numbers() {
        assertRefused(() -> conversation.tell(HERE, ANA, "Mary left. ".repeat(400)), "4,400 characters", "4,000");
        assertRefused(() -> conversation.ask(HERE, "x".repeat(4_001)), "4,001 characters", "4,000");
        assertRefused(() -> conversation.say(HERE, ANA, "Mary " + "very ".repeat(300)), "1,504 characters", "1,000");
        assertThat(conversation.tell(HERE, ANA, "Mary left. ".repeat(20))).isInstanceOf(Told.class);
        assertRefused(() -> conversation.tell(HERE, ANA, "John left."), "is full", "20", "forget");
        conversation.undo(HERE);
        assertRefused(() -> conversation.say(HERE, ANA, "John left. Bill left."), "room for 1", "2", "20");
        assertThat(conversation.story(HERE).size()).isEqualTo(19);
        assertThat(conversation.say(HERE, ANA, "Is Mary home?")).hasExactlyElementsOfTypes(Answered.class);
    }

    @Test
    void what_is_taken_back_is_gone_from_the_last_answer_too() {
        conversation.tell(HERE, ANA, "Mary left. John slept. Bill ate.");
        conversation.ask(HERE, "Is Mary here?");
        assertThat(conversation.remove(HERE, 2)).map(Statement::text).contains("John slept.");
        assertThat(conversation.lastAnswer(HERE)).isEmpty();
        conversation.ask(HERE, "Is Mary here?");
        assertThat(conversation.undo(HERE)).map(Statement::text).contains("Bill ate.");
        assertThat(conversation.lastAnswer(HERE)).isEmpty();
        conversation.ask(HERE, "Is Mary here?");
        assertThat(conversation.forget(HERE)).isEqualTo(1);
        assertThat(conversation.lastAnswer(HERE)).isEmpty();
        assertThat(conversation.undo(HERE)).isEmpty();
        assertThat(conversation.remove(HERE, 1)).isEmpty();
    }

    @Test
    void control_characters_and_broken_surrogates_do_no_harm() {
        conversation.tell(HERE, ANA, "Mary\u0000 went\u0007 home \ud83d today");
        assertThat(conversation.story(HERE).texts()).containsExactly("Mary  went  home  today");
    }

    @Test
    void many_at_once_lose_nothing_and_never_mix() throws Exception {
        List<Callable<Reply>> calls = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            ChannelId channel = ChannelId.discord(i % 4);
            String text = "Mary went to room" + i % 4 + "x" + i + ".";
            calls.add(() -> conversation.tell(channel, ANA, text));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Reply> reply : threads.invokeAll(calls)) {
                assertThat(reply.get()).isInstanceOf(Told.class);
            }
        } finally {
            threads.shutdownNow();
        }
        for (int channel = 0; channel < 4; channel++) {
            String room = "room" + channel + "x";
            assertThat(conversation.story(ChannelId.discord(channel)).texts())
                    .hasSize(20)
                    .doesNotHaveDuplicates()
                    .allMatch(text -> text.contains(room));
        }
    }

    @Test
    void asking_does_not_keep_others_from_telling() throws Exception {
        conversation.tell(HERE, ANA, "Mary left.");
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        Reader slow = new Reader() {
            @Override
            public String name() {
                return "slow";
            }

            @Override
            public List<Answer> read(List<Query> queries) {
                asking.countDown();
                assertThat(awaited(told)).isTrue();
                return reader.read(queries);
            }

            @Override
            public void close() {}
        };
        Conversation slowOne = conversation(slow);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Reply> reply = threads.submit(() -> slowOne.ask(HERE, "Is Mary here?"));
            assertThat(awaited(asking)).isTrue();
            slowOne.tell(HERE, ANA, "John left.");
            told.countDown();
            assertThat(((Answered) reply.get()).story()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void assertHelp(Reply reply, String part) {
        assertThat(reply).isInstanceOfSatisfying(NotUnderstood.class, not -> assertThat(
                        not.help().toString())
                .contains(part));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String... parts) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.INPUT))
                .satisfies(problem -> assertThat(problem.getMessage()).contains(parts));
    }
}
