package fabula.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.model.Scope;
import fabula.training.JobLog.Entry;
import fabula.training.JobLog.Kept;
import fabula.training.Retraining.Outcome;
import fabula.training.Retraining.Request;
import fabula.training.Retraining.Work;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlJobsTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Request INN = new Request(Scope.server("discord:1"), new Work.Teach(), "ann", "channel 7");
    private static final Request BASE = new Request(Scope.BASE, new Work.Compare("default", "winter"), "otto", "");

    @Parameter
    TestDatabase kind;

    @TempDir
    private Path folder;

    @Test
    void requests_outlive_the_program_in_the_order_in_which_they_came() {
        Entry first;
        Entry second;
        try (Database database = kind.open(folder)) {
            first = new SqlJobs(database).add(INN, "server-1", NOON);
            second = new SqlJobs(database).add(BASE, "winter", NOON);
            assertThat(new SqlJobs(database).begun(first.id()))
                    .as("another process looks after it")
                    .isFalse();
        }
        try (Database database = kind.open(folder)) {
            SqlJobs jobs = new SqlJobs(database);
            assertThat(jobs.list()).noneMatch(Kept::isOwn);
            assertThat(jobs.adopt(jobs.list().get(0))).isTrue();
            assertThat(jobs.begun(first.id())).isTrue();
            assertThat(jobs.list())
                    .extracting(Kept::entry)
                    .containsExactly(new Entry(first.id(), INN, "server-1", 1, Optional.empty()), second);
        }
    }

    @Test
    void a_scope_has_one_that_has_not_ended() {
        try (Database database = kind.open(folder)) {
            SqlJobs jobs = new SqlJobs(database);
            Entry first = jobs.add(INN, "server-1", NOON);
            assertThatThrownBy(() -> jobs.add(INN, "server-2", NOON))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("for this server");

            jobs.ended(first.id(), new Outcome.Cancelled());

            assertThat(jobs.add(INN, "server-2", NOON).id()).isGreaterThan(first.id());
        }
    }

    @Test
    void an_end_is_kept_until_it_has_been_told() {
        try (Database database = kind.open(folder)) {
            SqlJobs jobs = new SqlJobs(database);
            long id = jobs.add(INN, "server-1", NOON).id();
            jobs.told(id);
            assertThat(jobs.list()).as("it has not ended").hasSize(1);

            jobs.ended(id, new Outcome.Failed("It rained."));

            assertThat(jobs.list())
                    .extracting(kept -> kept.entry().outcome())
                    .containsExactly(Optional.of(new Outcome.Failed("It rained.")));
            jobs.told(id);
            assertThat(jobs.list()).isEmpty();
        }
    }

    @Test
    void what_a_process_looks_after_is_taken_over_once_it_is_not_heard_of_any_more() {
        try (Database database = kind.open(folder)) {
            SqlJobs first = new SqlJobs(database);
            SqlJobs second = new SqlJobs(database);
            SqlJobs third = new SqlJobs(database);
            long id = first.add(INN, "server-1", NOON).id();
            Kept seen = second.list().get(0);
            first.beat();
            assertThat(second.adopt(seen)).as("it was heard of since").isFalse();
            Kept now = second.list().get(0);

            assertThat(second.adopt(now)).isTrue();

            assertThat(third.adopt(now)).as("somebody was faster").isFalse();
            assertThat(first.keeps(id)).isFalse();
            assertThat(first.begun(id)).isFalse();
            assertThat(first.ended(id, new Outcome.Cancelled())).isFalse();
            assertThat(second.keeps(id)).isTrue();
            second.leaveAll();
            assertThat(third.list().get(0).keeper()).isEmpty();
            assertThat(third.adopt(third.list().get(0))).isTrue();
            third.leave(id);
            assertThat(third.keeps(id)).isFalse();
        }
    }
}
