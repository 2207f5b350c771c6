package fabula.discord;

import fabula.examples.ServerId;
import fabula.story.ChannelId;
import fabula.story.Teller;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.interactions.Interaction;

/** Discord's people and channels as the conversation knows them. */
final class People {

    private People() {}

    /** A thread and a direct message have ids of their own and so a story of their own. */
    static ChannelId channel(long id) {
        return ChannelId.discord(id);
    }

    /** What Discord calls it. */
    static long number(ChannelId channel) {
        return Long.parseLong(channel.value().substring(channel(0).value().length() - 1));
    }

    static ServerId server(long id) {
        return ServerId.discord(id);
    }

    /** What Discord calls it. */
    static long number(ServerId server) {
        return Long.parseLong(server.value().substring(server(0).value().length() - 1));
    }

    /** Empty in direct messages, and on servers that the bot is not on. */
    static Optional<ServerId> server(Interaction interaction) {
        return Optional.ofNullable(interaction.getGuild())
                .filter(guild -> !guild.isDetached())
                .map(guild -> server(guild.getIdLong()));
    }

    static Teller teller(Interaction interaction) {
        return teller(interaction.getUser(), interaction.getMember());
    }

    /** @param member null outside of a server */
    static Teller teller(User user, Member member) {
        return new Teller(user.getId(), member == null ? user.getEffectiveName() : member.getEffectiveName());
    }
}
