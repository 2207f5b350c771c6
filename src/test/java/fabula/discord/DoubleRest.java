package fabula.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/** The REST half of the double: answers as Discord does, records every request and holds it against the contract. */
public final class DoubleRest extends Dispatcher {

    public static final String TOKEN = "a.test.token";
    private static final int REMEMBERED = 20_000;
    private static final String PREFIX = "/api/v10";

    /**
     * @param path without the version's prefix and without the query
     * @param body null if there was none
     */
    public record Request(String method, String path, JsonNode body) {}

    private final ApiContract contract;
    private final DoubleGateway gateway;
    private final Map<String, Object> botUser;
    private final String botId;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final Map<String, Exchange> byToken = latest();
    private final Map<String, Exchange> byMessage = latest();
    private final Map<String, Exchange> byShown = latest();
    private final Map<String, String> byNonce = latest();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> answered = new ConcurrentHashMap<>();
    private final Map<String, String> directs = new ConcurrentHashMap<>();
    private final List<String> lost = new CopyOnWriteArrayList<>();
    private volatile JsonNode commands = Json.parse("[]");
    private volatile Function<Request, Optional<Fault>> faults = request -> Optional.empty();
    private volatile Duration patience = Duration.ofDays(1);
    private volatile MockWebServer web;
    private volatile String gatewayUrl;
    private volatile String lastFile;

    DoubleRest(ApiContract contract, DoubleGateway gateway, Map<String, Object> botUser) {
        this.contract = contract;
        this.gateway = gateway;
        this.botUser = botUser;
        this.botId = (String) botUser.get("id");
    }

    /** The gateway is found at the same server. */
    void servedBy(MockWebServer server) {
        web = server;
        gatewayUrl = "ws://127.0.0.1:" + server.getPort();
    }

    List<Request> requests() {
        return requests;
    }

    /** What was wrong with the requests since this was asked last. */
    List<String> takeViolations() {
        List<String> taken = List.copyOf(violations);
        violations.removeAll(taken);
        return taken;
    }

    /** Answers of the bot to this interaction go to the exchange. */
    void expectToken(String token, Exchange exchange) {
        byToken.put(token, exchange);
    }

    /** Replies of the bot to this message go to the exchange. */
    void expectReplyTo(String message, Exchange exchange) {
        byMessage.put(message, exchange);
    }

    /** Somebody deletes a message of the bot. */
    void lose(String message) {
        lost.add(message);
    }

    /** The next requests whose paths start so fail, one after another. */
    public void fail(String path, Fault... next) {
        Queue<Fault> coming = new ConcurrentLinkedQueue<>(List.of(next));
        failing(request -> request.path().startsWith(path) ? Optional.ofNullable(coming.poll()) : Optional.empty());
    }

    /** From now on these requests fail. */
    public void failing(Function<Request, Optional<Fault>> wanted) {
        faults = wanted;
    }

    /** From now on an interaction that has had no first response for so long is none any more. */
    public void expireAfter(Duration patience) {
        this.patience = patience;
    }

    /** How often something was answered with this status. */
    public int answered(int status) {
        return answered.getOrDefault(status, 0);
    }

    /** What Discord counts, and shuts a bot out for at 10,000 of them in ten minutes. */
    public int invalid() {
        return answered(401) + answered(403) + answered(429);
    }

    @Override
    public MockResponse dispatch(RecordedRequest recorded) {
        String target = recorded.getTarget();
        if (recorded.getHeaders().get("Upgrade") != null) {
            return new MockResponse.Builder()
                    .webSocketUpgrade(gateway.connect(target.contains("compress=zlib-stream")))
                    .build();
        }
        if (target.startsWith("/attachments/")) {
            return new MockResponse.Builder()
                    .code(200)
                    .body(new Buffer().write(files.get(target.replaceAll(".*/", ""))))
                    .build();
        }
        forgetOne();
        MockResponse response = respond(recorded, target);
        answered.merge(response.getCode(), 1, Integer::sum);
        return response;
    }

