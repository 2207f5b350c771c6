package fabula.storage;

import fabula.examples.Contribution;
import fabula.examples.ExampleState;
import fabula.examples.Intake;
import fabula.examples.Lesson;
import fabula.examples.ServerId;
import fabula.examples.Submission;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Examples being taken into a server's corpus, within one transaction. */
final class Taking {

    private final Handle handle;
    private final ServerId server;
    private final boolean imported;
    private final Set<Long> added = new LinkedHashSet<>();
    private final Set<Long> merged = new LinkedHashSet<>();
    private int notAgreed;
    private int erased;

    Taking(Handle handle, ServerId server, boolean imported) {
        this.handle = handle;
        this.server = server;
        this.imported = imported;
    }

    Intake all(List<Submission> submissions) {
        submissions.forEach(this::take);
        return new Intake(
                SqlExamples.all(handle, server, added), SqlExamples.all(handle, server, merged), notAgreed, erased);
    }

    private void take(Submission submission) {
        String hash = submission.lesson().hash();
        List<Contribution> given = submission.given().stream()
                .filter(contribution -> SqlConsents.agreed(handle, server, contribution.people()))
                .toList();
        if (given.isEmpty()) {
            notAgreed++;
        } else if (imported && wasErased(hash)) {
            erased++;
        } else {
            Optional<Long> same = SqlExamples.withHash(handle, server, hash);
            long number = same.orElseGet(() -> insert(submission.lesson()));
            given.forEach(contribution -> ExampleRows.insert(handle, server, number, contribution));
            same.ifPresent(present -> completeSupports(present, submission.lesson()));
            decide(number, submission);
            (same.isPresent() ? merged : added).add(number);
        }
    }

    private boolean wasErased(String hash) {
        return handle.createQuery("SELECT 1 FROM erased_example WHERE server = :server AND hash = :hash")
                .bind("server", server.value())
                .bind("hash", hash)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private long insert(Lesson lesson) {
        long number = handle.createQuery("INSERT INTO server (id, next_number) VALUES (:server, 2)"
                                + " ON CONFLICT (id) DO UPDATE SET next_number = server.next_number + 1"
                                + " RETURNING next_number")
                        .bind("server", server.value())
                        .mapTo(Long.class)
                        .one()
                - 1;
        ExampleRows.bind(
                        handle.createUpdate("INSERT INTO example (server, number, hash, asked, story, question, answer,"
                                + " supports, state) VALUES (:server, :number, :hash, :asked, :story, :question,"
                                + " :answer, :supports, 'new')"),
                        lesson)
                .bind("server", server.value())
                .bind("number", number)
                .execute();
        // Given anew, it is no longer erased.
        handle.createUpdate("DELETE FROM erased_example WHERE server = :server AND hash = :hash")
                .bind("server", server.value())
                .bind("hash", lesson.hash())
                .execute();
        return number;
    }

    /** What was approved stays as it was approved. */
    private void completeSupports(long number, Lesson lesson) {
        ExampleRows.bind(
                        handle.createUpdate("UPDATE example SET supports = :supports WHERE server = :server"
                                + " AND number = :number AND supports IS NULL AND state = 'new'"
                                + " AND :hash = hash AND :asked = asked AND story = :story AND question = :question"
                                + " AND answer = :answer"),
                        lesson)
                .bind("server", server.value())
                .bind("number", number)
                .execute();
    }

    private void decide(long number, Submission submission) {
        boolean contradicts = SqlExamples.contradicting(handle, server, number, submission.lesson()).stream()
                .anyMatch(other -> other.state() == ExampleState.APPROVED);
        boolean approves = submission.state() == ExampleState.APPROVED;
        if (submission.state() != ExampleState.NEW && isNew(number) && !(approves && contradicts)) {
            SqlExamples.setState(handle, server, number, submission.state(), submission.reviewed());
        }
    }

    private boolean isNew(long number) {
        return handle.createQuery("SELECT 1 FROM example WHERE server = :server AND number = :number AND state = 'new'")
                .bind("server", server.value())
                .bind("number", number)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
