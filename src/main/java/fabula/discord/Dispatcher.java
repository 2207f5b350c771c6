package fabula.discord;

import fabula.discord.Answering.Announced;
import fabula.discord.Doorkeeper.Refusal;
import fabula.metrics.Metrics;
import fabula.server.Retention;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Takes Discord's events, runs the feature that is meant in its channel's lane, and explains what goes wrong. */
final class Dispatcher extends ListenerAdapter {

    private final Features features;
    private final Servers servers;
    private final Retention retention;
    private final Cards cards;
    private final Failures failures;
    private final Metrics metrics;
    private final Languages languages;
    private final Lanes lanes;
    private final ScheduledExecutorService timer;
    private final Words words;

    Dispatcher(
            Features features,
            Services services,
            Languages languages,
            Words words,
            Lanes lanes,
            ScheduledExecutorService timer) {
        this.features = features;
        this.languages = languages;
        this.servers = services.servers();
        this.retention = services.retention();
        this.words = words;
        this.cards = new Cards(words);
        this.failures = new Failures(cards);
        this.metrics = services.activity().metrics();
        this.lanes = lanes;
        this.timer = timer;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        features.command(event.getName())
                .ifPresentOrElse(
                        command -> answer(
                                event,
                                command.answersPrivately(event) ? Announced.PRIVATELY : Announced.TO_ALL,
                                "/" + event.getFullCommandName(),
                                answering -> use(
                                        command.guarded(event),
                                        event,
                                        answering,
                                        () -> command.handle(event, answering))),
                        () -> refuseUnknown(event));
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        features.messageCommand(event.getName())
                .ifPresentOrElse(
                        command -> answer(
                                event,
                                command.answersPrivately() ? Announced.PRIVATELY : Announced.TO_ALL,
                                event.getName(),
                                answering -> use(command, event, answering, () -> command.handle(event, answering))),
                        () -> refuseUnknown(event));
    }

    /** Discord offers what an earlier version has registered until it has heard of the present one. */
    private void refuseUnknown(IReplyCallback event) {
        answer(
                event,
                Announced.PRIVATELY,
                "a command",
                answering -> answering.refuse(Refused.UNKNOWN_COMMAND, cards.unknownCommand()));
    }

    private void use(Guarded feature, Interaction event, Answering answering, Runnable work) {
        Optional<Refusal> refusal = features.doorkeeper().refusal(event, feature);
        if (refusal.isPresent()) {
            answering.refuse(refusal.get().why(), refusal.get().card());
            return;
        }
        if (feature.usesStory()) {
            retention.used(People.channel(event.getChannelIdLong()));
        }
        work.run();
    }

    /**
     * Answers an interaction in its channel's turn and in the language of whoever began it.
     *
     * @param what was used, for the log
     */
    private void answer(IReplyCallback event, Announced announced, String what, Consumer<Answering> work) {
        Request request = new Request(event.getIdLong(), what, metrics);
        Answering answering = Answering.of(event, announced, request, timer);
        languages.heard(event.getUser(), event.getUserLocale());
        Runnable run = () -> words.speaking(event.getUserLocale(), () -> {
            try {
                servers.heard(event.getChannel(), People.server(event));
                work.accept(answering);
            } catch (Exception e) {
                answering.showPrivately(failures.explain(e, request));
            }
        });
        if (!lanes.offer(event.getChannelIdLong(), () -> request.handle(run))) {
            words.speaking(event.getUserLocale(), () -> answering.refuse(Refused.BUSY, cards.busy()));
        }
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        pressed(
                event,
                event.getMessage(),
                event.getCustomId(),
                Pressable::buttons,
                (feature, id, answering) -> feature.pressed(event, id, answering));
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        pressed(
                event,
                event.getMessage(),
                event.getModalId(),
                Pressable::forms,
                (feature, id, answering) -> feature.submitted(event, id, answering));
    }

    private interface Press {
        void on(Pressable feature, PressId id, Answering answering);
    }

    /** @param message where the press began; null for a form that a command opened */
    private void pressed(
            IReplyCallback event,
            Message message,
            String written,
            Function<Pressable, Set<String>> verbs,
            Press press) {
        Optional<PressId> id = PressId.parse(written);
        Optional<Pressable> feature = id.flatMap(known -> features.pressable(known.feature())
                .filter(one -> verbs.apply(one).contains(known.verb())));
        boolean inPlace = message != null
                && feature.isPresent()
                && (message.isEphemeral()
                        ? feature.get().changesMessage(id.get())
                        : feature.get().changesMessageOfAll(id.get()));
        boolean toAll = feature.isPresent() && !feature.get().answersPrivately(id.get());
        Announced announced = inPlace ? Announced.IN_PLACE : toAll ? Announced.TO_ALL : Announced.PRIVATELY;
        if (feature.isEmpty()) {
            answer(
                    event,
                    announced,
                    "a button",
                    answering -> answering.refuse(Refused.UNKNOWN_BUTTON, cards.unknownButton()));
        } else {
            answer(
                    event,
                    announced,
                    "the button " + id.get().feature() + ":" + id.get().verb(),
                    answering ->
                            enter(event, feature.get(), answering, () -> press.on(feature.get(), id.get(), answering)));
        }
    }

    /** What a button or a form tells or asks has taken its turn by the command that showed it, or takes it itself. */
    private void enter(IReplyCallback event, Pressable feature, Answering answering, Runnable work) {
        if (feature.isPressedEverywhere()) {
            work.run();
        } else {
            use(Guarded.IN_ITS_CHANNELS, event, answering, work);
        }
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        features.command(event.getName()).ifPresent(command -> {
            if (command instanceof Completing completing) {
                Request request =
                        new Request(event.getIdLong(), "completion of /" + event.getFullCommandName(), metrics);
                Runnable run = () -> words.speaking(event.getUserLocale(), () -> complete(completing, event, request));
                // A lane of its own: a proposal that comes after the person has typed on is of no use.
                lanes.offer(event.getIdLong(), () -> request.attempt(run));
            }
        });
    }

    private void complete(Completing command, CommandAutoCompleteInteractionEvent event, Request request) {
        try {
            List<Choice> choices = command.complete(event).stream()
                    .limit(OptionData.MAX_CHOICES)
                    .toList();
            event.replyChoices(choices).queue(null, Quietly::undelivered);
        } catch (Exception e) {
            request.failed(e);
            event.replyChoices().queue(null, Quietly::undelivered);
        }
    }
}
