package fabula.story;

/**
 * Who told a statement.
 *
 * @param id what the front end knows the person by, stable over renames
 * @param name what they were called when they told it
 */
public record Teller(String id, String name) {

    /** Of what nobody told, but gave with a question. */
    public static final Teller NOBODY = new Teller("", "");
}
