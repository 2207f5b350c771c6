package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people need, where it takes them and why. */
final class Motives implements Kind {

    /** A need, the places that answer it and what people take or do there. */
    private record Need(Phrase feels, String because, List<String> places, List<String> does) {}

    private static final List<Need> NEEDS = List.of(
            need(
                    "(thirsty|very thirsty)",
                    "thirsty",
                    "the kitchen, the well, the fountain",
                    "drink some water, get a drink, have some juice"),
            need(
                    "(hungry|very hungry|starving)",
                    "hungry",
                    "the kitchen, the restaurant, the canteen, the bakery",
                    "eat something, have a meal, make a sandwich"),
            need("(tired|very tired|sleepy|exhausted)", "tired", "the bedroom, the bed", "sleep, take a nap, lie down"),
            need(
                    "(bored|really bored)",
                    "bored",
                    "the garden, the park, the playground, the cinema",
                    "play a game, play football, have some fun"),
            need(
                    "(sick|ill|not well|hurt|injured)",
                    "ill",
                    "the hospital, the doctor, the clinic",
                    "see a doctor, get some medicine"),
            need("(dirty|covered in mud|filthy)", "dirty", "the bathroom, the shower", "take a bath, have a shower"),
            need(
                    "(cold|freezing|very cold)",
                    "cold",
                    "the fireplace, the fire",
                    "get warm, put on a coat, sit by the fire"),
            need(
                    "(broke|out of money|short of money)",
                    "out of money",
                    "the bank, the cash machine",
                    "get some money, borrow money"));
    private static final Phrase FEEL = Phrase.of(
            "{0} is {1}.",
            "{0} is {1}.",
            "{0} (feels|felt|was|is feeling) {1}.",
            "{0} is {1} (now|today|again).",
            "Now {0} is {1}.",
            "{0}'s {1}.");
    private static final Phrase GOES = Phrase.of(
            "{0} (went|moved|travelled|journeyed|went back|walked|hurried) to {1}.", "{0} (headed|ran|came) to {1}.");
    private static final Phrase ASK_WILL = Phrase.of(
            "Will {0} (probably |likely |)go to {1}?",
            "Is {0} (going|likely to go|about to go) to {1}?",
            "Would {0} go to {1}(| next)?",
            "Do you think {0} will go to {1}?",
            "Does {0} want to go to {1}?",
            "Will {0} want to go to {1}?",
            "Is {1} where {0} will go(| next)?",
            "Should {0} go to {1}?",
            "Might we expect {0} to go to {1}?");
    private static final Phrase ASK_DO = Phrase.of(
            "Will {0} (probably |)want to {1}?",
            "Does {0} want to {1}?", "Would {0} like to {1}?", "Is {0} likely to {1}?", "Does {0} need to {1}?");
    private static final Phrase ASK_WHY = Phrase.of(
            "Did {0} go to {1} because {2} was {3}?",
            "Did {0} go to {1} because of being {3}?",
            "Was being {3} the reason why {0} went to {1}?",
            "Is {0} in {1} because {2} is {3}?",
            "Did {0} go there because {2} was {3}?",
            "Was it because {2} was {3} that {0} went to {1}?");
    private static final Phrase ASK_IS =
            Phrase.of("Is {0} {1}?", "Was {0} {1}?", "{0} is {1}, right?", "Is it true that {0} is {1}?");

    private static Need need(String feels, String because, String places, String does) {
        return new Need(Phrase.of(feels), because, List.of(places.split(", ")), List.of(does.split(", ")));
    }

    @Override
    public String name() {
        return "motives";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        new Rhythm(scene, scene.between(2, 8), scene.between(2, 6), scene.chance(50)).run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        Wishes wishes = new Wishes(scene);
        return new Strand(wishes::tell, wishes::ask);
    }

    private static final class Wishes {

        private record Wish(Need need, int told, String place, int went) {}

        private final Scene scene;
        private final List<Entity> people;
        private final Map<Entity, Wish> wishes = new LinkedHashMap<>();

        Wishes(Scene scene) {
            this.scene = scene;
            this.people = scene.people(scene.between(2, 4));
        }

        void tell() {
            Entity person = scene.pick(people);
            Optional<Wish> wish = Optional.ofNullable(wishes.get(person));
            if (scene.chance(12)) {
                Chatter.any(scene);
            } else if (wish.isEmpty()) {
                Need need = scene.pick(NEEDS);
                String feeling = need.feels().say(scene.random());
                int told = scene.say(FEEL, person, Character.toLowerCase(feeling.charAt(0)) + feeling.substring(1));
                wishes.put(person, new Wish(need, told, null, 0));
            } else if (wish.get().place() == null && scene.chance(60)) {
                String place = scene.pick(wish.get().need().places());
                int went = scene.say(GOES, person, place);
                wishes.put(person, new Wish(wish.get().need(), wish.get().told(), place, went));
            }
        }

        /** Who is hungry may well want a drink. */
        private static boolean atTable(Need need) {
            return need.places().contains("the kitchen");
        }

        void ask() {
            List<Scene.Candidate> candidates = new ArrayList<>();
            boolean toDo = scene.chance(30);
            wishes.forEach((person, wish) -> NEEDS.forEach(need -> {
                boolean same = need == wish.need();
                if (!same && atTable(need) && atTable(wish.need())) {
                    return;
                }
                if (wish.place() != null) {
                    candidates.add(scene.candidate(
                            Finding.of(same, List.of(wish.told(), wish.went())),
                            ASK_WHY,
                            person,
                            wish.place(),
                            person.gender().subject,
                            need.because()));
                } else if (toDo) {
                    candidates.add(scene.candidate(
                            Finding.of(same, List.of(wish.told())), ASK_DO, person, scene.pick(need.does())));
                } else {
                    String place = scene.pick(need.places());
                    candidates.add(scene.candidate(
                            Finding.of(wish.need().places().contains(place), List.of(wish.told())),
                            ASK_WILL,
                            person,
                            place));
                }
                if (same) {
                    candidates.add(scene.candidate(Finding.yes(wish.told()), ASK_IS, person, need.because()));
                }
            }));
            Need need = scene.pick(NEEDS);
            Entity nobody = scene.person();
            candidates.add(scene.candidate(Finding.UNKNOWN, ASK_WILL, nobody, scene.pick(need.places())));
            candidates.add(scene.candidate(Finding.UNKNOWN, ASK_IS, nobody, need.because()));
            wishes.keySet()
                    .forEach(person -> candidates.add(scene.candidate(
                            wishes.get(person).need() == need
                                    ? Finding.yes(wishes.get(person).told())
                                    : Finding.UNKNOWN,
                            ASK_IS,
                            person,
                            need.because())));
            scene.askOneOf(candidates);
        }
    }
}
