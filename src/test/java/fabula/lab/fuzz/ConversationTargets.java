package fabula.lab.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.Problem;
import fabula.conversation.HiddenStories;
import fabula.conversation.Reply;
import fabula.conversation.StoryConversation;
import fabula.reader.Reader;
import fabula.riddle.Riddles;
import fabula.server.Location;
import fabula.settings.Settings;
import fabula.storage.Database;
import fabula.storage.SqlRiddles;
import fabula.storage.SqlStories;
import fabula.story.ChannelId;
import fabula.story.Statement;
import fabula.story.Teller;
import java.time.Clock;
import java.util.List;
import net.jqwik.api.Combinators;

/** A conversation with a real model and a real database, in which nothing is told that was refused. */
final class ConversationTargets {

    private static final ChannelId CHANNEL = ChannelId.discord(1);
    private static final Settings.Stories LIMITS = new Settings.Stories(1_000, 4_000);
    private static final int MOST = 60;

    private final StoryConversation conversation;
    private final HiddenStories hidden;
    private final Riddles riddles;

    ConversationTargets(Database database, Reader reader) {
        Clock clock = Clock.systemUTC();
        this.conversation =
                new StoryConversation(new SqlStories(database, c -> Location.NOWHERE), c -> reader, LIMITS, clock);
        this.hidden = new HiddenStories(c -> reader, LIMITS);
        this.riddles = new Riddles(new SqlRiddles(database, c -> Location.NOWHERE), hidden, clock);
    }

    List<Target<?>> all() {
        return List.of(
                new Target<>("what is said", 8, Strange.text(), this::say),
                new Target<>("questions", 5, Strange.text(), text -> {
                    List<Statement> before = story();
                    conversation.ask(CHANNEL, text);
                    conversation
                            .lastAnswer(CHANNEL)
                            .ifPresent(answered -> conversation.again(CHANNEL, answered.question(), answered.story()));
                    assertThat(story()).isEqualTo(before);
                }),
                new Target<>(
                        "stories with questions",
                        3,
                        Combinators.combine(Strange.text(), Strange.text()).as(List::of),
                        texts -> {
                            List<Statement> before = story();
                            conversation.ask(CHANNEL, texts.get(0), texts.get(1));
                            assertThat(story()).isEqualTo(before);
                        }),
                new Target<>("riddles", 3, Strange.text().list().ofSize(4), texts -> {
                    riddles.tale(texts.get(0), texts.get(1), texts.get(2), texts.get(3));
                }),
                new Target<>(
                        "questions about riddles",
                        2,
                        Strange.text(),
                        text -> hidden.answer(CHANNEL, List.of("Mary went to the kitchen."), text)));
    }

    private void say(String text) {
        if (story().size() > MOST) {
            conversation.forget(CHANNEL);
        }
        List<Statement> before = story();
        List<Reply> replies;
        try {
            replies = conversation.say(CHANNEL, new Teller("1", text), text);
        } catch (Problem problem) {
            assertThat(story()).isEqualTo(before);
            throw problem;
        }
        int told = replies.stream()
                .mapToInt(reply -> reply instanceof Reply.Told one ? one.added().size() : 0)
                .sum();
        assertThat(story()).hasSize(before.size() + told);
        assertThat(story().subList(0, before.size())).isEqualTo(before);
    }

    private List<Statement> story() {
        return conversation.story(CHANNEL).statements();
    }
}
