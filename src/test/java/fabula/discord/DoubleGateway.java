package fabula.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;

/** The gateway half of the double: events go out in order, and are kept so that a resumed session misses none. */
final class DoubleGateway {

    private static final int MESSAGE_CONTENT = 1 << 15;

    private final Supplier<Map<String, Object>> ready;
    private final Supplier<List<JsonNode>> servers;
    private final List<JsonNode> sent = new ArrayList<>();
    private Connection connection;
    private int identified;
    private int resumed;
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
        event.put("s", sent.size() + 1);
        event.put("t", type);
        event.put("d", data);
        JsonNode json = Json.of(event);
        sent.add(json);
        if (connection != null) {
            connection.send(json);
        }
    }

    /** Closes the connection with one of Discord's codes. What is dispatched until the bot is back is kept. */
    synchronized void drop(int code) {
        Connection dropped = connection;
        connection = null;
        dropped.socket.close(code, "as the test wants it");
    }

    /** From now on, whoever identifies is sent away as if the token had been reset. */
    synchronized void refuseTokens() {
        refusing = true;
    }

    /** As long as nobody has switched on the content of messages for the application. */
    synchronized void refuseContent() {
        refusingContent = true;
    }

    synchronized int identified() {
        return identified;
    }

    synchronized int resumed() {
        return resumed;
    }

    synchronized JsonNode identify() {
        return identify;
    }

    private synchronized void received(Connection from, JsonNode message) {
        switch (message.path("op").asInt()) {
            case 1 -> from.send(Json.of(Map.of("op", 11)));
            case 2 -> identify(from, message.path("d"));
            case 6 -> resume(from, message.path("d").path("seq").asInt());
            default -> {}
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
        connection = from;
        dispatch("READY", ready.get());
        servers.get().forEach(server -> dispatch("GUILD_CREATE", server));
    }

    private void resume(Connection from, int last) {
        resumed++;
        connection = from;
        sent.subList(last, sent.size()).forEach(from::send);
        dispatch("RESUMED", Map.of());
    }

    private final class Connection extends WebSocketListener {

        private final Deflater deflater;
        private WebSocket socket;

        Connection(boolean compressed) {
            this.deflater = compressed ? new Deflater() : null;
        }

        @Override
        public void onOpen(WebSocket webSocket, Response response) {
            synchronized (DoubleGateway.this) {
                socket = webSocket;
                send(Json.of(Map.of("op", 10, "d", Map.of("heartbeat_interval", 41_250))));
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
