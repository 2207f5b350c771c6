package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where things are: with somebody, on a shelf that stands in a room, in a box wherever that is, lost, or no more. */
final class Whereabouts {

    /** What is known of one thing, and since which statement. */
    sealed interface Spot {

        int since();
    }

    record Held(Entity holder, int since) implements Spot {}

    record At(Entity place, int since) implements Spot {}

    record Either(Entity one, Entity other, int since) implements Spot {}

    record Lost(int since, Map<Entity, Integer> notAt) implements Spot {}

    /** Left in the room where its holder was. */
    record Left(Belief room, int since) implements Spot {}

    record Gone(int since) implements Spot {}

    private final Travel travel;
    private final Map<Entity, Spot> spots = new LinkedHashMap<>();
    /** Where shelves and the like stand. */
    private final Map<Entity, Belief> standing = new LinkedHashMap<>();

    private final Set<Entity> used = new LinkedHashSet<>();
    private final List<Entity> boxes;

    Whereabouts(Travel travel, List<Entity> boxes) {
        this.travel = travel;
        this.boxes = boxes;
    }

    Spot of(Entity thing) {
        return spots.get(thing);
    }

    Set<Entity> things() {
        return spots.keySet();
    }

    void put(Entity thing, Spot spot) {
        spots.put(thing, spot);
        if (spot instanceof At at) {
            used.add(at.place());
        }
    }

    boolean isHeldBy(Entity thing, Entity person) {
        return spots.get(thing) instanceof Held held && held.holder().equals(person);
    }

    void stands(Entity furniture, Belief where) {
        standing.put(furniture, where);
    }

    Belief standing(Entity furniture) {
        return standing.getOrDefault(furniture, Belief.none());
    }

    /** Something was or is there, and nobody said where that is. */
    boolean isUnclear(Entity furniture) {
        return used.contains(furniture) && !standing.containsKey(furniture);
    }

    /** Somebody does something there, who is in the same room then. */
    void use(Entity furniture, Entity person, int told) {
        used.add(furniture);
        if (!standing.containsKey(furniture) && travel.of(person).certain()) {
            standing.put(furniture, travel.of(person).because(List.of(told)));
        }
    }

    /** In which room it is, as far as that is known. */
    Belief room(Entity thing) {
        Spot spot = spots.get(thing);
        if (spot instanceof Held held) {
            return travel.of(held.holder()).because(List.of(spot.since()));
        }
        if (spot instanceof Either either) {
            return Belief.either(List.of(either.one(), either.other()), List.of(spot.since()));
        }
        if (spot instanceof Left left) {
            return left.room();
        }
        if (!(spot instanceof At at)) {
            return Belief.none();
        }
        Belief beyond = spots.containsKey(at.place()) ? room(at.place()) : standing(at.place());
        return beyond.because(List.of(spot.since()));
    }

    /** Is it in that room? What is no more is nowhere. */
    Finding isInRoom(Entity thing, Entity room) {
        Spot spot = spots.get(thing);
        if (spot instanceof Gone) {
            return Finding.no(spot.since());
        }
        if (spot instanceof Lost lost) {
            return lost.notAt().containsKey(room) ? Finding.no(lost.notAt().get(room)) : Finding.UNKNOWN;
        }
        return spot == null ? Finding.UNKNOWN : room(thing).isAt(room);
    }

    /** Is it on that shelf, in that box? Null where people would not agree. */
    Finding isAt(Entity thing, Entity place) {
        List<Integer> because = new ArrayList<>();
        Entity inner = thing;
        while (spots.get(inner) instanceof At at) {
            because.add(at.since());
            if (at.place().equals(place)) {
                return new Finding(Verdict.YES, because);
            }
            inner = at.place();
        }
        Spot end = spots.get(inner);
        if (end instanceof Lost || end instanceof Either || end instanceof Left) {
            return null;
        }
        if (end != null) {
            because.add(end.since());
        } else if (boxes.contains(inner)) {
            return null;
        }
        return because.isEmpty() ? null : new Finding(Verdict.NO, because);
    }

    /** Who has a box has what is in it; null where nobody can tell of a box who has it. */
    Finding has(Entity person, Entity thing) {
        Spot spot = spots.get(thing);
        if (spot == null) {
            return Finding.UNKNOWN;
        }
        if (spot instanceof At at && boxes.contains(at.place())) {
            Spot box = spots.get(at.place());
            return box == null ? null : Finding.of(isHeldBy(at.place(), person), List.of(spot.since(), box.since()));
        }
        return Finding.of(isHeldBy(thing, person), List.of(spot.since()));
    }
}
