package fabula.discord;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes Discord's events, runs the feature that is meant in its channel's lane, and explains what goes wrong. */
final class Dispatcher extends ListenerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Features features;
    private final Cards cards;
    private final Failures failures;
    private final Lanes lanes;
    private final ScheduledExecutorService timer;
    private final Words words;

    Dispatcher(Features features, Words words, Lanes lanes, ScheduledExecutorService timer) {
        this.features = features;
        this.words = words;
        this.cards = new Cards(words);
        this.failures = new Failures(cards);
        this.lanes = lanes;
        this.timer = timer;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        features.command(event.getName()).ifPresent(command -> {
            Answering answering = Answering.of(event, command.answersPrivately(event), timer);
            if (!lanes.offer(event.getChannelIdLong(), () -> run(command, event, answering))) {
                answering.showPrivately(cards.busy());
            }
        });
    }

    private void run(SlashCommand command, SlashCommandInteractionEvent event, Answering answering) {
        try {
            command.handle(event, answering);
        } catch (Exception e) {
            answering.showPrivately(failures.explain(e, "/" + event.getFullCommandName()));
        }
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        features.command(event.getName()).ifPresent(command -> {
            if (command instanceof Completing completing) {
                // No lane: a proposal that comes after the person has typed on is of no use.
                lanes.offer(event.getIdLong(), () -> complete(completing, event));
            }
        });
    }

    private void complete(Completing command, CommandAutoCompleteInteractionEvent event) {
        try {
            List<String> choices = command.complete(event).stream()
                    .filter(choice -> !choice.isEmpty() && choice.length() <= OptionData.MAX_CHOICE_VALUE_LENGTH)
                    .limit(OptionData.MAX_CHOICES)
                    .toList();
            event.replyChoiceStrings(choices).queue(null, this::undelivered);
        } catch (Exception e) {
            failures.explain(e, "completion of /" + event.getFullCommandName());
        }
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        Addressed.text(event).ifPresent(text -> {
            if (!lanes.offer(event.getChannel().getIdLong(), () -> reply(event, text))) {
                send(event, List.of(cards.busy()));
            }
        });
    }

    private void reply(MessageReceivedEvent event, String text) {
        List<Card> replies;
        try {
            replies = features.mentions()
                    .handle(
                            People.channel(event.getChannel().getIdLong()),
                            People.teller(event.getAuthor(), event.getMember()),
                            text);
        } catch (Exception e) {
            replies = List.of(failures.explain(e, "a mention"));
        }
        send(event, replies);
    }

    private void send(MessageReceivedEvent event, List<Card> replies) {
        try {
            List<MessageEmbed> embeds = replies.stream().map(Card::embed).toList();
            Addressed.reply(event, embeds, words).ifPresent(action -> action.queue(null, this::undelivered));
        } catch (Exception e) {
            failures.explain(e, "sending a reply");
        }
    }

    private void undelivered(Throwable failure) {
        LOG.warn("Discord did not take a reply", Failures.withoutMessages(failure));
    }
}
