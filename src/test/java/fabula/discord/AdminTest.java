package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.examples.ServerId;
import fabula.model.Scope;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningBot.class)
class AdminTest {

    private BotFixture fixture;
    private Place hall;
    private Actor manager;
    private Scope scope;

    @BeforeEach
    void aServerOfItsOwn(BotFixture fixture) {
        this.fixture = fixture;
        Place.Server server = fixture.discord.server("Tavern");
        hall = server.hall();
        scope = Servers.scope(Optional.of(ServerId.discord(server.id())));
        manager = hall.as(Person.called("Greta", server.managers()));
    }

    @AfterEach
    void nothingIsLeftRunning() {
        fixture.retraining.clear();
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
        assertThat(fixture.models.inForce(scope).name()).isEqualTo("default");
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
        manager.slash("tell", "text", "Mary went to the kitchen.").reply();
        manager.slash("ask", "question", "Is Mary in the kitchen?").reply();
        Golden.check("admin-status-asked", manager.slash("admin status"));

        fixture.models.teach(scope, Exams.MODEL);
        manager.slash("admin model use", "name", Exams.MODEL).reply();
        Golden.check("admin-status-own", manager.slash("admin status"));
    }

    @Test
    void what_the_operator_has_not_enabled_is_not_asked_for() {
        Exchange form = manager.slash("admin setup");
        assertThat(form.form().findValuesAsText("custom_id"))
                .contains("roles", "days")
                .doesNotContain("along");
        assertThat(manager.slash("admin settings").text()).contains("whoever runs me has not enabled it");
        assertThat(manager.slash("help").text()).doesNotContain("ambient");
    }

    @Test
    void models_are_listed_chosen_and_rolled_back() {
        fixture.models.teach(scope, Exams.MODEL);
        Golden.check("admin-model-use", manager.slash("admin model use", "name", Exams.MODEL));
        assertThat(fixture.models.inForce(scope).name()).isEqualTo(Exams.MODEL);
        assertThat(fixture.models.inForce(Scope.BASE).name()).isEqualTo("default");
        Golden.check("admin-model-list", manager.slash("admin model list"));
        Golden.check("admin-model-rollback", manager.slash("admin model rollback"));
        assertThat(fixture.models.inForce(scope).name()).isEqualTo("default");

        Exchange again = manager.slash("admin model rollback");
        assertThat(again.text()).contains("no other model in force before");
        assertThat(again.isPrivate()).isTrue();
        assertThat(manager.slash("admin model use", "name", "`nope` @everyone").text())
                .contains("\\`nope\\` \\@everyone");
    }

    @Test
    void what_is_another_servers_is_neither_seen_nor_used() {
        Place.Server barn = fixture.discord.server("Barn");
        fixture.models.teach(Servers.scope(Optional.of(ServerId.discord(barn.id()))), "server-barn-1");
        assertThat(manager.slash("admin model list").text()).doesNotContain("barn");
        assertThat(manager.types("admin model use", "name", "barn").awaitChoices())
                .isEmpty();
        assertThat(manager.slash("admin model use", "name", "server-barn-1").text())
                .contains("There is no model");
        assertThat(manager.slash("admin model compare", "name", "server-barn-1").text())
                .contains("There is no model");
        assertThat(fixture.retraining.jobs()).isEmpty();
    }

    @Test
    void names_of_models_are_completed() {
        assertThat(manager.types("admin model use", "name", "EVE")
                        .awaitChoices()
                        .findValuesAsText("value"))
                .containsExactly("evening");
        assertThat(manager.types("admin model use", "name", "").awaitChoices()).hasSize(2);
        assertThat(manager.types("admin model compare", "name", "evening", "with", "def")
                        .awaitChoices()
                        .findValuesAsText("value"))
                .containsExactly("default");
    }
}
