package fabula.discord;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.modals.Modal;

/**
 * The one answer to one interaction. Discord waits three seconds for a first sign: an answer that takes longer is
 * announced in time and filled in later.
 */
final class Answering {

    private static final long DEFER_AFTER_MILLIS = 1500;

    /** To whom an answer is announced that takes longer. */
    enum Announced {
        TO_ALL,
        PRIVATELY,
        /** The message with the pressed button will change; until then it stays as it is. */
        IN_PLACE
    }

    private final IReplyCallback interaction;
    private final Announced announced;
    private final Request request;
    private boolean deferred;
    private CompletableFuture<InteractionHook> announcement;
    private boolean answered;

    private Answering(IReplyCallback interaction, Announced announced, Request request) {
        this.interaction = interaction;
        this.announced = announced;
        this.request = request;
    }

    static Answering of(
            IReplyCallback interaction, Announced announced, Request request, ScheduledExecutorService timer) {
        Answering answering = new Answering(interaction, announced, request);
        timer.schedule(answering::defer, DEFER_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        return answering;
    }

    /** Shows a card to everybody in the channel. The future gives the hook through which it can be edited. */
    CompletableFuture<InteractionHook> show(Card card) {
        return show(Panel.of(card));
    }

    /** Shows a message to everybody in the channel. */
    synchronized CompletableFuture<InteractionHook> show(Panel panel) {
        answered = true;
        CompletableFuture<InteractionHook> sent = deferred
                ? Quietly.edit(interaction.getHook().editOriginalComponents(panel.components()))
                        .submit()
                        .thenApply(message -> interaction.getHook())
                : interaction.replyComponents(panel.components()).submit();
        return request.answered(sent);
    }

    /** Shows a card to the person who asked, and to nobody else. */
    void showPrivately(Card card) {
        showPrivately(Panel.of(card));
    }

    /** What was asked for is not done; why is shown with something else. */
    void refused(Refused why) {
        request.refused(why, interaction);
    }

    /** Tells the person who asked why that may not be; the log and the figures learn of it. */
    void refuse(Refused why, Card card) {
        refused(why);
        showPrivately(card);
    }

    /** Shows a message to the person who asked, and to nobody else. */
    synchronized void showPrivately(Panel panel) {
        answered = true;
        List<MessageTopLevelComponent> components = panel.components();
        InteractionHook hook = interaction.getHook();
        if (!deferred) {
            request.answered(
                    interaction.replyComponents(components).setEphemeral(true).submit());
        } else if (announced == Announced.PRIVATELY) {
            request.answered(
                    Quietly.edit(hook.editOriginalComponents(components)).submit());
        } else {
            var followUp = hook.sendMessageComponents(components).setEphemeral(true);
            // A public announcement cannot be made private any more.
            request.answered(
                    announced == Announced.TO_ALL
                            ? hook.deleteOriginal().flatMap(gone -> followUp).submit()
                            : followUp.submit());
        }
    }

    /** Puts a message in the place of the one whose button was pressed, where that was announced. */
    synchronized void showInPlace(IMessageEditCallback pressed, Panel panel) {
        if (announced != Announced.IN_PLACE) {
            showPrivately(panel);
            return;
        }
        answered = true;
        if (deferred) {
            request.answered(Quietly.edit(interaction.getHook().editOriginalComponents(panel.components()))
                    .submit());
        } else {
            request.answered(
                    Quietly.edit(pressed.editComponents(panel.components())).submit());
        }
    }

    /** Takes the private message away whose button was pressed, and shows another one to everybody. */
    synchronized void showInstead(Panel panel) {
        if (announced != Announced.IN_PLACE) {
            show(panel);
            return;
        }
        answered = true;
        request.answered(announce().thenCompose(hook -> hook.deleteOriginal()
                .flatMap(gone -> hook.sendMessageComponents(panel.components()))
                .submit()));
    }

    /**
     * Opens a form, which Discord allows as the very first answer alone.
     *
     * @param tooLate shown in its place where something else had to be said already
     */
    synchronized void ask(IModalCallback pressed, Modal form, Card tooLate) {
        if (deferred) {
            showPrivately(tooLate);
        } else {
            answered = true;
            request.answered(pressed.replyModal(form).submit());
        }
    }

    /**
     * Says that an answer is to come, for what has to know its message before it begins. The future gives the hook, and
     * with it the message.
     */
    synchronized CompletableFuture<InteractionHook> announce() {
        if (!deferred) {
            deferred = true;
            announcement = announced();
        }
        return announcement;
    }

    private synchronized void defer() {
        if (!answered) {
            announce();
        }
    }

    private CompletableFuture<InteractionHook> announced() {
        return announced == Announced.IN_PLACE && interaction instanceof IMessageEditCallback pressed
                ? request.announced(pressed.deferEdit().submit())
                : request.announced(
                        interaction.deferReply(announced == Announced.PRIVATELY).submit());
    }
}
