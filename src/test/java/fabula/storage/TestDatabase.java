package fabula.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The kinds of databases that all of the storage is tested on. */
enum TestDatabase {
    SQLITE {
        @Override
        Database open(Path folder) {
            return Database.open(folder);
        }

        @Override
        String everything(Path folder) throws IOException {
            return Files.readString(folder.resolve(Database.FILE), StandardCharsets.ISO_8859_1);
        }
    },
    POSTGRES {
        private final Map<Path, String> urls = new ConcurrentHashMap<>();

        @Override
        Database open(Path folder) {
            return Database.connect(url(folder), Optional.empty(), Optional.empty());
        }

        private String url(Path folder) {
            return urls.computeIfAbsent(folder, any -> PostgresServer.shared().newDatabase());
        }

        /** Its files keep what was deleted until the server tidies up; this is what anybody can read. */
        @Override
        String everything(Path folder) throws SQLException {
            try (Connection connection = DriverManager.getConnection(url(folder));
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT schema_to_xml('public', true, false, '')::text")) {
                rows.next();
                return rows.getString(1);
            }
        }
    };

    /** Opens the one database that belongs to a folder, as a start of the program does. */
    abstract Database open(Path folder);

    /** All that it holds, for finding words in; nothing has it open. */
    abstract String everything(Path folder) throws IOException, SQLException;
}
