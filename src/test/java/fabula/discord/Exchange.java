package fabula.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** One thing a person did, and what the bot showed in return, as they see it. */
public final class Exchange {

    /** As Discord counts its styles. */
    private static final List<String> COLOURS = List.of("", "blue", "grey", "green", "red");

    private static final long PATIENCE_MILLIS = 15_000;

    private final List<JsonNode> shown = new ArrayList<>();
    private final List<JsonNode> choices = new ArrayList<>();
    private final String channel;
    private final String original = String.valueOf(Snowflakes.next());
    private final Instant began = Instant.now();
    private Instant firstSign;
    private Instant firstShown;
    private boolean acknowledged;
    private int messages;
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
    public JsonNode reply() {
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
    synchronized void awaitAnswer() {
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
    public List<String> buttons() {
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
    public String button(String label) {
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
    public String text() {
        return text(reply());
    }

    public static String text(JsonNode message) {
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

    public synchronized List<JsonNode> shownSoFar() {
        return List.copyOf(shown);
    }

    /** Whether there was a first response, which may not be given twice. */
    synchronized boolean isAcknowledged() {
        return acknowledged;
    }

    /** How long ago it began. */
    public Duration age() {
        return Duration.between(began, Instant.now());
    }

    /** The time until the bot gave a first sign; empty if it did not yet. */
    public synchronized Optional<Duration> firstSign() {
        return Optional.ofNullable(firstSign).map(at -> Duration.between(began, at));
    }

    /** The time until there was something to read; empty if there was nothing yet. */
    public synchronized Optional<Duration> answered() {
        return Optional.ofNullable(firstShown).map(at -> Duration.between(began, at));
    }

    /** How many messages of the bot's stand there in return; changing one makes no second. */
    public synchronized int messages() {
        return messages;
    }

    public synchronized boolean hasShown(String text) {
        return shown.stream().anyMatch(message -> text(message).contains(text));
    }

    /** Until something is shown, or a tenth of a second. */
    public synchronized void waitBriefly() {
        try {
            wait(100);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    synchronized void called(JsonNode callback) {
        acknowledged = true;
        sign();
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
        messages++;
        edited(message);
    }

    private void sign() {
        firstSign = firstSign == null ? Instant.now() : firstSign;
    }

    private static boolean isEphemeral(JsonNode message) {
        return (message.path("flags").asInt() & 64) != 0;
    }

    synchronized void edited(JsonNode message) {
        sign();
        firstShown = firstShown == null ? Instant.now() : firstShown;
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
