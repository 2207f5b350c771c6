package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People who go from place to place: tells it, keeps what is known of everybody, and asks about it. */
final class Travel {

    private static final int OFF_TOPIC = 25;

    private final Scene scene;
    private final List<Entity> people;
    private final List<Entity> places;
    private final Map<Entity, Belief> beliefs = new LinkedHashMap<>();
    private final Map<Entity, Map<Entity, Integer>> visits = new HashMap<>();
    private final Map<Entity, Set<Entity>> doubtful = new HashMap<>();
    private final Map<Entity, Map<Entity, Integer>> nevers = new HashMap<>();
    private final Set<Entity> everLost = new LinkedHashSet<>();
    private final Entity stranger;

    Travel(Scene scene, List<Entity> people, List<Entity> places) {
        this.scene = scene;
        this.people = people;
        this.places = places;
        this.stranger = scene.person();
    }

    List<Entity> places() {
        return places;
    }

    boolean mentions(Entity person) {
        return beliefs.containsKey(person);
    }

    Belief of(Entity person) {
        return beliefs.getOrDefault(person, Belief.none());
    }

    void set(Entity person, Belief belief) {
        beliefs.put(person, belief);
    }

    void visited(Entity person, Entity place, int statement) {
        visits.computeIfAbsent(person, p -> new LinkedHashMap<>()).put(place, statement);
    }

    private void doubt(Entity person, Entity place) {
        doubtful.computeIfAbsent(person, p -> new LinkedHashSet<>()).add(place);
    }

    int move(Entity person) {
        return move(person, scene.chance(6) ? scene.pick(places) : elsewhere(of(person)));
    }

    int move(Entity person, Entity to) {
        Belief before = of(person);
        int told;
        if (before.certain()
                && scene.chance(10)
                && !to.equals(before.candidates().get(0))) {
            told = scene.say(Motion.FROM, person, to, before.candidates().get(0));
        } else {
            told = scene.say(scene.chance(45) ? Motion.PLAIN : Motion.VARIED, person, to);
        }
        beliefs.put(person, Belief.at(to, List.of(told)));
        visited(person, to, told);
        return told;
    }

    int be(Entity person) {
        Belief now = of(person);
        if ((now.vague() && !everLost.contains(person) || now.certain()) && scene.chance(8)) {
            return stay(person, now.certain() ? now.candidates().get(0) : scene.pick(places));
        }
        Entity at = scene.chance(20) ? scene.pick(places) : elsewhere(of(person));
        int told = scene.chance(40) ? scene.say(Motion.IS_PLAIN, person, at) : scene.say(Motion.IS, person, at);
        beliefs.put(person, Belief.at(at, List.of(told)));
        doubt(person, at);
        return told;
    }

    /** Not having left is being there. */
    private int stay(Entity person, Entity place) {
        int told = scene.say(Motion.STAYED, person, place);
        beliefs.put(person, Belief.at(place, List.of(told)));
        doubt(person, place);
        return told;
    }

    /** Another place than the one that it is known to be. */
    Entity elsewhere(Belief now) {
        List<Entity> here = now.certain() ? now.candidates() : List.of();
        return scene.other(places, here).orElse(places.get(0));
    }

    int deny(Entity person) {
        Belief now = of(person);
        if (now.candidates().isEmpty() && places.size() > now.deniedPlaces().size() + 1 && scene.chance(15)) {
            return neither(person, now);
        }
        Entity from = now.candidates().isEmpty() || scene.chance(10)
                ? scene.other(places, now.deniedPlaces()).orElse(places.get(0))
                : scene.pick(now.candidates());
        boolean mayBeHere = now.candidates().contains(from) || now.candidates().isEmpty();
        int told = scene.say(denial(now, mayBeHere), person, from);
        beliefs.put(person, now.not(from, List.of(told)));
        doubt(person, from);
        return told;
    }

    private int neither(Entity person, Belief now) {
        List<Entity> left = new ArrayList<>(places);
        left.removeAll(now.deniedPlaces());
        List<Entity> two = scene.shuffled(left).subList(0, 2);
        int told = scene.say(Motion.NEITHER, person, two.get(0), two.get(1));
        Belief after = now;
        for (Entity place : two) {
            after = after.not(place, List.of(told));
            doubt(person, place);
        }
        beliefs.put(person, after);
        return told;
    }

    private Phrase denial(Belief now, boolean mayBeHere) {
        if (!mayBeHere) {
            return scene.chance(50) ? Motion.IS_NOT : Motion.NOT;
        }
        if (scene.chance(45)) {
            return Motion.NOT_PLAIN;
        }
        return now.certain() || scene.chance(40) ? Motion.GONE : Motion.NOT;
    }

    int never(Entity person) {
        Belief now = of(person);
        List<Entity> been =
                new ArrayList<>(visits.getOrDefault(person, Map.of()).keySet());
        been.addAll(doubtful.getOrDefault(person, Set.of()));
        been.addAll(now.candidates());
        Entity where = scene.other(places, been).orElse(null);
        if (where == null || now.candidates().size() == 2) {
            return deny(person);
        }
        int told = scene.say(Motion.NEVER, person, where);
        nevers.computeIfAbsent(person, p -> new HashMap<>()).put(where, told);
        beliefs.put(person, now.not(where, List.of(told)));
        doubt(person, where);
        return told;
    }

