package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of where somebody is: one of a few places, or anywhere but some places. Every piece of it remembers
 * the statements it comes from.
 */
final class Belief {

    private final List<Entity> among;
    private final List<Integer> source;
    private final Map<Entity, List<Integer>> denied;
    private final boolean open;

    private Belief(List<Entity> among, List<Integer> source, Map<Entity, List<Integer>> denied, boolean open) {
        this.among = among;
        this.source = source;
        this.denied = denied;
        this.open = open;
    }

    /** Nothing known. */
    static Belief none() {
        return new Belief(List.of(), List.of(), Map.of(), false);
    }

    static Belief at(Entity place, List<Integer> source) {
        return new Belief(List.of(place), source, Map.of(), false);
    }

    static Belief either(List<Entity> places, List<Integer> source) {
        return new Belief(List.copyOf(places), source, Map.of(), false);
    }

    /** Perhaps here, perhaps anywhere else. */
    static Belief perhaps(Entity place, List<Integer> source) {
        return new Belief(List.of(place), source, Map.of(), true);
    }

    /** Somewhere, but not here any more. */
    static Belief goneFrom(Entity place, List<Integer> source) {
        return none().not(place, source);
    }

    /** The same knowledge and one place less. Denying the only place that was left means having gone from it. */
    Belief not(Entity place, List<Integer> because) {
        if (among.equals(List.of(place))) {
            return goneFrom(place, because);
        }
        Map<Entity, List<Integer>> more = new LinkedHashMap<>(denied);
        more.put(place, List.copyOf(because));
        return new Belief(among, source, more, open);
    }

    /** The same knowledge that follows from more: what a carried thing takes from its carrier. */
    Belief because(List<Integer> more) {
        Map<Entity, List<Integer>> reasons = new LinkedHashMap<>();
        denied.forEach((place, reason) -> reasons.put(place, join(reason, more)));
        return new Belief(among, join(source, more), reasons, open);
    }

    /** The places it may still be one of; empty when it may be anywhere. */
    List<Entity> candidates() {
        List<Entity> left = new ArrayList<>(among);
        left.removeAll(denied.keySet());
        return left;
    }

    List<Entity> deniedPlaces() {
        return List.copyOf(denied.keySet());
    }

    boolean vague() {
        return among.isEmpty() && denied.isEmpty();
    }

    boolean certain() {
        return !open && candidates().size() == 1;
    }

    /** Is it told that both are at one place, or nothing of either? */
    boolean fits(Belief other) {
        return vague() && other.vague() || isSamePlace(other);
    }

    boolean isSamePlace(Belief other) {
        return certain() && other.certain() && candidates().equals(other.candidates());
    }

    List<Integer> source() {
        return source;
    }

    Finding isAt(Entity place) {
        if (denied.containsKey(place)) {
            return new Finding(Verdict.NO, denied.get(place));
        }
        List<Entity> left = candidates();
        if (left.isEmpty()) {
            return Finding.UNKNOWN;
        }
        if (open) {
            return left.contains(place) ? new Finding(Verdict.MAYBE, source) : Finding.UNKNOWN;
        }
        if (!left.contains(place)) {
            return new Finding(Verdict.NO, source);
        }
        if (left.size() > 1) {
            return new Finding(Verdict.MAYBE, source);
        }
        List<Integer> reasons = source;
        for (Entity other : among) {
            reasons = join(reasons, denied.getOrDefault(other, List.of()));
        }
        return new Finding(Verdict.YES, reasons);
    }

    /** Is it in one of these places? */
    Finding isAmong(List<Entity> places) {
        List<Finding> each = places.stream().map(this::isAt).toList();
        List<Entity> left = candidates();
        if (!open && !left.isEmpty() && places.containsAll(left)) {
            List<Integer> reasons = source;
            for (Entity other : among) {
                reasons = join(reasons, places.contains(other) ? List.of() : denied.getOrDefault(other, List.of()));
            }
            return new Finding(Verdict.YES, reasons);
        }
        if (each.stream().allMatch(finding -> finding.verdict() == Verdict.NO)) {
            return new Finding(
                    Verdict.NO,
                    each.stream()
                            .flatMap(finding -> finding.supports().stream())
                            .toList());
        }
        boolean maybe = each.stream().anyMatch(finding -> finding.verdict() == Verdict.MAYBE);
        return maybe ? new Finding(Verdict.MAYBE, source) : Finding.UNKNOWN;
    }

    private static List<Integer> join(List<Integer> some, List<Integer> more) {
        List<Integer> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
