package fabula.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PRIVACY.md says of every column of the database what it tells of people. */
class PrivacyTest {

    @TempDir
    private Path folder;

    /** A table of the database as it is described. */
    private record Described(List<String> personal, List<String> rest, List<String> rows) {

        List<String> columns() {
            return Stream.concat(personal.stream(), rest.stream()).sorted().toList();
        }
    }

    private final Map<String, Described> described = new TreeMap<>();
    private final List<String> kept = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        for (String line : Files.readAllLines(Path.of("PRIVACY.md"))) {
            List<String> cells = Arrays.stream(line.split("\\|"))
                    .skip(1)
                    .map(cell -> cell.replaceAll("[*`]", "").strip())
                    .toList();
            if (line.startsWith("| `")) {
                described.put(
                        cells.get(0),
                        new Described(list(cells.get(1), ","), list(cells.get(2), ","), list(cells.get(3), ";")));
            } else if (cells.size() == 5) {
                kept.add(cells.get(0));
            }
        }
    }

    private static List<String> list(String cell, String between) {
        return Arrays.stream(cell.split(between))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    @Test
    void every_column_is_described_and_there_is_no_other() throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        described.forEach((table, one) -> columns.put(table, one.columns()));

        assertThat(columns).isEqualTo(schema());
    }

    @Test
    void what_tells_of_people_is_explained_in_a_row_for_people() {
        described.forEach((table, one) -> {
            if (!one.personal().isEmpty()) {
                assertThat(one.rows()).as(table).isNotEmpty();
            }
            assertThat(one.rows()).as(table).allSatisfy(row -> assertThat(kept).anyMatch(cell -> cell.startsWith(row)));
        });
    }

    private Map<String, List<String>> schema() throws SQLException {
        Database.open(folder).close();
        Map<String, List<String>> columns = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Database.FILE));
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT t.name AS of, c.name AS named FROM sqlite_master t, pragma_table_info(t.name) c"
                                        + " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE 'flyway%'"
                                        + " ORDER BY t.name, c.name")) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString("of"), table -> new ArrayList<>())
                        .add(rows.getString("named"));
            }
        }
        return columns;
    }
}
