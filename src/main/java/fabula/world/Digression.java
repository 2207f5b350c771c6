package fabula.world;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes a long story of a short one: people whom nobody asks about come and go at the same places. */
final class Digression {

    /** What refers to the statement before. */
    private static final Pattern BACKWARDS = Pattern.compile(
            "(?i).*\\b(he|she|it|they|him|her|them|his|their|there|here|this|that|both|two|one|other|others|then|same)\\b.*");

    private final Scene scene;
    private final List<Entity> strangers;
    private final List<Entity> elsewhere;
    private final List<Entity> things;
    private final boolean talkative;

    Digression(Scene scene) {
        this.scene = scene;
        this.strangers = scene.cast(scene.between(2, 6));
        this.elsewhere = scene.several(3, scene::place);
        this.things = scene.several(3, scene::object);
        this.talkative = scene.chance(60);
    }

    LabelledStory into(LabelledStory story) {
        return into(story, scene.between(40, 110));
    }

    /** @param remarks how many are put between */
    LabelledStory into(LabelledStory story, int remarks) {
        List<String> told = story.statements();
        List<List<String>> before = new ArrayList<>();
        List<Integer> gaps = new ArrayList<>();
        for (int i = 0; i <= told.size(); i++) {
            before.add(new ArrayList<>());
            if (i == told.size() || standsAlone(told.get(i))) {
                gaps.add(i);
            }
        }
        boolean shared = story.questions().stream()
                .noneMatch(question -> question.text().matches("(?i).*(any|some)(body|one).*"));
        for (int left = remarks; left > 0; left--) {
            before.get(scene.pick(gaps)).add(remark(shared));
        }
        return joined(story, before);
    }

    /** Whether a statement may stand before this one that says something else. */
    static boolean standsAlone(String statement) {
        return !BACKWARDS.matcher(statement).matches();
    }

    /** @param before what is told before each statement, and after the last */
    static LabelledStory joined(LabelledStory story, List<List<String>> before) {
        List<String> statements = new ArrayList<>();
        List<Integer> moved = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            statements.addAll(before.get(i));
            moved.add(statements.size());
            if (i < story.statements().size()) {
                statements.add(story.statements().get(i));
            }
        }
        List<LabelledQuestion> questions = story.questions().stream()
                .map(q -> new LabelledQuestion(
                        moved.get(q.told()), q.text(), q.answer(), q.supports().map(all -> all.stream()
                                .map(moved::get)
                                .toList())))
                .toList();
        return new LabelledStory(story.source(), statements, questions);
    }

    private String remark(boolean shared) {
        Entity who = scene.pick(strangers);
        Entity where = scene.pick(shared && scene.chance(30) && !scene.places().isEmpty() ? scene.places() : elsewhere);
        return switch (scene.below(talkative ? 21 : 10)) {
            case 0, 1, 2 -> Motion.PLAIN.say(scene.manner(), who, where);
            case 3 -> Motion.IS.say(scene.manner(), who, where, who);
            case 4 -> Belongings.TAKE.say(scene.manner(), who, scene.pick(things), who);
            case 5, 6 -> new Details(scene).remark(who);
            case 7 -> new Details(scene).scenery();
            case 8 -> Chatter.remark(scene, who);
            default -> Chatter.talk(scene);
        };
    }
}
