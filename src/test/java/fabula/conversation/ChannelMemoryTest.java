package fabula.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.conversation.Reply.Answered;
import fabula.reader.Answer;
import fabula.story.ChannelId;
import fabula.story.Statement;
import fabula.story.Teller;
import fabula.story.Verdict;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChannelMemoryTest {

    private static final ChannelId ONE = ChannelId.terminal("one");
    private static final ChannelId TWO = ChannelId.terminal("two");
    private static final ChannelId THREE = ChannelId.terminal("three");

    @Test
    void answers_of_the_quietest_channels_are_given_up() {
        LastAnswers answers = new LastAnswers(2, 1_000);
        answers.put(ONE, answer(1));
        answers.put(TWO, answer(1));
        assertThat(answers.of(ONE)).isPresent();
        answers.put(THREE, answer(1));
        assertThat(answers.of(TWO)).isEmpty();
        assertThat(answers.of(ONE)).isPresent();
        assertThat(answers.of(THREE)).isPresent();
    }

    @Test
    void long_stories_count_for_more() {
        LastAnswers answers = new LastAnswers(100, 10);
        answers.put(ONE, answer(4));
        answers.put(TWO, answer(4));
        answers.put(ONE, answer(5));
        assertThat(answers.of(TWO)).isPresent();
        answers.put(THREE, answer(6));
        assertThat(answers.of(ONE)).isEmpty();
        assertThat(answers.of(TWO)).isPresent();
        answers.forget(THREE);
        answers.put(ONE, answer(20));
        assertThat(answers.of(ONE)).as("the newest is always kept").isPresent();
    }

    @Test
    void locks_of_channels_that_nobody_uses_are_gone() {
        ChannelLocks locks = new ChannelLocks();
        int during = locks.holding(ONE, () -> locks.holding(TWO, locks::inUse));
        assertThat(during).isEqualTo(2);
        assertThat(locks.inUse()).isZero();
        assertThatThrownBy(() -> locks.holding(ONE, () -> {
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(locks.inUse()).isZero();
    }

    private static Answered answer(int statements) {
        Statement statement = new Statement(1, "Mary left.", new Teller("1", "Ana"), Instant.EPOCH);
        return new Answered(
                "Is Mary here?",
                new Answer(
                        Verdict.NO,
                        List.of(0.0, 1.0, 0.0, 0.0),
                        Collections.nCopies(statements, 0.0),
                        Optional.empty()),
                Collections.nCopies(statements, statement),
                "a model");
    }
}
