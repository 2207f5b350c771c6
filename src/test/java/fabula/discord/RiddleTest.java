package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Riddles: Hanna hides a story, Ann and Bob find out. */
@ExtendWith(RunningBot.class)
class RiddleTest {

    static final String STORY = "Rex went to the attic. Tom went to the cellar.";

    private BotFixture fixture;
    private Place.Server tavern;
    private Place hall;
    private Actor hanna;
    private Actor ann;
    private Actor bob;

    @BeforeEach
    void aServerOfItsOwn(BotFixture fixture) {
        this.fixture = fixture;
        tavern = fixture.discord.server("Tavern");
        hall = tavern.hall();
        hanna = hall.as(Person.called("Hanna"));
        ann = hall.as(Person.called("Ann"));
        bob = hall.as(Person.called("Bob"));
    }

    static Exchange hides(Actor host, String story) {
        return hides(
                host,
                "Steps in the attic",
                "Somebody walks about in the attic at night. Who is it?",
                story,
                "Rex / Rex is there");
    }

    static Exchange hides(Actor host, String title, String teaser, String story, String solution) {
        Exchange form = host.slash("riddle start");
        form.form();
        return host.submit(form, "title", title, "teaser", teaser, "story", story, "solution", solution);
    }

    static Exchange asks(Actor player, String question) {
        return player.slash("riddle ask", "question", question);
    }

    static Exchange guesses(Actor player, String solution) {
        return player.slash("riddle guess", "solution", solution);
    }

    @Test
    void a_riddle_from_its_start_to_its_solution() {
        Exchange begun = hides(hanna, STORY);
        Golden.check("riddle-begun", begun);
        Exchange asked = asks(ann, "Is Rex in the attic?");
        Golden.check("riddle-asked", asked);
        Exchange form = bob.press(asked, "Ask");
        Exchange second = bob.submit(form, "line", "Is Tom in the attic?");
        assertThat(second.text()).startsWith("No").contains("Question 2").doesNotContain("cellar");
        assertThat(second.isPrivate()).isFalse();

        Golden.check("riddle-hint", bob.press(second, "Hint"));
        Golden.check("riddle-show", ann.slash("riddle show"));
        Golden.check("riddle-guessed", guesses(bob, "a dog of some kind"));
        Exchange solved = ann.submit(ann.press(begun, "Guess"), "line", "It's REX!");
        Golden.check("riddle-solved", solved);

        Golden.check("riddle-scores", bob.slash("riddle scores"));
        assertThat(asks(ann, "Is Rex in the attic?").text()).contains("No riddle here");
        Exchange late = bob.press(begun, "Hint");
        assertThat(late.text()).contains("That riddle is over");
        assertThat(late.isPrivate()).isTrue();
    }

    @Test
    void what_is_hidden_is_no_part_of_the_channels_story() {
        hides(hanna, STORY).reply();
        asks(ann, "Is Rex in the attic?").reply();

        assertThat(hanna.slash("story show").text()).contains("No story yet");
        assertThat(ann.slash("why").text()).contains("Nothing to explain yet");
        assertThat(ann.slash("ask", "question", "Is Rex in the attic?").text()).contains("There is no story here yet");
    }

    @Test
    void the_host_decides_about_other_words_and_nobody_else_does() {
        hides(hanna, STORY).reply();
        Exchange guess = guesses(ann, "a quadruped that barks");
        guess.reply();

        Exchange refused = bob.press(guess, "That's it");
        assertThat(refused.isPrivate()).isTrue();
        assertThat(refused.text()).contains("That is for *Hanna*");
        assertThat(ann.press(guess, "That's it").text()).contains("That is for *Hanna*");
        assertThat(hanna.press(guess, "Not yet").text()).contains("Not yet", "quadruped");

        Exchange accepted = hanna.press(guess, "That's it");
        assertThat(accepted.text()).contains("Ann found out!", "Rex went to the attic", "a quadruped");
        assertThat(hanna.press(guess, "That's it").text()).contains("That riddle is over");
    }

    @Test
    void the_host_reveals_and_players_do_not() {
        hides(hanna, STORY).reply();
        assertThat(ann.slash("riddle reveal").text()).contains("That is for *Hanna*");

        Exchange sure = hanna.slash("riddle reveal");
        Golden.check("riddle-reveal", sure);
        assertThat(hanna.press(sure, "Keep it hidden").text()).contains("It stays hidden");
        Exchange forged = ann.pressForged(sure, sure.button("Reveal it"));
        assertThat(forged.text()).contains("That is for *Hanna*");
        Exchange revealed = hanna.press(sure, "Reveal it");
        assertThat(revealed.isPrivate()).isFalse();
        Golden.check("riddle-revealed", revealed);
    }

    @Test
    void an_administrator_reveals_what_the_host_has_left() {
        hides(hanna, STORY).reply();
        Actor greta = hall.as(Person.called("Greta", tavern.managers()));

        assertThat(greta.press(greta.slash("riddle reveal"), "Reveal it").text())
                .contains("Revealed", "**Rex**");
    }

    @Test
    void two_riddles_in_two_channels_know_nothing_of_each_other() {
        Place barn = tavern.another();
        Actor annThere = barn.as(ann.person());
        hides(hanna, STORY).reply();
        Exchange there = hides(barn.as(bob.person()), "Rex went to the barn.");
        there.reply();

        assertThat(asks(ann, "Is Rex in the attic?").text()).startsWith("Yes");
        assertThat(asks(annThere, "Is Rex in the attic?").text())
                .startsWith("No")
                .contains("Question 1");
        assertThat(ann.pressForged(there, there.button("Hint")).text()).contains("That riddle is over");
        assertThat(fixture.discord
                        .server("Inn 2")
                        .hall()
                        .as(ann.person())
                        .pressForged(there, there.button("Hint"))
                        .text())
                .contains("That riddle is over");
        assertThat(guesses(annThere, "Rex").text()).contains("Ann found out!");
        assertThat(asks(ann, "Is Tom in the cellar?").text()).startsWith("Yes");
    }

