package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was told is remembered for a while, so that it need not be read again, and not for long. */
class KnownSentencesTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(List.of("is", "went"));

    private final AtomicLong nanos = new AtomicLong();
    private final KnownSentences sentences =
            new KnownSentences(VOCABULARY, new Spelling(VOCABULARY), new Compounds(VOCABULARY), nanos::get);

    private Sentence told(String name) {
        return sentences.told(name + " went home.");
    }

    @Test
    void what_is_asked_about_again_is_not_read_again() {
        assertThat(told("Mary")).isSameAs(told("Mary"));
    }

    @Test
    void a_minute_after_the_last_question_nothing_is_left() {
        Sentence mary = told("Mary");
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(59));
        assertThat(told("Mary")).isSameAs(mary);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(61));
        assertThat(told("Mary")).isNotSameAs(mary);
    }

    @Test
    void no_more_is_kept_than_a_few_long_stories() {
        List<Sentence> all =
                IntStream.range(0, 40_000).mapToObj(i -> told("Mary" + i)).toList();
        assertThat(IntStream.range(0, all.size()).filter(i -> told("Mary" + i) == all.get(i)))
                .hasSizeLessThan(20_000);
    }
}
