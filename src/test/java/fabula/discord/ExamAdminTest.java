package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.examples.ServerId;
import fabula.model.Scope;
import fabula.training.ExamReport;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What administrators make of an exam. */
@ExtendWith(RunningBot.class)
class ExamAdminTest {

    private BotFixture fixture;
    private Place hall;
    private Scope scope;
    private Actor greta;
    private Actor ann;

    @BeforeEach
    void aServerOfItsOwn(BotFixture fixture) {
        this.fixture = fixture;
        Place.Server server = fixture.discord.server("Tavern");
        hall = server.hall();
        scope = Servers.scope(Optional.of(ServerId.discord(server.id())));
        greta = hall.as(Person.called("Greta", server.managers()));
        ann = hall.as(Person.called("Ann"));
        fixture.models.teach(scope, Exams.MODEL);
    }

    @AfterEach
    void nothingIsLeftRunning() {
        fixture.retraining.clear();
    }

    private Exchange examined(ExamReport report, boolean live) {
        Exchange retrain = greta.slash("admin retrain");
        retrain.reply();
        if (live) {
            fixture.models.use(scope, report.after(), "somebody");
        }
        fixture.retraining.finish(report, live);
        retrain.until(message -> Exchange.text(message).contains(live ? "answers from now on" : "your decision"));
        return retrain;
    }

    @Test
    void what_did_not_go_live_waits_with_the_reason_and_is_used_anyway() {
        Exchange kept = examined(Exams.forgetful(), false);
        Golden.check("exam-kept", kept, "your decision");
        String use = kept.button("Use it anyway");
        assertThat(ann.pressForged(kept, use).text()).contains("Manage Server");
        assertThat(fixture.models.inForce(scope).name()).isEqualTo("default");

        Exchange used = greta.press(kept, "Use it anyway");
        Golden.check("exam-used", used);
        assertThat(fixture.models.inForce(scope).name()).isEqualTo(Exams.MODEL);
        assertThat(fixture.models.inForce(Scope.BASE).name()).isEqualTo("default");
    }

    @Test
    void each_reason_has_its_sentence() {
        assertThat(shown(examined(Exams.noBetter(), false))).contains("no more than the 25.0 % before");
        assertThat(shown(examined(Exams.withoutExamples(), false))).contains("Too few examples are approved");
        assertThat(shown(examined(Exams.better(), false))).contains("put in force meanwhile");
        Exchange surer = examined(Exams.surer(), true);
        assertThat(Exchange.text(surer.until(message -> Exchange.text(message).contains("from now on"))))
                .contains("100.0 % right, as before, and is surer of the right answers: 96.8 %, before 71.0 %");
    }

    private static String shown(Exchange exchange) {
        return Exchange.text(exchange.until(message -> Exchange.text(message).contains("your decision")));
    }

    @Test
    void what_did_not_go_live_is_discarded() {
        Exchange kept = examined(Exams.noBetter(), false);
        assertThat(ann.pressForged(kept, kept.button("Discard")).text()).contains("Manage Server");
        assertThat(greta.press(kept, "Discard").text()).contains("is deleted, by *Greta*");
        assertThat(fixture.models.list(scope)).hasSize(2);
        assertThat(greta.press(kept, "Use it anyway").text()).contains("There is no model");
    }

    @Test
    void going_back_takes_back_this_model_and_nothing_that_was_decided_since() {
        Exchange live = examined(Exams.better(), true);
        assertThat(ann.pressForged(live, live.button("Go back")).text()).contains("Manage Server");
        Exchange back = greta.press(live, "Go back");
        assertThat(back.text()).contains("went back from", "default answers again");
        assertThat(back.isPrivate()).isFalse();
        assertThat(fixture.models.inForce(scope).name()).isEqualTo("default");

        greta.slash("admin model use", "name", "evening").reply();
        Exchange stale = greta.press(live, "Go back");
        assertThat(stale.text()).contains("does not answer any more, evening does");
        assertThat(stale.isPrivate()).isTrue();
        assertThat(fixture.models.inForce(scope).name()).isEqualTo("evening");
    }

    @Test
    void wins_and_losses_are_for_administrators_to_see_privately() {
        Exchange live = examined(Exams.better(), true);
        Exchange wins = greta.press(live, "What got better · 14");
        Golden.check("exam-wins", wins);
        assertThat(wins.isPrivate()).isTrue();
        Golden.check("exam-losses", greta.press(live, "What got worse · 2"));
        assertThat(ann.pressForged(live, live.button("What got better · 14")).text())
                .contains("Manage Server");
        Place.Server barn = fixture.discord.server("Barn");
        Actor karl = barn.hall().as(Person.called("Karl", barn.managers()));
        assertThat(karl.pressForged(live, live.button("What got better · 14")).text())
                .contains("no longer have these");
    }

    @Test
    void what_somebody_had_erased_is_shown_no_more() {
        Exchange live = examined(Exams.better(), true);
        ann.slash("tell", "text", "Mary went to the kitchen.").reply();
        ann.press(ann.slash("privacy delete"), "Erase it").reply();
        assertThat(greta.press(live, "What got better · 14").text()).contains("no longer have these");
    }

    @Test
    void made_up_ids_reach_nothing_of_everybodys_or_of_another_server() {
        Exchange kept = examined(Exams.noBetter(), false);
        for (String id :
                List.of("exam:use:" + Exams.MODEL + ":base", "exam:discard:evening:base", "exam:back:default:base")) {
            assertThat(greta.pressForged(kept, id).text()).as(id).contains("everybody's model");
        }
        Place.Server barn = fixture.discord.server("Barn");
        Actor karl = barn.hall().as(Person.called("Karl", barn.managers()));
        assertThat(karl.pressForged(kept, kept.button("Discard")).text()).contains("There is no model");
        assertThat(karl.pressForged(kept, kept.button("Use it anyway")).text()).contains("There is no model");
        assertThat(greta.pressForged(kept, "exam:nonsense:" + Exams.MODEL).text())
                .contains("do not know this button");
        assertThat(fixture.models.list(scope)).hasSize(3);
    }

    @Test
    void a_picture_shows_the_exam_and_says_in_words_what_it_shows() {
        Exchange live = examined(Exams.better(), true);
        var message = live.until(shown -> Exchange.text(shown).contains("answers from now on"));
        assertThat(ShownCards.of(message).get(0).path("image").asText()).isEqualTo("attachment://exam.png");
        assertThat(message.path("attachments").get(0).path("description").asText())
                .startsWith("Examples kept apart: 25.0 % before, 91.7 % after")
                .hasSizeLessThanOrEqualTo(1024);
    }
}
