package fabula.discord;

import fabula.conversation.Conversation;
import fabula.conversation.Reply;
import fabula.examples.Asked;
import fabula.examples.Collecting;
import fabula.examples.ServerId;
import fabula.story.ChannelId;
import fabula.story.Statement;
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
    private static final int REMEMBERED = 5_000;

    private final Conversation conversation;
    private final Collecting collecting;
    private final ExampleCards cards;
    private final Words words;
    private final Remembered<Judged> answers = new Remembered<>(REMEMBERED);

    /**
     * An answer that may be judged. The story itself is not remembered: it is the channel's, unless it has changed.
     *
     * @param told how many statements the answer was read from
     * @param fingerprint of these statements
     */
    private record Judged(ServerId server, ChannelId channel, Asked asked, int told, int fingerprint) {}

    Judging(Conversation conversation, Collecting collecting, ExampleCards cards, Words words) {
        this.conversation = conversation;
        this.collecting = collecting;
        this.cards = cards;
        this.words = words;
    }

    /** The buttons for a message with these replies; none unless examples are collected there and it has one answer. */
    List<Button> buttons(Optional<ServerId> server, ChannelId channel, List<Reply> replies) {
        List<Reply.Answered> answered = replies.stream()
                .filter(Reply.Answered.class::isInstance)
                .map(Reply.Answered.class::cast)
                .toList();
        if (answered.size() != 1 || server.isEmpty() || !collecting.isOn(server.get())) {
            return List.of();
        }
        List<Statement> story = answered.get(0).story();
        String token = answers.keep(
                new Judged(server.get(), channel, Asked.of(answered.get(0)), story.size(), story.hashCode()));
        return List.of(
                Button.secondary(PressId.of(KEY, "right", token), words.say("judge.right")),
                Button.secondary(PressId.of(KEY, "wrong", token), words.say("judge.wrong")));
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public boolean changesMessage(PressId id) {
        return IN_PLACE.contains(id.verb());
    }

    @Override
    public void pressed(ButtonInteractionEvent event, PressId id, Answering answering) {
        ChannelId channel = People.channel(event.getChannelIdLong());
        Optional<Judged> judged = answers.find(id.argument(0))
                .filter(known ->
                        People.server(event).filter(known.server()::equals).isPresent()
                                && known.channel().equals(channel));
        if (id.verb().equals("decline")) {
            answering.showInPlace(event, Panel.of(cards.declined()));
        } else if (judged.isEmpty()) {
            answering.showPrivately(cards.forgottenAnswer());
        } else if (id.verb().equals("wrong")) {
            collecting.requireOn(judged.get().server());
            answering.showPrivately(choices(id.argument(0), judged.get()));
        } else {
            judge(event, id, judged.get(), answering);
        }
    }

    private Panel choices(String token, Judged judged) {
        List<Button> others = new ArrayList<>(Arrays.stream(Verdict.values())
                .filter(verdict -> verdict != judged.asked().answered().verdict())
                .map(verdict -> Button.primary(PressId.of(KEY, "is", token, verdict.label()), cards.word(verdict)))
                .toList());
        return Panel.of(cards.whatIsRight(judged.asked().question())).with(others);
    }

    private void judge(ButtonInteractionEvent event, PressId id, Judged judged, Answering answering) {
        Verdict answered = judged.asked().answered().verdict();
        Optional<Verdict> right = id.verb().equals("right") ? Optional.of(answered) : Verdict.ofLabel(id.argument(1));
        if (right.isEmpty() || !Set.of("right", "is", "agree").contains(id.verb())) {
            answering.showPrivately(cards.forgottenAnswer());
            return;
        }
        String person = event.getUser().getId();
        collecting.requireOn(judged.server());
        if (id.verb().equals("agree")) {
            collecting.agree(judged.server(), person);
        }
        Panel panel = collecting.hasAgreed(judged.server(), person)
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

    private Card give(ButtonInteractionEvent event, Judged judged, Verdict right) {
        List<Statement> story = conversation.story(judged.channel()).statements();
        if (story.size() < judged.told() || story.subList(0, judged.told()).hashCode() != judged.fingerprint()) {
            return cards.changedStory();
        }
        return cards.given(collecting.judge(
                judged.server(),
                judged.channel(),
                People.teller(event),
                story.subList(0, judged.told()),
                judged.asked(),
                right));
    }
}
