package fabula.world;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** What a story tells of where everybody is, was and never was. */
final class Journal {

    private final Map<Entity, Belief> beliefs = new LinkedHashMap<>();
    private final Map<Entity, Map<Entity, Integer>> visits = new HashMap<>();
    private final Map<Entity, Set<Entity>> doubtful = new HashMap<>();
    private final Map<Entity, Map<Entity, Integer>> nevers = new HashMap<>();
    private final Set<Entity> everLost = new LinkedHashSet<>();

    boolean mentions(Entity person) {
        return beliefs.containsKey(person);
    }

    List<Entity> mentioned() {
        return List.copyOf(beliefs.keySet());
    }

    void each(BiConsumer<Entity, Belief> task) {
        beliefs.forEach(task);
    }

    Belief of(Entity person) {
        return beliefs.getOrDefault(person, Belief.none());
    }

    void set(Entity person, Belief belief) {
        beliefs.put(person, belief);
    }

    /** Of whom nothing is known yet, it is known from now on that there is such a one. */
    void mention(Entity person) {
        beliefs.putIfAbsent(person, Belief.none());
    }

    void visited(Entity person, Entity place, int statement) {
        visits.computeIfAbsent(person, p -> new LinkedHashMap<>()).put(place, statement);
    }

    void doubt(Entity person, Entity place) {
        doubtful.computeIfAbsent(person, p -> new LinkedHashSet<>()).add(place);
    }

    void never(Entity person, Entity place, int statement) {
        nevers.computeIfAbsent(person, p -> new HashMap<>()).put(place, statement);
    }

    void lost(Entity person) {
        everLost.add(person);
    }

    boolean wasLost(Entity person) {
        return everLost.contains(person);
    }

    /** The statement that somebody went there. */
    Optional<Integer> visit(Entity person, Entity place) {
        return Optional.ofNullable(visits.getOrDefault(person, Map.of()).get(place));
    }

    /** The statement that somebody never did. */
    Optional<Integer> never(Entity person, Entity place) {
        return Optional.ofNullable(nevers.getOrDefault(person, Map.of()).get(place));
    }

    boolean wasSeenGoing(Entity person) {
        return visits.containsKey(person);
    }

    boolean isDoubtful(Entity person) {
        return doubtful.containsKey(person);
    }

    boolean isDoubtful(Entity person, Entity place) {
        return doubtful.getOrDefault(person, Set.of()).contains(place);
    }

    /** Where somebody went or may have been, each place once. */
    Set<Entity> places(Entity person) {
        Set<Entity> all =
                new LinkedHashSet<>(visits.getOrDefault(person, Map.of()).keySet());
        all.addAll(doubtful.getOrDefault(person, Set.of()));
        return all;
    }
}
