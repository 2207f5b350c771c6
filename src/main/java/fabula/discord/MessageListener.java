package fabula.discord;

import fabula.discord.Doorkeeper.Refusal;
import fabula.examples.ServerId;
import fabula.metrics.Metrics;
import fabula.server.Retention;
import fabula.story.ChannelId;
import fabula.story.MessageId;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.DiscordLocale;

/** Takes messages, in their channels' lanes: those written to the bot, and plain ones where it reads along. */
final class MessageListener extends ListenerAdapter {

    private static final Emoji NOTED = Emoji.fromUnicode("U+270D U+FE0F");

    private final MentionHandler mentions;
    private final PlainMessages plainMessages;
    private final Servers servers;
    private final Doorkeeper doorkeeper;
    private final Retention retention;
    private final Words words;
    private final Cards cards;
    private final Failures failures;
    private final Metrics metrics;
    private final Languages languages;
    private final Lanes lanes;

    MessageListener(Features features, Services services, Languages languages, Words words, Lanes lanes) {
        this.languages = languages;
        this.mentions = features.mentions();
        this.plainMessages = features.plainMessages();
        this.doorkeeper = features.doorkeeper();
        this.servers = services.servers();
        this.retention = services.retention();
        this.words = words;
        this.cards = new Cards(words);
        this.failures = new Failures(cards);
        this.metrics = services.activity().metrics();
        this.lanes = lanes;
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        DiscordLocale language = language(event);
        Optional<String> addressed = Addressed.text(event);
        if (addressed.isPresent()) {
            Request request = new Request(event.getMessageIdLong(), "a mention", metrics);
            Runnable work = () -> answer(event, addressed.get(), request);
            if (!offer(event, language, () -> request.handle(work))) {
                request.refused(Refused.BUSY, event);
                words.speaking(language, () -> send(event, Panel.of(cards.busy()), request));
            }
        } else {
            plainMessages.text(event.getMessage()).ifPresent(text -> readAlong(event, text, language));
        }
    }

    private void readAlong(MessageReceivedEvent event, String text, DiscordLocale language) {
        Request request = new Request(event.getMessageIdLong(), "a plain message", metrics);
        offer(event, language, () -> request.attempt(() -> readAlong(event, text, request)));
    }

    private DiscordLocale language(MessageReceivedEvent event) {
        return languages.of(
                event.getAuthor(), event.isFromGuild() ? event.getGuild().getLocale() : DiscordLocale.ENGLISH_US);
    }

    private boolean offer(MessageReceivedEvent event, DiscordLocale language, Runnable work) {
        return lanes.offer(event.getChannel().getIdLong(), () -> words.speaking(language, work));
    }

    private void answer(MessageReceivedEvent event, String text, Request request) {
        Panel replies;
        try {
            Optional<Refusal> refusal = doorkeeper.refusal(event);
            if (refusal.isPresent()) {
                request.refused(refusal.get().why(), event);
                refusal.filter(Refusal::isNews).ifPresent(news -> whisper(event, Panel.of(news.card())));
                return;
            }
            Optional<ServerId> server = server(event);
            ChannelId channel = heard(event, server);
            replies = mentions.handle(
                    server,
                    channel,
                    People.teller(event.getAuthor(), event.getMember()),
                    text,
                    MessageId.discord(event.getMessageIdLong()));
            retention.used(channel);
        } catch (Exception e) {
            replies = Panel.of(failures.explain(e, request));
        }
        send(event, replies, request);
    }

    private void readAlong(MessageReceivedEvent event, String text, Request request) {
        try {
            ChannelId channel = heard(event, server(event));
            PlainMessages.Outcome outcome = plainMessages.read(event, text);
            if (outcome.noted()) {
                react(event);
            }
            if (outcome.reply().isPresent()) {
                retention.used(channel);
                send(event, outcome.reply().get(), request);
            }
        } catch (Exception e) {
            request.failed(e);
        }
    }

    private static Optional<ServerId> server(MessageReceivedEvent event) {
        return event.isFromGuild() ? Optional.of(People.server(event.getGuild().getIdLong())) : Optional.empty();
    }

    private ChannelId heard(MessageReceivedEvent event, Optional<ServerId> server) {
        ChannelId channel = People.channel(event.getChannel().getIdLong());
        servers.heard(event.getChannel(), server);
        return channel;
    }

    private static void react(MessageReceivedEvent event) {
        Member self = event.getGuild().getSelfMember();
        if (self.hasPermission(event.getGuildChannel(), Permission.MESSAGE_ADD_REACTION, Permission.MESSAGE_HISTORY)) {
            event.getMessage().addReaction(NOTED).queue(null, Quietly::undelivered);
        }
    }

    private void send(MessageReceivedEvent event, Panel replies, Request request) {
        try {
            Addressed.reply(event, replies).ifPresent(action -> request.answered(action.submit()));
        } catch (Exception e) {
            request.failed(e);
        }
    }

    /** Tells a person alone, who may not want direct messages: then they are told nothing. */
    private static void whisper(MessageReceivedEvent event, Panel panel) {
        event.getAuthor()
                .openPrivateChannel()
                .flatMap(direct -> direct.sendMessageComponents(panel.components()))
                .queue(null, Quietly::undelivered);
    }
}
