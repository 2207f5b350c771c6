package fabula.world;

import fabula.world.Entity.Gender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A family that is told of one by one. Everybody new is tied to somebody known, so that no two ties contradict. */
final class Clan {

    private static final Phrase TIE = Family.BOOK.phrase("tie");
    private static final Phrase BIRTH = Family.BOOK.phrase("birth");
    private static final Phrase PARENTS = Family.BOOK.phrase("parents");
    private static final Phrase SIBLINGS = Family.BOOK.phrase("siblings");
    private static final Phrase SISTERS = Family.BOOK.phrase("sisters");
    private static final Phrase BROTHERS = Family.BOOK.phrase("brothers");
    private static final Phrase BROTHER_AND_SISTER = Family.BOOK.phrase("brother and sister");
    private static final Phrase PAIR = Family.BOOK.phrase("pair");
    private static final Phrase CHILDREN = Family.BOOK.phrase("children");
    private static final Phrase CHILDREN_OF_BOTH = Family.BOOK.phrase("children of both");
    private static final Phrase CHILDREN_OF_THEM = Family.BOOK.phrase("children of them");
    private static final Phrase THREE_SIBLINGS = Family.BOOK.phrase("three siblings");
    private static final Phrase INTRODUCE = Family.BOOK.phrase("introduce");
    private static final Phrase INTRODUCED = Family.BOOK.phrase("introduced");
    private static final Phrase APPOSITION = Family.BOOK.phrase("apposition");
    private static final Phrase FRIENDS = Family.BOOK.phrase("friends");
    private static final Phrase NOT_FRIENDS = Family.BOOK.phrase("not friends");
    private static final Map<Tie, Phrase> TELL_BOTH = Map.of(
            Tie.SPOUSE, Family.BOOK.phrase("married"),
            Tie.FIANCE, Family.BOOK.phrase("engaged"),
            Tie.EX_SPOUSE, Family.BOOK.phrase("divorced"));
    private static final List<String> WHICH_SIBLING =
            List.of("older ", "younger ", "big ", "little ", "twin ", "only ");
    private static final List<Tie> TOLD_SELDOM = List.of(
            Tie.GRANDPARENT,
            Tie.GRANDCHILD,
            Tie.PIBLING,
            Tie.NIBLING,
            Tie.PIBLING,
            Tie.NIBLING,
            Tie.COUSIN,
            Tie.COUSIN,
            Tie.PARENT_IN_LAW,
            Tie.CHILD_IN_LAW,
            Tie.SIBLING_IN_LAW,
            Tie.STEP_PARENT,
            Tie.STEP_CHILD,
            Tie.HALF_SIBLING,
            Tie.STEP_SIBLING,
            Tie.FIANCE,
            Tie.EX_SPOUSE);
    static final List<Tie> TOLD =
            List.of(Tie.PARENT, Tie.PARENT, Tie.CHILD, Tie.CHILD, Tie.SIBLING, Tie.SIBLING, Tie.SPOUSE, Tie.SPOUSE);

    private final Scene scene;
    private final List<Entity> waiting;
    private final List<Entity> all = new ArrayList<>();
    private final List<Entity> outsiders = new ArrayList<>();
    private final Kinship kinship = new Kinship();
    /** One of the two whose marriage was told just before, or null. */
    private Entity married;

    private final Map<Entity, Integer> sexTold = new LinkedHashMap<>();
    private final Map<List<Entity>, Finding> friends = new LinkedHashMap<>();
    private final Absences absences;
    private final Doubts doubts;
    private final KinQuestions questions;

    Clan(Scene scene) {
        this.scene = scene;
        this.waiting = scene.several(scene.between(3, 7), () -> relation(scene));
        this.absences = new Absences(scene);
        this.doubts = new Doubts(scene);
        this.questions = new KinQuestions(scene, all, outsiders, kinship, sexTold, friends, absences, doubts);
        meet();
    }

    /** Seldom somebody with a title, for who calls a newborn "Professor"? */
    private static Entity relation(Scene scene) {
        return scene.chance(10) ? scene.named() : scene.named(scene.chance(50) ? Gender.SHE : Gender.HE);
    }

    private Entity meet() {
        Entity one = waiting.remove(0);
        all.add(one);
        return one;
    }

