package fabula.storage;

import fabula.examples.ServerId;
import fabula.riddle.Ended;
import fabula.riddle.Guess;
import fabula.riddle.Question;
import fabula.riddle.Riddle;
import fabula.riddle.RiddleStore;
import fabula.riddle.Solution;
import fabula.riddle.Tale;
import fabula.server.Location;
import fabula.story.ChannelId;
import fabula.story.Teller;
import fabula.story.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Riddles in the database. Times are kept to the millisecond. */
public final class SqlRiddles implements RiddleStore {

    private static final String OPEN = " WHERE id = :riddle AND ended_at IS NULL";

    private final Database database;
    private final Function<ChannelId, Location> locations;

    /** @param locations where channels are when a riddle begins in them */
    public SqlRiddles(Database database, Function<ChannelId, Location> locations) {
        this.database = database;
        this.locations = locations;
    }

    @Override
    public Optional<Riddle> begin(
            ServerId server, ChannelId channel, Teller host, boolean hostKnows, Tale tale, Instant at) {
        return database.write(handle -> {
            if (open(handle, channel).isPresent()) {
                return Optional.empty();
            }
            handle.createUpdate(
                            "INSERT INTO riddle (id, server, channel, parent, host_id, host_name, host_knows, title,"
                                    + " teaser, story, solution, hinted, questions, guesses, touched_at)"
                                    + " VALUES (:id, :server, :channel, :parent, :hostId, :hostName, :hostKnows, :title,"
                                    + " :teaser, :story, :solution, '', 0, 0, :at)")
                    .bind("id", nextId(handle))
                    .bind("server", server.value())
                    .bind("channel", channel.value())
                    .bind(
                            "parent",
                            locations
                                    .apply(channel)
                                    .parent()
                                    .map(ChannelId::value)
                                    .orElse(null))
                    .bind("hostId", host.id())
                    .bind("hostName", host.name())
                    .bind("hostKnows", hostKnows ? 1 : 0)
                    .bind("title", tale.title())
                    .bind("teaser", tale.teaser())
                    .bind("story", String.join("\n", tale.story()))
                    .bind("solution", tale.solution().text())
                    .bind("at", at.toEpochMilli())
                    .execute();
            return open(handle, channel);
        });
    }

