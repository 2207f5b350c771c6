package fabula.storage;

import fabula.story.Statement;
import fabula.story.Teller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of one story. A teller is the same object in all of them: of a story that is remembered, half would be tellers. */
final class StatementMapper implements RowMapper<Statement> {

    private final Map<Teller, Teller> tellers = new HashMap<>();

    @Override
    public Statement map(ResultSet row, StatementContext context) throws SQLException {
        Teller teller = new Teller(row.getString("teller_id"), row.getString("teller_name"));
        return new Statement(
                row.getLong("number"),
                row.getString("text"),
                tellers.computeIfAbsent(teller, one -> one),
                Instant.ofEpochMilli(row.getLong("told_at")));
    }
}
