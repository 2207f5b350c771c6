package fabula.discord;

import fabula.discord.RecentAnswers.Recent;
import fabula.examples.Collecting;
import fabula.examples.ServerId;
import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/** The buttons under an answer, by which people who agreed give it as an example. */
final class Judging implements Pressable {

    private static final String KEY = "judge";
    private static final Set<String> IN_PLACE = Set.of("is", "agree", "decline");
    private final RecentAnswers answers;
    private final Collecting collecting;
    private final ExampleCards cards;
    private final Words words;

    Judging(RecentAnswers answers, Collecting collecting, ExampleCards cards, Words words) {
        this.answers = answers;
        this.collecting = collecting;
        this.cards = cards;
        this.words = words;
    }

    /** The buttons for an answer of this name; none unless examples are collected on its server. */
    List<Button> buttons(ServerId server, String answer) {
        return collecting.isOffered(server)
                ? List.of(
                        Button.secondary(PressId.of(KEY, "right", answer), words.say("judge.right")),
                        Button.secondary(PressId.of(KEY, "wrong", answer), words.say("judge.wrong")))
                : List.of();
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> buttons() {
        return Set.of("right", "wrong", "is", "agree", "decline");
    }

    @Override
    public boolean changesMessage(PressId id) {
        return IN_PLACE.contains(id.verb());
    }

    @Override
    public void pressed(ButtonInteractionEvent event, PressId id, Answering answering) {
        Optional<Recent> judged =
                answers.find(id.argument(0), event).filter(one -> one.server().isPresent());
        if (id.verb().equals("decline")) {
            answering.showInPlace(event, Panel.of(cards.declined()));
        } else if (judged.isEmpty()) {
            answering.refuse(Refused.GONE, cards.forgottenAnswer());
        } else if (id.verb().equals("wrong")) {
            collecting.requireOn(judged.get().server().orElseThrow());
            answering.showPrivately(choices(id.argument(0), judged.get()));
        } else {
            judge(event, id, judged.get(), answering);
        }
    }

    private Panel choices(String token, Recent judged) {
        List<Button> others = new ArrayList<>(Arrays.stream(Verdict.values())
                .filter(verdict -> verdict != judged.asked().answered().verdict())
                .map(verdict -> Button.primary(PressId.of(KEY, "is", token, verdict.label()), cards.word(verdict)))
                .toList());
        return Panel.of(cards.whatIsRight(judged.asked().question())).with(others);
    }

    private void judge(ButtonInteractionEvent event, PressId id, Recent judged, Answering answering) {
        Verdict answered = judged.asked().answered().verdict();
        Optional<Verdict> right = id.verb().equals("right") ? Optional.of(answered) : Verdict.ofLabel(id.argument(1));
        if (right.isEmpty() || !Set.of("right", "is", "agree").contains(id.verb())) {
            answering.refuse(Refused.GONE, cards.forgottenAnswer());
            return;
        }
        String person = event.getUser().getId();
        ServerId server = judged.server().orElseThrow();
        collecting.requireOn(server);
        if (id.verb().equals("agree")) {
            collecting.agree(server, person);
        }
        Panel panel = collecting.hasAgreed(server, person)
                ? Panel.of(give(event, judged, right.get()))
                : consent(id.argument(0), right.get());
        if (changesMessage(id)) {
            answering.showInPlace(event, panel);
        } else {
            answering.showPrivately(panel);
        }
    }

    private Panel consent(String token, Verdict right) {
        return Panel.of(
                cards.consent(),
                Button.success(PressId.of(KEY, "agree", token, right.label()), words.say("consent.agree")),
                Button.secondary(PressId.of(KEY, "decline"), words.say("consent.decline")));
    }

    private Card give(ButtonInteractionEvent event, Recent judged, Verdict right) {
        return answers.story(judged)
                .map(story -> cards.given(collecting.judge(
                        judged.server().orElseThrow(),
                        judged.channel(),
                        People.teller(event),
                        story,
                        judged.asked(),
                        right)))
                .orElseGet(cards::changedStory);
    }
}