    private static long nextId(Handle handle) {
        return handle.createQuery("UPDATE riddle_count SET riddles = riddles + 1 RETURNING riddles")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public Optional<Riddle> open(ChannelId channel) {
        return database.read(handle -> open(handle, channel));
    }

    private static Optional<Riddle> open(Handle handle, ChannelId channel) {
        return handle.createQuery("SELECT * FROM riddle WHERE channel = :channel AND ended_at IS NULL")
                .bind("channel", channel.value())
                .map(SqlRiddles::riddle)
                .findOne();
    }

    private static Riddle riddle(ResultSet row, StatementContext context) throws SQLException {
        return new Riddle(
                row.getLong("id"),
                new ServerId(row.getString("server")),
                new ChannelId(row.getString("channel")),
                new Teller(row.getString("host_id"), row.getString("host_name")),
                row.getInt("host_knows") != 0,
                new Tale(
                        row.getString("title"),
                        row.getString("teaser"),
                        row.getString("story").lines().toList(),
                        new Solution(row.getString("solution"))),
                numbers(row.getString("hinted")),
                row.getInt("questions"),
                row.getInt("guesses"),
                Instant.ofEpochMilli(row.getLong("touched_at")));
    }

    @Override
    public Optional<Question> ask(
            long riddle, Teller asker, String text, Verdict verdict, List<Integer> supports, Instant at) {
        return database.write(handle -> next(handle, riddle, "questions", at).map(number -> {
            handle.createUpdate("INSERT INTO riddle_question (riddle, number, asker_id, asker_name, text, verdict,"
                            + " supports, asked_at)"
                            + " VALUES (:riddle, :number, :id, :name, :text, :verdict, :supports, :at)")
                    .bind("riddle", riddle)
                    .bind("number", number)
                    .bind("id", asker.id())
                    .bind("name", asker.name())
                    .bind("text", text)
                    .bind("verdict", verdict.label())
                    .bind("supports", text(supports))
                    .bind("at", at.toEpochMilli())
                    .execute();
            return new Question(number, asker, text, verdict, supports, at);
        }));
    }

    /** Counts one more, and gives the count; empty if the riddle is over. */
    private static Optional<Integer> next(Handle handle, long riddle, String column, Instant at) {
        return handle.createQuery("UPDATE riddle SET touched_at = :at, " + column + " = " + column + " + 1" + OPEN
                        + " RETURNING " + column)
                .bind("riddle", riddle)
                .bind("at", at.toEpochMilli())
                .mapTo(Integer.class)
                .findOne();
    }

    @Override
    public List<Question> questions(long riddle) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM riddle_question WHERE riddle = :riddle ORDER BY number")
                        .bind("riddle", riddle)
                        .map((row, context) -> new Question(
                                row.getInt("number"),
                                new Teller(row.getString("asker_id"), row.getString("asker_name")),
                                row.getString("text"),
                                Verdict.ofLabel(row.getString("verdict")).orElseThrow(),
                                numbers(row.getString("supports")),
                                Instant.ofEpochMilli(row.getLong("asked_at"))))
                        .list());
    }

    @Override
    public boolean hint(long riddle, int statement, Instant at) {
        return database.write(handle -> changed(handle.createUpdate(
                        "UPDATE riddle SET touched_at = :at, hinted = TRIM(hinted || ' ' || :statement)" + OPEN)
                .bind("riddle", riddle)
                .bind("statement", String.valueOf(statement))
                .bind("at", at.toEpochMilli())));
    }

    @Override
    public Optional<Guess> guess(long riddle, Teller guesser, String text, Instant at) {
        return database.write(handle -> next(handle, riddle, "guesses", at).map(number -> {
            handle.createUpdate("INSERT INTO riddle_guess (riddle, number, guesser_id, guesser_name, text, guessed_at)"
                            + " VALUES (:riddle, :number, :id, :name, :text, :at)")
                    .bind("riddle", riddle)
                    .bind("number", number)
                    .bind("id", guesser.id())
                    .bind("name", guesser.name())
                    .bind("text", text)
                    .bind("at", at.toEpochMilli())
                    .execute();
            return new Guess(number, guesser, text, at);
        }));
    }

    @Override
    public Optional<Guess> guess(long riddle, int number) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM riddle_guess WHERE riddle = :riddle AND number = :number")
                        .bind("riddle", riddle)
                        .bind("number", number)
                        .map((row, context) -> new Guess(
                                row.getInt("number"),
                                new Teller(row.getString("guesser_id"), row.getString("guesser_name")),
                                row.getString("text"),
                                Instant.ofEpochMilli(row.getLong("guessed_at"))))
                        .findOne());
    }

    @Override
    public boolean hostKnows(long riddle) {
        return database.write(handle -> changed(
                handle.createUpdate("UPDATE riddle SET host_knows = 1" + OPEN).bind("riddle", riddle)));
    }

    @Override
    public boolean end(long riddle, Optional<Teller> solver, Instant at) {
        return database.write(handle -> end(handle, riddle, solver, at));
    }

    /** What was hidden, asked and guessed is nobody's business any more. */
    static boolean end(Handle handle, long riddle, Optional<Teller> solver, Instant at) {
        boolean ended = changed(handle.createUpdate("UPDATE riddle SET ended_at = :at, title = '', teaser = '',"
                        + " story = '', solution = '', hinted = '', solver_id = :id, solver_name = :name" + OPEN)
                .bind("riddle", riddle)
                .bind("at", at.toEpochMilli())
                .bind("id", solver.map(Teller::id).orElse(null))
                .bind("name", solver.map(Teller::name).orElse(null)));
        if (ended) {
            handle.execute("DELETE FROM riddle_question WHERE riddle = ?", riddle);
            handle.execute("DELETE FROM riddle_guess WHERE riddle = ?", riddle);
        }
        return ended;
    }

    @Override
    public void endIdle(Instant since, Instant at) {
        database.change(
                handle -> handle.createQuery("SELECT id FROM riddle WHERE touched_at < :since AND ended_at IS NULL")
                        .bind("since", since.toEpochMilli())
                        .mapTo(Long.class)
                        .list()
                        .forEach(riddle -> end(handle, riddle, Optional.empty(), at)));
    }

    @Override
    public List<Ended> ended(ServerId server) {
        return database.read(handle -> handle.createQuery("SELECT host_id, host_name, solver_id, solver_name, questions"
                        + " FROM riddle WHERE server = :server AND ended_at IS NOT NULL ORDER BY ended_at, id")
                .bind("server", server.value())
                .map((row, context) -> new Ended(
                        person(row.getString("host_id"), row.getString("host_name")),
                        person(row.getString("solver_id"), row.getString("solver_name")),
                        row.getInt("questions")))
                .list());
    }

    private static Optional<Teller> person(String id, String name) {
        return id == null || id.equals(SqlPeople.ERASED) ? Optional.empty() : Optional.of(new Teller(id, name));
    }

    @Override
    public void forgetChannel(ChannelId channel) {
        database.change(handle -> handle.createUpdate(
                        "DELETE FROM riddle WHERE (channel = :channel OR parent = :channel) AND ended_at IS NULL")
                .bind("channel", channel.value())
                .execute());
    }

    private static boolean changed(Update update) {
        return update.execute() > 0;
    }

    private static String text(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(" "))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }
}
