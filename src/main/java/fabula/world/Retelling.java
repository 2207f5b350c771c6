package fabula.world;

import fabula.corpus.LabelledStory;

/** Makes a story as people write it of one that is told: with more that is asked, remarks, pronouns and slips. */
final class Retelling {

    /** Percent of the stories that name nobody twice in a row. */
    private static final int REFERRING = 35;

    /** Percent of the stories that are told by somebody in them, where they can be. */
    private static final int FIRSTHAND = 10;

    /** Percent of the stories that call people by their first names, where they have more. */
    private static final int FIRST_NAMES = 50;

    /** Percent of the stories that are asked about what another kind would tell. */
    private static final int UNANSWERED = 25;

    /** Percent of the stories that are asked about what no kind tells, and of those that tell more than is asked. */
    private static final int DETAILED = 22;

    private Retelling() {}

    static LabelledStory finished(Scene scene, String kind) {
        if (scene.chance(UNANSWERED)) {
            new Unanswered(scene).question(kind, scene.statements()).ifPresent(scene.questions()::add);
        }
        boolean detailed = !kind.equals("everyday") && !kind.equals("tales");
        if (detailed && scene.chance(DETAILED)) {
            new Details(scene).question(scene.statements()).ifPresent(scene.questions()::add);
        }
        LabelledStory told = new LabelledStory(kind + ".txt", scene.statements(), scene.questions());
        if (scene.isPlain()) {
            return told;
        }
        if (detailed && scene.chance(DETAILED)) {
            told = new Introducing(scene).into(new Details(scene).into(told));
        }
        if (scene.chance(DETAILED)) {
            told = new QuestionPronouns(scene).in(told);
        }
        if (scene.chance(FIRSTHAND)) {
            told = new Firsthand(scene).tell(told);
        }
        if (!kind.equals("pronouns") && scene.chance(REFERRING)) {
            told = new Referring(scene).refer(told);
        }
        if (scene.chance(FIRST_NAMES)) {
            told = new FirstNames(scene).in(told);
        }
        if (scene.chance(2)) {
            told = new Digression(scene).into(told);
        } else if (scene.chance(4)) {
            told = new Digression(scene).into(told, scene.between(6, 30));
        } else if (scene.chance(15)) {
            told = new Joining(scene).join(told);
        }
        return new Typing(scene).type(told);
    }
}