    int either(Entity person) {
        int ways = places.size() > 3 && scene.chance(12) ? 3 : 2;
        List<Entity> options = scene.shuffled(places).subList(0, ways);
        Entity last = options.get(ways - 1);
        int told;
        if (ways == 3) {
            told = scene.say(Motion.EITHER_THREE, person, options.get(0), options.get(1), last);
        } else if (scene.chance(45) && sameWay(options)) {
            told = scene.say(Motion.EITHER_PLAIN, person, options.get(0), last);
        } else {
            told = scene.say(Motion.EITHER, person, options.get(0), last);
        }
        beliefs.put(person, Belief.either(options, List.of(told)));
        options.forEach(place -> doubt(person, place));
        return told;
    }

    private static boolean sameWay(List<Entity> options) {
        return options.stream()
                        .map(place -> place.prepositions().get(0))
                        .distinct()
                        .count()
                == 1;
    }

    /** Gone, and nobody knows where to. What stays known is where they no longer are. */
    int lose(Entity person) {
        Belief now = of(person);
        if (!now.certain() && !now.vague()) {
            return move(person);
        }
        int told = scene.say(Motion.LOST, person);
        Belief after = Belief.none();
        if (now.certain()) {
            List<Integer> because =
                    new ArrayList<>(now.isAt(now.candidates().get(0)).supports());
            because.add(told);
            after = after.not(now.candidates().get(0), because);
        }
        beliefs.put(person, after);
        everLost.add(person);
        return told;
    }

    /** Perhaps somewhere: said of somebody of whom nothing else is known. */
    int wonder(Entity person) {
        if (!of(person).vague()) {
            return either(person);
        }
        Entity place = scene.pick(places);
        int told = scene.say(Motion.DOUBT, person, place);
        beliefs.put(person, Belief.perhaps(place, List.of(told)));
        doubt(person, place);
        return told;
    }

    /** Here and not here, or nobody knows: nothing follows from it. */
    int contradict(Entity person) {
        if (!of(person).vague()) {
            return lose(person);
        }
        Entity place = scene.pick(places);
        int told = scene.say(Motion.CONTRADICTION, person, place);
        beliefs.putIfAbsent(person, Belief.none());
        doubt(person, place);
        return told;
    }

    /** Wanting to be somewhere, or talking of it, is not being there. */
    private void wish(Entity person) {
        scene.other(places, of(person).candidates()).ifPresent(place -> {
            scene.say(Motion.WISH, person, place);
            beliefs.putIfAbsent(person, Belief.none());
            doubt(person, place);
        });
    }

    /** A remark that says nothing about where anybody is. */
    void aside() {
        Entity person = scene.pick(people);
        if (scene.chance(20)) {
            wish(person);
        } else if (scene.chance(40)) {
            beliefs.putIfAbsent(person, Belief.none());
            Chatter.about(scene, person);
        } else if (scene.chance(25)) {
            Chatter.ofPlace(scene, scene.pick(places));
        } else {
            Chatter.any(scene);
        }
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
        beliefs.forEach((person, belief) -> {
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
        beliefs.forEach((person, belief) ->
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
        if (!beliefs.isEmpty() && scene.chance(OFF_TOPIC)) {
            for (int i = 0; i < 3; i++) {
                Entity person = scene.pick(List.copyOf(beliefs.keySet()));
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
        beliefs.forEach((person, belief) -> places.forEach(place -> {
            Integer visit = visits.getOrDefault(person, Map.of()).get(place);
            Integer never = nevers.getOrDefault(person, Map.of()).get(place);
            if (visit != null) {
                candidates.add(candidate(Finding.yes(visit), Motion.ASK_WENT, person, place));
            } else if (never != null) {
                candidates.add(candidate(Finding.no(never), Motion.ASK_WENT, person, place));
            } else if (belief.certain()
                    && visits.containsKey(person)
                    && !doubtful.getOrDefault(person, Set.of()).contains(place)
                    && !everLost.contains(person)) {
                candidates.add(candidate(belief.isAt(place), Motion.ASK_WENT, person, place));
            } else if (belief.vague() && !visits.containsKey(person) && !doubtful.containsKey(person)) {
                candidates.add(candidate(Finding.UNKNOWN, Motion.ASK_WENT, person, place));
            }
        }));
        candidates.add(candidate(Finding.UNKNOWN, Motion.ASK_WENT, stranger, scene.pick(places)));
        return candidates;
    }

    private List<Scene.Candidate> left() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        beliefs.forEach((person, belief) -> places.forEach(place -> {
            Integer visit = visits.getOrDefault(person, Map.of()).get(place);
            Finding there = belief.isAt(place);
            if (there.verdict() == Verdict.YES && onlyEver(person, place)) {
                candidates.add(candidate(new Finding(Verdict.NO, there.supports()), Motion.ASK_LEFT, person, place));
            } else if (visit != null && there.verdict() == Verdict.NO) {
                List<Integer> because = new ArrayList<>(there.supports());
                because.add(visit);
                candidates.add(candidate(new Finding(Verdict.YES, because), Motion.ASK_LEFT, person, place));
            }
        }));
        candidates.add(candidate(Finding.UNKNOWN, Motion.ASK_LEFT, stranger, scene.pick(places)));
        return candidates;
    }

    private boolean onlyEver(Entity person, Entity place) {
        Set<Entity> all =
                new LinkedHashSet<>(visits.getOrDefault(person, Map.of()).keySet());
        all.addAll(doubtful.getOrDefault(person, Set.of()));
        return all.equals(Set.of(place)) && !everLost.contains(person);
    }

    private Scene.Candidate candidate(Finding finding, Phrase phrase, Entity person, Entity place) {
        return scene.candidate(finding, phrase, person, place);
    }
}
