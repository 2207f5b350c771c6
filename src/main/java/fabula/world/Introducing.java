package fabula.world;

import fabula.corpus.LabelledStory;
import fabula.world.Entity.Gender;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says of somebody new who that is: "his sister Claire went there", where the story told of somebody else before. Nothing
 * else changes, and no story is touched that asks about such ties.
 */
final class Introducing {

    private static final Phrasebook BOOK = Phrasebook.of("introducing");
    private static final Phrase WOMEN = BOOK.phrase("women");
    private static final Phrase MEN = BOOK.phrase("men");
    private static final Pattern ASKED =
            Pattern.compile("(?i).*\\b(" + BOOK.lines("asked").get(0) + ").*");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}+( \\p{Lu}\\p{L}+)?");

    private final Scene scene;

    Introducing(Scene scene) {
        this.scene = scene;
    }

    LabelledStory introduce(LabelledStory story) {
        if (story.questions().stream()
                .anyMatch(question -> ASKED.matcher(question.text()).matches())) {
            return story;
        }
        List<String> told = new ArrayList<>();
        Set<Entity> known = new LinkedHashSet<>();
        List<Entity> last = List.of();
        for (String statement : story.statements()) {
            List<Entity> here = people(statement);
            told.add(
                    here.isEmpty() || known.isEmpty() || known.contains(here.get(0)) || !scene.chance(75)
                            ? statement
                            : introduced(statement, here.get(0), known, last));
            known.addAll(here);
            last = here.isEmpty() ? last : here;
        }
        return new LabelledStory(story.source(), told, story.questions());
    }

    /** Those with a name of their own, the first of the statement first. */
    private List<Entity> people(String statement) {
        return scene.entities().stream()
                .filter(one -> one.gender() == Gender.SHE || one.gender() == Gender.HE)
                .filter(one -> NAME.matcher(one.name()).matches())
                .filter(one -> one.pattern().matcher(statement).find())
                .sorted((one, other) -> Integer.compare(place(statement, one), place(statement, other)))
                .toList();
    }

    private static int place(String statement, Entity person) {
        Matcher found = person.pattern().matcher(statement);
        return found.find() ? found.start() : Integer.MAX_VALUE;
    }

    private String introduced(String statement, Entity person, Set<Entity> known, List<Entity> last) {
        if (!statement.startsWith(person.name() + " ")) {
            return statement;
        }
        boolean clear = last.size() == 1 && scene.chance(65);
        Entity other = clear ? last.get(0) : scene.pick(List.copyOf(known));
        String whose = clear ? other.gender().possessive : other.name() + "'s";
        Phrase phrase = person.gender() == Gender.SHE ? WOMEN : MEN;
        return phrase.say(scene.manner(), whose, person)
                + statement.substring(person.name().length());
    }
}
