package fabula.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.reader.Query;
import fabula.reader.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerModelsTest {

    private static final Query QUERY = new Query(List.of("Mary sang."), "Did Mary sing?");
    private static final Scope INN = Scope.server("discord:1");
    private static final Scope MILL = Scope.server("discord:2");

    @TempDir
    private Path folder;

    private Shelf shelf;
    private ModelStore store;

    @BeforeEach
    void aBaseAndTwoServersWithModelsOfTheirOwn() {
        shelf = new Shelf(folder);
        shelf.write("default", "a");
        shelf.write("winter", "b");
        shelf.writeOwn("server-discord-1-a", INN);
        shelf.writeOwn("server-discord-2-a", MILL);
        store = shelf.store();
    }

    private List<String> names(Scope scope) {
        return store.list(scope).stream().map(Manifest::name).sorted().toList();
    }

    @Test
    void a_server_without_a_choice_is_answered_by_everybodys_model_and_follows_it() {
        Reader inn = store.reader(INN);
        assertThat(inn.name()).isEqualTo("default");

        store.use(Scope.BASE, "winter", "otto");

        assertThat(inn.name()).isEqualTo("winter");
        assertThat(store.inForce(INN).name()).isEqualTo("winter");
    }

    @Test
    void a_servers_own_model_answers_there_and_nowhere_else() {
        store.use(INN, "server-discord-1-a", "ann");

        assertThat(store.reader(INN).name()).isEqualTo("server-discord-1-a");
        assertThat(store.reader(MILL).name()).isEqualTo("default");
        assertThat(store.reader(Scope.BASE).name()).isEqualTo("default");
        assertThat(shelf.store().reader(INN).name()).as("after a restart").isEqualTo("server-discord-1-a");
    }

    @Test
    void nobody_sees_uses_or_deletes_anothers_model() {
        assertThat(names(Scope.BASE)).containsExactly("default", "winter");
        assertThat(names(INN)).containsExactly("default", "server-discord-1-a", "winter");

        for (Scope other : List.of(MILL, Scope.BASE)) {
            assertThatThrownBy(() -> store.use(other, "server-discord-1-a", "ann"))
                    .hasMessageContaining("no model")
                    .hasMessageNotContaining("server-discord-1-a,");
            assertThatThrownBy(() -> store.show(other, "server-discord-1-a")).hasMessageContaining("no model");
            assertThatThrownBy(() -> store.delete(other, "server-discord-1-a")).hasMessageContaining("not deleted");
        }
        assertThatThrownBy(() -> store.delete(INN, "winter")).hasMessageContaining("not deleted from here");
    }

    @Test
    void a_choice_of_another_servers_model_in_the_log_is_not_followed() {
        shelf.choices.record(INN, new ChoiceLog.Choice("server-discord-2-a", "somebody", Shelf.NOW));

        assertThat(store.reader(INN).name()).isEqualTo("default");
    }

    @Test
    void a_rollback_leads_from_the_first_own_model_back_to_everybodys() {
        store.use(INN, "server-discord-1-a", "ann");

        assertThat(store.rollback(INN, "ann").name()).isEqualTo("default");
        store.use(Scope.BASE, "winter", "otto");
        assertThat(store.inForce(INN).name()).as("it follows everybody's again").isEqualTo("winter");
    }

    @Test
    void a_server_whose_own_model_is_damaged_is_answered_by_everybodys() throws IOException {
        store.use(INN, "server-discord-1-a", "ann");
        Files.writeString(folder.resolve("server-discord-1-a/network.bin"), "other");

        Reader reader = shelf.store().reader(INN);

        assertThat(reader.name()).isEqualTo("default");
        assertThat(reader.read(QUERY).confidence()).isEqualTo(1);
    }

    @Test
    void pruning_keeps_the_newest_the_one_in_force_and_the_one_before_it() {
        for (String each : List.of("b", "c", "d", "e", "f")) {
            shelf.writeOwn("server-discord-1-" + each, INN);
        }
        store.use(INN, "server-discord-1-a", "ann");
        store.use(INN, "server-discord-1-b", "ann");

        List<String> pruned = store.prune(INN, model -> true, 1);

        assertThat(pruned).hasSize(4);
        assertThat(names(INN)).containsExactly("default", "server-discord-1-a", "server-discord-1-b", "winter");
        assertThat(names(MILL)).contains("server-discord-2-a");
    }

    @Test
    void a_model_that_is_in_force_on_any_server_is_not_deleted() {
        store.use(INN, "winter", "ann");

        assertThatThrownBy(() -> store.delete(Scope.BASE, "winter")).hasMessageContaining("is in force");
    }

    @Test
    void models_of_many_servers_do_not_pile_up_in_memory() {
        for (int i = 10; i < 30; i++) {
            Scope scope = Scope.server("discord:" + i);
            shelf.writeOwn("server-discord-" + i + "-a", scope);
            store.use(scope, "server-discord-" + i + "-a", "ann");
            assertThat(store.reader(scope).read(QUERY).confidence()).isEqualTo(1);
        }

        assertThat(shelf.opened).filteredOn(reader -> !reader.closed).hasSizeLessThanOrEqualTo(8);
        assertThat(store.reader(Scope.server("discord:10")).name()).isEqualTo("server-discord-10-a");
    }
}
