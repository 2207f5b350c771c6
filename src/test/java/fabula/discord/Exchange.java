package fabula.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One thing a person did, and what the bot showed in return, as they see it. */
final class Exchange {

    /** As Discord counts its styles. */
    private static final List<String> COLOURS = List.of("", "blue", "grey", "green", "red");

    private static final long PATIENCE_MILLIS = 15_000;

    private final List<JsonNode> shown = new ArrayList<>();
    private final List<JsonNode> choices = new ArrayList<>();
    private final String channel;
    private final String original = String.valueOf(Snowflakes.next());
    private boolean deferred;
    private boolean ephemeral;
    private final boolean fromMessage;
    private boolean deleted;
    private final List<String> reactions = new ArrayList<>();
    private JsonNode form;
    private Map<String, Object> said = Map.of();

    Exchange(long channel) {
        this(channel, false, false);
    }

    /**
     * @param fromMessage whether it began at a message of the bot, such as by a button
     * @param privately whether only this person sees that message
     */
    Exchange(long channel, boolean fromMessage, boolean privately) {
        this.ephemeral = privately;
        this.channel = String.valueOf(channel);
        this.fromMessage = fromMessage;
    }

    /** What it began with, if that was a message of the person's. */
    Exchange to(Map<String, Object> message) {
        said = message;
        return this;
    }

    Map<String, Object> said() {
        return said;
    }

    String channel() {
        return channel;
    }

    /** The id of the bot's first message in return. */
    String original() {
        return original;
    }

    /** The first message or edit with something to read. */
    JsonNode reply() {
        return until(message -> true);
    }

    /** The first message or edit that is as wanted. */
    synchronized JsonNode until(Predicate<JsonNode> wanted) {
        await(() -> shown.stream().anyMatch(wanted));
        return shown.stream().filter(wanted).findFirst().orElseThrow();
    }

    boolean fromMessage() {
        return fromMessage;
    }

    /** The form that the bot opened. */
    synchronized JsonNode form() {
        await(() -> form != null);
        return form;
    }

    synchronized boolean hasForm() {
        return form != null;
    }

    /** Until something is shown or a form is opened. */
    synchronized void answered() {
        await(() -> form != null || !shown.isEmpty());
    }

    /** The kind of a field of the form, as Discord numbers them. */
    int fieldType(String name) {
        for (JsonNode label : form().path("components")) {
            if (label.path("component").path("custom_id").asText().equals(name)) {
                return label.path("component").path("type").asInt();
            }
        }
        throw new AssertionError("There is no field " + name + " in " + form());
    }

    /** The labels of the buttons under what was shown last. */
    List<String> buttons() {
        reply();
        List<String> labels = new ArrayList<>();
        buttonsOfLast().forEach(button -> labels.add(button.path("label").asText()));
        return labels;
    }

    /** The labels of the buttons under what was shown last, with their colours. */
    List<String> colouredButtons() {
        reply();
        return buttonsOfLast().stream()
                .map(button -> button.path("label").asText() + " · "
                        + COLOURS.get(button.path("style").asInt()))
                .toList();
    }

    /** The id of the button with this label. */
    String button(String label) {
        reply();
        for (JsonNode button : buttonsOfLast()) {
            if (button.path("label").asText().equals(label)) {
                return button.path("custom_id").asText();
            }
        }
        throw new AssertionError("There is no button " + label + " under " + shownSoFar());
    }

    private synchronized List<JsonNode> buttonsOfLast() {
        return ShownCards.buttons(shown.get(shown.size() - 1));
    }

    /** The titles and texts of the cards of the first reply. */
    String text() {
        return text(reply());
    }

    static String text(JsonNode message) {
        StringBuilder text = new StringBuilder(message.path("content").asText(""));
        for (JsonNode card : ShownCards.of(message)) {
            text.append(card.path("title").asText(""))
                    .append('\n')
                    .append(card.path("description").asText(""))
                    .append('\n');
        }
        return text.toString();
    }

    synchronized void awaitDeferral() {
        await(() -> deferred);
    }

    synchronized JsonNode awaitChoices() {
        await(() -> !choices.isEmpty());
        return choices.get(0);
    }

    /** Whether only the person who asked sees it. */
    boolean isPrivate() {
        reply();
        synchronized (this) {
            return ephemeral;
        }
    }

    synchronized boolean announcementDeleted() {
        return deleted;
    }

    synchronized List<JsonNode> shownSoFar() {
        return List.copyOf(shown);
    }

    synchronized boolean hasShown(String text) {
        return shown.stream().anyMatch(message -> text(message).contains(text));
    }

    /** Until something is shown, or a tenth of a second. */
    synchronized void waitBriefly() {
        try {
            wait(100);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    synchronized void called(JsonNode callback) {
        JsonNode data = callback.path("data");
        switch (callback.path("type").asInt()) {
            case 4 -> show(data);
            case 5 -> {
                deferred = true;
                ephemeral = isEphemeral(data);
            }
            case 6 -> deferred = true;
            case 7 -> edited(data);
            case 8 -> choices.add(data.path("choices"));
            case 9 -> form = data;
            default -> throw new IllegalArgumentException("Callback of an unexpected type: " + callback);
        }
        notifyAll();
    }

    synchronized void show(JsonNode message) {
        ephemeral = isEphemeral(message);
        shown.add(message);
        notifyAll();
    }

    private static boolean isEphemeral(JsonNode message) {
        return (message.path("flags").asInt() & 64) != 0;
    }

    synchronized void edited(JsonNode message) {
        shown.add(message);
        notifyAll();
    }

    synchronized void reacted(String emoji) {
        reactions.add(emoji);
        notifyAll();
    }

    /** The bot's first reaction to what the person wrote. */
    synchronized String reaction() {
        await(() -> !reactions.isEmpty());
        return reactions.get(0);
    }

    synchronized List<String> reactionsSoFar() {
        return List.copyOf(reactions);
    }

    synchronized void deleted() {
        deleted = true;
        notifyAll();
    }

    private interface Condition {
        boolean holds();
    }

    private void await(Condition condition) {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        try {
            while (!condition.holds()) {
                long left = deadline - System.currentTimeMillis();
                if (left <= 0) {
                    throw new AssertionError("The bot did not answer as expected; it showed " + shown);
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
