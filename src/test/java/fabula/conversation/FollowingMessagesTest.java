package fabula.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.conversation.Reply.Answered;
import fabula.conversation.Reply.NotUnderstood;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.settings.Settings;
import fabula.storage.Database;
import fabula.storage.SqlStories;
import fabula.story.ChannelId;
import fabula.story.MessageId;
import fabula.story.Teller;
import fabula.story.Verdict;
import fabula.terminal.FleetingStories;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A story follows the messages that told it, wherever it is kept. */
class FollowingMessagesTest {

    private static final ChannelId HERE = ChannelId.discord(1);
    private static final ChannelId THERE = ChannelId.discord(2);
    private static final Teller ANA = new Teller("1", "Ana");
    private static final MessageId FIRST = MessageId.discord(11);
    private static final MessageId SECOND = MessageId.discord(12);
    private static final int MOST = 6;

    @TempDir
    Path folder;

    private Database database;
    private Conversation conversation;

    private static final class YesReader implements Reader {
        @Override
        public String name() {
            return "yes";
        }

        @Override
        public List<Answer> read(List<Query> asked) {
            return asked.stream()
                    .map(query -> new Answer(
                            Verdict.YES,
                            List.of(1.0, 0.0, 0.0, 0.0),
                            Collections.nCopies(query.statements().size(), 1.0),
                            Optional.empty()))
                    .toList();
        }

        @Override
        public void close() {}
    }

    private void open(boolean fleeting) {
        if (!fleeting) {
            database = Database.open(folder);
        }
        conversation = new StoryConversation(
                fleeting ? new FleetingStories() : new SqlStories(database),
                channel -> new YesReader(),
                new Settings.Stories(MOST, 4_000),
                Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC));
        conversation.say(HERE, ANA, "Mary left. Is Mary here? John slept.", FIRST);
        conversation.tell(HERE, ANA, "Bill ate.", SECOND);
        conversation.tell(THERE, ANA, "Zoe sneezed.", FIRST);
    }

    @AfterEach
    void close() {
        Stream.ofNullable(database).forEach(Database::close);
    }

    private List<String> story() {
        return conversation.story(HERE).statements().stream()
                .map(statement -> statement.number() + " " + statement.text())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_edited_takes_the_place_of_what_was_told(boolean fleeting) {
        open(fleeting);
        conversation.edited(HERE, FIRST, "Mary stayed. Is Mary here? John slept.");
        assertThat(story()).containsExactly("1 Mary stayed.", "2 John slept.", "3 Bill ate.");
        conversation.edited(HERE, FIRST, "Mary stayed.");
        assertThat(story()).containsExactly("1 Mary stayed.", "3 Bill ate.");
        conversation.edited(HERE, FIRST, "Mary stayed. Jane came. John woke.");
        assertThat(story()).containsExactly("1 Mary stayed.", "4 Jane came.", "5 John woke.", "3 Bill ate.");
        conversation.edited(HERE, FIRST, "Is Mary here?");
        assertThat(story()).containsExactly("3 Bill ate.");
        conversation.edited(HERE, FIRST, "Mary left.");
        assertThat(story()).containsExactly("3 Bill ate.");
        assertThat(conversation.story(THERE).texts()).containsExactly("Zoe sneezed.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_was_taken_back_does_not_come_back_by_an_edit(boolean fleeting) {
        open(fleeting);
        conversation.remove(HERE, 2);
        conversation.edited(HERE, FIRST, "Mary left. John slept. Jane came.");
        assertThat(story()).containsExactly("1 Mary left.", "3 Bill ate.");
        conversation.edited(HERE, FIRST, "Mary stayed. John slept.");
        assertThat(story()).containsExactly("3 Bill ate.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_edit_fills_a_story_and_no_more_and_what_is_too_long_tells_nothing(boolean fleeting) {
        open(fleeting);
        conversation.edited(HERE, FIRST, "A left. B left. C left. D left. E left. F left. G left.");
        assertThat(conversation.story(HERE).texts())
                .containsExactly("A left.", "B left.", "C left.", "D left.", "E left.", "Bill ate.");
        conversation.edited(HERE, FIRST, "Mary left " + "x".repeat(5_000) + ".");
        assertThat(story()).containsExactly("3 Bill ate.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_deleted_is_gone_and_with_it_the_last_answer_from_it(boolean fleeting) {
        open(fleeting);
        conversation.ask(HERE, "Is Bill here?");
        assertThat(conversation.hasTold(HERE, FIRST)).isTrue();
        conversation.deleted(HERE, List.of(FIRST, MessageId.discord(99)));
        assertThat(conversation.hasTold(HERE, FIRST)).isFalse();
        assertThat(story()).containsExactly("3 Bill ate.");
        assertThat(conversation.lastAnswer(HERE)).isEmpty();
        assertThat(conversation.story(THERE).texts()).containsExactly("Zoe sneezed.");

        conversation.ask(HERE, "Is Bill here?");
        conversation.edited(HERE, SECOND, "Bill ate.");
        assertThat(conversation.lastAnswer(HERE)).isPresent();
        conversation.edited(HERE, SECOND, "Bill drank.");
        assertThat(conversation.lastAnswer(HERE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_story_given_with_its_question_is_kept_nowhere(boolean fleeting) {
        open(fleeting);
        List<String> before = story();
        Reply reply = conversation.ask(HERE, "Anna left. Is she gone? Ben slept.", "Is Anna here?");

        assertThat(((Answered) reply).story()).extracting("text").containsExactly("Anna left.", "Ben slept.");
        assertThat(story()).isEqualTo(before);
        assertThat(conversation.lastAnswer(HERE)).map(Answered::question).contains("Is Mary here?");
        assertThat(conversation.recentQuestions(HERE)).containsExactly("Is Mary here?");
        assertThat(conversation.ask(HERE, "???", "Is Anna here?")).isInstanceOf(NotUnderstood.class);
        assertThat(conversation.ask(HERE, "Anna left.", "Where is Anna?")).isInstanceOf(NotUnderstood.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void recent_questions_are_the_channels_own_and_go_with_its_story(boolean fleeting) {
        open(fleeting);
        conversation.ask(HERE, "Is Bill here?");
        conversation.ask(HERE, "is mary here?");
        conversation.ask(HERE, "Where is Bill?");
        assertThat(conversation.recentQuestions(HERE)).containsExactly("is mary here?", "Is Bill here?");
        assertThat(conversation.recentQuestions(THERE)).isEmpty();
        conversation.forget(HERE);
        assertThat(conversation.recentQuestions(HERE)).isEmpty();
        conversation.ask(THERE, "Is Zoe here?");
        conversation.forgetAnswers("somebody");
        assertThat(conversation.recentQuestions(THERE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_text_that_only_asks_is_told_from_one_that_tells(boolean fleeting) {
        open(fleeting);
        assertThat(conversation.onlyAsks("Hello! Is Mary here?")).isTrue();
        assertThat(conversation.onlyAsks("Mary left. Is she here?")).isFalse();
        assertThat(conversation.onlyAsks("Where is Mary?")).isFalse();
    }
}
