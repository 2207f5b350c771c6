package fabula.world;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import java.util.ArrayList;
import java.util.List;

/** Says "Mary" of Mary Smith, once the story has told her whole name. */
final class FirstNames {

    private static final String TITLE =
            "(Aunt|Uncle|Mrs?|Ms|Miss|Lady|Dr|Grandma|Grandpa|Little|Old|Sir|Captain|Professor)";
    private static final String WHOLE = "(?!" + TITLE + " )\\p{Lu}\\S+ \\p{Lu}\\S+";

    private final Scene scene;

    FirstNames(Scene scene) {
        this.scene = scene;
    }

    LabelledStory in(LabelledStory story) {
        LabelledStory told = story;
        for (Entity entity : List.copyOf(scene.entities())) {
            if (entity.gender() != Entity.Gender.IT && entity.name().matches(WHOLE)) {
                told = shorter(told, entity);
            }
        }
        return told;
    }

    private LabelledStory shorter(LabelledStory story, Entity entity) {
        List<String> statements = new ArrayList<>();
        int known = Integer.MAX_VALUE;
        for (String statement : story.statements()) {
            boolean before = known < statements.size();
            if (!before && entity.isNamedIn(statement)) {
                known = statements.size();
            }
            statements.add(before && scene.chance(75) ? first(statement, entity) : statement);
        }
        int since = known;
        List<LabelledQuestion> questions = story.questions().stream()
                .map(question -> question.told() > since && scene.chance(75)
                        ? new LabelledQuestion(
                                question.told(), first(question.text(), entity), question.answer(), question.supports())
                        : question)
                .toList();
        return new LabelledStory(story.source(), statements, questions);
    }

    private static String first(String text, Entity entity) {
        return entity.pattern().matcher(text).replaceAll(entity.name().split(" ")[0]);
    }
}
