package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The buttons beneath what was told and what was answered. */
@ExtendWith(RunningBot.class)
class BeneathTest {

    private BotFixture fixture;
    private Place.Server server;
    private Place hall;
    private Actor ann;
    private Actor ben;

    @BeforeEach
    void aServerOfItsOwn(BotFixture fixture) {
        this.fixture = fixture;
        server = fixture.discord.server("Tavern");
        hall = server.hall();
        ann = hall.as(Person.called("Ann"));
        ben = hall.as(Person.called("Ben"));
    }

    @Test
    void an_answer_says_why_to_whoever_presses_even_if_the_story_went_on() {
        ann.slash("tell", "text", "Mary went to the kitchen. John went to the garden.")
                .reply();
        Exchange asked = ann.slash("ask", "question", "Is Mary in the kitchen?");
        ben.slash("tell", "text", "Mary went to the attic.").reply();

        Exchange why = ben.press(asked, "Why?");

        Golden.check("why-pressed", why);
        assertThat(why.isPrivate()).isTrue();
        assertThat(asked.shownSoFar()).hasSize(1);
    }

    @Test
    void why_is_told_neither_elsewhere_nor_of_a_story_that_is_no_more() {
        ann.slash("tell", "text", "Mary went to the kitchen.").reply();
        Exchange asked = ann.slash("ask", "question", "Is Mary in the kitchen?");
        String id = asked.button("Why?");
        Actor elsewhere = server.another().as(ann.person());

        assertThat(elsewhere.pressForged(asked, id).text()).contains("no longer know");
        assertThat(ann.pressForged(asked, "why:show:0123456789abcdef").text()).contains("no longer know");
        ann.slash("story undo").reply();
        assertThat(ann.press(asked, "Why?").text()).contains("has changed since");
    }

    @Test
    void who_told_something_takes_it_back_by_the_button_below() {
        ann.slash("tell", "text", "Mary slept.").reply();
        Exchange told = ann.slash("tell", "text", "Mary went to the kitchen. John went to the garden.");

        Exchange undone = ann.press(told, "Undo");

        Golden.check("undo-pressed", undone);
        assertThat(ann.press(told, "Undo").text()).contains("not in the story any more");
        assertThat(ann.slash("story show").text()).contains("Mary slept.").doesNotContain("kitchen");
    }

    @Test
    void what_others_told_is_taken_back_by_those_who_look_after_the_bot_alone() {
        Exchange told = ann.says("@Fabula Mary went to the kitchen.");

        assertThat(ben.press(told, "Undo").text()).contains("Somebody else told that");
        assertThat(ann.slash("story show").text()).contains("kitchen");
        Actor greta = hall.as(Person.called("Greta", server.managers()));
        assertThat(greta.press(told, "Undo").text()).contains("Taken back");
        assertThat(ann.slash("story show").text()).contains("No story yet");
    }

    @Test
    void an_old_button_does_not_take_back_what_has_the_same_number_in_a_new_story() {
        Exchange told = ann.slash("tell", "text", "Mary went to the kitchen.");
        told.reply();
        ann.forgets().reply();
        ann.slash("tell", "text", "Mary went to the garden.").reply();

        assertThat(ann.press(told, "Undo").text()).contains("not in the story any more");
        for (String id : new String[] {"undo:take:1-1:0", "undo:take:x:1", "undo:take"}) {
            assertThat(ann.pressForged(told, id).text()).as(id).contains("not in the story any more");
        }
        assertThat(ann.slash("story show").text()).contains("garden");
    }

    @Test
    void of_a_message_with_both_only_the_answer_has_buttons_and_of_two_answers_none() {
        assertThat(ann.says("@Fabula Mary went to the kitchen. Is Mary in the kitchen?")
                        .buttons())
                .containsExactly("Why?");
        assertThat(ann.says("@Fabula Is Mary in the kitchen? Is Mary in the garden?")
                        .buttons())
                .isEmpty();
    }
}
