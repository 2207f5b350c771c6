package fabula.model;

import static fabula.model.Scope.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.model.ChoiceLog.Choice;
import fabula.reader.Query;
import fabula.reader.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {

    private static final Query QUERY = new Query(List.of("Mary sang."), "Did Mary sing?");

    @TempDir
    private Path folder;

    private Shelf shelf;
    private ModelStore store;

    @BeforeEach
    void twoModels() {
        shelf = new Shelf(folder);
        shelf.write("default", "a");
        shelf.write("winter", "b");
        store = shelf.store();
    }

    @Test
    void the_first_model_answers_until_somebody_chooses() {
        assertThat(store.inForce(BASE).name()).isEqualTo("default");
        assertThat(store.reader(BASE).name()).isEqualTo("default");

        store.use(BASE, "winter", "ann");

        assertThat(store.reader(BASE).name()).isEqualTo("winter");
        assertThat(shelf.choices.history(BASE)).containsExactly(new Choice("winter", "ann", Shelf.NOW));
        assertThat(shelf.opened.get(0).closed).isTrue();
    }

    @Test
    void a_choice_holds_for_the_next_start_unless_its_model_is_gone() {
        store.use(BASE, "winter", "ann");

        assertThat(shelf.store().reader(BASE).name()).isEqualTo("winter");

        shelf.store().use(BASE, "default", "ann");
        store.close();
        shelf.store().delete(BASE, "winter");
        assertThat(shelf.store().inForce(BASE).name()).isEqualTo("default");
    }

    @Test
    void a_model_that_was_put_in_force_is_loaded_once_and_given_back_with_the_store() {
        store.use(BASE, "winter", "ann");
        store.reader(BASE).read(QUERY);

        assertThat(shelf.opened).hasSize(1).noneMatch(reader -> reader.closed);
        store.close();
        assertThat(shelf.opened).hasSize(1).allMatch(reader -> reader.closed);
    }

    @Test
    void rollback_goes_to_the_model_before_and_says_if_there_is_none() {
        assertThatThrownBy(() -> store.rollback(BASE, "ann")).hasMessageContaining("no earlier model");
        shelf.write("summer", "c");
        store.use(BASE, "winter", "ann");
        store.use(BASE, "summer", "ann");

        assertThat(store.rollback(BASE, "ann").name()).isEqualTo("winter");
        assertThat(store.inForce(BASE).name()).isEqualTo("winter");
    }

    @Test
    void a_damaged_model_is_refused_and_the_old_one_stays() throws IOException {
        Reader reader = store.reader(BASE);
        Files.writeString(folder.resolve("winter/network.bin"), "c");

        assertThatThrownBy(() -> store.use(BASE, "winter", "ann"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("winter is damaged");

        assertThat(reader.name()).isEqualTo("default");
        assertThat(reader.read(QUERY).confidence()).isEqualTo(1);
        assertThat(shelf.choices.history(BASE)).isEmpty();
    }

    @Test
    void a_model_that_is_truncated_in_force_answers_on_and_is_named_at_the_next_start_until_it_is_whole()
            throws IOException {
        Path weights = folder.resolve("default/network.bin");
        byte[] whole = Files.readAllBytes(weights);
        Reader reader = store.reader(BASE);
        Files.write(weights, Arrays.copyOf(whole, whole.length / 2));

        assertThat(reader.read(QUERY).confidence()).isEqualTo(1);
        try (ModelStore next = shelf.store()) {
            assertThatThrownBy(() -> next.reader(BASE))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("default is damaged");
            Files.write(weights, whole);
            assertThat(next.reader(BASE).read(QUERY).confidence()).isEqualTo(1);
        }
    }

    @Test
    void an_unknown_model_is_refused_with_the_names_of_those_there() {
        assertThatThrownBy(() -> store.use(BASE, "summer", "ann")).hasMessageContaining("There are default, winter.");
        assertThatThrownBy(() -> store.delete(BASE, "summer")).hasMessageContaining("There are default, winter.");
    }

    @Test
    void the_model_in_force_cannot_be_deleted_and_another_can() {
        assertThatThrownBy(() -> store.delete(BASE, "default")).hasMessageContaining("is in force");

        store.delete(BASE, "winter");

        assertThat(store.list(BASE)).extracting(Manifest::name).containsExactly("default");
        assertThat(folder.resolve("winter")).doesNotExist();
    }

    @Test
    void models_can_be_listed_and_deleted_while_the_one_in_force_is_missing() throws IOException {
        Files.move(folder.resolve("default"), folder.resolve("spring"));

        assertThat(store.list(BASE)).extracting(Manifest::name).containsExactlyInAnyOrder("spring", "winter");
        store.delete(BASE, "spring");
        assertThatThrownBy(() -> store.reader(BASE)).hasMessageContaining("no model \"default\"");
        assertThat(store.use(BASE, "winter", "ann").name()).isEqualTo("winter");
        assertThat(store.reader(BASE).name()).isEqualTo("winter");
    }

    @Test
    void swapping_under_readers_loses_no_answer() {
        Reader reader = store.reader(BASE);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger answers = new AtomicInteger();
        List<CompletableFuture<Void>> askers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            askers.add(CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    assertThat(reader.read(List.of(QUERY, QUERY, QUERY))).hasSize(3);
                    answers.incrementAndGet();
                }
            }));
        }
        for (int i = 0; i < 100; i++) {
            int before = answers.get();
            store.use(BASE, i % 2 == 0 ? "winter" : "default", "ann");
            while (answers.get() == before && askers.stream().noneMatch(CompletableFuture::isDone)) {
                Thread.yield();
            }
        }
        over.set(true);

        assertThat(askers).allSatisfy(CompletableFuture::join);
        assertThat(answers.get()).isGreaterThanOrEqualTo(100);
        assertThat(shelf.opened).filteredOn(opened -> !opened.closed).hasSize(1);
    }

    @Test
    void what_another_process_chooses_is_followed() {
        assertThat(store.reader(BASE).name()).isEqualTo("default");
        shelf.store().use(BASE, "winter", "ann");

        store.follow();

        assertThat(store.reader(BASE).name()).isEqualTo("winter");
        assertThat(store.reader(BASE).read(QUERY).confidence()).isPositive();
        shelf.store().rollback(BASE, "ann");
        store.follow();
        assertThat(store.reader(BASE).name()).isEqualTo("default");
    }

    @Test
    void a_model_that_another_process_chose_and_that_is_not_here_yet_is_waited_for() {
        assertThat(store.reader(BASE).name()).isEqualTo("default");
        shelf.choices.record(BASE, new Choice("summer", "ann", Shelf.NOW));

        store.follow();
        assertThat(store.reader(BASE).name()).isEqualTo("default");

        shelf.write("summer", "c");
        store.follow();
        assertThat(store.reader(BASE).name()).isEqualTo("summer");
    }

    @Test
    void a_model_that_another_process_put_in_force_is_not_deleted_here() {
        assertThat(store.reader(BASE).name()).isEqualTo("default");
        shelf.store().use(BASE, "winter", "ann");

        assertThatThrownBy(() -> store.delete(BASE, "winter")).hasMessageContaining("is in force");
    }
}
