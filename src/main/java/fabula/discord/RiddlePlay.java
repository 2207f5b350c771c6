package fabula.discord;

import fabula.Problem;
import fabula.discord.RiddleForms.Draft;
import fabula.riddle.Guess;
import fabula.riddle.Riddle;
import fabula.riddle.Riddles;
import fabula.riddle.Tale;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.Interaction;

/** The moves of the game, whether they come by a command, a button or a form. */
final class RiddlePlay {

    static final String KEY = "riddle";

    /** Moves are taken in turns; the story of the channel has no part in them. */
    static final Guarded MOVING = new Guarded() {
        @Override
        public boolean takesTurns() {
            return true;
        }

        @Override
        public boolean usesStory() {
            return false;
        }
    };

    private static final int REMEMBERED = 200;

    private final Riddles riddles;
    private final RiddleCards cards;
    private final Access access;
    private final Words words;
    private final Remembered<Kept> drafts = new Remembered<>(REMEMBERED);

    /** What somebody has written that could not begin as it is. */
    private record Kept(String writer, Draft draft) {}

    RiddlePlay(Riddles riddles, RiddleCards cards, Access access, Words words) {
        this.riddles = riddles;
        this.cards = cards;
        this.access = access;
        this.words = words;
    }

    /** The riddle of the channel in which something was done. */
    Optional<Riddle> here(Interaction event) {
        return riddles.open(People.channel(event.getChannelIdLong()))
                .filter(riddle ->
                        People.server(event).filter(riddle.server()::equals).isPresent());
    }

    /** The riddle that a button or a form is about, if it is the one of its channel. */
    Optional<Riddle> meant(Interaction event, PressId id) {
        return here(event)
                .filter(riddle ->
                        id.number(0).filter(number -> number == riddle.id()).isPresent());
    }

    void begin(Interaction event, Draft draft, Answering answering) {
        try {
            Tale tale = riddles.tale(draft.title(), draft.teaser(), draft.story(), draft.solution());
            start(event, tale, true)
                    .ifPresentOrElse(
                            begun -> {
                                forgetDrafts(event.getUser().getId());
                                answering.show(begun);
                            },
                            () -> answering.showPrivately(kept(event, draft, open(event))));
        } catch (Problem problem) {
            answering.showPrivately(kept(event, draft, cards.notBegun(words.say(problem))));
        }
    }

    /** Nothing of what was written is lost: it is in a file, and the form can be opened again with it. */
    private Panel kept(Interaction event, Draft draft, Card card) {
        String name = drafts.keep(new Kept(event.getUser().getId(), draft));
        byte[] text = draft.text().getBytes(StandardCharsets.UTF_8);
        return Panel.of(card, Attachment.file("riddle.txt", text))
                .with(List.of(Button.primary(PressId.of(KEY, "correct", name), words.say("riddle.correct.button"))));
    }

    /** What somebody wanted to hide and could not. */
    void forgetDrafts(String writer) {
        drafts.forget(kept -> kept.writer().equals(writer));
    }

    Optional<Draft> draft(Interaction event, PressId id) {
        return drafts.find(id.argument(0))
                .filter(kept -> kept.writer().equals(event.getUser().getId()))
                .map(Kept::draft);
    }

    /** Of those that are shipped, whose story its host does not know. */
    void beginTale(Interaction event, Tale tale, Answering answering) {
        start(event, tale, false).ifPresentOrElse(answering::show, () -> answering.showPrivately(open(event)));
    }

    private Optional<Panel> start(Interaction event, Tale tale, boolean hostKnows) {
        return riddles.start(
                        People.server(event).orElseThrow(),
                        People.channel(event.getChannelIdLong()),
                        People.teller(event),
                        hostKnows,
                        tale)
                .map(riddle -> Panel.of(cards.begun(riddle)).with(buttons(riddle)));
    }

    /** Says that a riddle is open here already. */
    private Card open(Interaction event) {
        return here(event).map(cards::open).orElseGet(cards::over);
    }

    void ask(Interaction event, Riddle riddle, String question, Answering answering) {
        Card answer = cards.answer(riddles.ask(riddle, People.teller(event), question));
        answering.show(Panel.of(answer).with(buttons(riddle)));
    }

    void hint(Interaction event, Riddle riddle, Answering answering) {
        riddles.hint(riddle)
                .ifPresentOrElse(
                        statement ->
                                answering.show(Panel.of(cards.hint(riddle, statement, cards.name(People.teller(event))))
                                        .with(buttons(riddle))),
                        () -> answering.showPrivately(cards.noMoreHints()));
    }

    void guess(Interaction event, Riddle riddle, String text, Answering answering) {
        Riddles.Guessed guessed = riddles.guess(riddle, People.teller(event), text);
        Guess guess = guessed.guess();
        if (guessed.right()) {
            answering.show(cards.over(riddle, Optional.of(guess)));
        } else if (riddle.hostKnows()) {
            answering.show(Panel.of(
                    cards.guessed(riddle, guess),
                    Button.success(PressId.of(KEY, "accept", riddle.id(), guess.number()), words.say("riddle.accept")),
                    Button.secondary(
                            PressId.of(KEY, "refuse", riddle.id(), guess.number()), words.say("riddle.refuse"))));
        } else {
            answering.show(Panel.of(cards.wrong(guess)).with(buttons(riddle)));
        }
    }

    /** What the host decides about a guess; empty where there is nothing to decide. */
    Optional<Panel> decide(Riddle riddle, PressId id) {
        return id.number(1)
                .filter(number -> riddle.hostKnows() && number <= riddle.guesses())
                .flatMap(number -> riddles.guess(riddle, number.intValue()))
                .filter(guess -> !riddle.isHostedBy(guess.guesser().id()))
                .map(guess -> decide(riddle, guess, id.verb().equals("accept")));
    }

    private Panel decide(Riddle riddle, Guess guess, boolean right) {
        if (!right) {
            return Panel.of(cards.wrong(guess)).with(buttons(riddle));
        }
        riddles.end(riddle, Optional.of(guess.guesser()));
        return cards.over(riddle, Optional.of(guess));
    }

    boolean mayReveal(Interaction event, Riddle riddle) {
        return riddle.isHostedBy(event.getUser().getId()) || access.mayAdminister(event);
    }

    Panel reveal(Riddle riddle) {
        riddles.end(riddle, Optional.empty());
        return cards.over(riddle, Optional.empty());
    }

    /** For the host alone, who knows it from now on. */
    Panel story(Riddle riddle) {
        riddles.showToHost(riddle);
        return cards.story(riddle);
    }

    /** How far the players are, for one of them or for the host. */
    Panel state(Interaction event, Riddle riddle) {
        List<Button> below = new ArrayList<>(buttons(riddle));
        if (riddle.isHostedBy(event.getUser().getId())) {
            below.add(Button.secondary(
                    PressId.of(KEY, "story", riddle.id()),
                    words.say(riddle.hostKnows() ? "riddle.story.button" : "riddle.story.look")));
        }
        return Panel.of(cards.state(riddle, riddles.questions(riddle))).with(below);
    }

    private List<Button> buttons(Riddle riddle) {
        return List.of(
                Button.primary(PressId.of(KEY, "ask", riddle.id()), words.say("riddle.ask.button")),
                Button.success(PressId.of(KEY, "guess", riddle.id()), words.say("riddle.guess.button")),
                Button.secondary(PressId.of(KEY, "hint", riddle.id()), words.say("riddle.hint.button")));
    }
}
