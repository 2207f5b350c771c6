package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of an order: who is more than whom, directly or over others. */
final class Ranking {

    private record Step(Entity to, int statement) {}

    private final Map<Entity, List<Step>> below = new LinkedHashMap<>();

    void more(Entity some, Entity than, int statement) {
        below.computeIfAbsent(some, s -> new ArrayList<>()).add(new Step(than, statement));
    }

    /** Was the one told to be more than the other, just so? */
    boolean told(Entity some, Entity than) {
        return below.getOrDefault(some, List.of()).stream()
                .anyMatch(step -> step.to().equals(than));
    }

    /** Is the one more than the other? */
    Finding isMore(Entity some, Entity than) {
        List<Integer> up = path(some, than);
        if (up != null) {
            return new Finding(Verdict.YES, up);
        }
        List<Integer> down = path(than, some);
        return down == null ? Finding.UNKNOWN : new Finding(Verdict.NO, down);
    }

    /** Is it more than each of the others, or less than each? */
    Finding isMost(Entity thing, List<Entity> all, boolean most) {
        List<Integer> supports = new ArrayList<>();
        boolean unknown = false;
        for (Entity other : all) {
            if (!other.equals(thing)) {
                Finding finding = most ? isMore(thing, other) : isMore(other, thing);
                if (finding.verdict() == Verdict.NO) {
                    return finding;
                }
                unknown |= finding.unknown();
                supports.addAll(finding.supports());
            }
        }
        return unknown ? Finding.UNKNOWN : new Finding(Verdict.YES, supports);
    }

    private List<Step> latestFirst(Entity from) {
        List<Step> steps = new ArrayList<>(below.getOrDefault(from, List.of()));
        Collections.reverse(steps);
        return steps;
    }

    /** The shortest way; of several the one told last. */
    private List<Integer> path(Entity from, Entity to) {
        Map<Entity, List<Integer>> reached = new LinkedHashMap<>();
        reached.put(from, List.of());
        Deque<Entity> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            Entity here = next.poll();
            for (Step step : latestFirst(here)) {
                if (!reached.containsKey(step.to())) {
                    List<Integer> way = new ArrayList<>(reached.get(here));
                    way.add(step.statement());
                    reached.put(step.to(), way);
                    next.add(step.to());
                }
            }
        }
        return reached.get(to);
    }
}
