package fabula.discord;

import fabula.Problem;
import fabula.model.Manifest;
import fabula.model.Models;
import fabula.model.Scope;
import fabula.reader.Reader;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Two models in memory. */
final class ShelfOfModels implements Models {

    private final List<Manifest> models = List.of(model("evening", 0.951), model("default", 0.934));
    private final Reader reader;
    private final Deque<String> inForce = new ArrayDeque<>(List.of("default"));

    /** @param reader that answers everywhere */
    ShelfOfModels(Reader reader) {
        this.reader = reader;
    }

    @Override
    public List<Manifest> list(Scope scope) {
        return models;
    }

    @Override
    public synchronized Manifest inForce(Scope scope) {
        return named(inForce.element());
    }

    @Override
    public Reader reader(Scope scope) {
        return reader;
    }

    @Override
    public synchronized Manifest use(Scope scope, String name, String by) {
        Manifest model = named(name);
        inForce.push(name);
        return model;
    }

    @Override
    public synchronized Manifest rollback(Scope scope, String by) {
        if (inForce.size() < 2) {
            throw Problem.input("There was no other model in force before.");
        }
        inForce.pop();
        return inForce(scope);
    }

    @Override
    public void delete(Scope scope, String name) {
        throw new UnsupportedOperationException();
    }

    private Manifest named(String name) {
        return models.stream()
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
