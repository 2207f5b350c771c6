package fabula.storage;

import fabula.server.Bystanders;
import java.time.Instant;

/** Whose plain messages are never read, in the database. */
public final class SqlBystanders implements Bystanders {

    private final Database database;

    public SqlBystanders(Database database) {
        this.database = database;
    }

    @Override
    public boolean contains(String person) {
        return database.read(handle -> handle.createQuery("SELECT 1 FROM bystander WHERE person = :person")
                .bind("person", person)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public void add(String person, Instant since) {
        database.change(handle -> handle.createUpdate("INSERT INTO bystander (person, since) VALUES (:person, :since)"
                        + " ON CONFLICT (person) DO NOTHING")
                .bind("person", person)
                .bind("since", since.toEpochMilli())
                .execute());
    }

    @Override
    public void remove(String person) {
        database.change(handle -> handle.createUpdate("DELETE FROM bystander WHERE person = :person")
                .bind("person", person)
                .execute());
    }
}
