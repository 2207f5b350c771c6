package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people did and what they did not: told outright or by what it implies, of one, of two, of everybody or of all the
 * children. What somebody did stays done; of whom nothing is told, nothing is known.
 */
final class Deeds {

    static final Phrasebook BOOK = Phrasebook.of("deeds");
    private static final Phrase DID = BOOK.phrase("did");
    private static final Phrase DID_NOT = BOOK.phrase("did not");
    private static final Phrase DID_FORGET = BOOK.phrase("did forget");
    private static final Phrase WANTS = BOOK.phrase("wants");
    private static final Phrase BOTH_DID = BOOK.phrase("both did");
    private static final Phrase NEITHER_DID = BOOK.phrase("neither did");
    private static final Phrase ONE_DID = BOOK.phrase("one did");
    private static final Phrase INSTEAD = BOOK.phrase("instead");
    private static final Phrase NOBODY_DID = BOOK.phrase("nobody did");
    private static final Phrase EVERYBODY_DID = BOOK.phrase("everybody did");
    private static final Phrase ONLY_ONE_DID = BOOK.phrase("only one did");
    private static final Phrase ALL_BUT_ONE_DID = BOOK.phrase("all but one did");
    private static final Phrase MEANWHILE = BOOK.phrase("meanwhile");
    static final Question ASK_DID = BOOK.question("ask did");
    private static final Question ASK_PASSIVE = BOOK.question("ask passive");
    private static final Question ASK_DID_NOT = BOOK.question("ask did not");
    private static final Question ASK_FORGOT = BOOK.question("ask forgot");
    private static final Question ASK_BOTH = BOOK.question("ask both");
    private static final Question ASK_ANYBODY = BOOK.question("ask anybody");
    private static final Question ASK_NOBODY = BOOK.question("ask nobody");
    static final Question ASK_UNSAID = BOOK.question("ask unsaid");

    private record Fact(boolean did, boolean forgot, List<Integer> because) {}

    private final Scene scene;
    private final List<Entity> people;
    private final List<Deed> deeds;
    private final Map<Deed, Map<Entity, Fact>> facts = new LinkedHashMap<>();
    private final Map<Deed, Fact> ofEverybody = new LinkedHashMap<>();
    private final Set<Entity> seen = new LinkedHashSet<>();

    private Deeds(Scene scene) {
        this.scene = scene;
        this.people = scene.cast(scene.between(2, 4));
        Deed first = Deed.draw(scene);
        Deed second = Deed.draw(scene);
        this.deeds = scene.chance(45) || first.thing().equals(second.thing()) ? List.of(first) : List.of(first, second);
        deeds.forEach(deed -> facts.put(deed, new LinkedHashMap<>()));
    }

    static Strand strand(Scene scene) {
        if (scene.chance(10)) {
            return Membership.strand(scene);
        }
        Deeds deeds = new Deeds(scene);
        return new Strand(deeds::tell, deeds::ask);
    }

    private void tell() {
        Deed deed = scene.pick(deeds);
        Map<Entity, Fact> known = facts.get(deed);
        Entity person = scene.pick(people);
        Entity other = scene.other(people, List.of(person)).orElseThrow();
        int which = scene.below(100);
        if (which < 16
                || ofEverybody.containsKey(deed)
                || known.containsKey(person) && known.get(person).did()) {
            aside(person);
        } else if (which < 22 && !known.containsKey(person)) {
            say(WANTS, deed, person, other);
        } else if (which < 34 && known.isEmpty()) {
            everybody(deed, person);
        } else if (which < 54 && !known.containsKey(person) && !known.containsKey(other)) {
            two(deed, person, other);
        } else if (which < 66
                && deeds.size() == 2
                && facts.values().stream().noneMatch(all -> all.containsKey(person))) {
            instead(person, deed, deeds.get(deed.equals(deeds.get(0)) ? 1 : 0));
        } else {
            one(deed, person);
        }
    }

    private void aside(Entity person) {
        if (scene.chance(40)) {
            Chatter.about(scene, person);
        } else {
            Telling.simply(scene, MEANWHILE.part(scene.manner(), person));
        }
        seen.add(person);
    }

    private int say(Phrase phrase, Deed deed, Entity person, Entity other) {
        seen.add(person);
        return Telling.simply(scene, phrase.part(scene.manner(), deed.with(person, other)));
    }

    private void one(Deed deed, Entity person) {
        boolean before = facts.get(deed).containsKey(person);
        boolean did = before || scene.chance(42);
        boolean forgot = !did && scene.chance(10);
        Phrase phrase = did ? DID : forgot ? DID_FORGET : DID_NOT;
        note(deed, person, did, forgot, say(phrase, deed, person, scene.named()));
    }

    private void note(Deed deed, Entity person, boolean did, boolean forgot, int told) {
        facts.get(deed).put(person, new Fact(did, forgot, List.of(told)));
    }

