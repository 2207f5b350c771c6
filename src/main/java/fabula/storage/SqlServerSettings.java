package fabula.storage;

import fabula.examples.ServerId;
import fabula.server.Pace;
import fabula.server.ServerSettings;
import fabula.server.ServerSettingsStore;
import fabula.story.ChannelId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What administrators chose for their servers, in the database. */
public final class SqlServerSettings implements ServerSettingsStore {

    private static final String CHANNEL = "channel";
    private static final String AMBIENT = "ambient";
    private static final String ROLE = "role";

    private final Database database;

    public SqlServerSettings(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ServerSettings> of(ServerId server) {
        return database.read(handle -> handle.createQuery(
                        "SELECT idle_days, person_seconds, channel_seconds FROM server_settings WHERE server = :server")
                .bind("server", server.value())
                .map((row, context) -> new ServerSettings(
                        chosen(handle, server, CHANNEL, ChannelId::new),
                        chosen(handle, server, AMBIENT, ChannelId::new),
                        chosen(handle, server, ROLE, Long::valueOf),
                        row.getInt("idle_days"),
                        Pace.ofSeconds(row.getLong("person_seconds"), row.getLong("channel_seconds"))))
                .findOne());
    }

    private static <T> Set<T> chosen(Handle handle, ServerId server, String kind, Function<String, T> read) {
        return handle.createQuery("SELECT id FROM server_choice WHERE server = :server AND kind = :kind")
                .bind("server", server.value())
                .bind("kind", kind)
                .mapTo(String.class)
                .map(read::apply)
                .set();
    }

    @Override
    public void keep(ServerId server, ServerSettings settings) {
        database.change(handle -> {
            handle.createUpdate("INSERT INTO server_settings (server, idle_days, person_seconds, channel_seconds)"
                            + " VALUES (:server, :days, :person, :channel) ON CONFLICT (server) DO UPDATE SET"
                            + " idle_days = :days, person_seconds = :person, channel_seconds = :channel")
                    .bind("server", server.value())
                    .bind("days", settings.idleDays())
                    .bind("person", seconds(settings.pace().person()))
                    .bind("channel", seconds(settings.pace().channel()))
                    .execute();
            handle.createUpdate("DELETE FROM server_choice WHERE server = :server")
                    .bind("server", server.value())
                    .execute();
            PreparedBatch choices =
                    handle.prepareBatch("INSERT INTO server_choice (server, kind, id) VALUES (:server, :kind, :id)");
            settings.channels().forEach(channel -> add(choices, server, CHANNEL, channel.value()));
            settings.ambient().forEach(channel -> add(choices, server, AMBIENT, channel.value()));
            settings.administrators().forEach(role -> add(choices, server, ROLE, String.valueOf(role)));
            choices.execute();
        });
    }

    @Override
    public Map<ServerId, Set<ChannelId>> endAmbient() {
        return database.write(
                handle -> handle.createQuery("DELETE FROM server_choice WHERE kind = :kind RETURNING server, id")
                        .bind("kind", AMBIENT)
                        .map((row, context) ->
                                Map.entry(new ServerId(row.getString("server")), new ChannelId(row.getString("id"))))
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))));
    }

    private static void add(PreparedBatch choices, ServerId server, String kind, String id) {
        choices.bind("server", server.value()).bind("kind", kind).bind("id", id).add();
    }

    private static long seconds(Duration wait) {
        return wait.toSeconds();
    }
}
