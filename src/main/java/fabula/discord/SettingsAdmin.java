package fabula.discord;

import fabula.examples.Collecting;
import fabula.examples.ServerId;
import fabula.server.ServerRules;
import fabula.server.ServerSettings;
import fabula.story.ChannelId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /admin setup} and {@code /admin settings}: what holds on a server, and the forms that change it. */
final class SettingsAdmin implements Pressable {

    static final String SETUP = "setup";
    static final String SETTINGS = "settings";

    private static final String KEY = "settings";
    private static final String CHANGE = "change";
    private static final String PACE = "pace";

    private final ServerRules rules;
    private final Collecting collecting;
    private final boolean ambient;
    private final ReadingAlong readingAlong;
    private final Access access;
    private final Words words;
    private final Cards cards;
    private final SettingsCards settingsCards;
    private final SettingsForm form;

    SettingsAdmin(Services services, ReadingAlong readingAlong, Access access, Words words) {
        this.rules = services.rules();
        this.collecting = services.collecting();
        this.ambient = services.settings().discord().messageContent();
        this.readingAlong = readingAlong;
        this.access = access;
        this.words = words;
        this.cards = new Cards(words);
        this.settingsCards = new SettingsCards(words);
        this.form = new SettingsForm(words);
    }

    List<SubcommandData> definitions() {
        return List.of(
                new SubcommandData(SETUP, words.say("command.admin.setup")),
                new SubcommandData(SETTINGS, words.say("command.admin.settings")));
    }

    /** For somebody who may administer the server. */
    void handle(SlashCommandInteractionEvent event, Answering answering) {
        if (SETUP.equals(event.getSubcommandName())) {
            ask(event, answering);
        } else {
            answering.showPrivately(shown(server(event), Set.of()));
        }
    }

    private void ask(IModalCallback event, Answering answering) {
        Guild server = server(event);
        answering.ask(
                event,
                form.settings(PressId.of(KEY, CHANGE), server, rules.of(id(server)), choices(event)),
                cards.busy());
    }

    private SettingsForm.Choices choices(Interaction event) {
        return new SettingsForm.Choices(
                access.mayAppoint(Objects.requireNonNull(event.getMember())), ambient, collecting(id(server(event))));
    }

    private Optional<Boolean> collecting(ServerId server) {
        return collecting.isAllowed() ? Optional.of(collecting.isOn(server)) : Optional.empty();
    }

    /** @param unannounced channels where it cannot be said that Fabula reads along */
    private Panel shown(Guild server, Set<ChannelId> unannounced) {
        ServerSettings settings = rules.of(id(server));
        Set<ChannelId> closed = Stream.concat(
                        unannounced.stream(), settings.channels().stream().filter(channel -> !canTalk(server, channel)))
                .collect(Collectors.toSet());
        return Panel.of(
                settingsCards.settings(settings, ambient, collecting(id(server)), closed),
                Button.primary(PressId.of(KEY, CHANGE), words.say("settings.change")),
                Button.secondary(PressId.of(KEY, PACE), words.say("settings.pace.title")));
    }

    /** In a forum nobody writes but in its threads, whose permissions are their own. */
    private static boolean canTalk(Guild server, ChannelId channel) {
        GuildMessageChannel known = server.getChannelById(GuildMessageChannel.class, People.number(channel));
        return known == null ? server.getGuildChannelById(People.number(channel)) != null : known.canTalk();
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> buttons() {
        return Set.of(CHANGE, PACE);
    }

    @Override
    public Set<String> forms() {
        return Set.of(CHANGE, PACE);
    }

    @Override
    public boolean isPressedEverywhere() {
        return true;
    }

    @Override
    public boolean changesMessage(PressId id) {
        return true;
    }

    @Override
    public void pressed(ButtonInteractionEvent event, PressId id, Answering answering) {
        if (!access.mayAdminister(event)) {
            answering.refuse(Refused.NO_ADMINISTRATOR, cards.refused());
        } else if (id.verb().equals(PACE)) {
            answering.ask(
                    event,
                    form.pace(PressId.of(KEY, PACE), rules.of(id(server(event))).pace()),
                    cards.busy());
        } else {
            ask(event, answering);
        }
    }

    @Override
    public void submitted(ModalInteractionEvent event, PressId id, Answering answering) {
        if (!access.mayAdminister(event)) {
            answering.refuse(Refused.NO_ADMINISTRATOR, cards.refused());
            return;
        }
        Guild server = server(event);
        Set<ChannelId> unannounced = Set.of();
        if (id.verb().equals(PACE)) {
            rules.change(id(server), present -> present.with(SettingsForm.pace(event, present.pace())));
        } else {
            unannounced = change(event, server);
        }
        answering.showInPlace(event, shown(server, unannounced));
    }

    private Set<ChannelId> change(ModalInteractionEvent event, Guild server) {
        SettingsForm.Choices choices = choices(event);
        ServerSettings before = rules.of(id(server));
        ServerSettings asked = SettingsForm.settings(event, server, before, choices);
        // Nothing is read before everybody can see that it will be.
        Set<ChannelId> unannounced =
                readingAlong.announce(server, without(asked.ambient(), before.ambient()), asked.idleDays());
        ServerSettings after =
                rules.change(id(server), present -> SettingsForm.settings(event, server, present, choices)
                        .withoutAmbient(unannounced));
        choices.collecting().ifPresent(isOn -> SettingsForm.collecting(event)
                .filter(wanted -> !wanted.equals(isOn))
                .ifPresent(
                        wanted -> switchCollecting(id(server), event.getUser().getId(), wanted)));
        without(before.ambient(), after.ambient()).forEach(channel -> readingAlong.sayEnded(server, channel));
        return unannounced;
    }

    private void switchCollecting(ServerId server, String by, boolean on) {
        if (on) {
            collecting.switchOn(server, by);
        } else {
            collecting.switchOff(server);
        }
    }

    private static Set<ChannelId> without(Set<ChannelId> channels, Set<ChannelId> others) {
        Set<ChannelId> left = new HashSet<>(channels);
        left.removeAll(others);
        return left;
    }

    private static Guild server(Interaction event) {
        return Objects.requireNonNull(event.getGuild());
    }

    private static ServerId id(Guild server) {
        return People.server(server.getIdLong());
    }
}
