package fabula.world;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.world.Entity.Gender;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks "Is she in the garden?" where the story names but one woman. */
final class QuestionPronouns {

    private static final String VERBS =
            "(?:Is|Was|Does|Did|Has|Will|Would|Can|Should|Isn't|Wasn't|Doesn't|Didn't|Hasn't|Won't)";

    private final Scene scene;

    QuestionPronouns(Scene scene) {
        this.scene = scene;
    }

    LabelledStory in(LabelledStory story) {
        List<LabelledQuestion> questions = story.questions().stream()
                .map(question -> scene.chance(35) ? shorter(story.statements(), question) : question)
                .toList();
        return new LabelledStory(story.source(), story.statements(), questions);
    }

    private LabelledQuestion shorter(List<String> statements, LabelledQuestion question) {
        String told = String.join(" ", statements.subList(0, question.told()));
        for (Gender gender : List.of(Gender.SHE, Gender.HE)) {
            List<Entity> named = scene.entities().stream()
                    .filter(one -> one.gender() == gender)
                    .filter(one -> one.isNamedIn(told + question.text()))
                    .toList();
            if (named.size() == 1 && named.get(0).isNamedIn(told)) {
                String name = Pattern.quote(named.get(0).name());
                Matcher subject = Pattern.compile("^(" + VERBS + ") " + name + "(?= (?!and\\b|or\\b))")
                        .matcher(question.text());
                String text = subject.replaceFirst("$1 " + gender.subject);
                return new LabelledQuestion(question.told(), text, question.answer(), question.supports());
            }
        }
        return question;
    }
}
