package fabula.discord;

import fabula.Problem;
import fabula.model.Manifest;
import fabula.model.Models;
import fabula.model.Scope;
import fabula.reader.Reader;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Models in memory: two that are everybody's, and what a test adds. */
final class ShelfOfModels implements Models {

    private final List<Manifest> models =
            new CopyOnWriteArrayList<>(List.of(model("evening", 0.951), model("default", 0.934)));
    private final Reader reader;
    private final Map<Scope, Deque<String>> inForce = new ConcurrentHashMap<>();

    /** @param reader that answers everywhere */
    ShelfOfModels(Reader reader) {
        this.reader = reader;
    }

    /** A server's own model, which learned from sixteen examples. */
    Manifest teach(Scope server, String name) {
        List<String> learned = Collections.nCopies(16, "hash");
        Manifest own = model(name, 0.972)
                .ownedBy(new Manifest.Own(server.text(), "default", "hash", learned, List.of("hash")));
        models.add(0, own);
        return own;
    }

    @Override
    public List<Manifest> list(Scope scope) {
        return models.stream().filter(scope::mayUse).toList();
    }

    private Deque<String> choices(Scope scope) {
        return inForce.computeIfAbsent(scope, server -> new ArrayDeque<>(List.of("default")));
    }

    @Override
    public synchronized Manifest inForce(Scope scope) {
        return named(scope, choices(scope).element());
    }

    @Override
    public Reader reader(Scope scope) {
        return reader;
    }

    @Override
    public synchronized Manifest use(Scope scope, String name, String by) {
        Manifest model = named(scope, name);
        choices(scope).push(name);
        return model;
    }

    @Override
    public synchronized Manifest rollback(Scope scope, String by) {
        if (choices(scope).size() < 2) {
            throw Problem.input("There was no other model in force before.");
        }
        choices(scope).pop();
        return inForce(scope);
    }

    @Override
    public synchronized void delete(Scope scope, String name) {
        if (choices(scope).contains(name)) {
            throw Problem.input("\"" + name + "\" is in force.");
        }
        models.remove(named(scope, name));
    }

    private Manifest named(Scope scope, String name) {
        return list(scope).stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.input("There is no model \"" + name + "\"."));
    }

    private static Manifest model(String name, double accuracy) {
        return new Manifest(
                1,
                name,
                Instant.parse("2026-11-20T10:00:00Z"),
                List.of(),
                Map.of(),
                1,
                Map.of(),
                Map.of(),
                List.of(new Manifest.Measure("moving", 400, accuracy), new Manifest.Measure("giving", 600, accuracy)),
                1.25,
                10,
                60,
                Map.of());
    }
}
