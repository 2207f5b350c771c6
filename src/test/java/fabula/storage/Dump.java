package fabula.storage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that is in a database, to see whether something has changed. */
public final class Dump {

    private Dump() {}

    /** All rows of all tables, as text; without the leases of reviewers, which say nothing that anybody told. */
    public static Map<String, List<String>> of(Database database) {
        return database.read(handle -> {
            Map<String, List<String>> rows = new TreeMap<>();
            for (String table : handle.createQuery("SELECT name FROM sqlite_master WHERE type = 'table'")
                    .mapTo(String.class)
                    .list()) {
                rows.put(
                        table,
                        handle.createQuery("SELECT * FROM \"" + table + "\"").mapToMap().stream()
                                .map(Dump::text)
                                .toList());
            }
            return rows;
        });
    }

    private static String text(Map<String, Object> row) {
        Map<String, Object> lasting = new TreeMap<>(row);
        lasting.keySet().removeIf(column -> column.startsWith("claimed_"));
        return lasting.toString();
    }
}
