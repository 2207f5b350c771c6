package fabula.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockWebServer;

/**
 * Discord on loopback, as far as a bot can see: servers with channels, threads and people who write and use commands.
 * A test tells what people do and looks at what they are shown.
 */
public final class DiscordDouble implements AutoCloseable {

    public static final long BOT = 1_000_000_000_000_000_001L;

    private final List<Place.Server> servers = new CopyOnWriteArrayList<>();
    private final MockWebServer web = new MockWebServer();
    private final DoubleGateway gateway;
    private final DoubleRest rest;
    private volatile boolean connected;

    public DiscordDouble(ApiContract contract) {
        Map<String, Object> botUser = user(BOT, "fabula", "Fabula", true);
        gateway = new DoubleGateway(() -> ready(botUser), () -> {
            connected = true;
            return servers.stream().map(Place.Server::created).toList();
        });
        rest = new DoubleRest(contract, gateway, botUser);
        web.setServerSocketFactory(new PromptSockets());
        web.setDispatcher(rest);
        try {
            web.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rest.servedBy(web);
    }

    /** Where the bot finds it: the value of the setting. */
    public String apiUrl() {
        return "http://127.0.0.1:" + web.getPort() + "/api/v10/";
    }

    /** Where the bot finds a file that people sent. */
    String fileUrl(String id) {
        return "http://127.0.0.1:" + web.getPort() + "/attachments/" + id;
    }

    public DoubleGateway gateway() {
        return gateway;
    }

    public DoubleRest rest() {
        return rest;
    }

    /** A server with the bot on it. */
    public Place.Server server(String name) {
        Place.Server server = new Place.Server(this, Snowflakes.next(), name);
        servers.add(server);
        if (connected) {
            gateway.dispatch("GUILD_CREATE", server.created());
        }
        return server;
    }

    /** A server with the bot on it, whose events Discord sends to one of so many shards. */
    Place.Server server(String name, int shard, int shards) {
        Place.Server server = foreignServer(name);
        while ((server.id() >> 22) % shards != shard) {
            server = foreignServer(name);
        }
        servers.add(server);
        return server;
    }

    /** A server that the bot is not on. */
    Place.Server foreignServer(String name) {
        return new Place.Server(this, Snowflakes.next(), name);
    }

    boolean knows(Place.Server server) {
        return servers.contains(server);
    }

    /** People among themselves, without the bot. */
    Place group() {
        return Place.group(this);
    }

    void forget(Place.Server server) {
        servers.remove(server);
    }

    /** What the bot wrote to a person alone. */
    Posts whispers(Person person) {
        return new Posts(rest, rest.directWith(String.valueOf(person.id())));
    }

    /** A person's direct messages with the bot. */
    Place direct() {
        return new Place(this, null, Snowflakes.next(), 1);
    }

    /** The commands as the bot registered them. */
    JsonNode awaitRegistration() {
        for (int i = 0; i < 150; i++) {
            for (DoubleRest.Request request : rest.requests()) {
                if (request.method().equals("PUT")) {
                    return request.body();
                }
            }
            pause();
        }
        throw new AssertionError("No commands were registered");
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static Map<String, Object> user(long id, String name, String shownAs, boolean bot) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("id", String.valueOf(id));
        user.put("username", name);
        user.put("global_name", shownAs);
        user.put("discriminator", "0");
        user.put("avatar", null);
        user.put("bot", bot);
        return user;
    }

    private Map<String, Object> ready(Map<String, Object> botUser) {
        List<Object> unavailable = new ArrayList<>();
        servers.forEach(server -> unavailable.add(Map.of("id", String.valueOf(server.id()), "unavailable", true)));
        Map<String, Object> ready = new LinkedHashMap<>();
        ready.put("v", 10);
        ready.put("user", botUser);
        ready.put("guilds", unavailable);
        ready.put("private_channels", List.of());
        ready.put("session_id", "a-session");
        ready.put("application", Map.of("id", String.valueOf(BOT), "flags", 0));
        ready.put("resume_gateway_url", "ws://127.0.0.1:" + web.getPort());
        ready.put("shard", List.of(0, 1));
        return ready;
    }

    @Override
    public void close() {
        web.close();
    }
}
