package fabula.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.reader.Answer;
import fabula.story.Statement;
import fabula.story.Teller;
import fabula.story.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhyTest {

    @Test
    void a_short_story_is_weighed_whole() {
        Why why = why(3, i -> i == 1 ? 0.9 : 0);

        assertThat(numbers(why)).containsExactly(0L, 1L, 2L);
        assertThat(why.weighed()).extracting(Why.Weighed::supports).containsExactly(false, true, false);
        assertThat(why.lighter()).isZero();
        assertThat(why.weightless()).isZero();
    }

    @Test
    void of_a_long_story_what_weighs_nothing_is_counted() {
        Why why = why(200, i -> i == 7 || i == 150 ? 0.9 : 0.001);

        assertThat(numbers(why)).containsExactly(7L, 150L);
        assertThat(why.lighter()).isZero();
        assertThat(why.weightless()).isEqualTo(198);
    }

    @Test
    void where_many_weigh_something_the_weightiest_are_named() {
        Why why = why(40, i -> i < 20 ? i / 20.0 : 0);

        assertThat(numbers(why)).hasSize(15).startsWith(5L).endsWith(19L).isSorted();
        assertThat(why.lighter()).isEqualTo(4);
        assertThat(why.weightless()).isEqualTo(21);
    }

    private static List<Long> numbers(Why why) {
        return why.weighed().stream().map(one -> one.statement().number()).toList();
    }

    private static Why why(int statements, IntToDoubleFunction weight) {
        Teller teller = new Teller("1", "Ann");
        List<Statement> story = IntStream.range(0, statements)
                .mapToObj(i -> new Statement(i, "Statement " + i + ".", teller, Instant.EPOCH))
                .toList();
        List<Double> evidence =
                IntStream.range(0, statements).mapToDouble(weight).boxed().toList();
        Answer answer = new Answer(Verdict.YES, List.of(1.0, 0.0, 0.0, 0.0), evidence, Optional.empty());
        return Why.of(new Reply.Answered("Is it so?", answer, story, "a model"));
    }
}
