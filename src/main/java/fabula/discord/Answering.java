package fabula.discord;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.FileUpload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one answer to one interaction. Discord waits three seconds for a first sign: an answer that takes longer is
 * announced in time and filled in later.
 */
final class Answering {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
    private static final long DEFER_AFTER_MILLIS = 1500;

    private final IReplyCallback interaction;
    private final boolean privately;
    private boolean deferred;
    private boolean answered;

    private Answering(IReplyCallback interaction, boolean privately) {
        this.interaction = interaction;
        this.privately = privately;
    }

    /** @param privately whether an answer that takes longer is announced to the person who asked alone */
    static Answering of(IReplyCallback interaction, boolean privately, ScheduledExecutorService timer) {
        Answering answering = new Answering(interaction, privately);
        timer.schedule(answering::defer, DEFER_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        return answering;
    }

    /** Shows a card to everybody in the channel. The future gives the hook through which it can be edited. */
    synchronized CompletableFuture<InteractionHook> show(Card card) {
        answered = true;
        MessageEmbed embed = card.embed();
        CompletableFuture<InteractionHook> sent = deferred
                ? Quietly.edit(interaction.getHook().editOriginalEmbeds(embed))
                        .submit()
                        .thenApply(message -> interaction.getHook())
                : interaction.replyEmbeds(embed).submit();
        return logged(sent);
    }

    /** Shows a card to the person who asked, and to nobody else. */
    void showPrivately(Card card) {
        showPrivately(card.embed(), List.of());
    }

    /** Shows a card with a picture to the person who asked, and to nobody else. */
    void showPrivately(Card card, Picture picture) {
        showPrivately(picture.in(card), List.of(picture.upload()));
    }

    private synchronized void showPrivately(MessageEmbed embed, List<FileUpload> files) {
        answered = true;
        List<MessageEmbed> embeds = List.of(embed);
        if (deferred && privately) {
            logged(Quietly.edit(interaction.getHook().editOriginalEmbeds(embeds).setFiles(files))
                    .submit());
        } else if (deferred) {
            // The announcement was public and cannot be made private any more.
            InteractionHook hook = interaction.getHook();
            logged(hook.deleteOriginal()
                    .flatMap(gone ->
                            hook.sendMessageEmbeds(embeds).setFiles(files).setEphemeral(true))
                    .submit());
        } else {
            logged(interaction
                    .replyEmbeds(embeds)
                    .setFiles(files)
                    .setEphemeral(true)
                    .submit());
        }
    }

    private synchronized void defer() {
        if (!answered) {
            deferred = true;
            logged(interaction.deferReply(privately).submit());
        }
    }

    private static <T> CompletableFuture<T> logged(CompletableFuture<T> request) {
        request.whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.warn("Discord did not take an answer", Failures.withoutMessages(failure));
            }
        });
        return request;
    }
}
