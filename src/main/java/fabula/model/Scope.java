package fabula.model;

import java.util.Optional;

/**
 * Whose model it is: everybody's, which is the base of all others, or one server's own. A server without a model of its
 * own in force is answered by the base's.
 *
 * @param server the server's id with its front end, such as {@code discord:1234}; empty for the base
 */
public record Scope(Optional<String> server) {

    public static final Scope BASE = new Scope(Optional.empty());

    private static final String BASE_TEXT = "base";

    public static Scope server(String id) {
        return new Scope(Optional.of(id));
    }

    /** The form in which it is kept. */
    public String text() {
        return server.orElse(BASE_TEXT);
    }

    /** What {@link #text} says. */
    public static Scope ofText(String text) {
        return text.equals(BASE_TEXT) ? BASE : server(text);
    }

    public boolean isBase() {
        return server.isEmpty();
    }

    /** Whether this scope may use a model: it is everybody's or its own. */
    public boolean mayUse(Manifest model) {
        return model.own().isEmpty() || model.own().map(Manifest.Own::server).equals(server);
    }
}
