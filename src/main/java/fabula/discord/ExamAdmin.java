package fabula.discord;

import fabula.model.Models;
import fabula.model.Scope;
import fabula.training.ExamReport;
import fabula.training.Retraining.Outcome;
import fabula.training.Retraining.Outcome.Examined;
import fabula.training.Retraining.Request;
import fabula.training.Retraining.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/** How a retraining ended, and what administrators make of it; every press is checked as if it were a command. */
final class ExamAdmin implements Pressable {

    private static final String KEY = "exam";
    private static final String BASE = "base";
    private static final int REMEMBERED = 50;
    private static final int NAME = 64;

    private final Models models;
    private final Access access;
    private final Cards cards;
    private final ExamCards examCards;
    private final TrainingCards trainingCards;
    private final Words words;
    /** People's examples among them: for administrators, and not on disk, where they would outlive being erased. */
    private final Remembered<Seen> seen = new Remembered<>(REMEMBERED);

    private record Seen(Scope scope, ExamReport report) {}

    ExamAdmin(Models models, Access access, Words words) {
        this.models = models;
        this.access = access;
        this.words = words;
        this.cards = new Cards(words);
        this.examCards = new ExamCards(words);
        this.trainingCards = new TrainingCards(words);
    }

    /** Somebody took back or erased examples, which may be among those that are shown. */
    void forgetExamples() {
        seen.forget();
    }

    /** What is said of an end to everybody in the channel. */
    TwoForms ended(Request request, Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return TwoForms.of(trainingCards.failed(failed.sentence()));
        }
        if (outcome instanceof Outcome.Cancelled) {
            return TwoForms.of(trainingCards.cancelled());
        }
        Examined examined = (Examined) outcome;
        ExamReport report = examined.report();
        boolean compared = request.work() instanceof Work.Compare;
        Card card = compared ? examCards.compared(report) : examCards.decided(request.scope(), examined);
        List<Button> buttons = new ArrayList<>(compared ? List.of() : decisions(request.scope(), examined));
        buttons.addAll(changes(request.scope(), report, compared));
        Panel inWords = Panel.of(examCards.inWords(card, report)).with(buttons);
        return new TwoForms(
                examCards
                        .picture(report, compared)
                        .map(picture -> Panel.of(card, picture).with(buttons))
                        .orElse(inWords),
                inWords);
    }

    private List<Button> decisions(Scope scope, Examined examined) {
        String model = examined.report().after();
        if (examined.live()) {
            return List.of(Button.primary(id("back", scope, model), words.say("exam.back")));
        }
        return List.of(
                Button.primary(id("use", scope, model), words.say("exam.use")),
                Button.danger(id("discard", scope, model), words.say("exam.discard")));
    }

    private static String id(String verb, Scope scope, String model) {
        return scope.isBase() ? PressId.of(KEY, verb, model, BASE) : PressId.of(KEY, verb, model);
    }

    private List<Button> changes(Scope scope, ExamReport report, boolean compared) {
        String token = seen.keep(new Seen(scope, report));
        String which = compared ? "exam.compared." : "exam.";
        List<Button> buttons = new ArrayList<>();
        if (report.wins().count() > 0) {
            String label = words.say(which + "better", report.wins().count());
            buttons.add(Button.secondary(PressId.of(KEY, "better", token), label));
        }
        if (report.losses().count() > 0) {
            String label = words.say(which + "worse", report.losses().count());
            buttons.add(Button.secondary(PressId.of(KEY, "worse", token), label));
        }
        return buttons;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> buttons() {
        return Set.of("better", "worse", "use", "discard", "back");
    }

    @Override
    public boolean isPressedEverywhere() {
        return true;
    }

    @Override
    public boolean changesMessage(PressId id) {
        return false;
    }

    @Override
    public boolean answersPrivately(PressId id) {
        return id.verb().equals("better") || id.verb().equals("worse");
    }

    @Override
    public void pressed(ButtonInteractionEvent event, PressId id, Answering answering) {
        if (!access.mayAdminister(event)) {
            answering.refuse(Refused.NO_ADMINISTRATOR, cards.refused());
            return;
        }
        Scope server = Servers.scope(People.server(event));
        switch (id.verb()) {
            case "better", "worse" ->
                changes(server, event, id)
                        .ifPresentOrElse(
                                answering::showPrivately, () -> answering.refuse(Refused.GONE, examCards.forgotten()));
            default -> decide(server, event, id, answering);
        }
    }

    private Optional<Card> changes(Scope server, ButtonInteractionEvent event, PressId id) {
        Optional<ExamReport> report = seen.find(id.argument(0))
                .filter(one -> one.scope().equals(server) || one.scope().isBase() && access.isOperator(event))
                .map(Seen::report);
        boolean better = id.verb().equals("better");
        return report.map(one -> better ? one.wins() : one.losses())
                // A report that was kept over a restart is without people's texts.
                .filter(changes -> !changes.examples().isEmpty())
                .map(changes -> examCards.changes(changes, better));
    }

    private void decide(Scope server, ButtonInteractionEvent event, PressId id, Answering answering) {
        boolean base = id.argument(1).equals(BASE);
        if (base && !access.isOperator(event)) {
            answering.refuse(Refused.NO_OPERATOR, cards.operatorsOnly());
            return;
        }
        Scope scope = base ? Scope.BASE : server;
        String model = id.argument(0);
        if (models.list(scope).stream().noneMatch(one -> one.name().equals(model))) {
            answering.refuse(Refused.GONE, cards.problem(ModelAdmin.unknown(model)));
            return;
        }
        String by = event.getUser().getId();
        String name = Escaped.name(People.teller(event).name(), NAME, words.say("person.unnamed"));
        switch (id.verb()) {
            case "use" -> {
                models.use(scope, model, by);
                answering.show(examCards.usedAnyway(scope, model, name));
            }
            case "discard" -> {
                models.delete(scope, model);
                answering.show(examCards.discarded(model, name));
            }
            default -> goBack(scope, model, by, name, answering);
        }
    }

    /** An old button must not take back what was decided since. */
    private void goBack(Scope scope, String model, String by, String name, Answering answering) {
        String inForce = models.inForce(scope).name();
        if (inForce.equals(model)) {
            String now = models.rollback(scope, by).name();
            answering.show(examCards.wentBack(model, now, name));
        } else {
            answering.refuse(Refused.GONE, examCards.notInForce(model, inForce));
        }
    }
}
