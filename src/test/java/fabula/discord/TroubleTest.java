package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningBot.class)
class TroubleTest {

    private BotFixture fixture;
    private Place hall;
    private Actor ann;

    @BeforeEach
    void aServerOfItsOwn(BotFixture fixture) {
        this.fixture = fixture;
        hall = fixture.discord.server("Tavern").hall();
        ann = hall.as(Person.called("Ann"));
        ann.slash("tell", "text", "Mary went to the kitchen.").reply();
    }

    @Test
    void a_failure_gets_a_number_and_none_of_its_insides_and_the_next_question_is_answered() {
        Exchange failed = ann.slash("ask", "question", "Is the crash in the kitchen?");

        assertThat(failed.isPrivate()).isTrue();
        assertThat(failed.text()).containsPattern("the number [0-9a-z]{8}").doesNotContain("secret", "Exception");
        assertThat(ann.says("@Fabula Is the crash in the kitchen?").text()).contains("the number");
        assertThat(ann.slash("ask", "question", "Is Mary in the kitchen?").text())
                .startsWith("Yes");
    }

    @Test
    void an_answer_that_takes_long_is_announced_and_another_channel_does_not_wait() {
        Place elsewhere = hall.server().another();
        Exchange slow = ann.slash("ask", "question", "Is Molasses in the kitchen?");
        Exchange behind = ann.slash("ask", "question", "Is Mary in the kitchen?");
        slow.awaitDeferral();
        behind.awaitDeferral();

        assertThat(elsewhere
                        .as(ann.person())
                        .slash("tell", "text", "Mary went home.")
                        .text())
                .contains("Noted");
        assertThat(slow.shownSoFar()).isEmpty();
        fixture.reader.hurry();
        assertThat(slow.text()).startsWith("I can't tell");
        assertThat(behind.text()).startsWith("Yes");
    }

    @Test
    void a_request_that_is_limited_is_sent_again() {
        fixture.discord.rest().fail("/channels/" + hall.id() + "/messages", Fault.limited(1));

        assertThat(ann.says("@Fabula Is Mary in the kitchen?").text()).startsWith("Yes");
        assertThat(fixture.discord.rest().requests())
                .filteredOn(request -> request.path().equals("/channels/" + hall.id() + "/messages"))
                .filteredOn(request -> Exchange.text(request.body()).contains("Yes"))
                .hasSize(2);
    }

    @Test
    void many_who_ask_at_once_all_get_their_answer_and_tells_keep_their_order() {
        List<Exchange> asked = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            asked.add(hall.as(Person.called("P" + i)).slash("ask", "question", "Is Mary in the kitchen?"));
            asked.add(ann.slash("tell", "text", "John met friend number " + i + "."));
        }
        asked.forEach(Exchange::reply);

        Exchange shown = ann.slash("story show");
        String story = shown.text() + ann.press(shown, "Next").text();
        for (int i = 0; i < 20; i++) {
            assertThat(story).contains("**" + (i + 2) + "** John met friend number " + i);
        }
        assertThat(asked.get(38).text()).startsWith("Yes");
    }

    @Test
    void names_and_words_full_of_markup_are_shown_as_they_were_written() {
        Person odd = Person.called("*_~`|>[x](http://e.vil)@everyone<@&1>");
        Person turned = Person.called("\u202Eevil\u200B\u2066 אבג");
        Person nobody = Person.called("\u200B\u3164\u2800");
        String markup = "Mary went to <@1> **@everyone** https://e.vil `kitchen`.";
        hall.as(odd).slash("tell", "text", markup).reply();
        hall.as(turned).slash("tell", "text", "Bill went to the cellar.").reply();
        hall.as(nobody).slash("tell", "text", "Sue went to the attic.").reply();

        Golden.check("markup-story", ann.slash("story show"));
        Golden.check("markup-told", hall.as(odd).slash("tell", "text", markup));
        Golden.check("markup-answer", ann.slash("ask", "question", "Is Mary in the **@everyone** kitchen?"));
    }

    @Test
    void a_question_of_four_thousand_characters_gets_an_answer() {
        String question = "Is Mary " + "*very* ".repeat(570) + "in the kitchen?";

        assertThat(ann.slash("ask", "question", question).text()).isNotBlank();
        assertThat(ann.says("@Fabula " + question).text()).isNotBlank();
    }
}
