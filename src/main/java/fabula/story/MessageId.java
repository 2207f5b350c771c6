package fabula.story;

/**
 * A message by which something was told.
 *
 * @param value the front end's own id, which no other message of the same channel has
 */
public record MessageId(String value) {

    public static MessageId discord(long id) {
        return new MessageId(String.valueOf(id));
    }

    /** Of a message that was not meant for Fabula, which only read along. */
    public static MessageId readAlong(long id) {
        return new MessageId("along:" + id);
    }
}
