package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The needs of a few people while a story of {@link Motives} is told. */
final class Wishes {

    private static final Phrase FEEL = Motives.BOOK.phrase("feel");
    private static final Phrase FEEL_BOTH = Motives.BOOK.phrase("feel both");
    private static final Phrase EITHER_FEELS = Motives.BOOK.phrase("either feels");
    private static final Phrase NOT_FEEL = Motives.BOOK.phrase("not feel");
    private static final Phrase WISH = Motives.BOOK.phrase("wish");
    private static final Phrase UNWILLING = Motives.BOOK.phrase("unwilling");
    private static final Phrase EXPLAINS = Motives.BOOK.phrase("explains");
    private static final Phrase EXPLAINS_WISH = Motives.BOOK.phrase("explains wish");
    private static final Phrase RELIEVED = Motives.BOOK.phrase("relieved");
    private static final Phrase BYSTANDER = Motives.BOOK.phrase("bystander");
    private static final Question ASK_WILL = Motives.BOOK.question("ask will");
    private static final Question ASK_TAKE = Motives.BOOK.question("ask take");
    private static final Question ASK_WANT = Motives.BOOK.question("ask want");
    private static final Question ASK_STILL = Motives.BOOK.question("ask still");

    /** Who does not have one of these does not want what answers it, either. */
    private static final Set<String> BODILY = Set.of("hungry", "thirsty", "tired", "cold", "dirty");

    /** What people do about a need, and how one asks why they did. */
    private enum Way {
        GO("goes", "goes because", "ask why", "ask what for"),
        TAKE("takes", "takes because", "ask why took", "ask what for took");

        private final Phrase does;
        private final Phrase because;
        private final Question why;
        private final Question whatFor;

        Way(String does, String because, String why, String whatFor) {
            this.does = Motives.BOOK.phrase(does);
            this.because = Motives.BOOK.phrase(because);
            this.why = Motives.BOOK.question(why);
            this.whatFor = Motives.BOOK.question(whatFor);
        }
    }

    /** What somebody went to or took. */
    private record Errand(Way way, String target) {}

    /**
     * @param felt whether the feeling itself was told, and not just what somebody wants to do
     * @param errand what it made them do; null before
     * @param relieved the statement that it is over; null before
     */
    private record Wish(Need need, boolean felt, Errand errand, List<Integer> because, Integer relieved) {}

    /** What somebody did for a reason that was not told. */
    private record Riddle(Need need, Errand errand, int told) {}

    /** What somebody does not feel, or does not want to do. */
    private record Denial(Need need, String wish, int told) {}

    /** One of two feels so, and it is not told which. */
    private record Doubt(List<Entity> either, Need need, int told) {}

    private final Scene scene;
    private final List<Entity> people;
    private final Map<Entity, Wish> wishes = new LinkedHashMap<>();
    private final Map<Entity, Riddle> riddles = new LinkedHashMap<>();
    private final Map<Entity, Denial> denials = new LinkedHashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Set<Entity> bystanders = new LinkedHashSet<>();

    Wishes(Scene scene) {
        this.scene = scene;
        this.people = scene.people(scene.between(2, 4));
    }

    void tell() {
        Entity person = scene.pick(people);
        Wish wish = wishes.get(person);
        if (scene.chance(8)) {
            Chatter.any(scene);
        } else if (scene.chance(3)) {
            doubt(scene.pick(Motives.NEEDS));
        } else if (riddles.containsKey(person)) {
            if (scene.chance(40)) {
                explain(person, riddles.remove(person));
            }
        } else if (wish == null) {
            begin(person, scene.pick(Motives.NEEDS));
        } else if (wish.errand() == null && scene.chance(60)) {
            Errand errand = errand(wish.need());
            List<Integer> because = new ArrayList<>(wish.because());
            because.add(say(errand.way().does, person, errand.target()));
            wishes.put(person, new Wish(wish.need(), wish.felt(), errand, because, null));
        } else if (wish.errand() != null && wish.felt() && wish.relieved() == null && scene.chance(45)) {
            int told = say(RELIEVED, person, wish.need().because());
            wishes.put(person, new Wish(wish.need(), true, wish.errand(), wish.because(), told));
        }
    }

