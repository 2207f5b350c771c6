package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stories at Discord's limits, and ids that Discord would never send. */
@ExtendWith(RunningBot.class)
class StoryEdgesTest {

    private BotFixture fixture;
    private Place hall;
    private Actor ann;
    private Actor ben;

    @BeforeEach
    void aServerOfItsOwn(BotFixture fixture) {
        this.fixture = fixture;
        hall = fixture.discord.server("Tavern").hall();
        ann = hall.as(Person.called("Ann"));
        ben = hall.as(Person.called("Ben"));
    }

    @Test
    void a_form_filled_to_the_last_character_is_told_and_one_that_is_refused_comes_back_whole() {
        String sentence = "Mary went to the \\*_~`|<>@ attic. ";
        String full = sentence.repeat(4_000 / sentence.length());
        String padded = full + " ".repeat(4_000 - full.length());
        assertThat(ann.submit(ann.slash("tell"), "story", padded).text())
                .contains("Noted " + 4_000 / sentence.length() + " statements");

        String oneSentence = "Mary went to the " + "very ".repeat(790) + "old attic.";
        Exchange refused = ann.submit(ann.slash("tell"), "story", oneSentence);
        assertThat(refused.text()).contains("One of the sentences is", "Nothing is lost");
        assertThat(refused.isPrivate()).isTrue();
        assertThat(fixture.discord.rest().lastFile()).isEqualTo(oneSentence);
    }

    @Test
    void of_many_words_and_long_ones_as_many_are_proposed_as_discord_takes() {
        StringBuilder story = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            story.append("Mary met Zed").append(i).append(". ");
        }
        ann.slash("tell", "text", story + "Mary met Z" + "e".repeat(200) + ".").reply();

        assertThat(ann.types("ask", "question", "Is Z").awaitChoices()).hasSize(25);
        assertThat(ann.types("story remove", "number", "").awaitChoices()).hasSize(25);
        JsonNode removing = ann.types("story remove", "number", "eeee").awaitChoices();
        assertThat(removing).hasSize(1);
        assertThat(removing.get(0).path("name").asText()).hasSizeLessThanOrEqualTo(100);
        assertThat(removing.get(0).path("value").asLong()).isEqualTo(61);
        assertThat(ann.types("ask", "question", "Is " + "x".repeat(3_000)).awaitChoices())
                .isEmpty();
    }

    @Test
    void a_question_of_four_thousand_characters_about_a_story_of_four_thousand_is_answered() {
        String story = "Mary went to the kitchen. ".repeat(153).strip();
        String question = "Is Mary in the kitchen? " + "! ".repeat(1_500);
        Exchange asked = ann.slash("ask", "question", question, "story", story);

        assertThat(asked.text()).isNotBlank();
        assertThat(ann.slash("story show").text()).contains("No story yet");
    }

    @Test
    void ids_that_were_made_up_forget_and_open_nothing() {
        ann.slash("tell", "text", "Mary went to the kitchen.").reply();
        Exchange sure = ann.slash("story forget");
        for (String id : new String[] {"forget:all", "forget:all:0", "forget:all:" + "f".repeat(64), "forget:x"}) {
            ben.pressForged(sure, id).reply();
        }
        for (String id : new String[] {"tell:form", "about:ask", "pages:turn", "pages:turn:0:x"}) {
            assertThat(ben.pressForged(sure, id).isPrivate()).as(id).isTrue();
        }
        assertThat(ann.slash("story show").text()).contains("kitchen");
        assertThat(ann.press(sure, "Keep it").text()).contains("Nothing was forgotten");
        assertThat(ann.slash("story show").text()).contains("kitchen");
    }

    @Test
    void a_button_of_one_channel_shows_and_forgets_nothing_of_another() {
        ann.slash("tell", "text", "Mary went to the kitchen.").reply();
        Exchange sure = ann.slash("story forget");
        String id = sure.button("Forget the story");
        Actor elsewhere = hall.server().another().as(ann.person());
        elsewhere.slash("tell", "text", "Bill went to the cellar.").reply();

        assertThat(elsewhere.pressForged(sure, id).text()).contains("has changed since");
        assertThat(elsewhere.pressForged(sure, "pages:turn:1:all").text())
                .contains("cellar")
                .doesNotContain("kitchen");
        assertThat(elsewhere.slash("story show").text()).contains("cellar");
    }

    @Test
    void two_who_tell_and_ask_at_once_both_get_their_answer() {
        Exchange first = ann.slash("tell", "text", "Mary went to the kitchen.");
        Exchange second = ben.slash("tell", "text", "John went to the garden.");
        Exchange third = ann.slash("ask", "question", "Is Mary in the kitchen?");
        Exchange fourth = ben.slash("ask", "question", "Is John in the garden?");

        assertThat(first.text()).contains("the story has 1.");
        assertThat(second.text()).contains("the story has 2.");
        assertThat(third.text()).startsWith("Yes");
        assertThat(fourth.text()).startsWith("Yes");
    }
}
