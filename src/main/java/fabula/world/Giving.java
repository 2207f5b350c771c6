package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who gave what to whom, and who has it now. */
final class Giving implements Kind {

    private static final Grammar GRAMMAR = Grammar.read("giving");
    private static final Phrase GAVE_PLAIN = Phrase.of(
            "{0} (gave|handed|passed) {1} to {2}.",
            "{0} (gave|handed|passed) {1} to {2} there.", "{0} (gave|handed|passed) {2} {1}.");
    private static final Phrase GAVE = Belongings.GRAMMAR.phrase("hand");
    private static final Phrase PASSED_ON = GRAMMAR.phrase("passed on");
    private static final Phrase BACK = GRAMMAR.phrase("back");
    private static final Phrase KEPT = GRAMMAR.phrase("kept");
    private static final Phrase ASK_GAVE = GRAMMAR.phrase("ask gave");
    private static final Phrase ASK_GIVER = GRAMMAR.phrase("ask giver");
    private static final Phrase ASK_RECEIVER = GRAMMAR.phrase("ask receiver");
    private static final Phrase ASK_HAS = Belongings.GRAMMAR.phrase("ask has");

    @Override
    public String name() {
        return "giving";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        new Rhythm(scene, scene.between(1, scene.chance(55) ? 4 : 10), scene.between(2, 6), scene.chance(40))
                .run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        Gifts gifts = new Gifts(scene);
        return new Strand(gifts::tell, gifts::ask);
    }

    private static final class Gifts {

        private record Gift(Entity giver, Entity thing, Entity receiver, int told, List<Integer> because) {}

        private final Scene scene;
        private final List<Entity> people;
        private final List<Entity> things;
        private final Travel travel;
        private final List<Gift> gifts = new ArrayList<>();
        private final Map<Entity, Entity> holders = new LinkedHashMap<>();

        Gifts(Scene scene) {
            this.scene = scene;
            this.people = scene.cast(scene.between(3, 5));
            this.things = scene.several(scene.between(1, 3), scene::object);
            this.travel = new Travel(scene, people, scene.several(3, scene::place));
        }

        void tell() {
            int which = scene.below(100);
            if (which < 62) {
                Entity thing = scene.pick(things);
                Entity giver = holders.containsKey(thing) ? holders.get(thing) : scene.pick(people);
                Entity receiver = scene.other(people, List.of(giver)).orElseThrow();
                if (holders.containsKey(thing) && scene.chance(12)) {
                    scene.say(KEPT, giver, thing, receiver);
                    return;
                }
                boolean on = isJustGiven(thing) && scene.chance(45);
                List<Integer> because = new ArrayList<>(on ? last().because() : List.of());
                int told = scene.say(on ? onOrBack(receiver) : plain(), giver, thing, receiver);
                because.add(told);
                gifts.add(new Gift(giver, thing, receiver, told, because));
                holders.put(thing, receiver);
            } else if (which < 85) {
                travel.move(scene.pick(people));
            } else {
                travel.aside();
            }
        }

        /** "Tom passed it on", "Tom gave it back": of the thing that was given in the statement before. */
        private Phrase onOrBack(Entity receiver) {
            return last().giver().equals(receiver) ? BACK : PASSED_ON;
        }

        private Phrase plain() {
            return scene.chance(50) ? GAVE_PLAIN : GAVE;
        }

        private Gift last() {
            return gifts.get(gifts.size() - 1);
        }

        private boolean isJustGiven(Entity thing) {
            return !gifts.isEmpty() && last().thing().equals(thing) && last().told() == scene.told() - 1;
        }

        void ask() {
            List<Scene.Candidate> candidates = new ArrayList<>();
            if (scene.chance(14)) {
                askWhere();
                return;
            }
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
                            Finding.of(last.receiver().equals(one), last.because()), ASK_HAS, one, thing));
                }
            }
            unknowns(candidates, family, thing);
            scene.askOneOf(candidates);
        }

        /**
         * Where a thing is whose receiver went somewhere with it; nobody knows where anything or anybody is as long as
         * nobody is said to be anywhere.
         */
        private void askWhere() {
            List<Scene.Candidate> candidates = new ArrayList<>();
            boolean lost = people.stream().allMatch(person -> travel.of(person).vague());
            Phrase phrase = scene.chance(50) ? Motion.ASK_PLAIN : Motion.ASK_THING;
            holders.forEach((thing, holder) -> {
                Gift last = gifts.stream()
                        .filter(gift -> gift.thing().equals(thing))
                        .reduce((one, other) -> other)
                        .orElseThrow();
                Belief where = travel.of(holder);
                boolean moved = where.certain() && where.source().stream().allMatch(told -> told > last.told());
                for (Entity place : travel.places()) {
                    if (moved) {
                        candidates.add(
                                scene.candidate(where.because(last.because()).isAt(place), phrase, thing, place));
                    } else if (lost) {
                        candidates.add(scene.candidate(Finding.UNKNOWN, phrase, thing, place));
                        candidates.add(scene.candidate(Finding.UNKNOWN, Motion.ASK_PLAIN, holder, place));
                        candidates.add(scene.candidate(Finding.UNKNOWN, Motion.ASK_PLAIN, last.giver(), place));
                    }
                }
            });
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
                    return new Finding(Verdict.YES, gift.because());
                }
            }
            return new Finding(
                    Verdict.NO,
                    gifts.stream().flatMap(gift -> gift.because().stream()).toList());
        }

        private void unknowns(List<Scene.Candidate> candidates, int family, Entity thing) {
            Entity nobody = scene.person();
            Entity one = scene.pick(people);
            Entity asked = scene.chance(50) ? scene.object() : thing;
            Entity who = asked == thing ? nobody : one;
            Phrase phrase = family < 5 ? ASK_GAVE : family < 6 ? ASK_GIVER : family < 8 ? ASK_RECEIVER : ASK_HAS;
            Entity other = scene.other(people, List.of(one)).orElseThrow();
            candidates.add(scene.candidate(Finding.UNKNOWN, phrase, who, asked, other));
            if (scene.chance(25)) {
                candidates.add(
                        scene.chance(60)
                                ? OffTopic.ofPerson(scene, scene.pick(gifts).giver(), nobody)
                                : OffTopic.ofThing(scene, thing, one));
            }
        }
    }
}
