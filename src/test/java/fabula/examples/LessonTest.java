package fabula.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.story.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonTest {

    private static final Lesson LESSON =
            Lesson.written("Mary went to the kitchen. John yeeted to the crypt.", "Is John in the crypt?", Verdict.YES);

    @Test
    void what_somebody_wrote_becomes_statements_and_a_question() {
        assertThat(LESSON.story()).containsExactly("Mary went to the kitchen.", "John yeeted to the crypt.");
        assertThat(LESSON.question()).isEqualTo("Is John in the crypt?");
        assertThat(LESSON.supports()).isEmpty();
    }

    @Test
    void the_same_words_are_the_same_lesson_and_another_answer_only_asks_the_same() {
        Lesson same = Lesson.written(
                "mary went to the kitchen\nJohn yeeted  to the crypt!", "is John in the crypt", Verdict.YES);
        Lesson contrary = Lesson.written(
                "Mary went to the kitchen. John yeeted to the crypt.", "Is John in the crypt?", Verdict.NO);
        Lesson other = Lesson.written("John yeeted to the crypt.", "Is John in the crypt?", Verdict.YES);

        assertThat(same.hash())
                .isEqualTo(LESSON.hash())
                .as("written into manifests and files: it must never change")
                .isEqualTo("4917299f784304e57be9db3c5ba028a65c73765fcdf4296abbd57d568d0099f0");
        assertThat(contrary.hash()).isNotEqualTo(LESSON.hash());
        assertThat(contrary.asked()).isEqualTo(LESSON.asked());
        assertThat(other.asked()).isNotEqualTo(LESSON.asked());
    }

    @Test
    void what_tells_or_asks_nothing_is_refused_with_what_would_do() {
        assertThatThrownBy(() -> Lesson.written("Is Mary here?", "Is Mary here?", Verdict.YES))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("does not look like part of a story");
        assertThatThrownBy(() -> Lesson.written("Mary left.", "Where is Mary?", Verdict.YES))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("not a question that yes or no answers");
        assertThatThrownBy(() -> Lesson.written(" ", "Is Mary here?", Verdict.YES))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("at least one statement");
    }

    @Test
    void what_could_not_stand_in_a_corpus_is_refused() {
        assertThatThrownBy(() -> lesson(Collections.nCopies(201, "Mary left.")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("at most 200");
        assertThatThrownBy(() -> lesson(Collections.nCopies(50, "Mary " + "x".repeat(900) + ".")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("20,000 characters");
        assertThatThrownBy(() -> lesson(List.of("Mary\tleft."))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> lesson(List.of("Mary left.\n1 John came."))).isInstanceOf(Problem.class);
    }

    private static Lesson lesson(List<String> story) {
        return new Lesson(story, "Is Mary here?", Verdict.NO, Optional.empty());
    }
}
