package fabula.robustness;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rewrites a story sentence by sentence; labels and supports stay. */
final class Rewriting {

    private Rewriting() {}

    static LabelledStory of(LabelledStory story, UnaryOperator<String> statement, UnaryOperator<String> question) {
        List<String> statements = story.statements().stream().map(statement).toList();
        List<LabelledQuestion> questions = story.questions().stream()
                .map(q -> new LabelledQuestion(q.told(), question.apply(q.text().strip()), q.answer(), q.supports()))
                .toList();
        return new LabelledStory(story.source(), statements, questions);
    }

    static LabelledStory of(LabelledStory story, UnaryOperator<String> sentence) {
        return of(story, sentence, sentence);
    }
}