    @Test
    void questions_of_two_people_at_once_are_both_answered_and_both_counted() {
        hides(hanna, STORY).reply();

        Exchange first = asks(ann, "Is Rex in the attic?");
        Exchange second = asks(bob, "Is Tom in the attic?");
        assertThat(first.text()).startsWith("Yes");
        assertThat(second.text()).startsWith("No");
        assertThat(ann.slash("riddle show").text()).contains("2 questions");
    }

    @Test
    void a_story_that_cannot_be_told_is_given_back() {
        Exchange refused = hides(hanna, "Rex went to the attic. Is Rex there?");
        assertThat(refused.isPrivate()).isTrue();
        Golden.check("riddle-notbegun", refused);

        Exchange form = hanna.press(refused, "Correct it");
        assertThat(form.form().toString()).contains("Is Rex there?", "Rex / Rex is there");
        assertThat(ann.pressForged(refused, refused.button("Correct it")).text())
                .contains("I no longer have your text");
        assertThat(hides(hanna, "The dog " + "very ".repeat(300) + "slept.").text())
                .contains("Not hidden yet", "I read sentences of at most", "Nothing is lost");
    }

    @Test
    void a_text_that_could_not_be_hidden_is_forgotten_by_privacy_delete_and_when_it_is_hidden() {
        Exchange refused = hides(hanna, "Is Rex there?");
        hides(hanna, STORY).reply();
        assertThat(hanna.press(refused, "Correct it").text()).contains("I no longer have your text");

        Actor bobThere = tavern.another().as(bob.person());
        Exchange another = hides(bobThere, "Is Rex there?");
        assertThat(bobThere.slash("privacy delete").buttons()).isEmpty();
        assertThat(bobThere.press(another, "Correct it").text()).contains("I no longer have your text");
    }

    @Test
    void what_is_no_yes_or_no_question_is_neither_answered_nor_counted() {
        hides(hanna, STORY).reply();

        for (String text : List.of("Where is Rex?", "Hello!", "???", "Is Rex here? Is Tom here?")) {
            Exchange asked = asks(ann, text);
            assertThat(asked.isPrivate()).isTrue();
            assertThat(asked.text()).containsAnyOf("I answer yes/no questions about what is hidden", "one question");
        }
        assertThat(ann.slash("riddle show").text()).contains("no question yet");
    }

    @Test
    void a_second_riddle_waits_and_its_text_is_given_back() {
        Exchange early = hanna.slash("riddle start");
        early.form();
        hides(bob, STORY).reply();

        Exchange late =
                hanna.submit(early, "title", "Two", "teaser", "Who?", "story", "Mary went home.", "solution", "Mary");
        assertThat(late.text()).contains("One at a time", "Steps in the attic");
        assertThat(late.isPrivate()).isTrue();
        assertThat(late.buttons()).contains("Correct it");
        assertThat(hanna.slash("riddle start").text()).contains("One at a time");
    }

    @Test
    void who_starts_a_tale_plays_along_until_they_look() {
        assertThat(hanna.types("riddle start", "tale", "cake").awaitChoices().toString())
                .contains("The missing cake")
                .doesNotContain("crown");
        assertThat(hanna.slash("riddle start", "tale", "No such tale").text()).contains("no tale of that name");
        Exchange begun = hanna.slash("riddle start", "tale", "the missing cake");
        assertThat(begun.text()).contains("There was a cake in the kitchen", "Hanna");
        Exchange wrong = guesses(hanna, "the cat");
        assertThat(wrong.text()).contains("Not yet");
        assertThat(wrong.buttons()).containsExactly("Ask", "Guess", "Hint");

        Exchange shown = hanna.slash("riddle show");
        Exchange story = hanna.press(shown, "The story (then you can no longer guess)");
        assertThat(story.isPrivate()).isTrue();
        assertThat(story.text()).contains("The dog took the cake");
        assertThat(guesses(hanna, "the dog").text()).contains("You know what is hidden");
        assertThat(ann.slash("riddle show").buttons()).containsExactly("Ask", "Guess", "Hint");
        assertThat(ann.pressForged(shown, shown.button("The story (then you can no longer guess)"))
                        .text())
                .contains("That is for *Hanna*");
        assertThat(guesses(ann, "Dog!").text()).contains("Ann found out!");
    }

    @Test
    void a_riddle_that_nobody_touches_for_a_week_is_over() {
        Exchange begun = hides(hanna, STORY);
        begun.reply();
        fixture.clock.forward(Duration.ofDays(8));

        assertThat(ann.press(begun, "Hint").text()).contains("That riddle is over");
        assertThat(ann.slash("riddle show").text()).contains("No riddle here");
    }

    @Test
    void riddles_and_scores_of_somebody_who_has_them_erased_lose_their_name() {
        hides(hanna, STORY).reply();
        asks(ann, "Is Rex in the attic?").reply();
        guesses(ann, "Rex").reply();
        assertThat(bob.slash("riddle scores").text()).contains("Ann", "Hanna");

        ann.press(ann.slash("privacy delete"), "Erase it").reply();
        assertThat(bob.slash("riddle scores").text()).contains("Hanna").doesNotContain("Ann");
    }
}
