package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fabula.model.Scope;
import fabula.server.ServerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever makes up an id of a button or a form, uses one again, or carries it to another place, changes nothing: a table of
 * every one that there is, each with a real id.
 */
class ForgedTest {

    private static BotFixture fixture;

    private ForgedScene scene;

    @BeforeAll
    static void start() {
        fixture = new BotFixture();
        fixture.bot.start();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @BeforeEach
    void everythingThatCanBePressed() {
        scene = new ForgedScene(fixture);
    }

    @AfterEach
    void nothingAgainstDiscordsRules() {
        fixture.retraining.clear();
        assertThat(fixture.discord.rest().takeViolations()).isEmpty();
    }

    @Test
    void the_table_has_every_button_and_every_form() {
        Set<String> all = new TreeSet<>();
        for (Pressable feature : Features.of(fixture.services(), new Words()).pressables()) {
            feature.buttons().forEach(verb -> all.add("button " + feature.key() + ":" + verb));
            feature.forms().forEach(verb -> all.add("form " + feature.key() + ":" + verb));
        }
        Set<String> inTheTable =
                scene.presses().stream().map(ForgedScene.Press::name).collect(Collectors.toSet());
        assertThat(inTheTable).isEqualTo(all);
    }

    @Test
    void who_may_not_changes_nothing() {
        for (ForgedScene.Press press : scene.presses()) {
            if (!press.isEverybodys()) {
                assertRefused(press.name(), () -> press.by(scene.mallory()));
            }
        }
    }

    @Test
    void what_belongs_to_a_place_changes_nothing_from_another() {
        for (ForgedScene.Press press : scene.presses()) {
            if (press.isOfItsPlace()) {
                assertRefused(press.name() + " on another server", () -> press.by(scene.managerElsewhere()));
                assertRefused(press.name() + " in a direct message", () -> press.by(scene.managerInPrivate()));
            }
        }
        for (String name : List.of("form riddle:begin", "form teach:form")) {
            assertRefused(name + " in a direct message", () -> scene.press(name).by(scene.managerInPrivate()));
        }
    }

    @Test
    void what_was_used_does_nothing_when_it_is_used_again() {
        for (String name : scene.presses().stream().map(ForgedScene.Press::name).toList()) {
            ForgedScene.Press press = scene.press(name);
            if (press.again() != ForgedScene.Again.FREELY) {
                press.by(press.rightful()).awaitAnswer();
            }
            if (press.again() == ForgedScene.Again.REFUSED) {
                assertRefused(name + " again", () -> press.by(press.rightful()));
                scene = new ForgedScene(fixture);
            } else if (press.again() == ForgedScene.Again.NOTHING) {
                assertChangesNothing(name + " again", () -> press.by(press.rightful()));
            }
        }
    }

    @Test
    void an_id_that_nobody_wrote_changes_nothing() {
        for (ForgedScene.Press press : scene.presses()) {
            for (String id : mutated(press.id())) {
                assertChangesNothing(
                        press.name() + " as " + id, () -> press.as(id).by(press.rightful()));
            }
        }
    }

    /** Of ids that take no argument, what is added is not read. */
    private static List<String> mutated(String id) {
        List<String> parts = List.of(id.split(":"));
        List<String> mutated = new ArrayList<>(List.of(
                id.toUpperCase(),
                id + ":a:b:c:d",
                id + "\n",
                parts.get(0) + ":nothing",
                "nothing:" + parts.get(1),
                "🎲".repeat(30)));
        if (parts.size() > 2) {
            String verb = parts.get(0) + ":" + parts.get(1) + ":";
            mutated.addAll(
                    List.of(verb + "999999999999999999", verb + "1-999999999999999999:0", verb + "0".repeat(32)));
        }
        return mutated;
    }

    @Test
    void admin_commands_are_refused_to_who_may_not_and_outside_of_servers() {
        for (String command : commands("admin")) {
            assertRefused("/" + command, () -> scene.mallory().slash(command, options(command)));
            assertRefused("/" + command + " in a direct message", () -> scene.managerInPrivate()
                    .slash(command, options(command)));
        }
        for (String command :
                Stream.concat(commands("riddle").stream(), Stream.of("teach")).toList()) {
            assertRefused("/" + command + " in a direct message", () -> scene.managerInPrivate()
                    .slash(command, options(command)));
        }
    }

    @Test
    void nothing_but_what_works_everywhere_is_answered_outside_of_the_chosen_channels() {
        ServerSettings chosen = fixture.rules().of(scene.server());
        Place elsewhere = scene.closeAllChannelsButAnother();
        for (String command : Stream.of("tell", "ask", "why", "story", "riddle", "teach")
                .flatMap(name -> commands(name).stream())
                .toList()) {
            assertRefused("/" + command, () -> scene.mallory().slash(command, options(command)));
        }
        Set<String> everywhere = Set.of("settings", "review", "corpus", "exam", "retrain", "privacy", "along");
        for (ForgedScene.Press press : scene.presses()) {
            if (!everywhere.contains(press.id().split(":")[0])) {
                assertRefused(press.name(), () -> press.by(press.rightful()));
            }
        }
        assertThat(chosen.answersIn(People.channel(elsewhere.id()))).isTrue();
    }

    private static String[] options(String command) {
        return switch (command) {
            case "tell" -> new String[] {"text", "Mallory was here."};
            case "ask", "riddle ask" -> new String[] {"question", "Is Mary in the kitchen?"};
            case "riddle guess" -> new String[] {"solution", "Rex"};
            case "story remove" -> new String[] {"number", "1"};
            case "teach" -> new String[] {"story", "Mary left.", "question", "Is Mary here?", "answer", "no"};
            case "admin model use" -> new String[] {"name", "evening"};
            case "admin model compare" -> new String[] {"name", "evening"};
            case "admin corpus delete" -> new String[] {"number", "1"};
            default -> new String[0];
        };
    }

    /** A command with all its subcommands, as it was registered. */
    private static List<String> commands(String name) {
        for (JsonNode command : fixture.discord.awaitRegistration()) {
            if (command.path("name").asText().equals(name)) {
                List<String> found = new ArrayList<>();
                collect(command, name, found);
                return found;
            }
        }
        throw new AssertionError("There is no command " + name);
    }

    private static void collect(JsonNode command, String path, List<String> found) {
        boolean isGroup = false;
        for (JsonNode option : command.path("options")) {
            if (option.path("type").asInt() <= 2) {
                isGroup = true;
                collect(option, path + " " + option.path("name").asText(), found);
            }
        }
        if (!isGroup) {
            found.add(path);
        }
    }

    private interface Step {
        Exchange take();
    }

    private void assertRefused(String what, Step step) {
        double before = fixture.refusals();
        assertChangesNothing(what, step);
        assertThat(fixture.refusals()).as(what + " is counted").isGreaterThan(before);
    }

    private void assertChangesNothing(String what, Step step) {
        var kept = fixture.kept();
        List<String> models = models();
        Exchange answered = step.take();
        answered.awaitAnswer();
        if (!answered.hasForm()) {
            assertThat(answered.text()).as(what).isNotBlank().doesNotContain("Something went wrong");
        }
        assertThat(fixture.kept()).as(what).isEqualTo(kept);
        assertThat(models()).as(what).isEqualTo(models);
    }

    private List<String> models() {
        Scope scope = Servers.scope(Optional.of(scene.server()));
        return Stream.concat(
                        Stream.of(fixture.models.inForce(scope).name()),
                        Stream.concat(
                                fixture.models.list(scope).stream().map(model -> model.name()),
                                fixture.retraining.jobs().stream().map(Object::toString)))
                .toList();
    }
}
