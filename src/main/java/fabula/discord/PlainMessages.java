package fabula.discord;

import fabula.Problem;
import fabula.conversation.Conversation;
import fabula.conversation.Reply;
import fabula.examples.ServerId;
import fabula.server.Bystanders;
import fabula.server.ServerRules;
import fabula.story.ChannelId;
import fabula.story.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;

/** Messages that nobody wrote to Fabula, in channels where it reads along: told and answered, or else passed over. */
final class PlainMessages {

    /** What begins with anything but a word is meant for others: commands of other bots, asides, quotations. */
    private static final Pattern BEGINS_WITH_A_WORD = Pattern.compile("[\\p{L}\\p{N}\"'“‘].*", Pattern.DOTALL);

    private static final Pattern CODE_OR_LINK = Pattern.compile("`|\\w://|\\bwww\\.|\\bdiscord\\.gg/");

    private final boolean allowed;
    private final ServerRules rules;
    private final Bystanders bystanders;
    private final Doorkeeper doorkeeper;
    private final Conversation conversation;
    private final Beneath beneath;
    private final Cards cards;

    /**
     * What became of a message.
     *
     * @param noted whether it is part of the story now
     * @param reply what is to be said in return; empty for nothing
     */
    record Outcome(boolean noted, Optional<Panel> reply) {

        static final Outcome PASSED_OVER = new Outcome(false, Optional.empty());
    }

    PlainMessages(Services services, Doorkeeper doorkeeper, Beneath beneath, Cards cards) {
        this.allowed = services.settings().discord().messageContent();
        this.rules = services.rules();
        this.bystanders = services.bystanders();
        this.doorkeeper = doorkeeper;
        this.conversation = services.conversation();
        this.beneath = beneath;
        this.cards = cards;
    }

    /** Whether plain messages are read in a place; in threads they never are, for nothing is announced there. */
    boolean areRead(ServerId server, ChannelId place) {
        return allowed && rules.of(server).ambient().contains(place);
    }

    /** What is read of a message: all of it, or nothing. */
    Optional<String> text(Message message) {
        if (!allowed
                || !message.isFromGuild()
                || message.getAuthor().isBot()
                || message.isWebhookMessage()
                // A reply is part of people's talk with each other, and has a type of its own.
                || message.getType() != MessageType.DEFAULT) {
            return Optional.empty();
        }
        // Where the bot may not write any more, people would not be told when it stops reading.
        return areRead(People.server(message.getGuildIdLong()), People.channel(message.getChannelIdLong()))
                        && message.getGuildChannel().canTalk()
                        && isForAll(message.getContentRaw())
                ? Optional.of(Addressed.named(message.getContentRaw(), message))
                : Optional.empty();
    }

    /** What a message that was read says now: nothing, where it would not be read any more. */
    String edited(Message message) {
        if (Addressed.mentions(message)) {
            return Addressed.words(message);
        }
        return text(message)
                .filter(text -> !bystanders.contains(message.getAuthor().getId()))
                .orElse("");
    }

    static boolean isForAll(String text) {
        return BEGINS_WITH_A_WORD.matcher(text).matches()
                && !CODE_OR_LINK.matcher(text).find();
    }

    /** Tells and asks what a message says. Whatever is wrong with it, nobody is told: it was not meant for the bot. */
    Outcome read(MessageReceivedEvent event, String text) {
        // Talk that is not for the bot takes nobody's turn.
        if (event.getMember() == null
                || bystanders.contains(event.getAuthor().getId())
                || !conversation.tellsOrAsks(text)
                || doorkeeper.refusal(event).isPresent()) {
            return Outcome.PASSED_OVER;
        }
        ServerId server = People.server(event.getGuild().getIdLong());
        ChannelId channel = People.channel(event.getChannel().getIdLong());
        List<Reply> replies = said(event, channel, text);
        List<Reply> answers =
                replies.stream().filter(Reply.Answered.class::isInstance).toList();
        return new Outcome(
                replies.stream().anyMatch(Reply.Told.class::isInstance),
                answers.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Panel(cards.replies(answers), List.of(), Optional.empty())
                                .with(beneath.buttons(Optional.of(server), channel, answers))));
    }

    private List<Reply> said(MessageReceivedEvent event, ChannelId channel, String text) {
        try {
            return conversation.say(
                    channel,
                    People.teller(event.getAuthor(), event.getMember()),
                    text,
                    MessageId.readAlong(event.getMessageIdLong()));
        } catch (Problem e) {
            return List.of();
        }
    }
}
