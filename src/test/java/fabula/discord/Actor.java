package fabula.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A person at a place, who writes and uses commands there. */
public record Actor(Place place, Person person) {

    private static final int COMMAND = 2;
    private static final int BUTTON = 3;
    private static final int COMPLETION = 4;
    private static final int FORM = 5;
    private static final int TEXT_INPUT = 4;
    /** Options that are not text, by their names. */
    private static final Map<String, Integer> TYPES =
            Map.of("number", 4, "person", 6, "approve", 5, "all", 5, "base", 5, "file", 11);

    Actor speaking(String language) {
        return new Actor(place, person.speaking(language));
    }

    /** Uses a command, such as {@code slash("admin model use", "name", "default")}. */
    public Exchange slash(String command, String... options) {
        return interact(COMMAND, command, Duration.ZERO, options);
    }

    /** Uses a command some time ago: what is left of its fifteen minutes is shorter. */
    Exchange slashAgo(Duration age, String command, String... options) {
        return interact(COMMAND, command, age, options);
    }

    /** Types into the last option of a command. */
    Exchange types(String command, String... options) {
        return interact(COMPLETION, command, Duration.ZERO, options);
    }

    /** Presses the button with this label under what the bot showed last in an exchange. */
    public Exchange press(Exchange shown, String label) {
        return press(shown, shown.button(label), label);
    }

    /** Forgets the story of the place, and is sure about it. */
    Exchange forgets() {
        return press(slash("story forget"), "Forget the story");
    }

    /** Presses a button with an id that Discord would never send. */
    Exchange pressForged(Exchange shown, String id) {
        return press(shown, id, "forged");
    }

    private Exchange press(Exchange shown, String id, String label) {
        Map<String, Object> button = new LinkedHashMap<>();
        button.put("type", 2);
        button.put("style", 1);
        button.put("label", label);
        button.put("custom_id", id);
        Map<String, Object> message =
                place.discord().rest().message(shown.original(), String.valueOf(place.id()), Json.of(Map.of()));
        message.put("components", List.of(Map.of("type", 1, "components", List.of(button))));
        message.put("flags", shown.isPrivate() ? 64 : 0);
        return interact(
                BUTTON, Duration.ZERO, Map.of("custom_id", id, "component_type", 2), Map.of("message", message));
    }

    /**
     * Sends the form that the bot opened in an exchange, its fields filled in as given: name, value, name, value … Of
     * several values that are chosen in one field, each stands after a comma.
     */
    public Exchange submit(Exchange opened, String... fields) {
        return submit(opened, opened.form().path("custom_id").asText(), fields);
    }

    /** Sends a form with another id than it has, its fields filled in as given. */
    Exchange submitForged(Exchange opened, String id, String... fields) {
        return submit(opened, id, fields);
    }

