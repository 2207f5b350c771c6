package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningBot.class)
class MentionTest {

    private BotFixture fixture;
    private Place hall;
    private Actor ann;

    @BeforeEach
    void aServerOfItsOwn(BotFixture fixture) {
        this.fixture = fixture;
        hall = fixture.discord.server("Tavern").hall();
        ann = hall.as(Person.called("Ann"));
    }

    @Test
    void a_mention_tells_and_asks_in_one_message() {
        Golden.check(
                "mention",
                ann.says("@Fabula Mary went to the kitchen. John went to the garden. Is Mary in the kitchen?"));
    }

    @Test
    void a_mention_without_words_gets_a_hint() {
        assertThat(ann.says("@Fabula").text()).contains("Tell me something");
    }

    @Test
    void another_person_who_is_mentioned_stands_in_the_story_by_name() {
        Person bill = Person.called("Bill");
        Map<String, Object> mentions = Map.of(
                "mentions", List.of(DiscordDouble.user(DiscordDouble.BOT, "fabula", "Fabula", true), bill.user()));
        ann.says("@Fabula <@" + bill.id() + "> went to the cellar.", mentions).reply();

        assertThat(ann.slash("story show").text()).contains("Bill went to the cellar.");
    }

    @Test
    void nobody_but_a_person_who_writes_to_the_bot_is_listened_to() {
        Map<String, Object> everyone = Map.of("mention_everyone", true);
        Exchange toAll = ann.says("@everyone Mary went to the attic.", everyone);
        Exchange plain = ann.says("Mary went to the attic.");
        Exchange bot = hall.as(new Person(Snowflakes.next(), "Robot", List.of(), true))
                .says("@Fabula Mary went to the attic.");
        Exchange hook = ann.says("@Fabula Mary went to the attic.", Map.of("webhook_id", "17"));
        Exchange replyPing = ann.says(
                "Mary went to the attic.",
                Map.of("mentions", List.of(DiscordDouble.user(DiscordDouble.BOT, "fabula", "Fabula", true))));

        assertThat(ann.slash("story show").text()).contains("No story yet");
        for (Exchange exchange : List.of(toAll, plain, bot, hook, replyPing)) {
            assertThat(exchange.shownSoFar()).isEmpty();
        }
    }

    @Test
    void a_direct_message_needs_no_mention_and_has_a_story_of_its_own() {
        ann.says("@Fabula Mary went to the kitchen.").reply();
        Actor direct = fixture.discord.direct().as(ann.person());

        assertThat(direct.says("Is Mary in the kitchen?").text()).contains("There is no story here yet");
        assertThat(direct.says("Mary went to the garden.").text()).contains("Noted one statement; the story has 1.");
        assertThat(ann.says("@Fabula Is Mary in the kitchen?").text()).startsWith("Yes");
    }

    @Test
    void a_thread_has_a_story_of_its_own() {
        ann.says("@Fabula Mary went to the kitchen.").reply();
        Actor inThread = hall.thread("corner").as(ann.person());

        assertThat(inThread.says("@Fabula Mary went to the garden.").text()).contains("the story has 1.");
        assertThat(inThread.says("@Fabula Is Mary in the kitchen?").text()).startsWith("No");
    }

    @Test
    void many_questions_at_once_fit_one_message() {
        String questions = "Is Mary in the kitchen? ".repeat(40);
        Exchange asked = ann.says("@Fabula Mary went to the kitchen. " + questions);

        assertThat(ShownCards.of(asked.reply())).hasSizeLessThanOrEqualTo(10);
        assertThat(asked.text()).contains("more replies");
    }
}
