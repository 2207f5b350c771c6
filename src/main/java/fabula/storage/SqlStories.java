package fabula.storage;

import fabula.conversation.Rewording;
import fabula.conversation.StoryRepository;
import fabula.conversation.ToldByMessage;
import fabula.examples.ServerId;
import fabula.server.Location;
import fabula.story.ChannelId;
import fabula.story.MessageId;
import fabula.story.Statement;
import fabula.story.Story;
import fabula.story.Teller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The stories of all channels in the database. Times are kept to the millisecond. */
public final class SqlStories implements StoryRepository {

    private static final String COLUMNS = "SELECT number, text, teller_id, teller_name, told_at FROM statement ";

    private static final String IN_ORDER = " ORDER BY place, number";
    private static final String TOLD_BY = "WHERE channel = :channel AND message = :message";

    private final Database database;
    private final Function<ChannelId, Location> locations;

    /** For channels that belong to no server. */
    public SqlStories(Database database) {
        this(database, channel -> Location.NOWHERE);
    }

    /** @param locations where a channel is, in which something is being told */
    public SqlStories(Database database, Function<ChannelId, Location> locations) {
        this.database = database;
        this.locations = locations;
    }

    @Override
    public Story story(ChannelId channel) {
        return new Story(database.read(handle -> handle.createQuery(COLUMNS + "WHERE channel = :channel" + IN_ORDER)
                .bind("channel", channel.value())
                .map(new StatementMapper())
                .list()));
    }

    @Override
    public List<Statement> append(
            ChannelId channel, Teller teller, Instant toldAt, List<String> sentences, Optional<MessageId> message) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        Instant at = Instant.ofEpochMilli(toldAt.toEpochMilli());
        return database.write(handle -> {
            List<Statement> added = numbered(reserve(handle, channel, at, sentences.size()), teller, at, sentences);
            int before = message.map(one -> told(handle, channel, one)).orElse(0);
            insert(handle, channel, added, message, Optional.empty());
            message.ifPresent(one -> setTold(handle, channel, one, before + added.size()));
            return added;
        });
    }

    private static List<Statement> numbered(long first, Teller teller, Instant at, List<String> sentences) {
        List<Statement> numbered = new ArrayList<>(sentences.size());
        for (String sentence : sentences) {
            numbered.add(new Statement(first + numbered.size(), sentence, teller, at));
        }
        return List.copyOf(numbered);
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

    /** @param behind the place in the story that they share; empty at its end */
    private static void insert(
            Handle handle,
            ChannelId channel,
            List<Statement> statements,
            Optional<MessageId> message,
            Optional<Long> behind) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO statement"
                + " (channel, number, text, teller_id, teller_name, told_at, message, place)"
                + " VALUES (:channel, :number, :text, :tellerId, :tellerName, :toldAt, :message, :place)");
        for (Statement statement : statements) {
            batch.bind("channel", channel.value())
                    .bind("number", statement.number())
                    .bind("text", statement.text())
                    .bind("tellerId", statement.teller().id())
                    .bind("tellerName", statement.teller().name())
                    .bind("toldAt", statement.toldAt().toEpochMilli())
                    .bind("message", message.map(MessageId::value).orElse(null))
                    .bind("place", behind.orElse(statement.number()))
                    .add();
        }
        batch.execute();
    }

    @Override
    public Optional<Statement> removeLast(ChannelId channel) {
        return database.write(handle -> handle.createQuery(
                        COLUMNS + "WHERE channel = :channel ORDER BY place DESC, number DESC LIMIT 1")
                .bind("channel", channel.value())
                .map(new StatementMapper())
                .findOne()
                .map(last -> deleted(handle, channel, last)));
    }

    @Override
    public Optional<Statement> remove(ChannelId channel, long number) {
        return database.write(handle -> handle.createQuery(COLUMNS + "WHERE channel = :channel AND number = :number")
                .bind("channel", channel.value())
                .bind("number", number)
                .map(new StatementMapper())
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
    public Optional<ToldByMessage> toldBy(ChannelId channel, MessageId message) {
        return database.read(handle -> {
            List<Statement> left = toldBy(handle, channel, message);
            return left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ToldByMessage(left, told(handle, channel, message)));
        });
    }

    private static List<Statement> toldBy(Handle handle, ChannelId channel, MessageId message) {
        return handle.createQuery(COLUMNS + TOLD_BY + IN_ORDER)
                .bind("channel", channel.value())
                .bind("message", message.value())
                .map(new StatementMapper())
                .list();
    }

    private static int told(Handle handle, ChannelId channel, MessageId message) {
        return handle.createQuery("SELECT COALESCE(MAX(message_told), 0) FROM statement " + TOLD_BY)
                .bind("channel", channel.value())
                .bind("message", message.value())
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public void reword(ChannelId channel, MessageId message, Instant toldAt, Rewording rewording) {
        database.change(handle -> {
            if (!rewording.more().isEmpty()) {
                addBehind(handle, channel, message, Instant.ofEpochMilli(toldAt.toEpochMilli()), rewording.more());
            }
            rewording.gone().forEach(statement -> deleted(handle, channel, statement));
            rewording.changed().forEach(statement -> handle.createUpdate(
                            "UPDATE statement SET text = :text WHERE channel = :channel AND number = :number")
                    .bind("text", statement.text())
                    .bind("channel", channel.value())
                    .bind("number", statement.number())
                    .execute());
            setTold(handle, channel, message, rewording.told());
        });
    }

    private static void setTold(Handle handle, ChannelId channel, MessageId message, int told) {
        handle.createUpdate("UPDATE statement SET message_told = :told " + TOLD_BY)
                .bind("told", told)
                .bind("channel", channel.value())
                .bind("message", message.value())
                .execute();
    }

    /** Sentences that a message tells in addition stand behind the last that it told. */
    private void addBehind(Handle handle, ChannelId channel, MessageId message, Instant at, List<String> sentences) {
        List<Statement> before = toldBy(handle, channel, message);
        Statement last = before.get(before.size() - 1);
        long place = handle.createQuery("SELECT place FROM statement WHERE channel = :channel AND number = :number")
                .bind("channel", channel.value())
                .bind("number", last.number())
                .mapTo(Long.class)
                .one();
        long first = reserve(handle, channel, at, sentences.size());
        List<Statement> added = numbered(first, last.teller(), at, sentences);
        insert(handle, channel, added, Optional.of(message), Optional.of(place));
    }

    @Override
    public List<Statement> removeToldBy(ChannelId channel, Collection<MessageId> messages) {
        return database.write(handle -> {
            List<Statement> removed = new ArrayList<>();
            messages.forEach(message -> removed.addAll(toldBy(handle, channel, message)));
            removed.forEach(statement -> deleted(handle, channel, statement));
            return List.copyOf(removed);
        });
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
}
