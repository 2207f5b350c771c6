package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What people did and what they were shown, in order, as a text that a person can read. */
final class Diary {

    private final StringBuilder text = new StringBuilder();
    private final Set<String> commands = new TreeSet<>();
    private final Set<String> menus = new TreeSet<>();

    void chapter(String title) {
        text.append("\n# ").append(title).append('\n');
    }

    /** Somebody uses a command; the options are name, value, name, value … */
    Exchange slash(Actor actor, String command, String... options) {
        commands.add(command);
        StringBuilder used = new StringBuilder("/" + command);
        for (int i = 0; i < options.length; i += 2) {
            used.append(' ').append(options[i]).append(": ").append(options[i + 1]);
        }
        Exchange exchange = actor.slash(command, options);
        shown(actor, used.toString(), exchange);
        return exchange;
    }

    /** Somebody uses a command that opens a form. */
    Exchange opens(Actor actor, String command, String... options) {
        commands.add(command);
        Exchange exchange = actor.slash(command, options);
        head(actor, "/" + command);
        form(exchange.form());
        return exchange;
    }

    /** Somebody has used a command in a way of its own. */
    void used(Actor actor, String command, Exchange exchange) {
        commands.add(command);
        shown(actor, "/" + command, exchange);
    }

    /** Somebody uses an entry in the menu of a message. */
    Exchange menu(Actor actor, String entry, Map<String, Object> message) {
        menus.add(entry);
        Exchange exchange = actor.menu(entry, message);
        shown(actor, entry + ", at: " + message.get("content"), exchange);
        return exchange;
    }

    Exchange says(Actor actor, String words) {
        Exchange exchange = actor.says(words);
        shown(actor, words, exchange);
        return exchange;
    }

    Exchange presses(Actor actor, Exchange at, String label) {
        Exchange exchange = actor.press(at, label);
        shown(actor, "[" + label + "]", exchange);
        return exchange;
    }

    /** Somebody presses a button that opens a form. */
    Exchange pressesForForm(Actor actor, Exchange at, String label) {
        Exchange exchange = actor.press(at, label);
        head(actor, "[" + label + "]");
        form(exchange.form());
        return exchange;
    }

    Exchange submits(Actor actor, Exchange opened, String... fields) {
        Exchange exchange = actor.submit(opened, fields);
        shown(actor, "sends the form " + List.of(fields), exchange);
        return exchange;
    }

    /** What an exchange shows first. */
    void shown(Actor actor, String cause, Exchange exchange) {
        head(actor, cause);
        message(exchange, exchange.reply());
    }

    /** What an exchange shows once it has these words. */
    void until(Actor actor, String cause, Exchange exchange, String words) {
        head(actor, cause);
        message(exchange, exchange.until(message -> Exchange.text(message).contains(words)));
    }

    private void head(Actor actor, String cause) {
        text.append("\n## ")
                .append(actor.person().name())
                .append(": ")
                .append(cause)
                .append('\n');
    }

    private void message(Exchange exchange, JsonNode message) {
        if (exchange.isPrivate()) {
            text.append("(only they see this)\n");
        }
        for (JsonNode card : ShownCards.of(message)) {
            String title = card.path("title").asText();
            text.append(title.isEmpty() ? "" : "**" + title + "**\n")
                    .append(card.path("description").asText().stripTrailing())
                    .append('\n');
            for (String part : List.of("image", "file")) {
                text.append(card.has(part) ? card.path(part).asText() + "\n" : "");
            }
        }
        ShownCards.buttons(message)
                .forEach(button ->
                        text.append('[').append(button.path("label").asText()).append("] "));
        text.append(ShownCards.buttons(message).isEmpty() ? "" : "\n");
    }

    private void form(JsonNode form) {
        text.append("(a form) **").append(form.path("title").asText()).append("**\n");
        for (JsonNode label : form.path("components")) {
            text.append("- ").append(label.path("label").asText()).append('\n');
        }
    }

    Set<String> menus() {
        return menus;
    }

    /** The commands that were used, such as {@code admin model use}. */
    Set<String> commands() {
        return commands;
    }

    /** Compares all of it with a file that a person has read; {@code -Dgolden.update=true} renews it. */
    void check(String name) {
        Path file = Path.of("src/test/resources/discord", name + ".md");
        String now = Golden.normalised(text.toString().strip() + "\n");
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(file, now);
            }
            assertThat(now).as(file.toString()).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read; -Dgolden.update=true writes it, then read it", e);
        }
    }
}
