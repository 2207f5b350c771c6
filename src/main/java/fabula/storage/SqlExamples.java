package fabula.storage;

import fabula.examples.Contribution;
import fabula.examples.Decided;
import fabula.examples.Decision;
import fabula.examples.Example;
import fabula.examples.ExampleState;
import fabula.examples.ExampleStore;
import fabula.examples.Intake;
import fabula.examples.Lesson;
import fabula.examples.Review;
import fabula.examples.Reviewed;
import fabula.examples.ServerId;
import fabula.examples.Submission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The examples of all servers in the database. Times are kept to the millisecond. */
public final class SqlExamples implements ExampleStore {

    private static final String MINE = "server = :server AND number = :number";

    private final Database database;

    public SqlExamples(Database database) {
        this.database = database;
    }

    @Override
    public Intake add(ServerId server, List<Submission> submissions, boolean imported) {
        return database.write(handle -> new Taking(handle, server, imported).all(submissions));
    }

    @Override
    public List<Example> list(ServerId server, Set<ExampleState> states) {
        return database.read(
                handle -> ExampleRows.select(handle, "e.server = :server", Map.of("server", server.value())).stream()
                        .filter(example -> states.contains(example.state()))
                        .toList());
    }

    @Override
    public int count(ServerId server, Set<ExampleState> states) {
        return database.read(handle -> count(handle, server, states));
    }

    static int count(Handle handle, ServerId server, Set<ExampleState> states) {
        int count = 0;
        for (ExampleState state : states) {
            count += handle.createQuery("SELECT COUNT(*) FROM example WHERE server = :server AND state = :state")
                    .bind("server", server.value())
                    .bind("state", state.label())
                    .mapTo(Integer.class)
                    .one();
        }
        return count;
    }

