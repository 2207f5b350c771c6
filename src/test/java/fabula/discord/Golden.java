package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What goes over the wire, compared with a file that a person has looked at; {@code -Dgolden.update=true} renews it. */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/discord");

    private Golden() {}

    /** What the person sees, whichever way it was sent. */
    static void check(String name, Exchange exchange) {
        check(name, exchange, exchange.reply());
    }

    /** The first of what was shown that has these words; no other may have been shown after it. */
    static void check(String name, Exchange exchange, String words) {
        check(name, exchange, exchange.until(shown -> Exchange.text(shown).contains(words)));
    }

    private static void check(String name, Exchange exchange, JsonNode reply) {
        Map<String, Object> seen = new TreeMap<>();
        seen.put("private", exchange.isPrivate());
        seen.put("content", reply.path("content").asText(""));
        seen.put("cards", ShownCards.of(reply));
        List<String> buttons = exchange.colouredButtons();
        if (!buttons.isEmpty()) {
            seen.put("buttons", buttons);
        }
        if (!reply.path("attachments").isEmpty()) {
            seen.put("attachments", reply.path("attachments"));
        }
        check(name, Json.of(seen));
    }

    static void check(String name, JsonNode sent) {
        String now = normalised(Json.pretty(sent));
        Path file = FOLDER.resolve(name + ".json");
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, now);
            }
            assertThat(now).as(file.toString()).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    file + " cannot be read; -Dgolden.update=true writes it, then look at it", e);
        }
    }

    static String normalised(String json) {
        return json.replaceAll("\\d{17,20}", "(id)")
                .replaceAll("on <t:\\d+:f>", "on <t:(time):f>")
                .replaceAll("<t:\\d+:R>", "<t:(time):R>")
                .replaceAll("answers in \\d+ ms", "answers in (n) ms")
                .replaceAll("within [0-9.]+ ms", "within (n) ms")
                .replaceAll("Up\\*\\* for [^\\\\\n]+", "Up** for (time)")
                .replaceAll("the number [0-9a-f]{8}", "the number (n)");
    }
}