    private Errand errand(Need need) {
        boolean take = !need.things().isEmpty() && scene.chance(25);
        return new Errand(take ? Way.TAKE : Way.GO, scene.pick(take ? need.things() : need.places()));
    }

    private void begin(Entity person, Need need) {
        int which = scene.below(100);
        boolean fresh = !denials.containsKey(person);
        if (which < 13 && fresh) {
            Errand errand = errand(need);
            riddles.put(person, new Riddle(need, errand, say(errand.way().does, person, errand.target())));
        } else if (which < 27 && fresh) {
            // People also go to places that nobody else would go to for that: what was told counts.
            Errand errand = errand(scene.chance(80) ? need : scene.pick(Motives.NEEDS));
            int told = say(
                    errand.way().because,
                    person,
                    errand.target(),
                    person.gender().subject,
                    need.because(),
                    scene.pick(need.does()));
            wishes.put(person, new Wish(need, false, errand, List.of(told), null));
        } else if (which < 44 && fresh) {
            int told = say(WISH, person, scene.pick(need.does()));
            wishes.put(person, new Wish(need, false, null, List.of(told), null));
        } else if (which < 51) {
            Entity other = scene.other(people, List.of(person)).orElseThrow();
            if (!wishes.containsKey(other) && !riddles.containsKey(other)) {
                say(BYSTANDER, person, other);
                bystanders.add(person);
                bystanders.add(other);
            }
        } else if (which < 60 && fresh) {
            deny(person, need);
        } else if (fresh) {
            feel(person, need);
        }
    }

    private void feel(Entity person, Need need) {
        if (scene.chance(35)) {
            int told = Telling.tell(scene, need.signs().part(scene.manner(), person));
            wishes.put(person, new Wish(need, true, null, List.of(told), null));
            return;
        }
        String feeling = need.feels().part(scene.manner());
        Entity other = scene.other(people, List.of(person)).orElseThrow();
        boolean both = scene.chance(15)
                && !wishes.containsKey(other)
                && !riddles.containsKey(other)
                && !denials.containsKey(other);
        int told = both ? say(FEEL_BOTH, person, other, feeling) : say(FEEL, person, feeling);
        Wish wish = new Wish(need, true, null, List.of(told), null);
        wishes.put(person, wish);
        if (both) {
            wishes.put(other, wish);
        }
    }

    private void doubt(Need need) {
        List<Entity> either = scene.people(2);
        int told = say(EITHER_FEELS, either.get(0), either.get(1), need.feels().part(scene.manner()));
        doubts.add(new Doubt(either, need, told));
    }

    private void deny(Entity person, Need need) {
        boolean feeling = scene.chance(60);
        String wish = scene.pick(need.does());
        int told = feeling ? say(NOT_FEEL, person, need.because()) : say(UNWILLING, person, wish);
        denials.put(person, new Denial(need, feeling ? null : wish, told));
    }

    /** First what somebody did, then why. */
    private void explain(Entity person, Riddle riddle) {
        boolean feeling = scene.chance(65);
        Need need = riddle.need();
        int told =
                feeling ? say(EXPLAINS, person, need.because()) : say(EXPLAINS_WISH, person, scene.pick(need.does()));
        wishes.put(person, new Wish(need, false, riddle.errand(), List.of(riddle.told(), told), null));
    }

    private int say(Phrase phrase, Object... things) {
        return Telling.tell(scene, phrase.part(scene.manner(), things));
    }

