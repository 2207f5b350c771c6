package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fabula.training.Retraining.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A retraining outlives the bot, and so does its message. */
class RestartTest {

    private final BotFixture fixture = new BotFixture();
    private final List<DiscordBot> bots = new ArrayList<>();
    private Actor keeper;

    @BeforeEach
    void aBotRuns() {
        bots.add(fixture.bot);
        fixture.bot.start();
        keeper = fixture.inn.hall().as(BotFixture.KEEPER);
    }

    @AfterEach
    void nothingIsLeftRunning() {
        assertThat(fixture.discord.rest().takeViolations()).isEmpty();
        bots.forEach(DiscordBot::stop);
        fixture.close();
    }

    private void restart() {
        bots.get(bots.size() - 1).stop();
        fixture.retraining.crash();
        bots.add(fixture.newBot());
        bots.get(bots.size() - 1).start();
    }

    @Test
    void what_was_told_before_is_taken_back_by_its_button_and_an_old_answer_says_that_it_is_too_old() {
        Exchange told = keeper.slash("tell", "text", "Mary went to the kitchen.");
        Exchange asked = keeper.slash("ask", "question", "Is Mary in the kitchen?");
        asked.reply();
        restart();
        assertThat(keeper.press(asked, "Why?").text()).contains("I no longer know", "Please ask again");
        assertThat(keeper.press(told, "Undo").text()).contains("Taken back", "The story is empty now");
    }

    @Test
    void a_riddle_goes_on_and_so_do_the_buttons_beneath_what_was_said_before() {
        Actor ann = fixture.inn.hall().as(Person.called("Ann"));
        Exchange form = keeper.slash("riddle start");
        form.form();
        Exchange begun = keeper.submit(
                form, "title", "Rex", "teaser", "Where is Rex?", "story", "Rex went home.", "solution", "home");
        Exchange guess = ann.slash("riddle guess", "solution", "where he lives");
        guess.reply();
        restart();
        assertThat(ann.submit(ann.press(begun, "Ask"), "line", "Is Rex home?").text())
                .startsWith("Yes");
        assertThat(ann.press(begun, "Hint").text()).contains("Rex went home");
        assertThat(ann.press(guess, "That's it").text()).contains("That is for");
        assertThat(keeper.press(guess, "That's it").text()).contains("Ann found out!");
    }

    @Test
    void the_message_says_that_it_began_again_and_then_how_it_ended() {
        Exchange retrain = keeper.slash("admin retrain");
        retrain.reply();
        restart();
        fixture.stepUntilShown(retrain, "so it began again");
        fixture.retraining.finish(Exams.better(), true);
        retrain.until(message -> Exchange.text(message).contains("answers from now on"));
        assertThat(retrain.buttons()).contains("Go back");
    }

    @Test
    void where_the_message_is_gone_the_end_is_told_in_a_new_one() {
        Exchange retrain = keeper.slash("admin retrain");
        retrain.reply();
        fixture.discord.rest().lose(retrain.original());
        restart();
        fixture.retraining.end(new Outcome.Failed("The disk is full; the model in force stays."));
        assertThat(told("The disk is full")).isTrue();
    }

    @Test
    void a_request_of_another_front_end_is_told_to_nobody_here() {
        assertThat(Where.parse("terminal")).isEmpty();
        assertThat(Where.parse(new Where(12, 34).text())).contains(new Where(12, 34));
    }

    private boolean told(String words) {
        String path = "/channels/" + fixture.inn.hall().id() + "/messages";
        for (int i = 0; i < 150; i++) {
            for (DoubleRest.Request request : fixture.discord.rest().requests()) {
                JsonNode body = request.body();
                if (request.path().equals(path) && Exchange.text(body).contains(words)) {
                    return true;
                }
            }
            DiscordDouble.pause();
        }
        return false;
    }
}
