package fabula.world;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import fabula.world.Entity.Gender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people add to a story and ask about it that has nothing to do with what it is about. */
final class Details {

    private static final Phrasebook BOOK = Phrasebook.of("details");
    private static final Phrase OF_PERSON = BOOK.phrase("person");
    /** Those that say "she" as well as a name. */
    private static final Phrase OF_PRONOUN = Phrase.of(BOOK.lines("person").stream()
            .filter(line -> line.startsWith("{0} "))
            .toArray(String[]::new));

    private static final Phrase OF_THING = BOOK.phrase("thing");
    private static final Phrase OF_PLACE = BOOK.phrase("place");
    private static final Phrase AS_IT_IS = Phrase.of("{0}");
    private static final Phrase SCENERY = BOOK.phrase("scenery");
    private static final Phrase SENTENCE = Phrase.of("{0}.");
    private static final Question ASK_PERSON = BOOK.question("ask person");
    private static final Question ASK_THING = BOOK.question("ask thing");
    private static final Question ASK_PLACE = BOOK.question("ask place");

    private final Scene scene;

    Details(Scene scene) {
        this.scene = scene;
    }

    /** Something about one of whom the story tells that it does not say. */
    Optional<LabelledQuestion> question(List<String> statements) {
        List<Entity> here = named(statements);
        if (here.isEmpty()) {
            return Optional.empty();
        }
        Entity one = scene.pick(here);
        Question ask = one.gender() != Gender.IT ? ASK_PERSON : one.isPlace() ? ASK_PLACE : ASK_THING;
        return Optional.of(new LabelledQuestion(
                statements.size(), ask.say(scene.manner(), one), Verdict.UNKNOWN, Optional.of(List.of())));
    }

    /** The story with a few remarks about those in it. */
    LabelledStory into(LabelledStory story) {
        List<String> told = story.statements();
        List<List<String>> before = new ArrayList<>();
        for (int i = 0; i <= told.size(); i++) {
            before.add(new ArrayList<>());
            List<Entity> here = named(told.subList(0, i));
            boolean gap = i == told.size() || Digression.standsAlone(told.get(i));
            if (gap && !here.isEmpty() && scene.chance(40)) {
                before.get(i).add(remark(here, named(told.subList(i - 1, i))));
            }
        }
        return Digression.joined(story, before);
    }

    /** @param just whom the statement before names: if it is one, the remark may be about "her" */
    private String remark(List<Entity> here, List<Entity> just) {
        if (scene.chance(25)) {
            return scenery();
        }
        List<Entity> people =
                just.stream().filter(one -> one.gender() != Gender.IT).toList();
        if (people.size() == 1 && scene.chance(60)) {
            Gender gender = people.get(0).gender();
            return said(OF_PRONOUN, new Entity(gender.subject, gender, List.of()));
        }
        return remark(scene.pick(here));
    }

    /** What goes on around the story. */
    String scenery() {
        return said(SCENERY);
    }

    void tellScenery() {
        scene.say(AS_IT_IS, scenery());
    }

    String remark(Entity one) {
        Phrase phrase = one.gender() != Gender.IT ? OF_PERSON : one.isPlace() ? OF_PLACE : OF_THING;
        return said(phrase, one);
    }

    private String said(Phrase phrase, Object... things) {
        return SENTENCE.say(scene.manner(), phrase.part(scene.manner(), things));
    }

    /** Not what is called by a name that has no article, such as "home" or "sheep". */
    private List<Entity> named(List<String> statements) {
        String told = String.join(" ", statements);
        return scene.entities().stream()
                .filter(one -> one.gender() != Gender.IT || one.name().startsWith("the "))
                .filter(one -> one.gender() != Gender.THEY)
                .filter(one -> one.isNamedIn(told))
                .toList();
    }
}
