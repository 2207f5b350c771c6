package fabula.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;

/** The gateway half of the double: events go out in order, and are kept so that a resumed session misses none. */
public final class DoubleGateway {

    private static final int MESSAGE_CONTENT = 1 << 15;
    /** Events that a bot may have missed and still resume; with more it has to begin anew. */
    private static final int KEPT = 20_000;

    private final Supplier<Map<String, Object>> ready;
    private final Supplier<List<JsonNode>> servers;
    private final List<JsonNode> sent = new ArrayList<>();
    private final List<Instant> connected = new ArrayList<>();
    private int forgotten;
    private Connection connection;
    private int identified;
    private int resumed;
    private int turnedAway;
    private boolean silent;
    private Duration heartbeat = Duration.ofMillis(41_250);
    private boolean refusing;
    private boolean refusingContent;
    private JsonNode identify;

    DoubleGateway(Supplier<Map<String, Object>> ready, Supplier<List<JsonNode>> servers) {
        this.ready = ready;
        this.servers = servers;
    }

    WebSocketListener connect(boolean compressed) {
        return new Connection(compressed);
    }

    /** Sends an event, or keeps it for when the bot has resumed. */
    synchronized void dispatch(String type, Object data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("op", 0);
        event.put("s", forgotten + sent.size() + 1);
        event.put("t", type);
        event.put("d", data);
        JsonNode json = Json.of(event);
        sent.add(json);
        if (sent.size() > 2 * KEPT) {
            sent.subList(0, KEPT).clear();
            forgotten += KEPT;
        }
        if (connection != null) {
            connection.send(json);
        }
    }

    /** Closes the connection with one of Discord's codes. What is dispatched until the bot is back is kept. */
    public synchronized void drop(int code) {
        Connection dropped = connection;
        connection = null;
        if (dropped != null) {
            dropped.socket.close(code, "as the test wants it");
        }
    }

    /** As a cable that is pulled: nothing arrives any more, and no sign of life is answered, until the bot connects. */
    public synchronized void pull() {
        silent = true;
        connection = null;
    }

    /** Asks the bot to connect anew. */
    public synchronized void askToReconnect() {
        tell(Json.of(Map.of("op", 7)));
    }

    /** Forgets the session: the bot has to identify again, and what was dispatched meanwhile is lost. */
    public synchronized void invalidate() {
        tell(Json.of(Map.of("op", 9, "d", false)));
        connection = null;
    }

    private void tell(JsonNode message) {
        if (connection != null) {
            connection.send(message);
        }
    }

    /** How often new connections are to give a sign of life. */
    public synchronized void heartbeatEvery(Duration time) {
        heartbeat = time;
    }

    /** The next so many connections are broken off before the bot can say who it is. */
    public synchronized void turnAway(int connections) {
        turnedAway = connections;
    }

    /** Waits until something has come about. */
    void await(BooleanSupplier wanted) {
        for (int i = 0; i < 300 && !wanted.getAsBoolean(); i++) {
            DiscordDouble.pause();
        }
        if (!wanted.getAsBoolean()) {
            throw new AssertionError("The bot did not connect as expected");
        }
    }

    /** When connections were made. */
    public synchronized List<Instant> connected() {
        return List.copyOf(connected);
    }

    /** Whether events arrive at present. */
    public synchronized boolean isConnected() {
        return connection != null;
    }

    /** From now on, whoever identifies is sent away as if the token had been reset. */
    public synchronized void refuseTokens() {
        refusing = true;
    }

    /** As long as nobody has switched on the content of messages for the application. */
    synchronized void refuseContent() {
        refusingContent = true;
    }

    public synchronized int identified() {
        return identified;
    }

    public synchronized int resumed() {
        return resumed;
    }

    synchronized JsonNode identify() {
        return identify;
    }

    private synchronized void received(Connection from, JsonNode message) {
        if (from.away) {
            return;
        }
        switch (message.path("op").asInt()) {
            case 1 -> beat(from);
            case 2 -> identify(from, message.path("d"));
            case 6 -> resume(from, message.path("d").path("seq").asInt());
            default -> {}
        }
    }

    private void beat(Connection from) {
        if (!silent) {
            from.send(Json.of(Map.of("op", 11)));
        }
    }

    private void identify(Connection from, JsonNode identity) {
        identify = identity;
        if (refusingContent && (identity.path("intents").asInt() & MESSAGE_CONTENT) != 0) {
            from.socket.close(4014, "Disallowed intent(s).");
            return;
        }
        if (refusing) {
            from.socket.close(4004, "Authentication failed.");
            return;
        }
        identified++;
        sent.clear();
        forgotten = 0;
        connection = from;
        dispatch("READY", ready.get());
        servers.get().forEach(server -> dispatch("GUILD_CREATE", server));
    }

    private void resume(Connection from, int last) {
        if (last < forgotten) {
            from.send(Json.of(Map.of("op", 9, "d", false)));
            return;
        }
        resumed++;
        connection = from;
        sent.subList(last - forgotten, sent.size()).forEach(from::send);
        dispatch("RESUMED", Map.of());
    }

    private final class Connection extends WebSocketListener {

        private final Deflater deflater;
        private WebSocket socket;
        private boolean away;

        Connection(boolean compressed) {
            this.deflater = compressed ? new Deflater() : null;
        }

        @Override
        public void onOpen(WebSocket webSocket, Response response) {
            synchronized (DoubleGateway.this) {
                socket = webSocket;
                connected.add(Instant.now());
                silent = false;
                if (turnedAway > 0) {
                    turnedAway--;
                    away = true;
                    socket.close(1001, "out of order");
                    return;
                }
                send(Json.of(Map.of("op", 10, "d", Map.of("heartbeat_interval", heartbeat.toMillis()))));
            }
        }

        @Override
        public void onMessage(WebSocket webSocket, String text) {
            received(this, Json.parse(text));
        }

        @Override
        public void onMessage(WebSocket webSocket, ByteString bytes) {
            received(this, Json.parse(bytes.utf8()));
        }

        @Override
        public void onClosing(WebSocket webSocket, int code, String reason) {
            webSocket.close(1000, null);
        }

        private void send(JsonNode message) {
            if (deflater == null) {
                socket.send(message.toString());
            } else {
                socket.send(deflated(message.toString().getBytes(StandardCharsets.UTF_8)));
            }
        }

        /** One stream over the whole connection, flushed after each message. */
        private ByteString deflated(byte[] message) {
            deflater.setInput(message);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            int length;
            do {
                length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                out.write(buffer, 0, length);
            } while (length == buffer.length);
            return ByteString.of(out.toByteArray());
        }
    }
}