    @Override
    public int waitingOf(ServerId server, String person) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM contribution c"
                        + " JOIN example e ON e.server = c.server AND e.number = c.number"
                        + " WHERE e.server = :server AND e.state = 'new' AND c.giver_id = :person")
                .bind("server", server.value())
                .bind("person", person)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public Optional<Example> find(ServerId server, long number) {
        return database.read(handle -> find(handle, server, number));
    }

    private static Optional<Example> find(Handle handle, ServerId server, long number) {
        return ExampleRows.select(
                        handle,
                        "e.server = :server AND e.number = :number",
                        Map.of("server", server.value(), "number", number))
                .stream()
                .findFirst();
    }

    @Override
    public boolean delete(ServerId server, long number) {
        return database.write(handle -> deleted(handle, server, number));
    }

    private static boolean deleted(Handle handle, ServerId server, long number) {
        return handle.createUpdate("DELETE FROM example WHERE " + MINE)
                        .bind("server", server.value())
                        .bind("number", number)
                        .execute()
                > 0;
    }

    @Override
    public int deleteAll(ServerId server) {
        return database.write(handle -> handle.createUpdate("DELETE FROM example WHERE server = :server")
                .bind("server", server.value())
                .execute());
    }

    @Override
    public Optional<Review> claim(ServerId server, String reviewer, long after, Instant now, Instant until) {
        return database.write(handle -> {
            release(handle, server, reviewer);
            return next(handle, server, after, now).map(number -> claimed(handle, server, number, reviewer, until));
        });
    }

    /** The next that is new and neither it nor one that asks the same is being looked at. */
    private static Optional<Long> next(Handle handle, ServerId server, long after, Instant now) {
        return handle.createQuery("SELECT number FROM example e WHERE server = :server AND state = 'new'"
                        + " AND NOT EXISTS (SELECT 1 FROM example o WHERE o.server = e.server AND o.asked = e.asked"
                        + " AND o.claimed_until > :now)"
                        + " ORDER BY CASE WHEN number > :after THEN 0 ELSE 1 END, number LIMIT 1")
                .bind("server", server.value())
                .bind("now", now.toEpochMilli())
                .bind("after", after)
                .mapTo(Long.class)
                .findOne();
    }

    private static Review claimed(Handle handle, ServerId server, long number, String reviewer, Instant until) {
        handle.createUpdate("UPDATE example SET claimed_by = :reviewer, claimed_until = :until WHERE " + MINE)
                .bind("server", server.value())
                .bind("number", number)
                .bind("reviewer", reviewer)
                .bind("until", until.toEpochMilli())
                .execute();
        Example example = find(handle, server, number).orElseThrow();
        return new Review(
                example,
                contradicting(handle, server, number, example.lesson()),
                count(handle, server, Set.of(ExampleState.NEW)));
    }

    static List<Example> contradicting(Handle handle, ServerId server, long number, Lesson lesson) {
        return ExampleRows.select(
                handle,
                "e.server = :server AND e.asked = :asked AND e.number <> :number AND e.state <> 'rejected'",
                Map.of("server", server.value(), "asked", lesson.asked(), "number", number));
    }

    @Override
    public void release(ServerId server, String reviewer) {
        database.change(handle -> release(handle, server, reviewer));
    }

    private static void release(Handle handle, ServerId server, String reviewer) {
        handle.createUpdate("UPDATE example SET claimed_by = NULL, claimed_until = NULL"
                        + " WHERE server = :server AND claimed_by = :reviewer")
                .bind("server", server.value())
                .bind("reviewer", reviewer)
                .execute();
    }

    @Override
    public Optional<Decided> decide(ServerId server, long number, String reviewer, Decision decision, Instant now) {
        return database.write(handle -> {
            if (!isTheirs(handle, server, number, reviewer, now)) {
                return Optional.empty();
            }
            Optional<Reviewed> reviewed = Optional.of(new Reviewed(reviewer, now));
            if (decision instanceof Decision.Reject) {
                setState(handle, server, number, ExampleState.REJECTED, reviewed);
                return Optional.of(new Decided(find(handle, server, number).orElseThrow(), List.of()));
            }
            long kept = decision instanceof Decision.Correct correct
                    ? corrected(handle, server, number, correct.lesson())
                    : number;
            setState(handle, server, kept, ExampleState.APPROVED, reviewed);
            return Optional.of(approved(handle, server, kept, reviewed));
        });
    }

    private static boolean isTheirs(Handle handle, ServerId server, long number, String reviewer, Instant now) {
        return handle.createQuery("SELECT 1 FROM example WHERE " + MINE + " AND state = 'new'"
                        + " AND (claimed_by IS NULL OR claimed_by = :reviewer OR claimed_until <= :now)")
                .bind("server", server.value())
                .bind("number", number)
                .bind("reviewer", reviewer)
                .bind("now", now.toEpochMilli())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static Decided approved(Handle handle, ServerId server, long number, Optional<Reviewed> reviewed) {
        Example example = find(handle, server, number).orElseThrow();
        List<Example> overruled = contradicting(handle, server, number, example.lesson());
        overruled.forEach(other -> setState(handle, server, other.number(), ExampleState.REJECTED, reviewed));
        return new Decided(example, overruled);
    }

    /** Puts another lesson in an example's place; where one teaches that already, the two become one. */
    private static long corrected(Handle handle, ServerId server, long number, Lesson lesson) {
        Optional<Long> same = withHash(handle, server, lesson.hash()).filter(other -> other != number);
        if (same.isPresent()) {
            List<Contribution> given =
                    find(handle, server, number).orElseThrow().given();
            given.forEach(contribution -> ExampleRows.insert(handle, server, same.get(), contribution));
            deleted(handle, server, number);
            return same.get();
        }
        ExampleRows.bind(
                        handle.createUpdate("UPDATE example SET hash = :hash, asked = :asked, story = :story,"
                                + " question = :question, answer = :answer, supports = :supports WHERE " + MINE),
                        lesson)
                .bind("server", server.value())
                .bind("number", number)
                .execute();
        return number;
    }

    static Optional<Long> withHash(Handle handle, ServerId server, String hash) {
        return handle.createQuery("SELECT number FROM example WHERE server = :server AND hash = :hash")
                .bind("server", server.value())
                .bind("hash", hash)
                .mapTo(Long.class)
                .findOne();
    }

    static void setState(Handle handle, ServerId server, long number, ExampleState state, Optional<Reviewed> reviewed) {
        ExampleRows.bind(
                        handle.createUpdate("UPDATE example SET state = :state, claimed_by = NULL,"
                                + " claimed_until = NULL, reviewed_by = :reviewedBy, reviewed_at = :reviewedAt WHERE "
                                + MINE),
                        reviewed)
                .bind("server", server.value())
                .bind("number", number)
                .bind("state", state.label())
                .execute();
    }

    /** The examples with these numbers, read within the transaction that touched them. */
    static List<Example> all(Handle handle, ServerId server, Iterable<Long> numbers) {
        List<Example> examples = new ArrayList<>();
        numbers.forEach(number -> find(handle, server, number).ifPresent(examples::add));
        return examples;
    }
}
