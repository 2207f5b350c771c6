package fabula.world;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Parents, children, brothers, sisters, husbands, wives and friends; grandparents, uncles, cousins and in-laws follow
 * from them. Siblings that are called so share both parents; children of one parent need not, and a mother's husband
 * need not be the father: what is not settled that way is not asked. A word for the wrong sex is wrong only where the
 * right one was told. Whoever is not said to have a sister may have one.
 */
final class Family implements Kind {

    static final Phrasebook BOOK = Phrasebook.of("family");
    static final Question ASK = BOOK.question("ask");
    static final Question ASK_HAS = BOOK.question("ask has");
    static final Question ASK_IS = BOOK.question("ask is");
    private static final Map<Tie, Question> ASK_BOTH = Map.of(
            Tie.SPOUSE, BOOK.question("ask married"),
            Tie.SIBLING, BOOK.question("ask siblings"),
            Tie.COUSIN, BOOK.question("ask cousins"),
            Tie.FIANCE, BOOK.question("ask engaged"),
            Tie.EX_SPOUSE, BOOK.question("ask divorced"));
    private static final Map<Tie, Question> ASK_ANY = Map.of(
            Tie.SPOUSE, BOOK.question("ask any SPOUSE"),
            Tie.SIBLING, BOOK.question("ask any SIBLING"),
            Tie.CHILD, BOOK.question("ask any CHILD"),
            Tie.GRANDCHILD, BOOK.question("ask any GRANDCHILD"),
            Tie.COUSIN, BOOK.question("ask any COUSIN"));

    @Override
    public String name() {
        return "family";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        new Rhythm(scene, scene.between(2, 7), scene.between(3, 7), scene.chance(70)).run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        Clan clan = new Clan(scene);
        return new Strand(clan::tell, clan::ask);
    }

    /** Whether somebody has any children, is married at all, where one asks so of a tie. */
    static Optional<Scene.Candidate> askAny(Scene scene, Finding finding, Entity person, Tie tie) {
        return Optional.ofNullable(ASK_ANY.get(tie)).map(ask -> scene.candidate(finding, ask, person));
    }

    /** Whether the one is this to the other. */
    static Scene.Candidate question(Scene scene, Finding finding, Entity one, Entity other, Tie asked) {
        if (ASK_BOTH.containsKey(asked) && scene.chance(40)) {
            return scene.candidate(finding, ASK_BOTH.get(asked), one, other);
        }
        boolean general = asked.hasGeneral() && scene.chance(15);
        Supplier<String> word =
                () -> general ? asked.anybody(scene.manner()) : asked.word(one.gender(), scene.manner());
        return new Scene.Candidate(finding, () -> ASK.say(scene.manner(), one, other, word.get()));
    }
}
