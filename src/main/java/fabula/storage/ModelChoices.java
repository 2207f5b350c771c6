package fabula.storage;

import fabula.model.ChoiceLog;
import java.time.Instant;
import java.util.List;

/** Which models were put in force, in the database. */
public final class ModelChoices implements ChoiceLog {

    /** The base model of this installation; a server's own models get scopes of their own. */
    private static final String SCOPE = "base";

    private final Database database;

    public ModelChoices(Database database) {
        this.database = database;
    }

    @Override
    public List<Choice> history() {
        return database.read(handle -> handle.createQuery(
                        "SELECT model, chosen_by, chosen_at FROM model_choice WHERE scope = :scope ORDER BY sequence")
                .bind("scope", SCOPE)
                .map((row, context) -> new Choice(
                        row.getString("model"),
                        row.getString("chosen_by"),
                        Instant.ofEpochMilli(row.getLong("chosen_at"))))
                .list());
    }

    @Override
    public void record(Choice choice) {
        database.change(
                handle -> handle.createUpdate("INSERT INTO model_choice (sequence, scope, model, chosen_by, chosen_at)"
                                + " SELECT COALESCE(MAX(sequence), 0) + 1, :scope, :model, :by, :at FROM model_choice")
                        .bind("scope", SCOPE)
                        .bind("model", choice.model())
                        .bind("by", choice.by())
                        .bind("at", choice.at().toEpochMilli())
                        .execute());
    }
}
