package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.model.Scope;
import fabula.training.Retraining;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningBot.class)
class AdminTest {

    private BotFixture fixture;
    private Place hall;
    private Actor manager;

    @BeforeEach
    void aServerOfItsOwn(BotFixture fixture) {
        this.fixture = fixture;
        Place.Server server = fixture.discord.server("Tavern");
        hall = server.hall();
        manager = hall.as(Person.called("Greta", server.managers()));
    }

    @AfterEach
    void nothingIsLeftRunning() {
        fixture.retraining.current().ifPresent(Retraining.Job::cancel);
    }

    @Test
    void members_are_refused_whatever_the_command() {
        Actor member = hall.as(Person.called("Ann"));
        for (String command : List.of("admin retrain", "admin status", "admin model list", "admin model rollback")) {
            Exchange refused = member.slash(command);
            assertThat(refused.text()).contains("Manage Server");
            assertThat(refused.isPrivate()).isTrue();
        }
        assertThat(member.slash("admin model use", "name", "evening").text()).contains("Manage Server");
        assertThat(member.types("admin model use", "name", "eve").awaitChoices())
                .isEmpty();
        assertThat(fixture.retraining.current()).isEmpty();
        assertThat(fixture.models.inForce(Scope.BASE).name()).isEqualTo("default");
    }

    @Test
    void nobody_administers_in_direct_messages() {
        assertThat(fixture.discord
                        .direct()
                        .as(BotFixture.KEEPER)
                        .slash("admin status")
                        .text())
                .contains("Manage Server");
    }

    @Test
    void managers_named_people_and_named_roles_may() {
        Actor named = hall.as(BotFixture.KEEPER);
        Actor byRole = fixture.inn.hall().as(Person.called("Karl", fixture.inn.keepers()));
        for (Actor actor : List.of(manager, named, byRole)) {
            assertThat(actor.slash("admin status").text()).contains("How I am");
        }
    }

    @Test
    void status_tells_the_model_its_figures_and_the_health() {
        Golden.check("admin-status", manager.slash("admin status"));
    }

    @Test
    void models_are_listed_chosen_and_rolled_back() {
        Golden.check("admin-model-list", manager.slash("admin model list"));
        Golden.check("admin-model-use", manager.slash("admin model use", "name", "evening"));
        assertThat(fixture.models.inForce(Scope.BASE).name()).isEqualTo("evening");
        Golden.check("admin-model-rollback", manager.slash("admin model rollback"));
        assertThat(fixture.models.inForce(Scope.BASE).name()).isEqualTo("default");

        Exchange again = manager.slash("admin model rollback");
        assertThat(again.text()).contains("no other model in force before");
        assertThat(again.isPrivate()).isTrue();
        assertThat(manager.slash("admin model use", "name", "`nope` @everyone").text())
                .contains("\\`nope\\` \\@everyone");
    }

    @Test
    void names_of_models_are_completed() {
        assertThat(manager.types("admin model use", "name", "EVE")
                        .awaitChoices()
                        .findValuesAsText("value"))
                .containsExactly("evening");
        assertThat(manager.types("admin model use", "name", "").awaitChoices()).hasSize(2);
    }

    @Test
    void a_retraining_shows_its_progress_and_its_outcome_in_one_message() {
        Exchange retrain = manager.slash("admin retrain");
        Golden.check("admin-retrain-start", retrain);
        assertThat(manager.slash("admin retrain").text()).contains("under way already");
        assertThat(manager.slash("admin status").text()).contains("**Retraining** starting, 0 %");

        fixture.stepUntilShown(retrain, "learning");
        fixture.retraining.step("too soon after that", 0.43, Duration.ofMinutes(3));
        fixture.retraining.finish(true);

        Golden.check(
                "admin-retrain-live",
                retrain.until(message -> Exchange.text(message).contains("is in force"))
                        .path("embeds"));
        assertThat(retrain.shownSoFar())
                .noneMatch(message -> Exchange.text(message).contains("too soon"));
        assertThat(fixture.retraining.current()).isEmpty();
    }

    @Test
    void a_model_that_does_worse_is_kept_aside_and_a_failure_says_why() {
        Exchange worse = manager.slash("admin retrain");
        worse.reply();
        fixture.retraining.finish(false);
        assertThat(Exchange.text(worse.until(message -> Exchange.text(message).contains("does not do as well"))))
                .contains("default stays in force");

        Exchange failing = manager.slash("admin retrain");
        failing.reply();
        fixture.retraining.end(new Retraining.Outcome.Failed("The disk is full; the model in force stays."));
        assertThat(Exchange.text(failing.until(message -> Exchange.text(message).contains("ended early"))))
                .contains("The disk is full");
    }

    @Test
    void after_fifteen_minutes_the_message_is_edited_in_the_channel() {
        Exchange retrain = manager.slash("admin retrain");
        retrain.reply();
        fixture.clock.forward(Duration.ofMinutes(16));

        fixture.stepUntilShown(retrain, "learning late");
        assertThat(fixture.discord.rest().requests())
                .anyMatch(request -> request.method().equals("PATCH")
                        && request.path().startsWith("/channels/" + hall.id() + "/messages/"));
    }
}