    void tell() {
        int which = scene.below(100);
        Entity couple = married;
        married = null;
        if (couple != null && waiting.size() > 1 && scene.chance(50)) {
            several(couple);
        } else if (which < 16 && waiting.size() > 1) {
            several(scene.pick(all));
        } else if (which < 66 && !waiting.isEmpty()) {
            relative();
        } else if (which >= 66 && which < 70) {
            doubts.tell(scene.pick(all), kinship);
        } else if (which < 77) {
            absences.tell(scene.pick(all));
        } else if (which < 90 && all.size() > 1) {
            befriend();
        } else {
            Chatter.any(scene);
        }
    }

    private void relative() {
        Entity known = scene.pick(all);
        if (waiting.size() > 1 && scene.chance(9)) {
            parents(known);
            return;
        }
        Entity fresh = meet();
        Tie tie = scene.pick(scene.chance(70) ? TOLD : TOLD_SELDOM);
        tie = taken(known, fresh, tie) ? Tie.CHILD : tie;
        if (!waiting.isEmpty() && scene.chance(12)) {
            apposition(fresh, known, tie);
            return;
        }
        if (scene.chance(9)) {
            introduce(fresh, known, tie);
            return;
        }
        String clause = relate(fresh, known, tie);
        if (!waiting.isEmpty() && scene.chance(10)) {
            Entity next = meet();
            Telling.tell(scene, clause, relate(next, scene.chance(60) ? fresh : known, Tie.CHILD));
        } else {
            Telling.tell(scene, clause);
        }
    }

    /** Two children or siblings in one breath. */
    private void several(Entity known) {
        Entity one = meet();
        Entity other = meet();
        boolean sisters = one.gender() == Gender.SHE && other.gender() == Gender.SHE;
        boolean brothers = one.gender() == Gender.HE && other.gender() == Gender.HE;
        if (kinship.those(Tie.SPOUSE, known).isEmpty() && scene.chance(38)) {
            boolean all = known.gender() == one.gender();
            String word = all && sisters ? "sisters" : all && brothers ? "brothers" : "siblings";
            related(known, List.of(one, other), Tie.SIBLING);
            Telling.tell(scene, THREE_SIBLINGS.part(scene.manner(), known, one, other, word));
            return;
        }
        String word = sisters ? "daughters" : brothers ? "sons" : "children";
        List<Entity> partners = kinship.those(Tie.SPOUSE, known);
        boolean both = !partners.isEmpty() && kinship.those(Tie.CHILD, known).isEmpty();
        if (both && just(known, partners.get(0)) && scene.chance(70)) {
            List<Entity> parents = List.of(known, partners.get(0));
            parents.forEach(parent -> related(parent, List.of(one, other), Tie.CHILD, scene.told() - 1));
            Telling.plainly(scene, CHILDREN_OF_THEM.part(scene.manner(), known, one, other, word));
            return;
        }
        related(known, List.of(one, other), Tie.CHILD);
        if (both) {
            related(partners.get(0), List.of(one, other), Tie.CHILD);
        }
        Entity parents = both ? new Entity(known + " and " + partners.get(0), Gender.THEY, List.of()) : known;
        Telling.tell(scene, (both ? CHILDREN_OF_BOTH : CHILDREN).part(scene.manner(), parents, one, other, word));
    }

    /** Was the last statement of these two and of nobody else? */
    private boolean just(Entity one, Entity other) {
        String last = scene.statements().get(scene.told() - 1);
        return kinship.between(one, other).because().equals(List.of(scene.told() - 1))
                && all.stream().filter(person -> person.isNamedIn(last)).count() == 2;
    }

    private void related(Entity known, List<Entity> others, Tie tie, Integer... before) {
        List<Integer> told = new ArrayList<>(List.of(before));
        told.add(scene.told());
        for (Entity other : others) {
            kinship.tell(other, known, tie, told.toArray(Integer[]::new));
        }
    }

    /** First that there is somebody, then who. */
    private void introduce(Entity fresh, Entity known, Tie tie) {
        int first = Telling.plainly(scene, INTRODUCE.part(scene.manner(), fresh, known, word(tie, fresh)));
        kinship.tell(fresh, known, tie, first, scene.told());
        Telling.plainly(scene, INTRODUCED.part(scene.manner(), fresh));
    }

