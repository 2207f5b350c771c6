package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where things have been, as long as nobody lost sight of them. */
final class Trails {

    private static final Phrase ASK_WAS_AT = Belongings.GRAMMAR.phrase("ask was at");
    private static final Phrase ASK_BEFORE = Belongings.GRAMMAR.phrase("ask before");

    /** Where a thing has been, and what shows it. */
    private record Stay(Entity place, List<Integer> because) {}

    private final Scene scene;
    private final Travel travel;
    private final Custody custody;
    private final List<Entity> things;
    private final Map<Entity, List<Stay>> trails = new LinkedHashMap<>();
    private final Set<Entity> lostTrack = new HashSet<>();

    Trails(Scene scene, Travel travel, Custody custody, List<Entity> things) {
        this.scene = scene;
        this.travel = travel;
        this.custody = custody;
        this.things = things;
    }

    /** To be called after every event: where things are now, they have been. */
    void follow() {
        for (Entity thing : things) {
            Belief now = custody.whereabouts(thing);
            if (now.certain()) {
                Entity place = now.candidates().get(0);
                List<Stay> trail = trails.computeIfAbsent(thing, t -> new ArrayList<>());
                if (trail.isEmpty() || !trail.get(trail.size() - 1).place().equals(place)) {
                    trail.add(new Stay(place, now.isAt(place).supports()));
                }
            } else if (trails.containsKey(thing)) {
                lostTrack.add(thing);
            }
        }
    }

    /** @param neverSeen what nothing is told of */
    List<Scene.Candidate> whereWas(Entity neverSeen) {
        List<Scene.Candidate> candidates = new ArrayList<>();
        trails.forEach((thing, trail) -> {
            if (!lostTrack.contains(thing)) {
                travel.places().forEach(place -> candidates.add(wasAt(thing, place, trail)));
                if (trail.size() > 1) {
                    travel.places()
                            .forEach(place -> wasBefore(thing, place, trail).ifPresent(candidates::add));
                }
            }
        });
        candidates.add(scene.candidate(Finding.UNKNOWN, ASK_WAS_AT, neverSeen, scene.pick(travel.places())));
        return candidates;
    }

    private Scene.Candidate wasAt(Entity thing, Entity place, List<Stay> trail) {
        List<Integer> all = new ArrayList<>();
        for (Stay stay : trail) {
            if (stay.place().equals(place)) {
                return scene.candidate(new Finding(Verdict.YES, stay.because()), ASK_WAS_AT, thing, place);
            }
            all.addAll(stay.because());
        }
        return scene.candidate(new Finding(Verdict.NO, all), ASK_WAS_AT, thing, place);
    }

    /** Was it there before it came to the last place? */
    private Optional<Scene.Candidate> wasBefore(Entity thing, Entity place, List<Stay> trail) {
        Stay last = trail.get(trail.size() - 1);
        List<Stay> earlier = trail.subList(0, trail.size() - 1);
        boolean here = place.equals(last.place());
        if (here || earlier.stream().anyMatch(stay -> stay.place().equals(last.place()))) {
            return Optional.empty();
        }
        List<Integer> because = new ArrayList<>(last.because());
        Stay before = earlier.get(earlier.size() - 1);
        if (before.place().equals(place)) {
            because.addAll(before.because());
            return Optional.of(
                    scene.candidate(new Finding(Verdict.YES, because), ASK_BEFORE, thing, place, last.place()));
        }
        if (earlier.stream().anyMatch(stay -> stay.place().equals(place))) {
            return Optional.empty();
        }
        earlier.forEach(stay -> because.addAll(stay.because()));
        return Optional.of(scene.candidate(new Finding(Verdict.NO, because), ASK_BEFORE, thing, place, last.place()));
    }
}
