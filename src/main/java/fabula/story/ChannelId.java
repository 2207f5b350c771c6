package fabula.story;

/**
 * Where a story is told; statements of one channel never reach another.
 *
 * @param value front end and its own id, such as {@code discord:1234} or {@code terminal:main}
 */
public record ChannelId(String value) {

    public static ChannelId discord(long id) {
        return new ChannelId("discord:" + id);
    }

    public static ChannelId terminal(String name) {
        return new ChannelId("terminal:" + name);
    }
}