    private boolean taken(Entity known, Entity fresh, Tie tie) {
        List<Entity> parents = kinship.those(Tie.PARENT, known);
        return switch (tie) {
            case SPOUSE, FIANCE, EX_SPOUSE ->
                !kinship.nearly(Tie.SPOUSE, known).isEmpty() || fresh.gender() == known.gender() && scene.chance(85);
            case PARENT -> parents.stream().anyMatch(parent -> parent.gender() == fresh.gender());
            default -> false;
        };
    }

    private void parents(Entity known) {
        Entity one = meet();
        Entity other = meet();
        if (one.gender() == other.gender() || !kinship.those(Tie.PARENT, known).isEmpty()) {
            Telling.tell(scene, relate(one, known, Tie.CHILD), relate(other, known, Tie.CHILD));
            return;
        }
        kinship.tell(one, known, Tie.PARENT, scene.told());
        kinship.tell(other, known, Tie.PARENT, scene.told());
        String child = word(Tie.CHILD, known);
        Telling.tell(scene, PARENTS.part(scene.manner(), one, other, known, child));
    }

    /** Somebody new is said to be something to two others in one breath. */
    private void apposition(Entity fresh, Entity known, Tie tie) {
        Entity child = meet();
        Tie second = scene.chance(60) || tie != Tie.CHILD ? Tie.PARENT : Tie.SPOUSE;
        boolean same = second == Tie.SPOUSE && child.gender() == fresh.gender();
        second = same ? Tie.PARENT : second;
        kinship.tell(fresh, known, tie, scene.told());
        kinship.tell(fresh, child, second, scene.told());
        Telling.tell(
                scene, APPOSITION.part(scene.manner(), fresh, known, word(tie, fresh), child, word(second, fresh)));
    }

    /** A clause of the statement that comes next. */
    private String relate(Entity fresh, Entity known, Tie tie) {
        boolean turned = scene.chance(45);
        Entity one = turned ? known : fresh;
        Entity other = turned ? fresh : known;
        Tie said = turned ? tie.inverse() : tie;
        married = tie == Tie.SPOUSE ? known : null;
        kinship.tell(fresh, known, tie, scene.told());
        if (said.inverse() != said && scene.chance(8)) {
            return PAIR.part(scene.manner(), one, other, word(said, one), word(said.inverse(), other));
        }
        if (said == Tie.PARENT && scene.chance(18)) {
            return BIRTH.part(scene.manner(), one, other);
        }
        if (TELL_BOTH.containsKey(said) && (one.gender() == other.gender() || scene.chance(50))) {
            return TELL_BOTH.get(said).part(scene.manner(), one, other);
        }
        if (said == Tie.SIBLING && scene.chance(30)) {
            return both(one, other).part(scene.manner(), one, other);
        }
        return TIE.part(scene.manner(), one, other, word(said, one));
    }

    private Phrase both(Entity one, Entity other) {
        if (scene.chance(50)) {
            return SIBLINGS;
        }
        sexTold.putIfAbsent(one, scene.told());
        sexTold.putIfAbsent(other, scene.told());
        return one.gender() != other.gender() ? BROTHER_AND_SISTER : one.gender() == Gender.SHE ? SISTERS : BROTHERS;
    }

    /** The word that the next statement calls somebody by; mostly it tells the sex. */
    private String word(Tie tie, Entity of) {
        if (tie.hasGeneral() && scene.chance(8)) {
            return tie.anybody(scene.manner());
        }
        sexTold.putIfAbsent(of, scene.told());
        String which = tie == Tie.SIBLING && scene.chance(20) ? scene.pick(WHICH_SIBLING) : "";
        return which + tie.word(of.gender(), scene.manner());
    }

    private void befriend() {
        Entity one = scene.pick(all);
        Entity other =
                scene.chance(25) ? outsider() : scene.other(all, List.of(one)).orElseThrow();
        if (friends.containsKey(List.of(one, other))) {
            return;
        }
        boolean yes = scene.chance(65);
        int told = Telling.tell(scene, (yes ? FRIENDS : NOT_FRIENDS).part(scene.manner(), one, other));
        Finding finding = Finding.of(yes, List.of(told));
        friends.put(List.of(one, other), finding);
        friends.put(List.of(other, one), finding);
    }

    /** A friend of whom it is not said whether they are family. */
    private Entity outsider() {
        Entity other = scene.named();
        outsiders.add(other);
        return other;
    }

    void ask() {
        questions.ask();
    }
}
