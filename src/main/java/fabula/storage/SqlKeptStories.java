package fabula.storage;

import fabula.examples.ServerId;
import fabula.server.KeptStories;
import fabula.story.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which stories of Discord's channels there are in the database, and since when nobody has needed them. */
public final class SqlKeptStories implements KeptStories {

    private static final long DAY = Duration.ofDays(1).toMillis();
    /** Stories of the terminal are their teller's own, who needs nobody to tidy up. */
    private static final String IDLE = "SELECT c.id, c.server FROM channel c"
            + " LEFT JOIN server_settings s ON s.server = c.server"
            + " WHERE c.id LIKE 'discord:%' AND c.last_activity < :now - COALESCE(s.idle_days, :days) * " + DAY;

    private static final int REMEMBERED = 10_000;

    private final Database database;
    /** What the database holds is that or later, whichever process has noted it: time goes on. */
    private final Map<ChannelId, Long> notedAtLeast = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ChannelId, Long> eldest) {
            return size() > REMEMBERED;
        }
    });

    public SqlKeptStories(Database database) {
        this.database = database;
    }

    /** Almost every time it is known that there is nothing to note. */
    @Override
    public void used(ChannelId channel, Instant at) {
        long dayBefore = at.toEpochMilli() - DAY;
        if (notedAtLeast.getOrDefault(channel, Long.MIN_VALUE) < dayBefore) {
            noted(channel)
                    .ifPresent(noted ->
                            notedAtLeast.put(channel, noted < dayBefore ? note(channel, at.toEpochMilli()) : noted));
        }
    }

    private Optional<Long> noted(ChannelId channel) {
        return database.read(handle -> handle.createQuery("SELECT last_activity FROM channel WHERE id = :id")
                .bind("id", channel.value())
                .mapTo(Long.class)
                .findOne());
    }

    private long note(ChannelId channel, long at) {
        database.change(handle -> handle.createUpdate("UPDATE channel SET last_activity = :at WHERE id = :id")
                .bind("id", channel.value())
                .bind("at", at)
                .execute());
        return at;
    }

    @Override
    public List<Idle> idle(Instant now, int byDefault, int most) {
        return database.read(handle -> handle.createQuery(IDLE + " ORDER BY c.last_activity LIMIT :most")
                .bind("now", now.toEpochMilli())
                .bind("days", byDefault)
                .bind("most", most)
                .map((row, context) -> new Idle(
                        new ChannelId(row.getString("id")),
                        Optional.ofNullable(row.getString("server")).map(ServerId::new)))
                .list());
    }

    @Override
    public boolean isIdle(ChannelId channel, Instant now, int byDefault) {
        return database.read(handle -> handle.createQuery(IDLE + " AND c.id = :id")
                .bind("now", now.toEpochMilli())
                .bind("days", byDefault)
                .bind("id", channel.value())
                .map((row, context) -> row.getString("id"))
                .findOne()
                .isPresent());
    }

    @Override
    public Size size(ServerId server) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(DISTINCT s.channel) AS stories, COUNT(*) AS"
                        + " statements FROM statement s JOIN channel c ON c.id = s.channel WHERE c.server = :server")
                .bind("server", server.value())
                .map((row, context) -> new Size(row.getInt("stories"), row.getInt("statements")))
                .one());
    }

    @Override
    public List<ChannelId> of(ServerId server) {
        return where("server", server.value());
    }

    @Override
    public List<ChannelId> within(ChannelId channel) {
        return where("parent", channel.value());
    }

    private List<ChannelId> where(String column, String value) {
        return database.read(handle -> handle.createQuery("SELECT id FROM channel WHERE " + column + " = :value")
                .bind("value", value)
                .mapTo(String.class)
                .map(ChannelId::new)
                .list());
    }
}
