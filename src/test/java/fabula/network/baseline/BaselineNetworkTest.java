package fabula.network.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fabula.network.Learner.Lesson;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each network learns, and what it learns depends on nothing but its seed. */
class BaselineNetworkTest {

    /** Half of the stories are asked about where somebody is, half about where nobody is. */
    private static List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>();
        for (String person : List.of("Mary", "John")) {
            for (String place : List.of("kitchen", "garden", "very old office")) {
                String moved = person + " went to the " + place + ".";
                lessons.add(new Lesson(
                        new Query(List.of(moved), "Did " + person + " move?"), Verdict.YES, Optional.empty()));
                lessons.add(new Lesson(
                        new Query(List.of("It rained.", moved), "Is " + person + " asleep?"),
                        Verdict.NO,
                        Optional.empty()));
            }
        }
        return lessons;
    }

    private static List<Query> queries() {
        return lessons().stream().map(Lesson::query).toList();
    }

    private static List<Answer> learned(Baseline kind, int passes, long seed) {
        try (BaselineNetwork network = new BaselineNetwork(kind, 8, lessons(), seed)) {
            for (int pass = 0; pass < passes; pass++) {
                network.pass();
            }
            return network.read(queries());
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_learns_what_it_is_taught(Baseline kind) {
        try (BaselineNetwork network = new BaselineNetwork(kind, 16, lessons(), 1)) {
            double first = network.pass();
            double last = first;
            for (int pass = 0; pass < 200; pass++) {
                last = network.pass();
            }
            assertThat(last).isLessThan(first / 2);
            assertThat(network.read(queries()).stream().map(Answer::verdict))
                    .isEqualTo(lessons().stream().map(Lesson::answer).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_seed_gives_the_same_answers_whatever_is_trained_beside(Baseline kind) {
        List<Answer> alone = learned(kind, 5, 1);
        CompletableFuture<List<Answer>> beside = CompletableFuture.supplyAsync(() -> learned(kind, 20, 2));
        assertThat(learned(kind, 5, 1)).isEqualTo(alone);
        assertThat(beside.join()).isNotEqualTo(alone);
    }

    @ParameterizedTest
    @EnumSource
    void other_questions_do_not_change_an_answer(Baseline kind) {
        try (BaselineNetwork network = new BaselineNetwork(kind, 8, lessons(), 1)) {
            network.pass();
            List<Answer> together = network.read(queries());
            for (int i = 0; i < together.size(); i++) {
                Answer alone = network.read(queries().get(i));
                for (int v = 0; v < alone.probabilities().size(); v++) {
                    assertThat(alone.probabilities().get(v))
                            .isCloseTo(together.get(i).probabilities().get(v), within(1e-5));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_reads_words_and_lengths_that_it_never_met(Baseline kind) {
        try (BaselineNetwork network = new BaselineNetwork(kind, 8, lessons(), 1)) {
            network.pass();
            Query query = new Query(
                    List.of("Zebulon zoomed to the innermost of all the many gardens there are.", "Yes."),
                    "So is Zebulon, as far as anybody can tell, asleep by now or not?");
            Answer answer = network.read(query);
            assertThat(answer.probabilities()).hasSize(4).allSatisfy(p -> assertThat(p)
                    .isBetween(0.0, 1.0));
            assertThat(answer.evidence()).containsExactly(0.0, 0.0);
            assertThat(network.read(new Query(List.of(), "")).probabilities()).hasSize(4);
        }
    }

    @Test
    void it_goes_back_to_what_it_remembered() {
        try (BaselineNetwork network = new BaselineNetwork(Baseline.LSTM, 8, lessons(), 1)) {
            network.pass();
            network.remember();
            List<Answer> then = network.read(queries());
            network.pass();
            assertThat(network.read(queries())).isNotEqualTo(then);
            network.recall();
            assertThat(network.read(queries())).isEqualTo(then);
        }
    }
}
