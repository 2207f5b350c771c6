package fabula.storage;

import fabula.Problem;
import fabula.model.Scope;
import fabula.training.JobLog;
import fabula.training.ProcessName;
import fabula.training.ReportJson;
import fabula.training.Retraining.Outcome;
import fabula.training.Retraining.Request;
import fabula.training.Retraining.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The retrainings that were asked for, in the database. */
public final class SqlJobs implements JobLog {

    private static final String MINE = " WHERE id = :id AND keeper = :me";
    private static final String HEARD_OF = " AND keeper = :keeper"
            + " AND EXISTS (SELECT 1 FROM process p WHERE p.id = retraining.keeper AND p.beats = :beats)";
    private static final String ENDED = " AND NOT EXISTS (SELECT 1 FROM process p WHERE p.id = retraining.keeper)";

    private final Database database;
    private final String me;

    public SqlJobs(Database database) {
        this.database = database;
        this.me = ProcessName.own().text();
    }

    @Override
    public Entry add(Request request, String model, Instant at) {
        return database.write(handle -> {
            String scope = request.scope().text();
            int open = handle.createQuery("SELECT COUNT(*) FROM retraining WHERE scope = :scope AND outcome IS NULL")
                    .bind("scope", scope)
                    .mapTo(Integer.class)
                    .one();
            if (open > 0) {
                throw Problem.input("A training is under way or waiting already"
                        + (request.scope().isBase() ? "" : " for this server") + ". Wait for its end, or cancel it.");
            }
            long last = handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM retraining")
                    .mapTo(Long.class)
                    .one();
            // Rows are deleted; the time keeps a number from being used again.
            long id = Math.max(last + 1, at.toEpochMilli());
            Optional<Work.Compare> compared =
                    request.work() instanceof Work.Compare compare ? Optional.of(compare) : Optional.empty();
            handle.createUpdate("INSERT INTO retraining"
                            + " (id, scope, model, compared_to, requested_by, told_where, begun, keeper)"
                            + " VALUES (:id, :scope, :model, :comparedTo, :by, :where, 0, :me)")
                    .bind("id", id)
                    .bind("scope", scope)
                    .bind("model", model)
                    .bind("comparedTo", compared.map(Work.Compare::before).orElse(null))
                    .bind("by", request.requestedBy())
                    .bind("where", request.where())
                    .bind("me", me)
                    .execute();
            beat(handle);
            return new Entry(id, request, model, 0, Optional.empty());
        });
    }

    @Override
    public List<Kept> list() {
        return database.read(handle -> handle.createQuery("SELECT r.id, r.scope, r.model, r.compared_to,"
                        + " r.requested_by, r.told_where, r.begun, r.outcome, p.id AS process, p.beats"
                        + " FROM retraining r LEFT JOIN process p ON p.id = r.keeper ORDER BY r.id")
                .map((row, context) -> kept(row))
                .list());
    }

    private Kept kept(ResultSet row) throws SQLException {
        String process = row.getString("process");
        return new Kept(
                entry(row),
                process == null ? Optional.empty() : Optional.of(new Keeper(process, row.getLong("beats"))),
                me.equals(process));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String model = row.getString("model");
        String comparedTo = row.getString("compared_to");
        Work work = comparedTo == null ? new Work.Teach() : new Work.Compare(comparedTo, model);
        Request request = new Request(
                Scope.ofText(row.getString("scope")), work, row.getString("requested_by"), row.getString("told_where"));
        return new Entry(
                row.getLong("id"),
                request,
                model,
                row.getInt("begun"),
                Optional.ofNullable(row.getString("outcome")).map(ReportJson::read));
    }

    @Override
    public void beat() {
        database.change(this::beat);
    }

    private void beat(Handle handle) {
        handle.createUpdate("INSERT INTO process (id, beats) VALUES (:me, 1)"
                        + " ON CONFLICT (id) DO UPDATE SET beats = process.beats + 1")
                .bind("me", me)
                .execute();
    }

    @Override
    public boolean adopt(Kept orphan) {
        return database.write(handle -> {
            String take = "UPDATE retraining SET keeper = :me WHERE id = :id";
            int taken = orphan.keeper()
                    .map(keeper -> handle.createUpdate(take + HEARD_OF)
                            .bind("keeper", keeper.process())
                            .bind("beats", keeper.beats()))
                    .orElseGet(() -> handle.createUpdate(take + ENDED))
                    .bind("me", me)
                    .bind("id", orphan.entry().id())
                    .execute();
            beat(handle);
            handle.execute("DELETE FROM process WHERE id NOT IN"
                    + " (SELECT keeper FROM retraining WHERE keeper IS NOT NULL)");
            return taken > 0;
        });
    }

    @Override
    public boolean begun(long id) {
        return changed("UPDATE retraining SET begun = begun + 1" + MINE, id);
    }

    @Override
    public boolean ended(long id, Outcome outcome) {
        return database.write(handle -> handle.createUpdate("UPDATE retraining SET outcome = :outcome" + MINE)
                        .bind("outcome", ReportJson.write(outcome))
                        .bind("id", id)
                        .bind("me", me)
                        .execute()
                > 0);
    }

    @Override
    public boolean keeps(long id) {
        return database.read(handle -> handle.createQuery("SELECT 1 FROM retraining" + MINE)
                .bind("id", id)
                .bind("me", me)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public void told(long id) {
        changed("DELETE FROM retraining" + MINE + " AND outcome IS NOT NULL", id);
    }

    @Override
    public void leave(long id) {
        changed("UPDATE retraining SET keeper = NULL" + MINE, id);
    }

    private boolean changed(String sql, long id) {
        return database.write(
                handle -> handle.createUpdate(sql).bind("id", id).bind("me", me).execute() > 0);
    }

    @Override
    public void leaveAll() {
        database.change(handle -> handle.createUpdate("DELETE FROM process WHERE id = :me")
                .bind("me", me)
                .execute());
    }
}
