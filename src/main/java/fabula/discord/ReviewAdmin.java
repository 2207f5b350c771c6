package fabula.discord;

import fabula.examples.Collecting;
import fabula.examples.Decided;
import fabula.examples.Decision;
import fabula.examples.Example;
import fabula.examples.ExampleState;
import fabula.examples.ExampleStore;
import fabula.examples.Lesson;
import fabula.examples.Review;
import fabula.examples.ServerId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;

/** {@code /admin corpus review}: what is new, a card each; every press is checked as if it were a command. */
final class ReviewAdmin implements Pressable {

    private static final String KEY = "review";

    private final ExampleStore examples;
    private final Access access;
    private final Clock clock;
    private final Cards cards;
    private final ExampleCards exampleCards;
    private final LessonForm form;
    private final Words words;

    ReviewAdmin(ExampleStore examples, Access access, Clock clock, Words words) {
        this.examples = examples;
        this.access = access;
        this.clock = clock;
        this.cards = new Cards(words);
        this.exampleCards = new ExampleCards(words);
        this.form = new LessonForm(words, exampleCards);
        this.words = words;
    }

    /** The first card. */
    Panel start(ServerId server, Interaction event) {
        return next(server, event, 0, List.of());
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> buttons() {
        return Set.of("approve", "reject", "skip", "correct", "stop");
    }

    @Override
    public Set<String> forms() {
        return Set.of("correct");
    }

    @Override
    public boolean isPressedEverywhere() {
        return true;
    }

    @Override
    public boolean changesMessage(PressId id) {
        return true;
    }

    @Override
    public void pressed(ButtonInteractionEvent event, PressId id, Answering answering) {
        Optional<ServerId> server = allowed(event, answering);
        if (server.isEmpty()) {
            return;
        }
        long number = id.number(0).orElse(0L);
        switch (id.verb()) {
            case "approve" -> decide(event, server.get(), number, new Decision.Approve(), answering);
            case "reject" -> decide(event, server.get(), number, new Decision.Reject(), answering);
            case "skip" -> answering.showInPlace(event, next(server.get(), event, number, List.of()));
            case "correct" -> correct(event, server.get(), number, answering);
            default -> {
                examples.release(server.get(), event.getUser().getId());
                answering.showInPlace(event, Panel.of(exampleCards.reviewEnded()));
            }
        }
    }

    private void correct(ButtonInteractionEvent event, ServerId server, long number, Answering answering) {
        Optional<Example> example = examples.find(server, number).filter(found -> found.state() == ExampleState.NEW);
        if (example.isPresent()) {
            String id = PressId.of(KEY, "correct", number);
            answering.ask(event, form.filled(id, example.get().lesson()), exampleCards.tooSlow());
        } else {
            answering.refused(Refused.GONE);
            answering.showInPlace(event, next(server, event, number, List.of(exampleCards.notYours())));
        }
    }

    @Override
    public void submitted(ModalInteractionEvent event, PressId id, Answering answering) {
        Optional<ServerId> server = allowed(event, answering);
        if (server.isEmpty()) {
            return;
        }
        long number = id.number(0).orElse(0L);
        Optional<Lesson> before = examples.find(server.get(), number).map(Example::lesson);
        if (before.isPresent()) {
            Lesson lesson = before.get()
                    .corrected(
                            LessonForm.story(event),
                            LessonForm.question(event).orElse(before.get().question()),
                            LessonForm.answer(event));
            decide(event, server.get(), number, new Decision.Correct(lesson), answering);
        } else {
            answering.refused(Refused.GONE);
            answering.showInPlace(event, next(server.get(), event, number, List.of(exampleCards.notYours())));
        }
    }

    private Optional<ServerId> allowed(Interaction event, Answering answering) {
        if (access.mayAdminister(event)) {
            return People.server(event);
        }
        answering.refuse(Refused.NO_ADMINISTRATOR, cards.refused());
        return Optional.empty();
    }

    private <T extends Interaction & IMessageEditCallback> void decide(
            T event, ServerId server, long number, Decision decision, Answering answering) {
        Optional<Decided> decided =
                examples.decide(server, number, event.getUser().getId(), decision, clock.instant());
        if (decided.isEmpty()) {
            answering.refused(Refused.GONE);
        }
        Card outcome = decided.map(exampleCards::decided).orElseGet(exampleCards::notYours);
        answering.showInPlace(event, next(server, event, number, List.of(outcome)));
    }

    /** What is said of the last one, and the next one below. */
    private Panel next(ServerId server, Interaction event, long after, List<Card> before) {
        Instant now = clock.instant();
        Optional<Review> review =
                examples.claim(server, event.getUser().getId(), after, now, now.plus(Collecting.CLAIM));
        List<Card> shown = new ArrayList<>(before);
        shown.add(review.map(exampleCards::review).orElseGet(exampleCards::nothingToReview));
        List<Button> buttons =
                review.map(found -> buttons(found.example().number())).orElse(List.of());
        return new Panel(shown, buttons, Optional.empty());
    }

    private List<Button> buttons(long number) {
        return List.of(
                Button.success(PressId.of(KEY, "approve", number), words.say("review.approve")),
                Button.primary(PressId.of(KEY, "correct", number), words.say("review.correct")),
                Button.danger(PressId.of(KEY, "reject", number), words.say("review.reject")),
                Button.secondary(PressId.of(KEY, "skip", number), words.say("review.skip")),
                Button.secondary(PressId.of(KEY, "stop"), words.say("review.stop")));
    }
}
