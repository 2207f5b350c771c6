package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks where people are, went and left. */
final class TravelQuestions {

    private static final int OFF_TOPIC = 25;

    private final Scene scene;
    private final List<Entity> places;
    private final Journal journal;
    private final Entity stranger;

    /** @param stranger of whom nothing is told */
    TravelQuestions(Scene scene, List<Entity> places, Journal journal, Entity stranger) {
        this.scene = scene;
        this.places = places;
        this.journal = journal;
        this.stranger = stranger;
    }

    /** Asks something that the story so far answers, or does not. */
    void ask() {
        if (scene.chance(5)) {
            scene.askOneOf(isEither());
            return;
        }
        int family = scene.below(20);
        List<Scene.Candidate> candidates = family < 15 ? isThere() : family < 18 ? went() : left();
        scene.askOneOf(candidates.isEmpty() ? isThere() : candidates);
    }

    /** Asks where somebody is now. */
    void askWhere() {
        scene.askOneOf(isThere());
    }

    /** In one of two places: true, too, of somebody of whom it is not known in which. */
    private List<Scene.Candidate> isEither() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        journal.each((person, belief) -> {
            List<Entity> two = scene.shuffled(places).subList(0, 2);
            List<Entity> among = scene.chance(50) && belief.candidates().size() == 2 ? belief.candidates() : two;
            candidates.add(
                    scene.candidate(belief.isAmong(among), Motion.ASK_EITHER, person, among.get(0), among.get(1)));
        });
        return candidates;
    }

    private List<Scene.Candidate> isThere() {
        Phrase phrase = scene.chance(50) ? Motion.ASK_PLAIN : Motion.ASK;
        List<Scene.Candidate> candidates = new ArrayList<>();
        journal.each((person, belief) ->
                places.forEach(place -> candidates.add(candidate(belief.isAt(place), phrase, person, place))));
        if (scene.chance(40)) {
            candidates.add(candidate(Finding.UNKNOWN, phrase, stranger, scene.pick(places)));
        }
        candidates.addAll(offTopic());
        return candidates;
    }

    /** As many of them as of the other unknown ones, one time in three. */
    private List<Scene.Candidate> offTopic() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        if (!journal.mentioned().isEmpty() && scene.chance(OFF_TOPIC)) {
            for (int i = 0; i < 3; i++) {
                Entity person = scene.pick(journal.mentioned());
                candidates.add(
                        scene.chance(70)
                                ? OffTopic.ofPerson(scene, person, stranger)
                                : OffTopic.ofPlace(scene, scene.pick(places), person));
            }
        }
        return candidates;
    }

    private List<Scene.Candidate> went() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        journal.each((person, belief) -> places.forEach(place -> {
            Optional<Integer> visit = journal.visit(person, place);
            Optional<Integer> never = journal.never(person, place);
            if (visit.isPresent()) {
                candidates.add(candidate(Finding.yes(visit.get()), Motion.ASK_WENT, person, place));
            } else if (never.isPresent()) {
                candidates.add(candidate(Finding.no(never.get()), Motion.ASK_WENT, person, place));
            } else if (belief.certain()
                    && journal.wasSeenGoing(person)
                    && !journal.isDoubtful(person, place)
                    && !journal.wasLost(person)) {
                candidates.add(candidate(belief.isAt(place), Motion.ASK_WENT, person, place));
            } else if (belief.vague() && !journal.wasSeenGoing(person) && !journal.isDoubtful(person)) {
                candidates.add(candidate(Finding.UNKNOWN, Motion.ASK_WENT, person, place));
            }
        }));
        candidates.add(candidate(Finding.UNKNOWN, Motion.ASK_WENT, stranger, scene.pick(places)));
        return candidates;
    }

    private List<Scene.Candidate> left() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        journal.each((person, belief) -> places.forEach(place -> {
            Optional<Integer> visit = journal.visit(person, place);
            Finding there = belief.isAt(place);
            if (there.verdict() == Verdict.YES && onlyEver(person, place)) {
                candidates.add(candidate(new Finding(Verdict.NO, there.supports()), Motion.ASK_LEFT, person, place));
            } else if (visit.isPresent() && there.verdict() == Verdict.NO) {
                List<Integer> because = new ArrayList<>(there.supports());
                because.add(visit.get());
                candidates.add(candidate(new Finding(Verdict.YES, because), Motion.ASK_LEFT, person, place));
            }
        }));
        candidates.add(candidate(Finding.UNKNOWN, Motion.ASK_LEFT, stranger, scene.pick(places)));
        return candidates;
    }

    private boolean onlyEver(Entity person, Entity place) {
        return journal.places(person).equals(Set.of(place)) && !journal.wasLost(person);
    }

    private Scene.Candidate candidate(Finding finding, Phrase phrase, Entity person, Entity place) {
        return scene.candidate(finding, phrase, person, place);
    }
}
