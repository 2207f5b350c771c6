package fabula.discord;

import fabula.server.Pace;
import fabula.server.ServerSettings;
import fabula.story.ChannelId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.ModalTopLevelComponent;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.DefaultValue;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/** The forms by which administrators choose, filled in with what holds now. */
final class SettingsForm {

    /** Where people write, or where their threads are. */
    private static final Set<ChannelType> ANSWERING =
            Set.of(ChannelType.TEXT, ChannelType.NEWS, ChannelType.VOICE, ChannelType.FORUM);
    /** Only where it can be announced to all. */
    private static final Set<ChannelType> AMBIENT = Set.of(ChannelType.TEXT, ChannelType.NEWS, ChannelType.VOICE);

    private static final List<Integer> DAYS = List.of(1, 7, 30, 90, 365);
    private static final List<Integer> SECONDS = List.of(0, 3, 5, 10, 30, 60, 300);

    private static final String CHANNELS = "channels";
    private static final String ROLES = "roles";
    private static final String ALONG = "along";
    private static final String COLLECTING = "collecting";
    private static final String DAYS_KEPT = "days";
    private static final String PERSON = "person";
    private static final String CHANNEL = "channel";

    private final Words words;

    SettingsForm(Words words) {
        this.words = words;
    }

    /**
     * What is asked for beside channels and days: not everything is everybody's to choose.
     *
     * @param administrators whether this person may say who administers
     * @param ambient whether the operator enabled it
     * @param collecting whether examples are collected; empty if the operator does not allow it
     */
    record Choices(boolean administrators, boolean ambient, Optional<Boolean> collecting) {}

    Modal settings(String id, Guild server, ServerSettings now, Choices choices) {
        List<ModalTopLevelComponent> parts = new ArrayList<>();
        parts.add(channels(CHANNELS, "settings.form.channels", server, now.channels(), ANSWERING));
        if (choices.administrators()) {
            parts.add(roles(server, now.administrators()));
        }
        if (choices.ambient()) {
            parts.add(channels(ALONG, "settings.form.along", server, now.ambient(), AMBIENT));
        }
        choices.collecting().ifPresent(isOn -> parts.add(collecting(isOn)));
        parts.add(numbers(
                DAYS_KEPT, "settings.form.days", DAYS, now.idleDays(), days -> words.time(Duration.ofDays(days))));
        return Modal.create(id, words.say("settings.title"))
                .addComponents(parts)
                .build();
    }

    Modal pace(String id, Pace now) {
        return Modal.create(id, words.say("settings.pace.title"))
                .addComponents(
                        seconds(PERSON, "settings.form.person", now.person()),
                        seconds(CHANNEL, "settings.form.channel", now.channel()))
                .build();
    }

    private Label channels(String id, String key, Guild server, Set<ChannelId> now, Collection<ChannelType> types) {
        List<DefaultValue> present = now.stream()
                .map(People::number)
                .filter(channel -> server.getGuildChannelById(channel) != null)
                .map(DefaultValue::channel)
                .toList();
        return entities(
                key,
                EntitySelectMenu.create(id, SelectTarget.CHANNEL)
                        .setChannelTypes(types)
                        .setDefaultValues(present));
    }

    private Label roles(Guild server, Set<Long> now) {
        List<DefaultValue> present = now.stream()
                .filter(role -> server.getRoleById(role) != null)
                .map(DefaultValue::role)
                .toList();
        return entities(
                "settings.form.roles",
                EntitySelectMenu.create(ROLES, SelectTarget.ROLE).setDefaultValues(present));
    }

    private Label entities(String key, EntitySelectMenu.Builder menu) {
        return labelled(
                key,
                menu.setRequiredRange(0, EntitySelectMenu.OPTIONS_MAX_AMOUNT)
                        .setRequired(false)
                        .build());
    }

    private Label collecting(boolean isOn) {
        List<SelectOption> options = Stream.of(true, false)
                .map(on -> SelectOption.of(words.say("settings.form.collecting." + on), String.valueOf(on))
                        .withDefault(on == isOn))
                .toList();
        return labelled(
                "settings.form.collecting",
                StringSelectMenu.create(COLLECTING).addOptions(options).build());
    }

    private Label seconds(String id, String key, Duration now) {
        return numbers(id, key, SECONDS, Math.toIntExact(now.toSeconds()), this::wait);
    }

    private String wait(int seconds) {
        return seconds == 0 ? words.say("settings.form.nowait") : words.time(Duration.ofSeconds(seconds));
    }

    /** What holds now is among the options, even if nobody could choose it here. */
    private Label numbers(String id, String key, List<Integer> usual, int now, IntFunction<String> shown) {
        List<SelectOption> options = IntStream.concat(usual.stream().mapToInt(Integer::intValue), IntStream.of(now))
                .distinct()
                .sorted()
                .mapToObj(number -> SelectOption.of(shown.apply(number), String.valueOf(number))
                        .withDefault(number == now))
                .toList();
        return labelled(key, StringSelectMenu.create(id).addOptions(options).build());
    }

    private Label labelled(String key, LabelChildComponent menu) {
        return Label.of(words.say(key), words.say(key + ".more"), menu);
    }

    /** What was chosen on top of what held before; what was not asked for stays as it was. */
    static ServerSettings settings(ModalInteractionEvent event, Guild server, ServerSettings before, Choices choices) {
        Set<Long> everybody = Set.of(server.getPublicRole().getIdLong());
        return new ServerSettings(
                chosen(event, CHANNELS).map(SettingsForm::channels).orElse(before.channels()),
                chosen(event, ALONG)
                        .filter(along -> choices.ambient())
                        .map(SettingsForm::channels)
                        .orElse(before.ambient()),
                chosen(event, ROLES)
                        .filter(roles -> choices.administrators())
                        .map(roles -> without(roles, everybody))
                        .orElse(before.administrators()),
                number(event, DAYS_KEPT, DAYS).orElse(before.idleDays()),
                before.pace());
    }

    static Pace pace(ModalInteractionEvent event, Pace before) {
        return new Pace(
                number(event, PERSON, SECONDS).map(Duration::ofSeconds).orElse(before.person()),
                number(event, CHANNEL, SECONDS).map(Duration::ofSeconds).orElse(before.channel()));
    }

    static Optional<Boolean> collecting(ModalInteractionEvent event) {
        return strings(event, COLLECTING).findFirst().map(Boolean::valueOf);
    }

    private static Optional<Set<Long>> chosen(ModalInteractionEvent event, String id) {
        return Optional.ofNullable(event.getValue(id))
                .map(ModalMapping::getAsLongList)
                .map(Set::copyOf);
    }

    private static Set<ChannelId> channels(Set<Long> ids) {
        return ids.stream().map(People::channel).collect(Collectors.toSet());
    }

    private static Set<Long> without(Set<Long> ids, Set<Long> others) {
        return ids.stream().filter(id -> !others.contains(id)).collect(Collectors.toSet());
    }

    /** What held before is not among them and stays, if it is chosen again. */
    private static Optional<Integer> number(ModalInteractionEvent event, String id, List<Integer> allowed) {
        return strings(event, id)
                .flatMap(text -> allowed.stream().filter(number -> text.equals(number.toString())))
                .findFirst();
    }

    private static Stream<String> strings(ModalInteractionEvent event, String id) {
        return Optional.ofNullable(event.getValue(id)).map(ModalMapping::getAsStringList).stream()
                .flatMap(List::stream);
    }
}
