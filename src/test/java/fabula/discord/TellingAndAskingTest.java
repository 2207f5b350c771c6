package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningBot.class)
class TellingAndAskingTest {

    private final Person annPerson = Person.called("Ann");
    private BotFixture fixture;
    private Place hall;
    private Actor ann;

    @BeforeEach
    void aServerOfItsOwn(BotFixture fixture) {
        this.fixture = fixture;
        hall = fixture.discord.server("Tavern").hall();
        ann = hall.as(annPerson);
    }

    @Test
    void what_was_told_is_confirmed_to_everybody() {
        Exchange told = ann.slash("tell", "text", "Mary went to the kitchen. John went to the garden.");

        assertThat(told.text()).contains("Noted 2 statements; the story has 2.");
        assertThat(told.isPrivate()).isFalse();
        Golden.check("tell", told);
    }

    @Test
    void each_verdict_has_its_card() {
        ann.slash("tell", "text", "Mary went to the kitchen. John is in the attic or the garden.")
                .reply();

        Golden.check("ask-yes", ann.slash("ask", "question", "Is Mary in the kitchen?"));
        Golden.check("ask-no", ann.slash("ask", "question", "Is Mary in the garden?"));
        Golden.check("ask-maybe", ann.slash("ask", "question", "Is John in the garden?"));
        Golden.check("ask-unknown", ann.slash("ask", "question", "Is Bill in the garden?"));
    }

    @Test
    void what_is_not_a_yes_or_no_question_gets_help_that_only_the_asker_sees() {
        Exchange asked = ann.slash("ask", "question", "Where is Mary?");

        assertThat(asked.text()).contains("I answer yes/no questions");
        assertThat(asked.isPrivate()).isTrue();
    }

    @Test
    void a_story_is_shown_shortened_and_forgotten() {
        assertThat(ann.slash("story show").text()).contains("No story yet");
        ann.slash("tell", "text", "Mary went to the kitchen. John went to the garden.")
                .reply();

        Golden.check("story-show", ann.slash("story show"));
        Golden.check("story-undo", ann.slash("story undo"));
        Exchange sure = ann.slash("story forget");
        Golden.check("story-forget", sure);
        assertThat(ann.press(sure, "Keep it").text()).contains("Nothing was forgotten");
        Exchange forgotten = ann.press(sure, "Forget the story");
        Golden.check("story-forgotten", forgotten);
        assertThat(forgotten.isPrivate()).isFalse();
        assertThat(ann.slash("story undo").text()).contains("Nothing to take back");
        assertThat(ann.slash("story forget").text()).contains("Nothing to forget");
    }

    @Test
    void help_and_privacy_are_for_the_asker_alone() {
        Exchange help = ann.slash("help");
        Exchange privacy = ann.slash("privacy show");

        assertThat(help.isPrivate()).isTrue();
        assertThat(privacy.isPrivate()).isTrue();
        Golden.check("help", help);
    }

    @Test
    void help_lists_admin_commands_for_those_who_may_use_them() {
        assertThat(ann.slash("help").text()).doesNotContain("/admin");
        assertThat(hall.as(BotFixture.KEEPER).slash("help").text()).contains("/admin model use name");
    }

    @Test
    void a_thread_a_direct_message_and_another_server_know_nothing_of_the_channel() {
        ann.slash("tell", "text", "Mary went to the kitchen.").reply();

        for (Place place : new Place[] {
            hall.thread("corner"),
            hall.server().another(),
            fixture.discord.direct(),
            fixture.discord.server("Other").hall()
        }) {
            Actor there = place.as(annPerson);
            assertThat(there.slash("ask", "question", "Is Mary in the kitchen?").text())
                    .contains("There is no story here yet");
            there.slash("tell", "text", "Mary went to the garden.").reply();
        }
        assertThat(ann.slash("ask", "question", "Is Mary in the kitchen?").text())
                .startsWith("Yes");
    }
}
