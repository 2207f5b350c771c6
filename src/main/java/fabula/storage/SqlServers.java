package fabula.storage;

import fabula.examples.ServerId;
import fabula.server.ServerData;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that the database holds of Discord's servers. */
public final class SqlServers implements ServerData {

    private static final String KNOWN = "SELECT server FROM channel WHERE server LIKE 'discord:%'"
            + " UNION SELECT server FROM server_settings WHERE server LIKE 'discord:%'"
            + " UNION SELECT server FROM consent WHERE server LIKE 'discord:%'"
            + " UNION SELECT server FROM riddle WHERE server LIKE 'discord:%'"
            + " UNION SELECT id FROM server WHERE id LIKE 'discord:%'";

    /** Examples go with their server's row, questions and guesses with their riddle's. */
    private static final List<String> FORGETTING = List.of(
            "DELETE FROM server_settings WHERE server = :server",
            "DELETE FROM consent WHERE server = :server",
            "DELETE FROM riddle WHERE server = :server",
            "DELETE FROM erased_example WHERE server = :server",
            "DELETE FROM server WHERE id = :server",
            "UPDATE model_choice SET chosen_by = '" + SqlPeople.ERASED + "' WHERE scope = :server",
            "UPDATE retraining SET told_where = '', requested_by = '" + SqlPeople.ERASED + "'"
                    + " WHERE scope = :server");

    private final Database database;

    public SqlServers(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> application() {
        return database.read(handle -> handle.createQuery("SELECT id FROM application")
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void belongsTo(String application) {
        database.change(handle -> handle.createUpdate(
                        "INSERT INTO application (only_row, id) VALUES (1, :id) ON CONFLICT (only_row) DO NOTHING")
                .bind("id", application)
                .execute());
    }

    @Override
    public Set<ServerId> servers() {
        return database.read(handle ->
                handle.createQuery(KNOWN).mapTo(String.class).map(ServerId::new).set());
    }

    @Override
    public void forget(ServerId server) {
        database.change(handle -> FORGETTING.forEach(
                sql -> handle.createUpdate(sql).bind("server", server.value()).execute()));
    }
}
