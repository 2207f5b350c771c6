package fabula.world;

import fabula.corpus.LabelledStory;
import fabula.world.Entity.Gender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Brings people into a story as somebody's friend or sister, where nothing is asked that this would answer. */
final class Introducing {

    private static final Phrasebook BOOK = Phrasebook.of("introducing");
    private static final Phrase WOMAN = BOOK.phrase("woman");
    private static final Phrase MAN = BOOK.phrase("man");

    /** What could be about the tie that is told. */
    private static final Pattern TOUCHING = Pattern.compile(String.join("|", BOOK.lines("touching")));

    private final Scene scene;

    Introducing(Scene scene) {
        this.scene = scene;
    }

    LabelledStory into(LabelledStory story) {
        boolean touched = story.questions().stream()
                        .anyMatch(question -> TOUCHING.matcher(question.text()).find())
                || story.statements().stream()
                        .anyMatch(statement -> TOUCHING.matcher(statement).find());
        if (touched) {
            return story;
        }
        List<String> told = new ArrayList<>(story.statements());
        for (int i = 1; i < told.size(); i++) {
            Optional<Entity> fresh = newcomer(told.subList(0, i), told.get(i));
            List<Entity> before = named(told.get(i - 1));
            if (fresh.isPresent() && before.size() == 1 && scene.chance(60)) {
                told.set(i, introduced(before.get(0), fresh.get(), told.get(i)));
            }
        }
        return new LabelledStory(story.source(), told, story.questions());
    }

    private String introduced(Entity known, Entity fresh, String statement) {
        String whose = scene.chance(70) ? known.gender().possessive : known.name() + "'s";
        String what = (fresh.gender() == Gender.SHE ? WOMAN : MAN).part(scene.manner());
        String text = whose + " " + what + " " + statement;
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Somebody whom the statement is the first to name, and who is all it is about. */
    private Optional<Entity> newcomer(List<String> before, String statement) {
        String told = String.join(" ", before);
        return named(statement).stream()
                .filter(one -> statement.startsWith(one.name() + " ")
                        && !statement.matches(Pattern.quote(one.name()) + " (and|or) .*")
                        && !one.isNamedIn(told))
                .findFirst();
    }

    /** Those who are called by a name of their own. */
    private List<Entity> named(String statement) {
        return scene.entities().stream()
                .filter(one -> one.gender() == Gender.SHE || one.gender() == Gender.HE)
                .filter(one -> !one.name().matches("(the|my|our|a) .*|(Aunt|Uncle|Mr|Mrs|Ms|Miss|Dr|Sir|Lady) .*"))
                .filter(one -> one.isNamedIn(statement))
                .toList();
    }
}
