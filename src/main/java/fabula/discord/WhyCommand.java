package fabula.discord;

import fabula.conversation.Conversation;
import fabula.conversation.Reply;
import fabula.conversation.Why;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /why}, and the button under an answer: what every statement weighed in it. */
final class WhyCommand implements SlashCommand, Pressable {

    private static final String KEY = "why";

    private final Conversation conversation;
    private final RecentAnswers answers;
    private final WhyCards cards;
    private final Words words;

    WhyCommand(Conversation conversation, RecentAnswers answers, WhyCards cards, Words words) {
        this.conversation = conversation;
        this.answers = answers;
        this.cards = cards;
        this.words = words;
    }

    @Override
    public SlashCommandData definition() {
        return Definitions.everywhere("why", words);
    }

    @Override
    public boolean answersPrivately(SlashCommandInteractionEvent event) {
        return true;
    }

    @Override
    public void handle(SlashCommandInteractionEvent event, Answering answering) {
        conversation
                .lastAnswer(People.channel(event.getChannelIdLong()))
                .ifPresentOrElse(answered -> explain(answered, answering), () -> answering.showPrivately(cards.none()));
    }

    /** @param answer the name of a recent one */
    Button button(String answer) {
        return Button.secondary(PressId.of(KEY, "show", answer), words.say("why.button"));
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> buttons() {
        return Set.of("show");
    }

    @Override
    public boolean changesMessage(PressId id) {
        return false;
    }

    /** The answer is read again: to remember what every statement weighed in each would take too much memory. */
    @Override
    public void pressed(ButtonInteractionEvent event, PressId id, Answering answering) {
        Optional<RecentAnswers.Recent> recent = answers.find(id.argument(0), event);
        if (recent.isEmpty()) {
            answering.refuse(Refused.GONE, cards.forgotten());
            return;
        }
        answers.story(recent.get())
                .map(story -> conversation.again(
                        recent.get().channel(), recent.get().asked().question(), story))
                .ifPresentOrElse(
                        answered -> explain(answered, answering),
                        () -> answering.refuse(Refused.GONE, cards.changed()));
    }

    private void explain(Reply.Answered answered, Answering answering) {
        Why why = Why.of(answered);
        Optional<Attachment> picture = cards.picture(answered, why);
        answering.showPrivately(picture.map(drawn -> Panel.of(cards.beside(answered, why), drawn))
                .orElseGet(() -> Panel.of(cards.inWords(answered, why))));
    }
}
