package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of how things lie to one another in the plane. Each relation moves along one direction by an unknown
 * distance and not at all across it, which is how bAbI reads "above" and "to the left of". Relations form a tree: there
 * is at most one way from one thing to another.
 */
final class Plan {

    private record Edge(Entity to, int right, int up, int statement) {}

    private final Map<Entity, List<Edge>> edges = new LinkedHashMap<>();

    /** The one lies in that direction of the other. */
    void relate(Entity some, Entity than, int right, int up, int statement) {
        edges.computeIfAbsent(than, e -> new ArrayList<>()).add(new Edge(some, right, up, statement));
        edges.computeIfAbsent(some, e -> new ArrayList<>()).add(new Edge(than, -right, -up, statement));
    }

    /** How the one lies to the other; null when nothing connects them. */
    Way way(Entity some, Entity than) {
        List<Edge> path = path(than, some, null);
        return path == null ? null : new Way(path);
    }

    private List<Edge> path(Entity from, Entity to, Entity before) {
        if (from.equals(to)) {
            return new ArrayList<>();
        }
        for (Edge edge : edges.getOrDefault(from, List.of())) {
            List<Edge> rest = edge.to().equals(before) ? null : path(edge.to(), to, from);
            if (rest != null) {
                rest.add(edge);
                return rest;
            }
        }
        return null;
    }

    /** The relations between two things. */
    static final class Way {

        private final List<Edge> path;

        private Way(List<Edge> path) {
            this.path = path;
        }

        /** Does it lead in that direction, or in both of a diagonal? Unknown when it leads there and back again. */
        Finding leads(int right, int up) {
            if (right != 0 && up != 0) {
                Finding across = leads(right, 0);
                Finding along = leads(0, up);
                return across.verdict() == Verdict.NO || along.verdict() == Verdict.YES ? across : along;
            }
            boolean there = false;
            boolean back = false;
            for (Edge edge : path) {
                int step = edge.right() * right + edge.up() * up;
                there |= step > 0;
                back |= step < 0;
            }
            if (there && back) {
                return Finding.UNKNOWN;
            }
            return new Finding(
                    there ? Verdict.YES : Verdict.NO,
                    path.stream().map(Edge::statement).toList());
        }
    }
}
