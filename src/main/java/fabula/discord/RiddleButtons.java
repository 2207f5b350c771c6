package fabula.discord;

import fabula.riddle.Riddle;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;

/** The buttons and forms of riddles. What they refer to is in the database, so that they work after a restart. */
final class RiddleButtons implements Pressable {

    private static final Set<String> FOR_ALL = Set.of("begin", "asked", "guessed", "hint", "reveal");
    private static final Set<String> DECISIONS = Set.of("accept", "refuse");

    private final RiddlePlay play;
    private final RiddleForms forms;
    private final RiddleCards cards;
    private final Doorkeeper doorkeeper;

    RiddleButtons(RiddlePlay play, RiddleForms forms, RiddleCards cards, Doorkeeper doorkeeper) {
        this.play = play;
        this.forms = forms;
        this.cards = cards;
        this.doorkeeper = doorkeeper;
    }

    @Override
    public String key() {
        return RiddlePlay.KEY;
    }

    @Override
    public Set<String> buttons() {
        return Set.of("keep", "correct", "ask", "guess", "hint", "accept", "refuse", "story", "reveal");
    }

    @Override
    public Set<String> forms() {
        return Set.of("begin", "asked", "guessed");
    }

    @Override
    public boolean changesMessage(PressId id) {
        return id.verb().equals("keep");
    }

    @Override
    public boolean changesMessageOfAll(PressId id) {
        return DECISIONS.contains(id.verb());
    }

    @Override
    public boolean answersPrivately(PressId id) {
        return !FOR_ALL.contains(id.verb());
    }

    @Override
    public void pressed(ButtonInteractionEvent event, PressId id, Answering answering) {
        switch (id.verb()) {
            case "keep" -> answering.showInPlace(event, Panel.of(cards.kept()));
            case "correct" -> correct(event, id, answering);
            default -> ofOpen(event, id, answering, riddle -> move(event, id, riddle, answering));
        }
    }

    private void ofOpen(Interaction event, PressId id, Answering answering, Consumer<Riddle> move) {
        Optional<Riddle> riddle = play.meant(event, id);
        if (riddle.isPresent()) {
            move.accept(riddle.get());
        } else {
            answering.refuse(Refused.GONE, cards.over());
        }
    }

    private void correct(ButtonInteractionEvent event, PressId id, Answering answering) {
        play.draft(event, id)
                .ifPresentOrElse(
                        draft -> answering.ask(
                                event, forms.riddle(PressId.of(RiddlePlay.KEY, "begin"), draft), cards.tooSlow()),
                        () -> answering.refuse(Refused.GONE, cards.forgottenDraft()));
    }

    private void move(ButtonInteractionEvent event, PressId id, Riddle riddle, Answering answering) {
        String again = PressId.of(RiddlePlay.KEY, id.verb().equals("ask") ? "asked" : "guessed", riddle.id());
        switch (id.verb()) {
            case "ask" -> answering.ask(event, forms.question(again), cards.tooSlow());
            case "guess" -> answering.ask(event, forms.guess(again), cards.tooSlow());
            case "hint" -> inTurn(event, answering, () -> play.hint(event, riddle, answering));
            case "accept", "refuse" -> decide(event, id, riddle, answering);
            case "story" -> story(event, riddle, answering);
            default -> reveal(event, riddle, answering);
        }
    }

    private void decide(ButtonInteractionEvent event, PressId id, Riddle riddle, Answering answering) {
        if (!riddle.isHostedBy(event.getUser().getId())) {
            answering.refuse(Refused.NOT_THEIRS, cards.hostOnly(riddle));
            return;
        }
        play.decide(riddle, id)
                .ifPresentOrElse(
                        panel -> answering.showInPlace(event, panel),
                        () -> answering.refuse(Refused.GONE, cards.noSuchGuess()));
    }

    private void story(ButtonInteractionEvent event, Riddle riddle, Answering answering) {
        if (riddle.isHostedBy(event.getUser().getId())) {
            answering.showPrivately(play.story(riddle));
        } else {
            answering.refuse(Refused.NOT_THEIRS, cards.hostOnly(riddle));
        }
    }

    private void reveal(ButtonInteractionEvent event, Riddle riddle, Answering answering) {
        if (play.mayReveal(event, riddle)) {
            answering.show(play.reveal(riddle));
        } else {
            answering.refuse(Refused.NOT_THEIRS, cards.hostOnly(riddle));
        }
    }

    /** Where and when a move is allowed is the same as by the command. */
    private void inTurn(Interaction event, Answering answering, Runnable move) {
        doorkeeper
                .refusal(event, RiddlePlay.MOVING)
                .ifPresentOrElse(refusal -> answering.refuse(refusal.why(), refusal.card()), move);
    }

    private void submitted(ModalInteractionEvent event, PressId id, Riddle riddle, Answering answering) {
        String line = RiddleForms.line(event);
        if (id.verb().equals("asked")) {
            play.ask(event, riddle, line, answering);
        } else {
            play.guess(event, riddle, line, answering);
        }
    }

    private void begin(ModalInteractionEvent event, Answering answering) {
        if (People.server(event).isEmpty()) {
            answering.refuse(Refused.NOT_HERE, cards.serversOnly());
        } else {
            play.begin(event, RiddleForms.draft(event), answering);
        }
    }

    @Override
    public void submitted(ModalInteractionEvent event, PressId id, Answering answering) {
        switch (id.verb()) {
            case "begin" -> begin(event, answering);
            default ->
                ofOpen(
                        event,
                        id,
                        answering,
                        riddle -> inTurn(event, answering, () -> submitted(event, id, riddle, answering)));
        }
    }
}
