package fabula.storage;

import fabula.examples.Contribution;
import fabula.examples.Erasure;
import fabula.examples.Example;
import fabula.examples.PersonalData;
import fabula.examples.PersonalStore;
import fabula.examples.ServerId;
import fabula.story.ChannelId;
import fabula.story.Statement;
import fabula.story.Teller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** All that the database holds of a person. */
public final class SqlPeople implements PersonalStore {

    /** What stands in place of somebody who was erased. */
    static final String ERASED = "(erased)";

    /** Contributions that a person made, or whose story they told. */
    private static final String THEIRS = "(c.giver_id = :person OR EXISTS (SELECT 1 FROM contribution_teller x"
            + " WHERE x.server = c.server AND x.number = c.number AND x.giver_id = c.giver_id"
            + " AND x.teller_id = :person))";

    private final Database database;

    public SqlPeople(Database database) {
        this.database = database;
    }

    @Override
    public PersonalData of(String person) {
        return database.read(handle -> {
            List<Example> examples = examples(handle, person, Optional.empty());
            return new PersonalData(
                    person,
                    agreements(handle, person),
                    told(handle, person),
                    examples,
                    models(handle, examples),
                    acts(handle, person),
                    PlayedRiddles.of(handle, person),
                    unread(handle, person));
        });
    }

    private static Optional<Instant> unread(Handle handle, String person) {
        return handle.createQuery("SELECT since FROM bystander WHERE person = :person")
                .bind("person", person)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    private static List<PersonalData.Agreement> agreements(Handle handle, String person) {
        return handle.createQuery("SELECT server, given_at FROM consent WHERE person = :person ORDER BY given_at")
                .bind("person", person)
                .map((row, context) -> new PersonalData.Agreement(
                        new ServerId(row.getString("server")), Instant.ofEpochMilli(row.getLong("given_at"))))
                .list();
    }

    private static List<PersonalData.Told> told(Handle handle, String person) {
        return handle.createQuery("SELECT channel, number, text, teller_id, teller_name, told_at FROM statement"
                        + " WHERE teller_id = :person ORDER BY channel, number")
                .bind("person", person)
                .map((row, context) -> new PersonalData.Told(
                        new ChannelId(row.getString("channel")),
                        new Statement(
                                row.getLong("number"),
                                row.getString("text"),
                                new Teller(row.getString("teller_id"), row.getString("teller_name")),
                                Instant.ofEpochMilli(row.getLong("told_at")))))
                .list();
    }

    private static List<Example> examples(Handle handle, String person, Optional<ServerId> server) {
        Map<String, Object> values = new HashMap<>(Map.of("person", person));
        server.ifPresent(one -> values.put("server", one.value()));
        String where = server.isPresent() ? "e.server = :server AND " : "";
        return ExampleRows.select(handle, where + THEIRS, values);
    }

    private static List<String> models(Handle handle, List<Example> examples) {
        return SqlTrainings.modelsTrainedWith(
                handle,
                examples.stream().map(example -> example.lesson().hash()).toList());
    }

    private static List<PersonalData.Act> acts(Handle handle, String person) {
        List<PersonalData.Act> acts = new ArrayList<>();
        acts.addAll(acts(
                handle,
                person,
                "SELECT 'put the model ' || model || ' in force' AS what, chosen_at AS at FROM model_choice"
                        + " WHERE chosen_by = :person"));
        acts.addAll(acts(
                handle,
                person,
                "SELECT 'switched collecting on for ' || id AS what, collecting_at AS at FROM server"
                        + " WHERE collecting_by = :person"));
        acts.addAll(acts(
                handle,
                person,
                "SELECT 'reviewed example ' || number || ' of ' || server || ': ' || state AS what, reviewed_at AS at"
                        + " FROM example WHERE reviewed_by = :person"));
        return acts;
    }

    private static List<PersonalData.Act> acts(Handle handle, String person, String sql) {
        return handle.createQuery(sql)
                .bind("person", person)
                .map((row, context) ->
                        new PersonalData.Act(row.getString("what"), Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }

    @Override
    public Erasure withdraw(String person, Optional<ServerId> server) {
        return database.write(handle -> withdrawn(handle, person, server));
    }

    private static Erasure withdrawn(Handle handle, String person, Optional<ServerId> server) {
        List<Example> examples = examples(handle, person, server);
        List<String> models = models(handle, examples);
        for (Example example : examples) {
            for (Contribution contribution : example.given()) {
                delete(handle, example, contribution);
            }
            deleteIfNobodyGaveIt(handle, example);
        }
        handle.createUpdate("DELETE FROM consent WHERE person = :person"
                        + (server.isPresent() ? " AND server = :server" : ""))
                .bind("person", person)
                .bindMap(server.map(one -> Map.of("server", one.value())).orElse(Map.of()))
                .execute();
        return new Erasure(0, examples.size(), models);
    }

    private static void delete(Handle handle, Example example, Contribution contribution) {
        handle.createUpdate(
                        "DELETE FROM contribution WHERE server = :server AND number = :number AND giver_id = :giver")
                .bind("server", example.server().value())
                .bind("number", example.number())
                .bind("giver", contribution.giver().id())
                .execute();
    }

    private static void deleteIfNobodyGaveIt(Handle handle, Example example) {
        int gone = handle.createUpdate("DELETE FROM example WHERE server = :server AND number = :number"
                        + " AND NOT EXISTS (SELECT 1 FROM contribution c WHERE c.server = example.server"
                        + " AND c.number = example.number)")
                .bind("server", example.server().value())
                .bind("number", example.number())
                .execute();
        if (gone > 0) {
            handle.createUpdate("INSERT INTO erased_example (server, hash) VALUES (:server, :hash)"
                            + " ON CONFLICT (server, hash) DO NOTHING")
                    .bind("server", example.server().value())
                    .bind("hash", example.lesson().hash())
                    .execute();
        }
    }

    @Override
    public Erasure erase(String person) {
        return database.write(handle -> {
            Erasure withdrawn = withdrawn(handle, person, Optional.empty());
            int statements = update(handle, person, "DELETE FROM statement WHERE teller_id = :person");
            takeOut(handle, person);
            return new Erasure(statements, withdrawn.examples(), withdrawn.models());
        });
    }

    private static void takeOut(Handle handle, String person) {
        String by = " = '" + ERASED + "' WHERE ";
        update(handle, person, "UPDATE model_choice SET chosen_by" + by + "chosen_by = :person");
        // Where to tell is where the person asked; nobody has to be told any more.
        update(handle, person, "UPDATE retraining SET told_where = '', requested_by" + by + "requested_by = :person");
        update(handle, person, "UPDATE server SET collecting_by" + by + "collecting_by = :person");
        update(handle, person, "UPDATE example SET reviewed_by" + by + "reviewed_by = :person");
        update(handle, person, "UPDATE example SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = :person");
        PlayedRiddles.takeOut(handle, person);
    }

    private static int update(Handle handle, String person, String sql) {
        return handle.createUpdate(sql).bind("person", person).execute();
    }
}
