package fabula.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What Discord refuses although its description of the API does not say so, and what this bot must never do. */
final class Unwritten {

    private static final int COMPONENTS_V2 = 1 << 15;

    private Unwritten() {}

    static List<String> violations(String method, String path, JsonNode body) {
        if (body == null) {
            return List.of();
        }
        List<String> wrong = new ArrayList<>();
        if (path.endsWith("/callback")) {
            int type = body.path("type").asInt();
            if (type == 4 || type == 7) {
                message(body.path("data"), type == 4, wrong);
            }
        } else if (path.contains("/messages") || path.startsWith("/webhooks/")) {
            message(body, method.equals("POST"), wrong);
        } else if (path.endsWith("/commands") && body.isArray()) {
            commands(body, wrong);
        }
        return wrong;
    }

    private static void message(JsonNode message, boolean isNew, List<String> wrong) {
        JsonNode mentions = message.path("allowed_mentions");
        if (!mentions.path("parse").isArray() || !mentions.path("parse").isEmpty()) {
            wrong.add("may ping: allowed_mentions is " + mentions);
        }
        if (mentions.path("replied_user").asBoolean(false)
                || !mentions.path("users").isEmpty()
                || !mentions.path("roles").isEmpty()) {
            wrong.add("pings somebody: allowed_mentions is " + mentions);
        }
        if ((message.path("flags").asInt() & COMPONENTS_V2) == 0
                || !message.path("content").asText("").isEmpty()
                || !message.path("embeds").isEmpty()) {
            wrong.add("not a message of components alone: " + message);
        }
        if (isNew && message.path("components").isEmpty()) {
            wrong.add("an empty message");
        }
        int components = count(message.path("components"));
        if (components > 40) {
            wrong.add(components + " components");
        }
        int length = length(message);
        if (length > 4000) {
            wrong.add("text of " + length + " characters together");
        }
        parts(message, message, wrong);
    }

    private static int count(JsonNode components) {
        int count = components.size();
        for (JsonNode component : components) {
            count += count(component.path("components"));
        }
        return count;
    }

    private static int length(JsonNode component) {
        int length = component.path("content").asText("").length();
        for (JsonNode child : component.path("components")) {
            length += length(child);
        }
        return length;
    }

    private static void parts(JsonNode message, JsonNode parent, List<String> wrong) {
        for (JsonNode part : parent.path("components")) {
            switch (part.path("type").asInt()) {
                case 1 -> row(part, wrong);
                case 10 -> {
                    if (part.path("content").asText().isBlank()) {
                        wrong.add("a text of nothing");
                    }
                }
                case 12 -> part.path("items").forEach(item -> attached(message, item.path("media"), wrong));
                case 13 -> attached(message, part.path("file"), wrong);
                default -> parts(message, part, wrong);
            }
        }
    }

    private static void attached(JsonNode message, JsonNode media, List<String> wrong) {
        String url = media.path("url").asText("");
        boolean attached = message.path("attachments").findValuesAsText("filename").stream()
                .anyMatch(name -> url.equals("attachment://" + name));
        if (url.startsWith("attachment://") && !attached) {
            wrong.add("a file that is not attached: " + url);
        }
    }

    private static void row(JsonNode row, List<String> wrong) {
        if (row.path("components").size() > 5) {
            wrong.add(row.path("components").size() + " buttons in a row");
        }
        for (JsonNode button : row.path("components")) {
            if (button.path("custom_id").asText().length() > 100
                    || button.path("label").asText().length() > 80) {
                wrong.add("a button that is too long: " + button);
            }
        }
    }

    private static void commands(JsonNode commands, List<String> wrong) {
        int slash = 0;
        for (JsonNode command : commands) {
            boolean isSlash = command.path("type").asInt(1) == 1;
            slash += isSlash ? 1 : 0;
            if (!command.path("name").asText().matches(isSlash ? "[-_\\p{Ll}\\p{Lo}\\p{N}]{1,32}" : ".{1,32}")) {
                wrong.add("a bad command name: " + command.path("name"));
            }
        }
        if (slash > 100) {
            wrong.add(slash + " slash commands");
        }
        if (commands.size() - slash > 15) {
            wrong.add(commands.size() - slash + " entries in menus");
        }
    }
}
