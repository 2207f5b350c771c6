package fabula.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionCompletionTest {

    private final QuestionCompletion completion = new QuestionCompletion(
            List.of("Is John in the attic?", "Is Mary in the kitchen?"),
            List.of("Mary went to the kitchen.", "Then Zoë-Ann took the kite to the old barn.", "It rained."));

    @Test
    void the_word_that_is_typed_is_completed_and_what_was_typed_before_is_kept() {
        assertThat(completion.of("Did  Mary take the KIT"))
                .containsExactly("Did  Mary take the kite", "Did  Mary take the kitchen");
        assertThat(completion.of("Is zo")).containsExactly("Is Zoë-Ann");
        assertThat(completion.of("Is Mary in the barn")).isEmpty();
    }

    @Test
    void after_a_blank_comes_what_follows_that_word_in_the_story_and_then_who_is_in_it() {
        assertThat(completion.of("Was it the ")).startsWith("Was it the kite", "Was it the old", "Was it the kitchen");
        assertThat(completion.of("Was ")).containsExactly("Was Zoë-Ann", "Was Mary");
    }

    @Test
    void questions_asked_before_come_first_where_they_begin_like_it_and_last_where_they_contain_it() {
        assertThat(completion.of("")).containsExactly("Is John in the attic?", "Is Mary in the kitchen?");
        assertThat(completion.of("is m")).startsWith("Is Mary in the kitchen?", "is Mary");
        assertThat(completion.of("kitchen")).containsExactly("Is Mary in the kitchen?");
    }

    @Test
    void nothing_is_proposed_where_nothing_was_told_or_asked() {
        QuestionCompletion empty = new QuestionCompletion(List.of(), List.of());
        for (String typed : List.of("", " ", "Is ", "Is Ma", "😀", "\u202E\u200B")) {
            assertThat(empty.of(typed)).as(typed).isEmpty();
        }
    }
}
