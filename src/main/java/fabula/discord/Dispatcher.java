package fabula.discord;

import fabula.discord.Answering.Announced;
import fabula.examples.ServerId;
import fabula.story.ChannelId;
import fabula.story.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes Discord's events, runs the feature that is meant in its channel's lane, and explains what goes wrong. */
final class Dispatcher extends ListenerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Features features;
    private final Servers servers;
    private final Cards cards;
    private final Failures failures;
    private final Lanes lanes;
    private final ScheduledExecutorService timer;
    private final Words words;

    Dispatcher(Features features, Servers servers, Words words, Lanes lanes, ScheduledExecutorService timer) {
        this.features = features;
        this.servers = servers;
        this.words = words;
        this.cards = new Cards(words);
        this.failures = new Failures(cards);
        this.lanes = lanes;
        this.timer = timer;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        servers.heard(People.channel(event.getChannelIdLong()), People.server(event));
        features.command(event.getName())
                .ifPresent(command -> answer(
                        event,
                        command.answersPrivately(event) ? Announced.PRIVATELY : Announced.TO_ALL,
                        "/" + event.getFullCommandName(),
                        answering -> command.handle(event, answering)));
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        servers.heard(People.channel(event.getChannelIdLong()), People.server(event));
        features.messageCommand(event.getName())
                .ifPresent(command -> answer(
                        event,
                        command.answersPrivately() ? Announced.PRIVATELY : Announced.TO_ALL,
                        event.getName(),
                        answering -> command.handle(event, answering)));
    }

    /**
     * Answers an interaction in its channel's turn and in the language of whoever began it.
     *
     * @param what was used, for the log
     */
    private void answer(IReplyCallback event, Announced announced, String what, Consumer<Answering> work) {
        Answering answering = Answering.of(event, announced, timer);
        Runnable run = () -> words.speaking(event.getUserLocale(), () -> {
            try {
                work.accept(answering);
            } catch (Exception e) {
                answering.showPrivately(failures.explain(e, what));
            }
        });
        if (!lanes.offer(event.getChannelIdLong(), run)) {
            words.speaking(event.getUserLocale(), () -> answering.showPrivately(cards.busy()));
        }
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        pressed(
                event,
                event.getMessage(),
                event.getCustomId(),
                (feature, id, answering) -> feature.pressed(event, id, answering));
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        pressed(
                event,
                event.getMessage(),
                event.getModalId(),
                (feature, id, answering) -> feature.submitted(event, id, answering));
    }

    private interface Press {
        void on(Pressable feature, PressId id, Answering answering);
    }

    /** @param message where the press began; null for a form that a command opened */
    private void pressed(IReplyCallback event, Message message, String written, Press press) {
        Optional<PressId> id = PressId.parse(written);
        Optional<Pressable> feature = id.flatMap(known -> features.pressable(known.feature()));
        boolean inPlace = message != null
                && feature.isPresent()
                && (message.isEphemeral()
                        ? feature.get().changesMessage(id.get())
                        : feature.get().changesMessageOfAll(id.get()));
        boolean toAll = feature.isPresent() && !feature.get().answersPrivately(id.get());
        Announced announced = inPlace ? Announced.IN_PLACE : toAll ? Announced.TO_ALL : Announced.PRIVATELY;
        if (feature.isEmpty()) {
            answer(event, announced, "a button", answering -> answering.showPrivately(cards.unknownButton()));
        } else {
            answer(
                    event,
                    announced,
                    "the button " + id.get().feature() + ":" + id.get().verb(),
                    answering -> press.on(feature.get(), id.get(), answering));
        }
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        features.command(event.getName()).ifPresent(command -> {
            if (command instanceof Completing completing) {
                // No lane: a proposal that comes after the person has typed on is of no use.
                lanes.offer(
                        event.getIdLong(),
                        () -> words.speaking(event.getUserLocale(), () -> complete(completing, event)));
            }
        });
    }

    private void complete(Completing command, CommandAutoCompleteInteractionEvent event) {
        try {
            List<Choice> choices = command.complete(event).stream()
                    .limit(OptionData.MAX_CHOICES)
                    .toList();
            event.replyChoices(choices).queue(null, this::undelivered);
        } catch (Exception e) {
            failures.explain(e, "completion of /" + event.getFullCommandName());
        }
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        Addressed.text(event).ifPresent(text -> {
            DiscordLocale language = language(event);
            if (!lanes.offer(
                    event.getChannel().getIdLong(), () -> words.speaking(language, () -> reply(event, text)))) {
                words.speaking(language, () -> send(event, Panel.of(cards.busy())));
            }
        });
    }

    /** A message does not say what its writer's is. */
    private static DiscordLocale language(MessageReceivedEvent event) {
        return event.isFromGuild() ? event.getGuild().getLocale() : DiscordLocale.ENGLISH_US;
    }

    private void reply(MessageReceivedEvent event, String text) {
        Optional<ServerId> server =
                event.isFromGuild() ? Optional.of(People.server(event.getGuild().getIdLong())) : Optional.empty();
        ChannelId channel = People.channel(event.getChannel().getIdLong());
        servers.heard(channel, server);
        Panel replies;
        try {
            replies = features.mentions()
                    .handle(
                            server,
                            channel,
                            People.teller(event.getAuthor(), event.getMember()),
                            text,
                            MessageId.discord(event.getMessageIdLong()));
        } catch (Exception e) {
            replies = Panel.of(failures.explain(e, "a mention"));
        }
        send(event, replies);
    }

    private void send(MessageReceivedEvent event, Panel replies) {
        try {
            Addressed.reply(event, replies).ifPresent(action -> action.queue(null, this::undelivered));
        } catch (Exception e) {
            failures.explain(e, "sending a reply");
        }
    }

    private void undelivered(Throwable failure) {
        LOG.warn("Discord did not take a reply", Failures.withoutMessages(failure));
    }
}
