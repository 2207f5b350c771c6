package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
        // No other request, such as a reaction to what was told before, is to be the one that is limited.
        AtomicBoolean limited = new AtomicBoolean();
        fixture.discord
                .rest()
                .failing(request -> request.path().equals("/channels/" + hall.id() + "/messages")
                                && limited.compareAndSet(false, true)
                        ? Optional.of(Fault.limited(1))
                        : Optional.empty());

        assertThat(ann.says("@Fabula Is Mary in the kitchen?").text()).startsWith("Yes");
        assertThat(fixture.discord.rest().requests())
                .filteredOn(request -> request.path().equals("/channels/" + hall.id() + "/messages"))
                .filteredOn(request -> Exchange.text(request.body()).contains("Yes"))
                .hasSize(2);
    }

    static List<Arguments> faults() {
        return List.of(
                Arguments.of("a server error", Fault.status(500)),
                Arguments.of("a gateway's error", Fault.status(502)),
                Arguments.of("a lost answer", Fault.cutOff()),
                Arguments.of("a late answer", Fault.late(Duration.ofSeconds(1))),
                Arguments.of("a limit", Fault.limited(1)),
                Arguments.of("a limit for all", Fault.limitedEverywhere(1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whatever_discord_fails_at_everybody_is_answered_once(String name, Fault fault) {
        DoubleRest rest = fixture.discord.rest();
        rest.fail("/interactions/", fault);
        Exchange asked = ann.slash("ask", "question", "Is Mary in the kitchen?");
        assertThat(asked.text()).startsWith("Yes");
        rest.fail("/channels/", fault);
        Exchange mentioned = ann.says("@Fabula Is Mary in the kitchen?");
        assertThat(mentioned.text()).startsWith("Yes");

        // What comes after that has come is the last that will.
        assertThat(ann.slash("ask", "question", "Is Mary in the kitchen?").text())
                .startsWith("Yes");
        assertThat(List.of(asked, mentioned)).allMatch(exchange -> exchange.messages() == 1);
    }

    @Test
    void an_announcement_whose_receipt_was_lost_is_followed_by_its_answer() {
        DoubleRest rest = fixture.discord.rest();
        rest.fail("/interactions/", Fault.cutOff());
        Exchange slow = ann.slash("ask", "question", "Is Molasses in the kitchen?");
        slow.awaitDeferral();
        rest.fail("/webhooks/", Fault.status(500), Fault.status(502));
        fixture.reader.hurry();
        assertThat(slow.text()).startsWith("I can't tell");
    }

    @Test
    void what_discord_takes_for_expired_is_not_tried_again() {
        List<String> tried = new CopyOnWriteArrayList<>();
        fixture.discord.rest().failing(request -> {
            if (!request.path().startsWith("/interactions/")) {
                return Optional.empty();
            }
            tried.add(request.path());
            return tried.size() == 1 ? Optional.of(Fault.unknownInteraction()) : Optional.empty();
        });
        ann.slash("ask", "question", "Is Mary in the kitchen?");
        // Two at once may arrive in either order.
        fixture.discord.gateway().await(() -> !tried.isEmpty());

        assertThat(ann.slash("ask", "question", "Is Mary in the kitchen?").text())
                .startsWith("Yes");
        assertThat(tried).hasSize(2).doesNotHaveDuplicates();
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
