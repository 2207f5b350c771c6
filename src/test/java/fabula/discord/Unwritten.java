package fabula.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What Discord refuses although its description of the API does not say so, and what this bot must never do. */
final class Unwritten {

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
        String content = message.path("content").asText("");
        if (content.length() > 2000) {
            wrong.add("content of " + content.length() + " characters");
        }
        JsonNode embeds = message.path("embeds");
        if (isNew
                && content.isBlank()
                && embeds.isEmpty()
                && message.path("components").isEmpty()) {
            wrong.add("an empty message");
        }
        message.path("components").forEach(row -> buttons(row, wrong));
        int length = 0;
        for (JsonNode embed : embeds) {
            length += length(embed);
            String image = embed.path("image").path("url").asText("");
            boolean attached = message.path("attachments").findValuesAsText("filename").stream()
                    .anyMatch(name -> image.equals("attachment://" + name));
            if (image.startsWith("attachment://") && !attached) {
                wrong.add("an image that is not attached: " + image);
            }
        }
        if (length > 6000) {
            wrong.add("embeds of " + length + " characters together");
        }
        if (embeds.size() > 10) {
            wrong.add(embeds.size() + " embeds");
        }
    }

    private static void buttons(JsonNode row, List<String> wrong) {
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

    private static int length(JsonNode embed) {
        int length = text(embed, "title")
                + text(embed, "description")
                + text(embed.path("footer"), "text")
                + text(embed.path("author"), "name");
        for (JsonNode field : embed.path("fields")) {
            length += text(field, "name") + text(field, "value");
        }
        return length;
    }

    private static int text(JsonNode node, String field) {
        return node.path(field).asText("").length();
    }

    private static void commands(JsonNode commands, List<String> wrong) {
        int slash = 0;
        for (JsonNode command : commands) {
            slash += command.path("type").asInt(1) == 1 ? 1 : 0;
            if (!command.path("name").asText().matches("[-_\\p{Ll}\\p{Lo}\\p{N}]{1,32}")) {
                wrong.add("a bad command name: " + command.path("name"));
            }
        }
        if (slash > 100) {
            wrong.add(slash + " slash commands");
        }
    }
}
