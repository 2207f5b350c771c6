package fabula.storage;

import fabula.examples.PersonalData.Played;
import fabula.examples.ServerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the riddles hold of a person. */
final class PlayedRiddles {

    /** Whoever hosts a tale that they have not seen does not see it here either. */
    private static final String ALL = "SELECT server, 'hosted a riddle' AS what, title || ' ' || teaser"
            + " || CASE WHEN host_knows = 1 THEN ' ' || story || ' ' || solution ELSE '' END AS text,"
            + " touched_at AS at FROM riddle WHERE host_id = :person"
            + " UNION ALL SELECT server, 'solved a riddle', '', ended_at FROM riddle WHERE solver_id = :person"
            + " UNION ALL SELECT r.server, 'asked', q.text, q.asked_at FROM riddle_question q"
            + " JOIN riddle r ON r.id = q.riddle WHERE q.asker_id = :person"
            + " UNION ALL SELECT r.server, 'guessed', g.text, g.guessed_at FROM riddle_guess g"
            + " JOIN riddle r ON r.id = g.riddle WHERE g.guesser_id = :person ORDER BY at";

    private PlayedRiddles() {}

    static List<Played> of(Handle handle, String person) {
        return handle.createQuery(ALL)
                .bind("person", person)
                .map((row, context) -> new Played(
                        new ServerId(row.getString("server")),
                        row.getString("what"),
                        row.getString("text"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }

    /** A riddle that the person hosts is over; of what others play, their part is gone, and still counts. */
    static void takeOut(Handle handle, String person) {
        // It ends when it was last touched: when somebody had themselves erased is nothing to keep.
        handle.createQuery("SELECT id, touched_at FROM riddle WHERE host_id = :person AND ended_at IS NULL")
                .bind("person", person)
                .map((row, context) -> Map.entry(row.getLong("id"), Instant.ofEpochMilli(row.getLong("touched_at"))))
                .list()
                .forEach(riddle -> SqlRiddles.end(handle, riddle.getKey(), Optional.empty(), riddle.getValue()));
        for (String role : List.of("host", "solver")) {
            handle.createUpdate("UPDATE riddle SET " + role + "_id = :erased, " + role + "_name = '' WHERE " + role
                            + "_id = :person")
                    .bind("erased", SqlPeople.ERASED)
                    .bind("person", person)
                    .execute();
        }
        for (String sql : List.of(
                "DELETE FROM riddle_question WHERE asker_id = :person",
                "DELETE FROM riddle_guess WHERE guesser_id = :person")) {
            handle.createUpdate(sql).bind("person", person).execute();
        }
    }
}
