package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Small arguments about kinds, beside the plain one from a rule to whom it holds for: what a rule does not say (its
 * converse, or anything of those who are not of the kind), what it rules out, "some", "only", "all but" and "one or the
 * other". An argument is asked about once all of it is told.
 */
final class Syllogisms {

    private record Asked(Verdict verdict, Question question, Object[] things, List<Integer> because) {}

    private static final Phrasebook BOOK = Phrasebook.of("classes");
    private static final Question ASK_MEMBER = BOOK.question("ask member");

    private final Scene scene;
    private final Species kind;
    private final Species other;
    private final Entity one;
    private final Entity second;
    private final Trait trait;
    private final Question askTrait;
    private final List<String> untold = new ArrayList<>();
    private final List<Integer> told = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();

    private Syllogisms(Scene scene) {
        this.scene = scene;
        this.kind = Species.draw(scene);
        this.other = Species.draw(scene);
        this.one = scene.named();
        this.second = scene.named();
        int sort = scene.below(3);
        this.askTrait = BOOK.question(List.of("ask is", "ask can", "ask does").get(sort));
        this.trait = switch (sort) {
            case 0 -> Trait.being(scene, scene.word(Lexicon.MOODS));
            case 1 -> Trait.able(scene, scene.pick(BOOK.lines("skills")));
            default -> Trait.doing(scene, scene.pick(BOOK.lines("verbs")));
        };
        argue();
    }

    static Strand strand(Scene scene) {
        List<Syllogisms> all = scene.several(scene.between(1, 2), () -> new Syllogisms(scene));
        return new Strand(() -> scene.pick(all).tell(), () -> scene.pick(all).ask());
    }

    private void tell() {
        if (told.size() < untold.size()) {
            told.add(Telling.tell(scene, untold.get(told.size())));
        } else {
            Chatter.any(scene);
        }
    }

    private void ask() {
        if (told.size() < untold.size()) {
            return;
        }
        scene.askOneOf(asked.stream()
                .map(question -> scene.candidate(
                        new Finding(
                                question.verdict(),
                                question.because().stream().map(told::get).toList()),
                        question.question(),
                        question.things()))
                .toList());
    }

    private void argue() {
        switch (scene.below(9)) {
            case 0 -> ruledOut();
            case 1 -> converse();
            case 2 -> ruledOutByNone();
            case 3 -> some();
            case 4 -> notOfTheKind();
            case 5 -> oneOrTheOther();
            case 6 -> allBut();
            case 7 -> only();
            default -> narrower();
        }
        asks(Verdict.UNKNOWN, scene.named());
    }

    /** All bark; the one does not. */
    private void ruledOut() {
        say("rule", kind, trait.plural(), trait.singular());
        untold.add(one.name() + " " + trait.notSingular());
        asksKind(Verdict.NO, one, kind, 0, 1);
        asks(Verdict.NO, one, 1);
        secondOfTheKind(Verdict.YES);
    }

    /** All bark, and so does the one: it may be of the kind or not. */
    private void converse() {
        say("rule", kind, trait.plural(), trait.singular());
        untold.add(one.name() + " " + trait.singular());
        asksKind(Verdict.UNKNOWN, one, kind);
        asks(Verdict.YES, one, 1);
        secondOfTheKind(Verdict.YES);
    }

    private void ruledOutByNone() {
        say("rule not", kind, trait.notPlural(), trait.notSingular());
        untold.add(one.name() + " " + trait.singular());
        asksKind(Verdict.NO, one, kind, 0, 1);
        secondOfTheKind(Verdict.NO);
    }

    private void secondOfTheKind(Verdict verdict) {
        if (scene.chance(60)) {
            member("member", second, kind);
            asks(verdict, second, 0, 2);
            asksKind(Verdict.YES, second, kind, 2);
            asksKind(Verdict.NO, second, other, 2);
        }
    }

    private void some() {
        say("some", kind, trait.plural(), trait.singular());
        member("member", one, kind);
        asks(Verdict.UNKNOWN, one);
        asksKind(Verdict.YES, one, kind, 1);
        asksKind(Verdict.NO, one, other, 1);
    }

    private void notOfTheKind() {
        member("not member", one, kind);
        say("rule", kind, trait.plural(), trait.singular());
        asksKind(Verdict.NO, one, kind, 0);
        asksKind(Verdict.UNKNOWN, one, other);
        asks(Verdict.UNKNOWN, one);
        if (scene.chance(60)) {
            member("member", second, kind);
            asks(Verdict.YES, second, 1, 2);
        }
    }

    private void oneOrTheOther() {
        Object[] things = {one, kind.one(), other.one()};
        untold.add(BOOK.phrase("either member").part(scene.manner(), things));
        if (scene.chance(45)) {
            asksKind(Verdict.MAYBE, one, kind, 0);
            asksKind(Verdict.MAYBE, one, other, 0);
            asksKind(Verdict.NO, one, Species.draw(scene), 0);
            return;
        }
        member("not member", one, kind);
        asksKind(Verdict.YES, one, other, 0, 1);
        asksKind(Verdict.NO, one, kind, 1);
        if (scene.chance(50)) {
            say("rule", other, trait.plural(), trait.singular());
            asks(Verdict.YES, one, 0, 1, 2);
        }
    }

    private void allBut() {
        untold.add(BOOK.phrase("all but")
                .part(scene.manner(), kind.one(), kind.many(), trait.plural(), trait.singular(), one));
        member("member", second, kind);
        asks(Verdict.NO, one, 0);
        asks(Verdict.YES, second, 0, 1);
        asksKind(Verdict.NO, second, other, 1);
    }

    private void only() {
        untold.add(BOOK.phrase("only").part(scene.manner(), kind.one(), kind.many(), trait.plural()));
        untold.add(one.name() + " " + trait.singular());
        member("member", second, other);
        asksKind(Verdict.YES, one, kind, 0, 1);
        asksKind(Verdict.NO, second, kind, 2);
        asks(Verdict.NO, second, 0, 2);
    }

    private void narrower() {
        untold.add(BOOK.phrase("subclass").part(scene.manner(), kind.one(), kind.many(), other.one(), other.many()));
        if (scene.chance(50)) {
            member("not member", one, other);
            asksKind(Verdict.NO, one, kind, 0, 1);
            asksKind(Verdict.NO, one, other, 1);
        } else {
            member("member", one, other);
            asksKind(Verdict.UNKNOWN, one, kind);
            asksKind(Verdict.YES, one, other, 1);
        }
        member("member", second, kind);
        asksKind(Verdict.YES, second, other, 0, 2);
    }

    private void say(String section, Species of, String plural, String singular) {
        untold.add(BOOK.phrase(section).part(scene.manner(), of.one(), of.many(), plural, singular, trait.singular()));
    }

    private void member(String section, Entity who, Species of) {
        untold.add(BOOK.phrase(section).part(scene.manner(), who, of.one(), of.many()));
    }

    private void asksKind(Verdict verdict, Entity who, Species of, Integer... because) {
        Object[] things = {who, of.one(), of.many()};
        asked.add(new Asked(verdict, ASK_MEMBER, things, Arrays.asList(because)));
    }

    private void asks(Verdict verdict, Entity who, Integer... because) {
        Object[] things = {who, trait.rest(), trait.singular()};
        asked.add(new Asked(verdict, askTrait, things, Arrays.asList(because)));
    }
}
