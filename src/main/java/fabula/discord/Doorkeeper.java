package fabula.discord;

import fabula.discord.Card.Tone;
import fabula.examples.ServerId;
import fabula.server.Cooldowns;
import fabula.server.Cooldowns.Wait;
import fabula.server.ServerRules;
import fabula.server.ServerSettings;
import fabula.story.ChannelId;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.interactions.Interaction;

/** Whether Fabula may be used where somebody is, and whether it is their turn. In direct messages it always is. */
final class Doorkeeper {

    private final ServerRules rules;
    private final Access access;
    private final Cooldowns cooldowns;
    private final Words words;

    /**
     * Somebody may not.
     *
     * @param card what they are told
     * @param isNews whether they have not been told so already
     */
    record Refusal(Refused why, Card card, boolean isNews) {}

    Doorkeeper(ServerRules rules, Access access, Cooldowns cooldowns, Words words) {
        this.rules = rules;
        this.access = access;
        this.cooldowns = cooldowns;
        this.words = words;
    }

    /** The channel that a place is in or is: a thread counts as the channel that it belongs to. */
    static ChannelId home(Channel place) {
        return People.channel(
                place instanceof ThreadChannel thread
                        ? thread.getParentChannel().getIdLong()
                        : place.getIdLong());
    }

    Optional<Refusal> refusal(Interaction event, Guarded wanted) {
        return event.isFromAttachedGuild() && event.getMember() != null
                ? refusal(event.getMember(), event.getChannel(), wanted)
                : Optional.empty();
    }

    /** For what is told or asked by a message. */
    Optional<Refusal> refusal(MessageReceivedEvent event) {
        return event.getMember() == null
                ? Optional.empty()
                : refusal(event.getMember(), event.getChannel(), Guarded.TAKING_TURNS);
    }

    private Optional<Refusal> refusal(Member member, Channel place, Guarded wanted) {
        ServerId server = People.server(member.getGuild().getIdLong());
        ServerSettings settings = rules.of(server);
        if (!wanted.worksEverywhere() && !settings.answersIn(home(place))) {
            return Optional.of(new Refusal(
                    Refused.ELSEWHERE,
                    card(words.say("door.elsewhere", Mentioned.channels(settings.channels()))),
                    cooldowns.reminds(server, member.getId())));
        }
        if (!wanted.takesTurns() || settings.pace().isFree() || access.mayAdminister(member)) {
            return Optional.empty();
        }
        return cooldowns
                .take(server, People.channel(place.getIdLong()), member.getId(), settings.pace())
                .map(wait -> new Refusal(Refused.TOO_SOON, card(words.say("door.wait", time(wait))), wait.isNews()));
    }

    /** Discord counts it down; it knows whole seconds alone. */
    private static String time(Wait wait) {
        return "<t:" + wait.until().plusMillis(999).getEpochSecond() + ":R>";
    }

    private static Card card(String sentence) {
        return new Card(Tone.CALM, "", sentence);
    }
}
