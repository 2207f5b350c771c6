package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who gave what to whom, and who has it now. */
final class Giving implements Kind {

    private static final Phrase GAVE_PLAIN = Phrase.of(
            "{0} (gave|handed|passed) {1} to {2}.",
            "{0} (gave|handed|passed) {1} to {2} there.", "{0} (gave|handed|passed) {2} {1}.");
    private static final Phrase GAVE = Phrase.of(
            "{2} (got|received|took|accepted) {1} from {0}.",
            "{1} was (given|handed|passed) to {2} by {0}.",
            "{0} (lent|brought|sent|threw|presented|offered and gave) {1} to {2}.",
            "{0} let {2} have {1}.",
            "{0} (sent|brought|lent) {2} {1}.",
            "(Then|After that|Later|Next) {0} (gave|handed|passed) {1} to {2}.",
            "{2} was (given|handed|sent) {1} by {0}.",
            "{0} (has given|has handed|just gave|kindly gave) {1} to {2}.",
            "{0} (gave|handed) {1} over to {2}.",
            "It was {0} who gave {1} to {2}.");
    private static final Phrase ASK_GAVE = Phrase.of(
            "Did {0} (give|hand|pass) {1} to {2}?",
            "Did {0} (give|hand) {2} {1}?",
            "Did {2} (get|receive) {1} from {0}?",
            "Was {1} given to {2} by {0}?",
            "Was it {0} who gave {1} to {2}?",
            "Was {2} given {1} by {0}?",
            "{0} gave {1} to {2}, right?",
            "Has {0} given {1} to {2}?",
            "Is it true that {0} gave {1} to {2}?",
            "Did {2} take {1} from {0}?");
    private static final Phrase ASK_GIVER = Phrase.of(
            "Did {0} give {1} away?",
            "Was {1} given away by {0}?",
            "Did {0} give {1} to (anybody|anyone|somebody|someone)?",
            "Was it {0} who gave {1} away?",
            "Did {0} (hand|pass) {1} to (anybody|anyone|somebody)?");
    private static final Phrase ASK_RECEIVER = Phrase.of(
            "Did {0} (receive|get) {1}?",
            "Was {1} given to {0}?",
            "Was {0} given {1}?",
            "Did (anybody|anyone|somebody) give {1} to {0}?",
            "Did {0} get {1} from (somebody|someone)?",
            "Was it {0} who (got|received) {1}?",
            "Has {0} received {1}?");
    private static final Phrase ASK_HAS = Phrase.of(
            "Does {0} have {1}( now|)?",
            "Has {0} got {1}( now|)?",
            "Is {1} with {0}( now|)?",
            "Is {0} (holding|carrying) {1}?",
            "{0} has {1}, right?",
            "Is {1} in {0}'s hands?",
            "Does {0} (still|now) have {1}?");

    @Override
    public String name() {
        return "giving";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        new Rhythm(scene, scene.between(2, 10), scene.between(2, 6), scene.chance(40)).run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        Gifts gifts = new Gifts(scene);
        return new Strand(gifts::tell, gifts::ask);
    }

    private static final class Gifts {

        private record Gift(Entity giver, Entity thing, Entity receiver, int told) {}

        private final Scene scene;
        private final List<Entity> people;
        private final List<Entity> things;
        private final Travel travel;
        private final List<Gift> gifts = new ArrayList<>();
        private final Map<Entity, Entity> holders = new LinkedHashMap<>();

        Gifts(Scene scene) {
            this.scene = scene;
            this.people = scene.people(scene.between(3, 5));
            this.things = scene.several(scene.between(1, 3), scene::object);
            this.travel = new Travel(scene, people, scene.several(3, scene::place));
        }

        void tell() {
            int which = scene.below(100);
            if (which < 62) {
                Entity thing = scene.pick(things);
                Entity giver = holders.containsKey(thing) ? holders.get(thing) : scene.pick(people);
                Entity receiver = scene.other(people, List.of(giver)).orElseThrow();
                int told = scene.say(scene.chance(50) ? GAVE_PLAIN : GAVE, giver, thing, receiver);
                gifts.add(new Gift(giver, thing, receiver, told));
                holders.put(thing, receiver);
            } else if (which < 85) {
                travel.move(scene.pick(people));
            } else {
                travel.aside();
            }
        }

        void ask() {
            List<Scene.Candidate> candidates = new ArrayList<>();
            int family = scene.below(10);
            Entity thing = gifts.isEmpty() ? things.get(0) : scene.pick(gifts).thing();
            List<Gift> ofThing =
                    gifts.stream().filter(gift -> gift.thing().equals(thing)).toList();
            if (ofThing.isEmpty()) {
                return;
            }
            List<Entity> seen = people.stream().filter(this::mentioned).toList();
            for (Entity one : seen) {
                if (family < 5) {
                    seen.stream()
                            .filter(other -> !other.equals(one))
                            .forEach(other -> candidates.add(
                                    scene.candidate(gave(ofThing, one, other), ASK_GAVE, one, thing, other)));
                } else if (family < 6) {
                    candidates.add(scene.candidate(gave(ofThing, one, null), ASK_GIVER, one, thing));
                } else if (family < 8) {
                    candidates.add(scene.candidate(gave(ofThing, null, one), ASK_RECEIVER, one, thing));
                } else {
                    Gift last = ofThing.get(ofThing.size() - 1);
                    candidates.add(scene.candidate(
                            Finding.of(last.receiver().equals(one), List.of(last.told())), ASK_HAS, one, thing));
                }
            }
            unknowns(candidates, family, thing);
            scene.askOneOf(candidates);
        }

        private boolean mentioned(Entity person) {
            return travel.mentions(person)
                    || gifts.stream()
                            .anyMatch(gift -> gift.giver().equals(person)
                                    || gift.receiver().equals(person));
        }

        /** As bAbI reads it, every gift has been told; {@code null} is anybody. */
        private static Finding gave(List<Gift> gifts, Entity giver, Entity receiver) {
            for (Gift gift : gifts) {
                if ((giver == null || gift.giver().equals(giver))
                        && (receiver == null || gift.receiver().equals(receiver))) {
                    return Finding.yes(gift.told());
                }
            }
            return new Finding(Verdict.NO, gifts.stream().map(Gift::told).toList());
        }

        private void unknowns(List<Scene.Candidate> candidates, int family, Entity thing) {
            Entity nobody = scene.person();
            Entity one = scene.pick(people);
            Entity asked = scene.chance(50) ? scene.object() : thing;
            Entity who = asked == thing ? nobody : one;
            Phrase phrase = family < 5 ? ASK_GAVE : family < 6 ? ASK_GIVER : family < 8 ? ASK_RECEIVER : ASK_HAS;
            Entity other = scene.other(people, List.of(one)).orElseThrow();
            candidates.add(scene.candidate(Finding.UNKNOWN, phrase, who, asked, other));
        }
    }
}
