package fabula.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A message's components as a person sees them: coloured cards with a title, text, a picture or a file, and buttons. */
final class ShownCards {

    private static final int BUTTON = 2;
    private static final int TEXT = 10;
    private static final int GALLERY = 12;
    private static final int FILE = 13;
    private static final int CONTAINER = 17;

    private ShownCards() {}

    /** Each with {@code color}, {@code title}, {@code description}, and where it has them {@code image}, {@code file}. */
    static List<JsonNode> of(JsonNode message) {
        List<JsonNode> cards = new ArrayList<>();
        for (JsonNode component : message.path("components")) {
            if (component.path("type").asInt() == CONTAINER) {
                cards.add(card(component));
            }
        }
        return cards;
    }

    private static JsonNode card(JsonNode container) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("color", container.path("accent_color").asInt());
        for (JsonNode part : container.path("components")) {
            switch (part.path("type").asInt()) {
                case TEXT -> write(part.path("content").asText(), card);
                case GALLERY ->
                    card.put("image", part.path("items").get(0).path("media").path("url"));
                case FILE -> card.put("file", part.path("file").path("url"));
                default -> {}
            }
        }
        return Json.of(card);
    }

    private static void write(String text, Map<String, Object> card) {
        boolean titled = text.startsWith("#");
        int end = titled ? text.indexOf('\n') : 0;
        card.put("title", titled ? text.substring(text.indexOf(' ') + 1, end) : "");
        card.put("description", titled ? text.substring(end + 1) : text);
        if (text.startsWith("# ")) {
            card.put("large", true);
        }
    }

    /** Wherever they stand in the message, in order. */
    static List<JsonNode> buttons(JsonNode message) {
        List<JsonNode> buttons = new ArrayList<>();
        for (JsonNode component : message.path("components")) {
            if (component.path("type").asInt() == BUTTON) {
                buttons.add(component);
            }
            buttons.addAll(buttons(component));
        }
        return buttons;
    }
}
