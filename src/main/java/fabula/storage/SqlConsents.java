package fabula.storage;

import fabula.examples.ConsentStore;
import fabula.examples.ServerId;
import java.time.Instant;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Where examples may be collected and who agreed, in the database. */
public final class SqlConsents implements ConsentStore {

    private final Database database;

    public SqlConsents(Database database) {
        this.database = database;
    }

    @Override
    public boolean collects(ServerId server) {
        return database.read(handle -> handle.createQuery(
                        "SELECT 1 FROM server WHERE id = :server" + " AND collecting_by IS NOT NULL")
                .bind("server", server.value())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public void startCollecting(ServerId server, String by, Instant at) {
        database.change(handle -> handle.createUpdate(
                        "INSERT INTO server (id, next_number, collecting_by, collecting_at) VALUES (:server, 1, :by, :at)"
                                + " ON CONFLICT (id) DO UPDATE SET collecting_by = :by, collecting_at = :at")
                .bind("server", server.value())
                .bind("by", by)
                .bind("at", at.toEpochMilli())
                .execute());
    }

    @Override
    public void stopCollecting(ServerId server) {
        database.change(handle -> handle.createUpdate(
                        "UPDATE server SET collecting_by = NULL, collecting_at = NULL WHERE id = :server")
                .bind("server", server.value())
                .execute());
    }

    @Override
    public boolean agreed(ServerId server, String person) {
        return database.read(handle -> agreed(handle, server, person));
    }

    @Override
    public void agree(ServerId server, String person, Instant at) {
        database.change(handle -> handle.createUpdate("INSERT INTO consent (server, person, given_at)"
                        + " VALUES (:server, :person, :at) ON CONFLICT (server, person) DO NOTHING")
                .bind("server", server.value())
                .bind("person", person)
                .bind("at", at.toEpochMilli())
                .execute());
    }

    /** Asked within the transaction that keeps what they give, so that nobody's change of mind comes too late. */
    static boolean agreed(Handle handle, ServerId server, Set<String> people) {
        return people.stream().allMatch(person -> agreed(handle, server, person));
    }

    private static boolean agreed(Handle handle, ServerId server, String person) {
        return handle.createQuery("SELECT 1 FROM consent WHERE server = :server AND person = :person")
                .bind("server", server.value())
                .bind("person", person)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
