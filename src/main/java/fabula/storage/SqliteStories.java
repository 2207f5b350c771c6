package fabula.storage;

import fabula.conversation.StoryRepository;
import fabula.examples.ServerId;
import fabula.server.Location;
import fabula.story.ChannelId;
import fabula.story.Statement;
import fabula.story.Story;
import fabula.story.Teller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** The stories of all channels in the database. Times are kept to the millisecond. */
public final class SqliteStories implements StoryRepository {

    private static final String COLUMNS = "SELECT number, text, teller_id, teller_name, told_at FROM statement ";

    private final Database database;
    private final Function<ChannelId, Location> locations;

    /** For channels that belong to no server. */
    public SqliteStories(Database database) {
        this(database, channel -> Location.NOWHERE);
    }

    /** @param locations where a channel is, in which something is being told */
    public SqliteStories(Database database, Function<ChannelId, Location> locations) {
        this.database = database;
        this.locations = locations;
    }

    @Override
    public Story story(ChannelId channel) {
        return new Story(
                database.read(handle -> handle.createQuery(COLUMNS + "WHERE channel = :channel ORDER BY number")
                        .bind("channel", channel.value())
                        .map(SqliteStories::statement)
                        .list()));
    }

    @Override
    public List<Statement> append(ChannelId channel, Teller teller, Instant toldAt, List<String> sentences) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        Instant at = Instant.ofEpochMilli(toldAt.toEpochMilli());
        return database.write(handle -> {
            long number = reserve(handle, channel, at, sentences.size());
            List<Statement> added = new ArrayList<>(sentences.size());
            for (String sentence : sentences) {
                added.add(new Statement(number++, sentence, teller, at));
            }
            insert(handle, channel, added);
            return List.copyOf(added);
        });
    }

    /** The first of so many fresh numbers. */
    private long reserve(Handle handle, ChannelId channel, Instant at, int count) {
        Location location = locations.apply(channel);
        return handle.createQuery("INSERT INTO channel (id, next_number, last_activity, server, parent)"
                                + " VALUES (:id, 1 + :count, :at, :server, :parent)"
                                + " ON CONFLICT (id) DO UPDATE SET next_number = channel.next_number + :count,"
                                + " last_activity = :at, server = :server, parent = :parent RETURNING next_number")
                        .bind("id", channel.value())
                        .bind("server", location.server().map(ServerId::value).orElse(null))
                        .bind("parent", location.parent().map(ChannelId::value).orElse(null))
                        .bind("count", count)
                        .bind("at", at.toEpochMilli())
                        .mapTo(Long.class)
                        .one()
                - count;
    }

    private static void insert(Handle handle, ChannelId channel, List<Statement> statements) {
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO statement (channel, number, text, teller_id, teller_name, told_at)"
                        + " VALUES (:channel, :number, :text, :tellerId, :tellerName, :toldAt)");
        for (Statement statement : statements) {
            batch.bind("channel", channel.value())
                    .bind("number", statement.number())
                    .bind("text", statement.text())
                    .bind("tellerId", statement.teller().id())
                    .bind("tellerName", statement.teller().name())
                    .bind("toldAt", statement.toldAt().toEpochMilli())
                    .add();
        }
        batch.execute();
    }

    @Override
    public Optional<Statement> removeLast(ChannelId channel) {
        return database.write(
                handle -> handle.createQuery(COLUMNS + "WHERE channel = :channel ORDER BY number DESC LIMIT 1")
                        .bind("channel", channel.value())
                        .map(SqliteStories::statement)
                        .findOne()
                        .map(last -> deleted(handle, channel, last)));
    }

    @Override
    public Optional<Statement> remove(ChannelId channel, long number) {
        return database.write(handle -> handle.createQuery(COLUMNS + "WHERE channel = :channel AND number = :number")
                .bind("channel", channel.value())
                .bind("number", number)
                .map(SqliteStories::statement)
                .findOne()
                .map(found -> deleted(handle, channel, found)));
    }

    private static Statement deleted(Handle handle, ChannelId channel, Statement statement) {
        handle.createUpdate("DELETE FROM statement WHERE channel = :channel AND number = :number")
                .bind("channel", channel.value())
                .bind("number", statement.number())
                .execute();
        return statement;
    }

    @Override
    public int clear(ChannelId channel) {
        return database.write(handle -> {
            int statements = handle.createUpdate("DELETE FROM statement WHERE channel = :channel")
                    .bind("channel", channel.value())
                    .execute();
            handle.createUpdate("DELETE FROM channel WHERE id = :channel")
                    .bind("channel", channel.value())
                    .execute();
            return statements;
        });
    }

    private static Statement statement(ResultSet row, StatementContext context) throws SQLException {
        return new Statement(
                row.getLong("number"),
                row.getString("text"),
                new Teller(row.getString("teller_id"), row.getString("teller_name")),
                Instant.ofEpochMilli(row.getLong("told_at")));
    }
}
