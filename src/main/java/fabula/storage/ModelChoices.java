package fabula.storage;

import fabula.model.ChoiceLog;
import fabula.model.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Which models were put in force, for everybody and for each server, in the database. */
public final class ModelChoices implements ChoiceLog {

    private final Database database;

    public ModelChoices(Database database) {
        this.database = database;
    }

    @Override
    public List<Choice> history(Scope scope) {
        return database.read(handle -> handle.createQuery(
                        "SELECT model, chosen_by, chosen_at FROM model_choice WHERE scope = :scope ORDER BY sequence")
                .bind("scope", scope.text())
                .map((row, context) -> new Choice(
                        row.getString("model"),
                        row.getString("chosen_by"),
                        Instant.ofEpochMilli(row.getLong("chosen_at"))))
                .list());
    }

    @Override
    public void record(Scope scope, Choice choice) {
        database.change(
                handle -> handle.createUpdate("INSERT INTO model_choice (sequence, scope, model, chosen_by, chosen_at)"
                                + " SELECT COALESCE(MAX(sequence), 0) + 1, :scope, :model, :by, :at FROM model_choice")
                        .bind("scope", scope.text())
                        .bind("model", choice.model())
                        .bind("by", choice.by())
                        .bind("at", choice.at().toEpochMilli())
                        .execute());
    }

    @Override
    public long latest() {
        return database.read(handle -> handle.createQuery("SELECT COALESCE(MAX(sequence), 0) FROM model_choice")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Set<Scope> scopes() {
        return database.read(handle -> handle.createQuery("SELECT DISTINCT scope FROM model_choice")
                .mapTo(String.class)
                .map(Scope::ofText)
                .set());
    }
}
