package fabula.examples;

/**
 * Whose examples they are: each server has a corpus of its own, and so has the terminal.
 *
 * @param value front end and its own id, such as {@code discord:1234}
 */
public record ServerId(String value) {

    /** The terminal, whose operator needs nobody else's leave to collect. */
    public static final ServerId TERMINAL = new ServerId("terminal");

    public static ServerId discord(long id) {
        return new ServerId("discord:" + id);
    }
}