    void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        boolean toDo = scene.chance(40);
        for (Need need : Motives.NEEDS) {
            wishes.forEach((person, wish) -> {
                if (!need.isClose(wish.need())) {
                    candidates.add(about(person, wish, need, toDo));
                    feeling(person, wish, need, candidates);
                }
            });
            riddles.forEach(
                    (person, riddle) -> candidates.add(reason(Finding.UNKNOWN, person, riddle.errand(), need, toDo)));
        }
        denials.forEach((person, denial) -> denied(person, denial, candidates));
        doubts.forEach(doubt -> doubted(doubt, candidates));
        people.stream().filter(this::isBystander).forEach(person -> unknown(person, candidates));
        unknown(scene.person(), candidates);
        scene.askOneOf(candidates);
    }

    private void doubted(Doubt doubt, List<Scene.Candidate> candidates) {
        Finding maybe = new Finding(Verdict.MAYBE, List.of(doubt.told()));
        Entity person = scene.pick(doubt.either());
        candidates.add(
                scene.candidate(maybe, Motives.ASK_IS, person, doubt.need().because()));
        candidates.add(
                scene.candidate(maybe, ASK_WILL, person, scene.pick(doubt.need().places())));
    }

    private boolean isBystander(Entity person) {
        return bystanders.contains(person)
                && !wishes.containsKey(person)
                && !riddles.containsKey(person)
                && !denials.containsKey(person);
    }

    private void unknown(Entity person, List<Scene.Candidate> candidates) {
        Need need = scene.pick(Motives.NEEDS);
        candidates.add(scene.candidate(Finding.UNKNOWN, ASK_WILL, person, scene.pick(need.places())));
        candidates.add(scene.candidate(Finding.UNKNOWN, Motives.ASK_DO, person, scene.pick(need.does())));
        candidates.add(scene.candidate(Finding.UNKNOWN, Motives.ASK_IS, person, need.because()));
    }

    private Scene.Candidate about(Entity person, Wish wish, Need need, boolean toDo) {
        Finding finding = Finding.of(need == wish.need(), wish.because());
        if (wish.errand() != null) {
            return reason(finding, person, wish.errand(), need, toDo);
        }
        // Who is tired may want a drink as well.
        Finding wanted = need == wish.need() ? finding : Finding.UNKNOWN;
        if (toDo) {
            return scene.candidate(wanted, Motives.ASK_DO, person, scene.pick(need.does()));
        }
        boolean take = !need.things().isEmpty() && scene.chance(25);
        return take
                ? scene.candidate(wanted, ASK_TAKE, person, scene.pick(need.things()))
                : scene.candidate(finding, ASK_WILL, person, scene.pick(need.places()));
    }

    private Scene.Candidate reason(Finding finding, Entity person, Errand errand, Need need, boolean toDo) {
        return scene.candidate(
                finding,
                toDo ? errand.way().whatFor : errand.way().why,
                person,
                errand.target(),
                person.gender().subject,
                need.because(),
                scene.pick(need.does()));
    }

    /** That somebody is hungry does not say whether they are also tired. */
    private void feeling(Entity person, Wish wish, Need need, List<Scene.Candidate> candidates) {
        if (!wish.felt()) {
            return;
        }
        boolean same = need == wish.need();
        if (wish.relieved() != null) {
            if (same) {
                candidates.add(scene.candidate(Finding.no(wish.relieved()), ASK_STILL, person, need.because()));
            }
        } else if (scene.chance(25)) {
            Finding finding = same ? Finding.yes(wish.because().get(0)) : Finding.UNKNOWN;
            candidates.add(scene.candidate(
                    finding, same && scene.chance(30) ? ASK_STILL : Motives.ASK_IS, person, need.because()));
        }
    }

    private void denied(Entity person, Denial denial, List<Scene.Candidate> candidates) {
        Finding no = Finding.no(denial.told());
        candidates.add(
                denial.wish() == null
                        ? scene.candidate(
                                no, Motives.ASK_IS, person, denial.need().because())
                        : scene.candidate(no, ASK_WANT, person, denial.wish()));
        if (denial.wish() == null && BODILY.contains(denial.need().because())) {
            candidates.add(scene.candidate(
                    no, Motives.ASK_DO, person, scene.pick(denial.need().does())));
        }
        Need need = scene.pick(Motives.NEEDS);
        if (need != denial.need() && !need.isClose(denial.need())) {
            candidates.add(scene.candidate(Finding.UNKNOWN, Motives.ASK_IS, person, need.because()));
            candidates.add(scene.candidate(Finding.UNKNOWN, Motives.ASK_DO, person, scene.pick(need.does())));
        }
    }
}
