package fabula.discord;

import static fabula.discord.RiddleTest.STORY;
import static fabula.discord.RiddleTest.asks;
import static fabula.discord.RiddleTest.guesses;
import static fabula.discord.RiddleTest.hides;
import static org.assertj.core.api.Assertions.assertThat;

import fabula.riddle.Riddle;
import fabula.story.ChannelId;
import fabula.story.Teller;
import fabula.story.Verdict;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Riddles at the edges: what nobody would send, what is written to look like something else, and what is longest. */
@ExtendWith(RunningBot.class)
class RiddleEdgesTest {

    private BotFixture fixture;
    private Place hall;
    private Actor hanna;
    private Actor ann;

    @BeforeEach
    void aServerOfItsOwn(BotFixture fixture) {
        this.fixture = fixture;
        hall = fixture.discord.server("Tavern").hall();
        hanna = hall.as(Person.called("Hanna"));
        ann = hall.as(Person.called("Ann"));
    }

    @Test
    void forged_ids_do_nothing() {
        Exchange begun = hides(hanna, STORY);
        begun.reply();

        for (String id : List.of("riddle:accept:999999:1", "riddle:hint", "riddle:reveal:999999")) {
            Exchange forged = hanna.pressForged(begun, id);
            assertThat(forged.text()).contains("That riddle is over");
            assertThat(forged.isPrivate()).isTrue();
        }
        String own = begun.button("Hint").replace("hint", "accept");
        assertThat(hanna.pressForged(begun, own + ":7").text()).contains("no such guess");
        assertThat(hanna.pressForged(begun, own.replace("accept", "nothing")).text())
                .contains("do not know this button");
        assertThat(ann.slash("riddle show").text()).contains("no question yet");
    }

    @Test
    void markup_is_escaped_and_nobody_is_pinged() {
        Exchange begun = hides(hanna, "# **T** @everyone", "<@1> ||x|| https://a.example", STORY, "@here `x`");
        assertThat(begun.text()).contains("\\@everyone", "\\<\\@1\\>").doesNotContain("**T**");
        Exchange guess = guesses(ann, "@everyone ~~x~~");
        assertThat(guess.text()).contains("\\@everyone \\~\\~x");
        Exchange over = hanna.press(guess, "That's it");
        assertThat(over.text()).contains("\\@here").doesNotContain("~~x");
    }

    @Test
    void what_is_longest_fits() {
        String story = "\\*_~`|<>@ went to the attic. ".repeat(140).strip();
        hides(hanna, "*".repeat(80), "_".repeat(500), story, "|".repeat(146) + " Rex")
                .reply();
        for (int i = 0; i < 12; i++) {
            asks(ann, "Is Rex " + "*".repeat(270) + " in the attic?").reply();
            ann.slash("riddle hint").reply();
        }
        assertThat(ann.slash("riddle show").text()).contains("12 questions", "Latest questions");
        Exchange guess = guesses(ann, "*".repeat(150));
        Exchange over = hanna.press(guess, "That's it");
        assertThat(over.text()).contains("found out!", "more");
    }

    @Test
    void after_500_questions_the_latest_are_shown() {
        hides(hanna, STORY).reply();
        Riddle riddle = fixture.riddles.open(ChannelId.discord(hall.id())).orElseThrow();
        for (int i = 1; i <= 500; i++) {
            fixture.riddles.ask(
                    riddle.id(),
                    new Teller("1", "Ann"),
                    i + "*".repeat(290),
                    Verdict.MAYBE,
                    List.of(0),
                    fixture.clock.instant());
        }
        assertThat(ann.slash("riddle show").text()).contains("500 questions", "**491** 491", "**500** 500");
    }

    @Test
    void in_direct_messages_there_are_no_riddles() {
        assertThat(fixture.discord
                        .direct()
                        .as(ann.person())
                        .slash("riddle start")
                        .text())
                .contains("Riddles are played on servers");
    }

    @Test
    void a_riddle_ends_with_its_channel() {
        Place barn = hall.server().another();
        hides(barn.as(hanna.person()), STORY).reply();

        barn.delete();
        for (int i = 0; i < 50 && isOpen(barn); i++) {
            DiscordDouble.pause();
        }
        assertThat(isOpen(barn)).isFalse();
    }

    @Test
    void moves_wait_for_their_turn_by_commands_and_buttons_and_all_else_does_not() {
        Actor greta = hall.as(Person.called("Greta", hall.server().managers()));
        greta.submit(greta.press(greta.slash("admin settings"), "Cooldowns"), "person", "30", "channel", "0")
                .reply();
        Exchange begun = hides(hanna, STORY);
        begun.reply();
        Exchange form = ann.press(begun, "Guess");
        form.form();

        assertThat(ann.slash("riddle hint").text()).contains("Hint 1");
        assertThat(ann.slash("riddle scores").text()).contains("Nobody has solved");
        assertThat(ann.slash("riddle show").text()).contains("Hint");
        assertThat(ann.press(begun, "Hint").text()).contains("One moment, please");
        assertThat(ann.submit(form, "line", "Rex").text()).contains("One moment, please");
    }

    private boolean isOpen(Place place) {
        return fixture.riddles.open(ChannelId.discord(place.id())).isPresent();
    }
}
