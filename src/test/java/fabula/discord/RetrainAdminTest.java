package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.examples.ServerId;
import fabula.model.Scope;
import fabula.training.Retraining;
import fabula.training.Retraining.Work;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A retraining from the command to its end, as everybody in the channel sees it. */
@ExtendWith(RunningBot.class)
class RetrainAdminTest {

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
    }

    @AfterEach
    void nothingIsLeftRunning() {
        fixture.retraining.clear();
    }

    @Test
    void a_retraining_shows_its_progress_and_its_outcome_in_one_message() {
        Exchange retrain = greta.slash("admin retrain");
        Golden.check("retrain-start", retrain);
        assertThat(fixture.retraining.jobs()).singleElement().satisfies(job -> {
            assertThat(job.request().scope()).isEqualTo(scope);
            assertThat(job.request().where()).isEqualTo("discord:" + hall.id() + ":" + retrain.original());
        });
        assertThat(greta.slash("admin status").text()).contains("**Retraining** starting, 0 %");

        fixture.stepUntilShown(retrain, "learning");
        Golden.check("retrain-progress", retrain, "learning");
        fixture.retraining.step("too soon after that", 0.43, Duration.ofMinutes(3));
        fixture.retraining.finish(Exams.better(), true);

        Golden.check("exam-live", retrain, "answers from now on");
        assertThat(retrain.shownSoFar())
                .noneMatch(message -> Exchange.text(message).contains("too soon"));
    }

    @Test
    void a_clock_that_is_set_back_hides_no_progress() {
        Exchange retrain = greta.slash("admin retrain");
        retrain.reply();
        fixture.stepUntilShown(retrain, "learning");
        fixture.clock.forward(Duration.ofHours(-3));
        try {
            fixture.stepUntilShown(retrain, "examining");
        } finally {
            fixture.clock.forward(Duration.ofHours(3));
        }
    }

    @Test
    void a_second_one_is_refused_privately_and_leaves_no_message() {
        greta.slash("admin retrain").reply();
        Exchange second = greta.slash("admin retrain");
        assertThat(second.text()).contains("under way already");
        assertThat(second.isPrivate()).isTrue();
        assertThat(second.announcementDeleted()).isTrue();
    }

    @Test
    void who_waits_sees_the_place_move_up_but_not_whose_turn_it_is() {
        Place.Server barn = fixture.discord.server("Barn");
        Actor karl = barn.hall().as(Person.called("Karl", barn.managers()));
        greta.slash("admin retrain").reply();
        Exchange waiting = karl.slash("admin retrain");
        Golden.check("retrain-waiting", waiting);
        assertThat(karl.slash("admin status").text()).contains("**Retraining** place 1 in the queue");
        Actor third = fixture.discord.server("Shed").hall().as(BotFixture.KEEPER);
        assertThat(third.slash("admin status").text()).contains("one for somebody else is under way");

        fixture.retraining.finish(Exams.better(), true);
        assertThat(Exchange.text(waiting.until(message -> Exchange.text(message).contains("0 %"))))
                .contains("starting");
    }

    @Test
    void only_administrators_of_the_same_server_cancel_it() {
        Exchange retrain = greta.slash("admin retrain");
        assertThat(ann.pressForged(retrain, retrain.button("Cancel")).text()).contains("Manage Server");
        Place.Server barn = fixture.discord.server("Barn");
        Actor karl = barn.hall().as(Person.called("Karl", barn.managers()));
        assertThat(karl.pressForged(retrain, retrain.button("Cancel")).text()).contains("over already");
        assertThat(fixture.retraining.jobs()).hasSize(1);

        String cancel = retrain.button("Cancel");
        Exchange pressed = greta.press(retrain, "Cancel");
        assertThat(pressed.text()).contains("I am stopping it");
        assertThat(pressed.isPrivate()).isTrue();
        Golden.check("retrain-cancelled", retrain, "Stopped");
        assertThat(fixture.retraining.jobs()).isEmpty();
        assertThat(greta.pressForged(retrain, cancel).text()).contains("over already");
        assertThat(greta.pressForged(retrain, "retrain:cancel").text()).contains("over already");
    }

    @Test
    void everybodys_model_is_retrained_and_stopped_by_operators_alone() {
        Exchange refused = greta.slash("admin retrain", "base", "true");
        assertThat(refused.text()).contains("everybody's model");
        assertThat(refused.isPrivate()).isTrue();
        assertThat(fixture.retraining.jobs()).isEmpty();

        Actor otto = hall.as(BotFixture.KEEPER);
        Exchange retrain = otto.slash("admin retrain", "base", "true");
        assertThat(retrain.text()).contains("Training everybody's model");
        assertThat(fixture.retraining.jobs().get(0).request().scope()).isEqualTo(Scope.BASE);
        assertThat(greta.pressForged(retrain, retrain.button("Cancel")).text()).contains("everybody's model");
        assertThat(otto.press(retrain, "Cancel").text()).contains("I am stopping it");
    }

    @Test
    void a_failure_says_why() {
        Exchange failing = greta.slash("admin retrain");
        failing.reply();
        fixture.retraining.end(new Retraining.Outcome.Failed("The disk is full; the model in force stays."));
        Golden.check("retrain-failed", failing, "ended early");
    }

    @Test
    void after_fifteen_minutes_the_message_is_edited_in_the_channel() {
        Exchange retrain = greta.slash("admin retrain");
        retrain.reply();
        fixture.clock.forward(Duration.ofMinutes(16));

        fixture.stepUntilShown(retrain, "learning late");
        fixture.retraining.finish(Exams.better(), true);
        retrain.until(message -> Exchange.text(message).contains("answers from now on"));
        assertThat(fixture.discord.rest().requests())
                .filteredOn(request -> request.method().equals("PATCH")
                        && request.path().equals("/channels/" + hall.id() + "/messages/" + retrain.original()))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void two_models_are_compared_in_the_same_queue_and_nothing_is_decided() {
        fixture.models.teach(scope, Exams.MODEL);
        Exchange compare = greta.slash("admin model compare", "name", Exams.MODEL);
        assertThat(compare.text()).contains("default beside server");
        assertThat(fixture.retraining.jobs().get(0).request().work())
                .isEqualTo(new Work.Compare("default", Exams.MODEL));
        fixture.retraining.finish(Exams.noBetter(), false);
        Golden.check("compare", compare, "The same questions to both");
        assertThat(greta.slash("admin model compare", "name", "default").text()).contains("not two models");
    }
}
