package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fabula.lab.fuzz.Strange;
import fabula.lab.fuzz.Target;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Whatever comes from Discord: messages, commands, presses, forms, menus, files. Each gets an answer that is no apology,
 * and that Discord takes.
 */
public final class DiscordTargets implements AutoCloseable {

    private static final int LONGEST_MESSAGE = 2_000;
    private static final int LONGEST_OPTION = 6_000;
    /** After so many a place is full of what was told there. */
    private static final int INPUTS_A_PLACE = 50;

    private final BotFixture fixture = new BotFixture();
    private Actor ann;
    private Actor greta;
    private Exchange shown;
    private Exchange form;
    private int inputs;

    /** @param options names and values in turn */
    private record Used(String command, List<String> options, boolean byManager) {}

    private record Pressed(String id, boolean byManager, List<String> fields) {}

    public DiscordTargets() {
        fixture.bot.start();
    }

    public List<Target<?>> all() {
        Arbitrary<Boolean> byManager = Arbitraries.of(true, false);
        List<byte[]> files = List.of(
                "1 Mary left.\n2 Is Mary here?\tno\t1\n".getBytes(StandardCharsets.UTF_8),
                "{\"story\":[\"Mary left.\"],\"question\":\"Is Mary here?\",\"answer\":\"no\"}\n"
                        .getBytes(StandardCharsets.UTF_8));
        return List.of(
                new Target<>("Discord: messages", 2, texts(LONGEST_MESSAGE - 10), text -> {
                    answered(ann().says("@Fabula " + text));
                }),
                new Target<>("Discord: direct messages", 1, texts(LONGEST_MESSAGE), text -> {
                    answered(fixture.discord.direct().as(ann().person()).says(text));
                }),
                new Target<>("Discord: commands", 3, commands(byManager), used -> {
                    answered((used.byManager() ? greta() : ann())
                            .slash(used.command(), used.options().toArray(String[]::new)));
                }),
                new Target<>("Discord: proposals", 1, texts(100), text -> {
                    greta().types("story remove", "number", text).awaitChoices();
                    greta().types("riddle start", "tale", text).awaitChoices();
                    greta().types("admin model use", "name", text).awaitChoices();
                }),
                new Target<>("Discord: buttons", 3, presses(byManager), pressed -> {
                    answered((pressed.byManager() ? greta() : ann()).pressForged(shown, pressed.id()));
                }),
                new Target<>("Discord: forms", 2, presses(byManager), pressed -> {
                    answered((pressed.byManager() ? greta() : ann())
                            .submitForged(form, pressed.id(), pressed.fields().toArray(String[]::new)));
                }),
                new Target<>("Discord: menus", 1, texts(LONGEST_MESSAGE), text -> {
                    answered(ann().menu("Add to story", ann().message(text)));
                    answered(greta().menu("Ask about this", ann().message(text)));
                }),
                new Target<>("Discord: files", 2, Strange.nearly(files), bytes -> {
                    answered(greta().upload("admin corpus import", "../" + inputs + ".txt", bytes, "approve", "true"));
                }));
    }

    private static Arbitrary<String> texts(int most) {
        return Strange.text().map(text -> text.substring(0, Math.min(most, text.length())));
    }

    private Arbitrary<Used> commands(Arbitrary<Boolean> byManager) {
        List<String> names = new ArrayList<>();
        Map<String, List<String>> options = new HashMap<>();
        for (JsonNode command : fixture.discord.awaitRegistration()) {
            if (command.path("type").asInt(1) == 1) {
                collect(command, command.path("name").asText(), names, options);
            }
        }
        // What hangs on a queue has its own tests.
        names.removeIf(name -> name.equals("admin retrain") || name.equals("admin model compare"));
        return Arbitraries.of(names).flatMap(name -> {
            List<String> known = options.get(name);
            return Combinators.combine(
                            texts(LONGEST_OPTION).list().ofSize(known.size()),
                            Arbitraries.of(1L, 0L, -1L, 7L, Long.MAX_VALUE, Long.MIN_VALUE),
                            byManager)
                    .as((texts, number, manager) -> new Used(name, values(known, texts, number), manager));
        });
    }

    private static void collect(JsonNode command, String path, List<String> names, Map<String, List<String>> options) {
        List<String> own = new ArrayList<>();
        boolean isGroup = false;
        for (JsonNode option : command.path("options")) {
            if (option.path("type").asInt() <= 2) {
                isGroup = true;
                collect(option, path + " " + option.path("name").asText(), names, options);
            } else if (option.path("type").asInt() != 11 && option.path("type").asInt() != 6) {
                own.add(option.path("name").asText());
            }
        }
        if (!isGroup && !path.equals("admin corpus import")) {
            names.add(path);
            options.put(path, own);
        }
    }

    private static List<String> values(List<String> names, List<String> texts, long number) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            values.add(names.get(i));
            values.add(
                    switch (names.get(i)) {
                        case "number" -> String.valueOf(number);
                        case "approve", "all", "base" -> String.valueOf(number > 0);
                        default -> texts.get(i);
                    });
        }
        return values;
    }

    private Arbitrary<Pressed> presses(Arbitrary<Boolean> byManager) {
        List<String> ids = new ArrayList<>();
        for (Pressable feature : Features.of(fixture.services(), new Words()).pressables()) {
            feature.buttons().forEach(verb -> ids.add(feature.key() + ":" + verb));
            feature.forms().forEach(verb -> ids.add(feature.key() + ":" + verb));
        }
        Arbitrary<String> arguments = Arbitraries.of(
                "",
                ":1",
                ":0",
                ":2:1",
                ":1-2:0",
                ":99",
                ":all",
                ":1:all",
                ":9223372036854775807",
                ":999999999999999999:1",
                ":" + "0".repeat(32),
                ":" + "0".repeat(32) + ":yes",
                ":default",
                ":default:base",
                ":../x",
                ":1:1:1",
                "::");
        Arbitrary<String> id =
                Combinators.combine(Arbitraries.of(ids), arguments).as((a, b) -> a + b);
        Arbitrary<String> any = Arbitraries.frequencyOf(
                Tuple.of(6, id),
                Tuple.of(2, Strange.torn(id)),
                Tuple.of(1, texts(100).filter(text -> !text.isEmpty())));
        return Combinators.combine(
                        any.map(text -> text.substring(0, Math.min(100, text.length()))),
                        byManager,
                        texts(4_000).list().ofSize(3))
                .as((text, manager, texts) -> new Pressed(
                        text,
                        manager,
                        List.of("story", texts.get(0), "question", texts.get(1), "answer", texts.get(2))));
    }

    private Actor ann() {
        if (inputs++ % INPUTS_A_PLACE == 0) {
            Place.Server tavern = fixture.discord.server("Tavern");
            ann = tavern.hall().as(Person.called("Ann"));
            greta = tavern.hall().as(Person.called("Greta", tavern.managers()));
            greta.slash("admin collect on").reply();
            ann.slash("tell", "text", "Mary went to the kitchen.").reply();
            shown = ann.slash("ask", "question", "Is Mary in the kitchen?");
            shown.reply();
            form = ann.slash("teach");
            form.awaitAnswer();
        }
        return ann;
    }

    private Actor greta() {
        ann();
        return greta;
    }

    private void answered(Exchange exchange) {
        exchange.awaitAnswer();
        if (!exchange.hasForm()) {
            assertThat(exchange.text()).isNotBlank().doesNotContain("Something went wrong");
        }
        assertThat(fixture.discord.rest().takeViolations()).isEmpty();
    }

    @Override
    public void close() {
        fixture.close();
    }
}
