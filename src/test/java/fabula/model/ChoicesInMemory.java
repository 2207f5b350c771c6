package fabula.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A log of choices that ends with the test. */
public final class ChoicesInMemory implements ChoiceLog {

    private final Map<Scope, List<Choice>> choices = new LinkedHashMap<>();

    @Override
    public synchronized List<Choice> history(Scope scope) {
        return List.copyOf(choices.getOrDefault(scope, List.of()));
    }

    @Override
    public synchronized void record(Scope scope, Choice choice) {
        choices.computeIfAbsent(scope, empty -> new ArrayList<>()).add(choice);
    }

    @Override
    public synchronized long latest() {
        return choices.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public synchronized Set<Scope> scopes() {
        return Set.copyOf(choices.keySet());
    }
}
