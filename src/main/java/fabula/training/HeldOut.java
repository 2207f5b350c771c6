package fabula.training;

import fabula.Sha256;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Examples in two: those that are learned, and a fifth that is kept apart. Which it is follows from the story alone, so
 * that examples of one story stay together, and an example stays where it is while others come and go.
 */
record HeldOut(List<Approved> learned, List<Approved> heldOut) {

    private static final int ONE_IN = 5;

    static HeldOut of(List<Approved> examples) {
        Map<String, List<Approved>> stories =
                examples.stream().collect(Collectors.groupingBy(HeldOut::story, TreeMap::new, Collectors.toList()));
        Set<String> apart = stories.keySet().stream().filter(HeldOut::isApart).collect(Collectors.toSet());
        if (apart.isEmpty() && stories.size() >= ONE_IN) {
            apart = Set.of(stories.keySet().stream()
                    .min(Comparator.comparing(story -> Sha256.of(story)))
                    .orElseThrow());
        }
        Set<String> kept = examples.size() < ONE_IN || apart.size() == stories.size() ? Set.of() : apart;
        Map<Boolean, List<Approved>> parts =
                examples.stream().collect(Collectors.partitioningBy(example -> kept.contains(story(example))));
        return new HeldOut(parts.get(false), parts.get(true));
    }

    private static String story(Approved example) {
        return String.join("\n", example.story().statements());
    }

    private static boolean isApart(String story) {
        return Integer.parseUnsignedInt(Sha256.of(story).substring(0, 7), 16) % ONE_IN == 0;
    }
}
