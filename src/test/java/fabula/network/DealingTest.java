package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.network.Learner.Prepared;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DealingTest {

    @Test
    void each_lesson_is_dealt_once_and_all_workers_have_as_much_to_read() {
        SplittableRandom random = new SplittableRandom(3);
        for (int workers = 1; workers <= 3; workers++) {
            List<Prepared> lessons = Stream.generate(() -> lesson(random.nextInt(1, 20)))
                    .limit(24)
                    .toList();

            List<List<Integer>> hands = Dealing.of(lessons, workers);

            assertThat(hands).hasSize(workers);
            assertThat(hands.stream().flatMap(List::stream))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 24).boxed().toList());
            List<Integer> steps = hands.stream()
                    .map(hand ->
                            hand.stream().mapToInt(i -> lessons.get(i).steps()).sum())
                    .toList();
            int all = lessons.stream().mapToInt(Prepared::steps).sum();
            double even = (double) all / workers;
            assertThat(steps).allSatisfy(own -> assertThat((double) own).isBetween(0.93 * even, 1.07 * even));
        }
    }

    @Test
    void the_dearest_goes_to_the_first_and_the_next_two_to_the_second() {
        assertThat(Dealing.of(Stream.of(4, 9, 7, 1, 5).map(DealingTest::lesson).toList(), 2))
                .containsExactly(List.of(1, 0, 3), List.of(2, 4));
    }

    private static Prepared lesson(int statements) {
        EncodedSentence sentence = new EncodedSentence(new int[4], new int[4]);
        EncodedStory story = new EncodedStory(
                sentence,
                IntStream.range(0, statements).mapToObj(i -> sentence).toList(),
                IntStream.range(0, statements).toArray());
        return new Prepared(new Outline(story, List.of(), 0), null);
    }
}
