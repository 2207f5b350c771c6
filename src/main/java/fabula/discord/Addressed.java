package fabula.discord;

import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;

/** Messages that are written to the bot, and how to reply to them. */
final class Addressed {

    private Addressed() {}

    /** What a person wrote to the bot by mentioning it or in a direct message; empty if it was not meant. */
    static Optional<String> text(MessageReceivedEvent event) {
        Message message = event.getMessage();
        if (event.getAuthor().isBot()
                || event.isWebhookMessage()
                || message.getType().isSystem()) {
            return Optional.empty();
        }
        if (!mentions(message) && event.isFromGuild()) {
            return Optional.empty();
        }
        return Optional.of(words(message));
    }

    /** A reply to the bot mentions it without a word of the person's own: that is not meant for the story. */
    static boolean mentions(Message message) {
        return !unaddressed(message).equals(message.getContentRaw());
    }

    /** What a message says, without a mention of the bot; empty where Discord does not let the bot see it. */
    static String words(Message message) {
        return named(unaddressed(message), message).strip();
    }

    private static String unaddressed(Message message) {
        String self = message.getJDA().getSelfUser().getId();
        return message.getContentRaw().replace("<@" + self + ">", " ").replace("<@!" + self + ">", " ");
    }

    /** Other people who are mentioned stand in the story by their names. */
    static String named(String text, Message message) {
        String named = text;
        for (User user : message.getMentions().getUsers()) {
            Member member = message.isFromGuild()
                    ? message.getMentions().getMembers().stream()
                            .filter(one -> one.getIdLong() == user.getIdLong())
                            .findFirst()
                            .orElse(null)
                    : null;
            String name = member == null ? user.getEffectiveName() : member.getEffectiveName();
            named = named.replace("<@" + user.getId() + ">", name).replace("<@!" + user.getId() + ">", name);
        }
        return named;
    }

    /** The reply that the bot's permissions in the channel allow; empty if it may not write there at all. */
    static Optional<MessageCreateAction> reply(MessageReceivedEvent event, Panel panel) {
        if (!event.isFromGuild()) {
            return Optional.of(event.getMessage().replyComponents(panel.components()));
        }
        if (!event.getGuildChannel().canTalk()) {
            return Optional.empty();
        }
        Guild guild = event.getGuild();
        boolean canRefer = guild.getSelfMember().hasPermission(event.getGuildChannel(), Permission.MESSAGE_HISTORY);
        MessageCreateAction action = event.getChannel().sendMessageComponents(panel.components());
        return Optional.of(
                canRefer ? action.setMessageReference(event.getMessage()).failOnInvalidReply(false) : action);
    }
}