    private void two(Deed deed, Entity person, Entity other) {
        int which = scene.below(4);
        Phrase phrase = which == 0 ? BOTH_DID : which == 1 ? NEITHER_DID : ONE_DID;
        int told = say(phrase, deed, person, other);
        seen.add(other);
        note(deed, person, which != 1, false, told);
        note(deed, other, which == 0, false, told);
    }

    private void instead(Entity person, Deed deed, Deed left) {
        if (ofEverybody.containsKey(left)) {
            one(deed, person);
            return;
        }
        Object[] done = deed.with(person, "");
        Object[] not = left.with(person, "");
        seen.add(person);
        int told = Telling.simply(
                scene,
                INSTEAD.part(
                        scene.manner(), person, done[1], done[2], done[3], done[4], not[1], not[2], not[3], not[4]));
        note(deed, person, true, false, told);
        note(left, person, false, false, told);
    }

    /** All of them or none, or all but one. */
    private void everybody(Deed deed, Entity person) {
        boolean did = scene.chance(50);
        boolean butOne = scene.chance(60);
        Phrase phrase = did ? butOne ? ALL_BUT_ONE_DID : EVERYBODY_DID : butOne ? ONLY_ONE_DID : NOBODY_DID;
        int told = Telling.simply(scene, phrase.part(scene.manner(), deed.with(person, "")));
        people.forEach(one -> note(deed, one, did, false, told));
        if (butOne) {
            seen.add(person);
            note(deed, person, !did, false, told);
        }
        ofEverybody.put(deed, new Fact(did || butOne, false, List.of(told)));
    }

    private void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        int which = scene.below(100);
        for (Deed deed : deeds) {
            if (which < 12) {
                pairs(deed, candidates);
            } else if (which < 26) {
                anybody(deed, candidates);
            } else {
                seen.forEach(person -> person(deed, person, which, candidates));
            }
        }
        Entity stranger = scene.named();
        Entity somebody = seen.isEmpty() ? stranger : scene.pick(List.copyOf(seen));
        if (!seen.isEmpty()) {
            candidates.add(scene.candidate(
                    Finding.UNKNOWN, ASK_UNSAID, scene.pick(deeds).with(somebody, stranger)));
        }
        Deed deed = scene.pick(deeds);
        if (!ofEverybody.containsKey(deed)) {
            candidates.add(scene.candidate(Finding.UNKNOWN, ASK_DID, deed.with(stranger, somebody)));
        }
        scene.askOneOf(candidates);
    }

    private void person(Deed deed, Entity person, int which, List<Scene.Candidate> candidates) {
        Fact fact = facts.get(deed).get(person);
        Object[] words = deed.with(person, "");
        if (fact == null) {
            if (facts.get(deed).values().stream().noneMatch(Fact::did)) {
                candidates.add(scene.candidate(Finding.UNKNOWN, ASK_DID, words));
            }
            return;
        }
        if (which < 32) {
            candidates.add(scene.candidate(Finding.of(!fact.did(), fact.because()), ASK_DID_NOT, words));
        } else if (which < 36 && (fact.did() || fact.forgot())) {
            candidates.add(scene.candidate(Finding.of(!fact.did(), fact.because()), ASK_FORGOT, words));
        } else {
            boolean passive = deed.thing().startsWith("the ") && scene.chance(20);
            candidates.add(
                    scene.candidate(Finding.of(fact.did(), fact.because()), passive ? ASK_PASSIVE : ASK_DID, words));
        }
    }

    private void pairs(Deed deed, List<Scene.Candidate> candidates) {
        Map<Entity, Fact> known = facts.get(deed);
        for (Entity one : seen) {
            for (Entity other : seen) {
                if (!one.equals(other) && known.containsKey(one) && known.containsKey(other)) {
                    boolean both = known.get(one).did() && known.get(other).did();
                    List<Integer> because = new ArrayList<>();
                    for (Fact fact : List.of(known.get(one), known.get(other))) {
                        if (both || !fact.did()) {
                            because.addAll(fact.because());
                        }
                    }
                    candidates.add(scene.candidate(Finding.of(both, because), ASK_BOTH, deed.with(one, other)));
                }
            }
        }
    }

    /** Somebody did where one of them did; nobody did only where that was told. */
    private void anybody(Deed deed, List<Scene.Candidate> candidates) {
        Fact all = ofEverybody.get(deed);
        Fact some = all != null
                ? all
                : facts.get(deed).values().stream()
                        .filter(Fact::did)
                        .findFirst()
                        .orElse(null);
        if (some != null) {
            boolean negated = scene.chance(30);
            candidates.add(scene.candidate(
                    Finding.of(some.did() != negated, some.because()),
                    negated ? ASK_NOBODY : ASK_ANYBODY,
                    deed.with("", "")));
        }
    }
}
