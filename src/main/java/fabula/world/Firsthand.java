package fabula.world;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a story as one of its people would, who says "I" and "my", where every sentence lets itself be turned so. */
final class Firsthand {

    /** What is said of one's own, with N for the name, in the order in which it is tried. */
    private static final List<String[]> TURNS = Phrasebook.of("firsthand").lines("turns").stream()
            .map(line -> line.split(" => "))
            .toList();

    private static final Pattern THIRD =
            Pattern.compile("(?i).*\\b(he|she|him|her|his|hers|himself|herself|they|them)\\b.*");

    /** Words of a story that has somebody who tells it already. */
    private static final Pattern FIRST = Pattern.compile("(?i).*\\b(I|me|my|mine|myself|we|us|our)\\b.*");

    private final Scene scene;

    Firsthand(Scene scene) {
        this.scene = scene;
    }

    /** The story as somebody in it tells it, or as it was. */
    LabelledStory tell(LabelledStory story) {
        List<Entity> people = scene.entities().stream()
                .filter(one -> one.gender() != Entity.Gender.IT && one.name().matches("\\p{Lu}\\S*"))
                .filter(one -> story.statements().stream().anyMatch(told -> one.isNamedIn(told)))
                .toList();
        if (people.isEmpty()
                || isTold(story)
                || story.statements().stream()
                        .anyMatch(told -> THIRD.matcher(told).matches())) {
            return story;
        }
        Entity teller = scene.pick(people);
        List<String> told = new ArrayList<>();
        for (String statement : story.statements()) {
            Optional<String> turned = turned(statement, teller);
            if (turned.isEmpty()) {
                return story;
            }
            told.add(turned.get());
        }
        List<LabelledQuestion> asked = new ArrayList<>();
        for (LabelledQuestion question : story.questions()) {
            turned(question.text(), teller)
                    .filter(text -> !THIRD.matcher(text).matches())
                    .ifPresent(text -> asked.add(
                            new LabelledQuestion(question.told(), text, question.answer(), question.supports())));
        }
        return asked.isEmpty() ? story : new LabelledStory(story.source(), told, asked);
    }

    /** Is what is asked known from somebody who says "I"? Two of those would be one. */
    private static boolean isTold(LabelledStory story) {
        return story.questions().stream()
                .flatMap(question -> question.supports().orElse(List.of()).stream())
                .anyMatch(index -> FIRST.matcher(story.statements().get(index)).matches());
    }

    private static Optional<String> turned(String sentence, Entity teller) {
        String text = sentence;
        for (String[] turn : TURNS) {
            text = text.replaceAll(turn[0].replace("N", Pattern.quote(teller.name())), turn[1]);
        }
        return teller.isNamedIn(text)
                ? Optional.empty()
                : Optional.of(Character.toUpperCase(text.charAt(0)) + text.substring(1));
    }
}