    /** The server keeps every request until somebody takes it. */
    private void forgetOne() {
        try {
            web.takeRequest(0, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private MockResponse respond(RecordedRequest recorded, String target) {
        if (!("Bot " + TOKEN).equals(recorded.getHeaders().get("Authorization"))
                && !target.contains("/interactions/")
                && !target.contains("/webhooks/")) {
            return json(401, Map.of("message", "401: Unauthorized", "code", 0));
        }
        String path = target.substring(PREFIX.length()).replaceAll("\\?.*", "");
        String text = recorded.getBody() == null ? "" : json(recorded);
        Request request = new Request(recorded.getMethod(), path, text.isEmpty() ? null : Json.parse(text));
        if (request.method().equals("PUT") && path.endsWith("/commands")) {
            // Before anybody can see that they were registered.
            commands = known(request.body().deepCopy());
        }
        if (contract.isKept()) {
            requests.add(request);
            violations.addAll(contract.violations(request.method(), path, request.body()));
        }
        return faults.apply(request)
                .map(fault -> fault.instead(() -> answer(request)))
                .orElseGet(() -> answer(request));
    }

    /** The JSON of a request, which with files is one part of several. */
    private String json(RecordedRequest recorded) {
        String body = recorded.getBody().string(StandardCharsets.ISO_8859_1);
        String type = String.valueOf(recorded.getHeaders().get("Content-Type"));
        if (!type.startsWith("multipart/")) {
            return recorded.getBody().utf8();
        }
        int file = body.indexOf("\r\n\r\n", body.indexOf("name=\"files[0]\"")) + 4;
        lastFile = new String(
                body.substring(file, body.indexOf("\r\n--", file)).getBytes(StandardCharsets.ISO_8859_1),
                StandardCharsets.UTF_8);
        int at = body.indexOf("\r\n\r\n", body.indexOf("name=\"payload_json\"")) + 4;
        return new String(
                body.substring(at, body.indexOf("\r\n--", at)).getBytes(StandardCharsets.ISO_8859_1),
                StandardCharsets.UTF_8);
    }

    /** A file that people send; its id. */
    String offer(byte[] content) {
        String id = String.valueOf(Snowflakes.next());
        files.put(id, content);
        return id;
    }

    /** The file that the bot sent last. */
    String lastFile() {
        return lastFile;
    }

    private MockResponse answer(Request request) {
        String path = request.path();
        if (path.equals("/gateway/bot")) {
            return json(200, Map.of("url", gatewayUrl, "shards", 1, "session_start_limit", sessionLimit()));
        }
        if (path.equals("/users/@me")) {
            return json(200, botUser);
        }
        if (path.endsWith("/commands")) {
            return commands();
        }
        if (path.startsWith("/interactions/")) {
            return callback(request);
        }
        if (path.startsWith("/webhooks/")) {
            return webhook(request);
        }
        if (path.equals("/users/@me/channels")) {
            return direct(request.body().path("recipient_id").asText());
        }
        if (request.method().equals("GET")) {
            return json(404, Map.of("message", "404: Not Found", "code", 0));
        }
        if (path.contains("/reactions/")) {
            return reaction(path.split("/"));
        }
        return channelMessage(request);
    }

    private MockResponse direct(String person) {
        Map<String, Object> user = DiscordDouble.user(Long.parseLong(person), "user", "Somebody", false);
        return json(200, Map.of("id", directWith(person), "type", 1, "recipients", List.of(user)));
    }

    /** The channel of the direct messages with a person. */
    String directWith(String person) {
        return directs.computeIfAbsent(person, one -> String.valueOf(Snowflakes.next()));
    }

    private MockResponse reaction(String[] path) {
        Exchange exchange = byMessage.get(path[4]);
        exchange.reacted(URLDecoder.decode(path[6], StandardCharsets.UTF_8));
        return new MockResponse.Builder().code(204).build();
    }

    private static Map<String, Object> sessionLimit() {
        return Map.of("total", 1000, "remaining", 999, "reset_after", 14_400_000, "max_concurrency", 1);
    }

    private MockResponse commands() {
        return json(200, commands);
    }

    private JsonNode known(JsonNode registered) {
        for (JsonNode command : registered) {
            ((ObjectNode) command)
                    .put("id", String.valueOf(Snowflakes.next()))
                    .put("application_id", botId)
                    .put("version", String.valueOf(Snowflakes.next()));
        }
        return registered;
    }

    private MockResponse callback(Request request) {
        String[] parts = request.path().split("/");
        Exchange exchange = byToken.get(parts[3]);
        if (exchange.isAcknowledged()) {
            return json(400, Map.of("message", "Interaction has already been acknowledged.", "code", 40060));
        }
        if (exchange.age().compareTo(patience) > 0) {
            return json(404, Map.of("message", "Unknown interaction", "code", 10062));
        }
        exchange.called(request.body().deepCopy());
        int type = request.body().path("type").asInt();
        if (type == 6 || type == 8 || type == 9) {
            return new MockResponse.Builder().code(204).build();
        }
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("type", request.body().path("type"));
        byShown.put(exchange.original(), exchange);
        resource.put(
                "message",
                message(exchange.original(), exchange.channel(), request.body().path("data")));
        Map<String, Object> interaction = Map.of("id", parts[2], "type", 2);
        return json(200, Map.of("interaction", interaction, "resource", resource));
    }

    private MockResponse webhook(Request request) {
        String token = request.path().split("/")[3];
        Exchange exchange = byToken.get(token);
        switch (request.method()) {
            case "DELETE" -> {
                exchange.deleted();
                return new MockResponse.Builder().code(204).build();
            }
            case "POST" -> exchange.show(request.body());
            default -> exchange.edited(request.body());
        }
        String message = request.method().equals("PATCH") ? exchange.original() : String.valueOf(Snowflakes.next());
        byShown.put(message, exchange);
        return json(200, message(message, exchange.channel(), request.body()));
    }

    private MockResponse channelMessage(Request request) {
        String[] parts = request.path().split("/");
        JsonNode body = request.body();
        if (request.method().equals("PATCH") && lost.contains(parts[4])) {
            return json(404, Map.of("message", "Unknown Message", "code", 10008));
        }
        if (request.method().equals("PATCH")) {
            byShown.get(parts[4]).edited(body);
        } else {
            String nonce = body.path("nonce").asText();
            if (!nonce.isEmpty() && byNonce.containsKey(nonce)) {
                // What was sent twice is shown once.
                return json(200, message(byNonce.get(nonce), parts[2], body));
            }
            String id = String.valueOf(Snowflakes.next());
            byNonce.put(nonce, id);
            Exchange exchange = byMessage.get(
                    body.path("message_reference").path("message_id").asText());
            if (exchange != null) {
                exchange.show(body);
            }
            return json(200, message(id, parts[2], body));
        }
        return json(200, message(String.valueOf(Snowflakes.next()), parts[2], body));
    }

    Map<String, Object> message(String id, String channel, JsonNode body) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("channel_id", channel);
        message.put("type", 0);
        message.put("author", botUser);
        message.put("content", body.path("content").asText(""));
        message.put("timestamp", "2026-01-01T00:00:00+00:00");
        message.put("edited_timestamp", null);
        message.put("tts", false);
        message.put("mention_everyone", false);
        message.put("pinned", false);
        for (String list : List.of("embeds", "mentions", "mention_roles", "attachments", "components")) {
            message.put(list, new ArrayList<>());
        }
        return message;
    }

    /** What is looked up by ids, as far back as anybody will ask: a long trial has no end of them. */
    /** What was used last: a retraining is told of for longer than twenty thousand questions take. */
    private static <T> Map<String, T> latest() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > REMEMBERED;
            }
        });
    }

    static MockResponse json(int code, Object body) {
        return new MockResponse.Builder()
                .code(code)
                .setHeader("Content-Type", "application/json")
                .body(Json.of(body).toString())
                .build();
    }
}
