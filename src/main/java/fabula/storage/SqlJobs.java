package fabula.storage;

import fabula.Problem;
import fabula.model.Scope;
import fabula.training.JobLog;
import fabula.training.ReportJson;
import fabula.training.Retraining.Outcome;
import fabula.training.Retraining.Request;
import fabula.training.Retraining.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The retrainings that were asked for, in the database. */
public final class SqlJobs implements JobLog {

    private final Database database;

    public SqlJobs(Database database) {
        this.database = database;
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
            handle.createUpdate(
                            "INSERT INTO retraining (id, scope, model, compared_to, requested_by, told_where, begun)"
                                    + " VALUES (:id, :scope, :model, :comparedTo, :by, :where, 0)")
                    .bind("id", id)
                    .bind("scope", scope)
                    .bind("model", model)
                    .bind("comparedTo", compared.map(Work.Compare::before))
                    .bind("by", request.requestedBy())
                    .bind("where", request.where())
                    .execute();
            return new Entry(id, request, model, 0, Optional.empty());
        });
    }

    @Override
    public List<Entry> list() {
        return database.read(handle -> handle.createQuery(
                        "SELECT id, scope, model, compared_to, requested_by, told_where, begun, outcome"
                                + " FROM retraining ORDER BY id")
                .map((row, context) -> entry(row))
                .list());
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
    public void begun(long id) {
        database.change(handle -> handle.createUpdate("UPDATE retraining SET begun = begun + 1 WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    @Override
    public void ended(long id, Outcome outcome) {
        database.change(handle -> handle.createUpdate("UPDATE retraining SET outcome = :outcome WHERE id = :id")
                .bind("outcome", ReportJson.write(outcome))
                .bind("id", id)
                .execute());
    }

    @Override
    public void told(long id) {
        database.change(handle -> handle.createUpdate("DELETE FROM retraining WHERE id = :id AND outcome IS NOT NULL")
                .bind("id", id)
                .execute());
    }
}
