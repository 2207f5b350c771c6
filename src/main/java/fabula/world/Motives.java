package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people need, where it takes them and why. Who needs something will go where it is to be had and nowhere else, and
 * went there for that reason; who is somewhere without being said to need anything may be there for any reason. Who is
 * hungry may well want a drink: that is not asked.
 */
final class Motives implements Kind {

    /** A need, how it is called as a reason, the places that answer it and what people want to do. */
    private record Need(Phrase feels, String because, List<String> places, List<String> does, List<String> close) {

        static Need of(String line) {
            String[] parts = line.split(" / ");
            return new Need(Phrase.of(parts[0]), parts[1], list(parts[2]), list(parts[3]), list(parts[4]));
        }

        private static List<String> list(String part) {
            return List.of(part.split(", "));
        }
    }

    private static final Phrasebook BOOK = Phrasebook.of("motives");
    private static final List<Need> NEEDS =
            BOOK.lines("needs").stream().map(Need::of).toList();
    private static final Phrase FEEL = BOOK.phrase("feel");
    private static final Phrase WISH = BOOK.phrase("wish");
    private static final Phrase GOES = BOOK.phrase("goes");
    private static final Phrase GOES_BECAUSE = BOOK.phrase("goes because");
    private static final Question ASK_WILL = BOOK.question("ask will");
    private static final Question ASK_DO = BOOK.question("ask do");
    private static final Question ASK_WHY = BOOK.question("ask why");
    private static final Question ASK_WHAT_FOR = BOOK.question("ask what for");
    private static final Question ASK_IS = BOOK.question("ask is");

    @Override
    public String name() {
        return "motives";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        new Rhythm(scene, scene.between(2, 8), scene.between(3, 7), scene.chance(50)).run(strand.tell(), strand.ask());
    }

    /** Asks whether somebody needs what was not told; nothing if any of its words were told after all. */
    static Optional<String> ask(Scene scene, Entity person, String told) {
        Need need = scene.pick(NEEDS);
        String wish = scene.pick(need.does());
        boolean heard = Stream.of((need.because() + " " + wish).split(" "))
                .anyMatch(word ->
                        word.length() > 3 && told.toLowerCase(Locale.ROOT).contains(word));
        return heard
                ? Optional.empty()
                : Optional.of(
                        scene.chance(50)
                                ? ASK_IS.say(scene.manner(), person, need.because())
                                : ASK_DO.say(scene.manner(), person, wish));
    }

    static Strand strand(Scene scene) {
        Wishes wishes = new Wishes(scene);
        return new Strand(wishes::tell, wishes::ask);
    }

    private static final class Wishes {

        /**
         * @param felt whether the feeling itself was told, and not just what somebody wants to do
         * @param place where it took them; null before
         */
        private record Wish(Need need, boolean felt, String place, List<Integer> because) {}

        private final Scene scene;
        private final List<Entity> people;
        private final Map<Entity, Wish> wishes = new LinkedHashMap<>();
        private final Map<Entity, String> strollers = new LinkedHashMap<>();

        Wishes(Scene scene) {
            this.scene = scene;
            this.people = scene.people(scene.between(2, 4));
        }

        void tell() {
            Entity person = scene.pick(people);
            Wish wish = wishes.get(person);
            if (scene.chance(10)) {
                Chatter.any(scene);
            } else if (strollers.containsKey(person)) {
                return;
            } else if (wish == null) {
                begin(person, scene.pick(NEEDS));
            } else if (wish.place() == null && scene.chance(60)) {
                String place = scene.pick(wish.need().places());
                List<Integer> because = new ArrayList<>(wish.because());
                because.add(say(GOES, person, place));
                wishes.put(person, new Wish(wish.need(), wish.felt(), place, because));
            }
        }

        private void begin(Entity person, Need need) {
            int which = scene.below(100);
            String place = scene.pick(need.places());
            if (which < 10) {
                say(GOES, person, place);
                strollers.put(person, place);
            } else if (which < 24) {
                int told = say(
                        GOES_BECAUSE, person, place, person.gender().subject, need.because(), scene.pick(need.does()));
                wishes.put(person, new Wish(need, false, place, List.of(told)));
            } else if (which < 42) {
                wishes.put(person, new Wish(need, false, null, List.of(say(WISH, person, scene.pick(need.does())))));
            } else {
                String feeling = need.feels().part(scene.manner());
                wishes.put(person, new Wish(need, true, null, List.of(say(FEEL, person, feeling))));
            }
        }

        private int say(Phrase phrase, Object... things) {
            return Telling.tell(scene, phrase.part(scene.manner(), things));
        }

        /** Who is hungry may well want a drink. */
        private static boolean close(Need some, Need other) {
            return some.close().contains(other.because());
        }

        void ask() {
            List<Scene.Candidate> candidates = new ArrayList<>();
            boolean toDo = scene.chance(40);
            for (Need need : NEEDS) {
                wishes.forEach((person, wish) -> {
                    if (!close(need, wish.need())) {
                        candidates.add(about(person, wish, need, toDo));
                        feeling(person, wish, need, candidates);
                    }
                });
                strollers.forEach((person, place) -> candidates.add(scene.candidate(
                        Finding.UNKNOWN,
                        toDo ? ASK_WHAT_FOR : ASK_WHY,
                        person,
                        place,
                        person.gender().subject,
                        need.because(),
                        scene.pick(need.does()))));
            }
            Need need = scene.pick(NEEDS);
            Entity nobody = scene.person();
            candidates.add(scene.candidate(Finding.UNKNOWN, ASK_WILL, nobody, scene.pick(need.places())));
            candidates.add(scene.candidate(Finding.UNKNOWN, ASK_DO, nobody, scene.pick(need.does())));
            candidates.add(scene.candidate(Finding.UNKNOWN, ASK_IS, nobody, need.because()));
            scene.askOneOf(candidates);
        }

        private Scene.Candidate about(Entity person, Wish wish, Need need, boolean toDo) {
            boolean same = need == wish.need();
            Finding finding = Finding.of(same, wish.because());
            if (wish.place() != null) {
                return scene.candidate(
                        finding,
                        toDo ? ASK_WHAT_FOR : ASK_WHY,
                        person,
                        wish.place(),
                        person.gender().subject,
                        need.because(),
                        scene.pick(need.does()));
            }
            return toDo
                    ? scene.candidate(finding, ASK_DO, person, scene.pick(need.does()))
                    : scene.candidate(finding, ASK_WILL, person, scene.pick(need.places()));
        }

        /** That somebody is hungry does not say whether they are also tired. */
        private void feeling(Entity person, Wish wish, Need need, List<Scene.Candidate> candidates) {
            if (wish.felt() && scene.chance(25)) {
                Finding finding =
                        need == wish.need() ? Finding.yes(wish.because().get(0)) : Finding.UNKNOWN;
                candidates.add(scene.candidate(finding, ASK_IS, person, need.because()));
            }
        }
    }
}