    private Exchange submit(Exchange opened, String id, String... fields) {
        List<Object> labels = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("id", i + 2);
            field.put("custom_id", fields[i]);
            int type = opened.fieldType(fields[i]);
            field.put("type", type);
            field.put(
                    type == TEXT_INPUT ? "value" : "values",
                    type == TEXT_INPUT
                            ? fields[i + 1]
                            : Arrays.stream(fields[i + 1].split(","))
                                    .filter(value -> !value.isEmpty())
                                    .toList());
            labels.add(Map.of("type", 18, "id", i + 1, "component", field));
        }
        Map<String, Object> message =
                place.discord().rest().message(opened.original(), String.valueOf(place.id()), Json.of(Map.of()));
        message.put("flags", 64);
        return interact(
                FORM,
                Duration.ZERO,
                Map.of("custom_id", id, "components", labels),
                opened.fromMessage() ? Map.of("message", message) : Map.of());
    }

    /** Uses a command with a file. */
    Exchange upload(String command, String fileName, byte[] content, String... options) {
        String id = place.discord().rest().offer(content);
        Map<String, Object> attachment = new LinkedHashMap<>();
        attachment.put("id", id);
        attachment.put("filename", fileName);
        attachment.put("size", content.length);
        attachment.put("url", place.discord().fileUrl(id));
        attachment.put("proxy_url", place.discord().fileUrl(id));
        String[] all = new String[options.length + 2];
        System.arraycopy(options, 0, all, 2, options.length);
        all[0] = "file";
        all[1] = id;
        Map<String, Object> data = new LinkedHashMap<>(data(COMMAND, command.split(" "), all));
        data.put("resolved", Map.of("attachments", Map.of(id, attachment)));
        return interact(COMMAND, Duration.ZERO, data, Map.of());
    }

    /** Writes a message; {@code @Fabula} in it becomes a mention of the bot. */
    public Exchange says(String text) {
        return says(text, Map.of());
    }

    /** @param more fields of the message that Discord would send */
    Exchange says(String text, Map<String, Object> more) {
        Map<String, Object> message = message(text);
        message.putAll(more);
        Exchange exchange = new Exchange(place.id()).to(message);
        place.discord().rest().expectReplyTo((String) message.get("id"), exchange);
        place.discord().gateway().dispatch("MESSAGE_CREATE", message);
        return exchange;
    }

    /** A message of this person's as Discord describes it. */
    Map<String, Object> message(String text) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", String.valueOf(Snowflakes.next()));
        message.put("type", 0);
        message.put("channel_id", String.valueOf(place.id()));
        message.put("author", person.user());
        message.put("timestamp", "2026-01-01T00:00:00+00:00");
        message.put("edited_timestamp", null);
        message.put("tts", false);
        message.put("pinned", false);
        for (String list : List.of("mention_roles", "attachments", "embeds", "components")) {
            message.put(list, List.of());
        }
        message.putAll(words(text));
        if (place.server() != null) {
            message.put("guild_id", String.valueOf(place.server().id()));
            Map<String, Object> member = new LinkedHashMap<>(Place.Server.member(person.user(), person.roles()));
            member.remove("user");
            message.put("member", member);
        }
        return message;
    }

    private static Map<String, Object> words(String text) {
        return Map.of(
                "content",
                text.replace("@Fabula", "<@" + DiscordDouble.BOT + ">"),
                "mention_everyone",
                text.contains("@everyone"),
                "mentions",
                text.contains("@Fabula")
                        ? List.of(DiscordDouble.user(DiscordDouble.BOT, "fabula", "Fabula", true))
                        : List.of());
    }

    /** Edits a message; the bot is told as Discord tells one that may not read along. */
    void edits(Exchange said, String text) {
        edits(said, text, place.server() == null || text.contains("@Fabula"));
    }

    /** Edits a message where the bot may read all of them. */
    void editsInSight(Exchange said, String text) {
        edits(said, text, true);
    }

    private void edits(Exchange said, String text, boolean shown) {
        Map<String, Object> message = new LinkedHashMap<>(said.said());
        message.putAll(words(text));
        message.put("content", shown ? message.get("content") : "");
        message.put("edited_timestamp", "2026-01-01T00:05:00+00:00");
        place.discord().gateway().dispatch("MESSAGE_UPDATE", message);
    }

    /** Deletes messages, one alone or several at once. */
    void deletes(Exchange... said) {
        List<Object> ids = Arrays.stream(said).map(one -> one.said().get("id")).toList();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("channel_id", String.valueOf(place.id()));
        if (place.server() != null) {
            event.put("guild_id", String.valueOf(place.server().id()));
        }
        event.put(ids.size() == 1 ? "id" : "ids", ids.size() == 1 ? ids.get(0) : ids);
        place.discord().gateway().dispatch(ids.size() == 1 ? "MESSAGE_DELETE" : "MESSAGE_DELETE_BULK", event);
    }

    /** Uses an entry in the menu of a message. */
    Exchange menu(String entry, Map<String, Object> message) {
        Map<String, Object> target = new LinkedHashMap<>(message);
        // A message in an interaction says nothing of its writer's membership.
        target.remove("member");
        target.remove("guild_id");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", String.valueOf(Snowflakes.next()));
        data.put("name", entry);
        data.put("type", 3);
        data.put("target_id", message.get("id"));
        data.put("resolved", Map.of("messages", Map.of(message.get("id"), target)));
        return interact(COMMAND, Duration.ZERO, data, Map.of());
    }

    private Exchange interact(int type, String command, Duration age, String... options) {
        return interact(type, age, data(type, command.split(" "), options), Map.of());
    }

    private Exchange interact(int type, Duration age, Map<String, Object> data, Map<String, Object> more) {
        Exchange exchange = new Exchange(place.id(), more.containsKey("message"), isPrivate(more.get("message")));
        String id = String.valueOf(Snowflakes.aged(age));
        String token = "interaction-" + id;
        place.discord().rest().expectToken(token, exchange);
        Map<String, Object> interaction = new LinkedHashMap<>();
        interaction.put("id", id);
        interaction.put("application_id", String.valueOf(DiscordDouble.BOT));
        interaction.put("type", type);
        interaction.put("token", token);
        interaction.put("version", 1);
        interaction.put("locale", person.language());
        interaction.put("channel_id", String.valueOf(place.id()));
        interaction.put("channel", place.inInteraction());
        interaction.put("entitlements", List.of());
        interaction.put("data", data);
        interaction.putAll(more);
        if (place.server() == null) {
            Map<String, Object> channel = new LinkedHashMap<>(place.inInteraction());
            channel.put("recipients", List.of(person.user()));
            interaction.put("channel", channel);
            interaction.put("context", place.isAmongOthers() ? 2 : 1);
            interaction.put("authorizing_integration_owners", place.isAmongOthers() ? ownInstall() : Map.of("0", "0"));
            interaction.put("user", person.user());
        } else {
            String guild = String.valueOf(place.server().id());
            interaction.put("context", 0);
            interaction.put(
                    "authorizing_integration_owners", place.server().hasBot() ? Map.of("0", guild) : ownInstall());
            interaction.put("guild_id", guild);
            interaction.put("guild_locale", "en-US");
            interaction.put("guild", Map.of("id", guild, "locale", "en-US", "features", List.of()));
            interaction.put("member", Place.Server.member(person.user(), person.roles()));
        }
        place.discord().gateway().dispatch("INTERACTION_CREATE", interaction);
        return exchange;
    }

    /** Of an application that a person, and no server, has installed. */
    private Map<String, Object> ownInstall() {
        return Map.of("1", String.valueOf(person.id()));
    }

    private static Map<String, Object> data(int type, String[] path, String... options) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < options.length; i += 2) {
            Map<String, Object> option = new LinkedHashMap<>();
            option.put("name", options[i]);
            option.put("type", TYPES.getOrDefault(options[i], 3));
            option.put("value", type == COMPLETION ? options[i + 1] : value(options[i], options[i + 1]));
            option.put("focused", type == COMPLETION && i + 2 == options.length);
            values.add(option);
        }
        List<Object> inner = values;
        for (int i = path.length - 1; i > 0; i--) {
            boolean group = i < path.length - 1;
            inner = List.of(Map.of("name", path[i], "type", group ? 2 : 1, "options", inner));
        }
        return Map.of(
                "id",
                String.valueOf(Snowflakes.next()),
                "name",
                path[0],
                "type",
                1,
                "options",
                inner,
                "resolved",
                Map.of("users", users(options)));
    }

    /** Whoever is chosen in an option. */
    private static Map<String, Object> users(String... options) {
        Map<String, Object> users = new LinkedHashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            if (options[i].equals("person")) {
                users.put(
                        options[i + 1], DiscordDouble.user(Long.parseLong(options[i + 1]), "chosen", "Chosen", false));
            }
        }
        return users;
    }

    private static boolean isPrivate(Object message) {
        return message instanceof Map<?, ?> map && Integer.valueOf(64).equals(map.get("flags"));
    }

    private static Object value(String name, String text) {
        return switch (TYPES.getOrDefault(name, 3)) {
            case 4 -> Long.valueOf(text);
            case 5 -> Boolean.valueOf(text);
            default -> text;
        };
    }
}
