package fabula.discord;

import fabula.conversation.Conversation;
import fabula.conversation.Reply;
import fabula.story.ChannelId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;

/**
 * <i>Ask about this</i>: a message that is a question is answered from the channel's story; of any other a question can
 * be asked in a form, which is answered from that message alone.
 */
final class AskAbout implements MessageCommand, Pressable {

    private static final String KEY = "about";

    private final Conversation conversation;
    private final Beneath beneath;
    private final Cards cards;
    private final StoryCards storyCards;
    private final StoryForm form;
    private final Words words;

    AskAbout(Conversation conversation, Beneath beneath, Cards cards, Words words, int maxCharacters) {
        this.conversation = conversation;
        this.beneath = beneath;
        this.cards = cards;
        this.storyCards = new StoryCards(cards, words);
        this.form = new StoryForm(words, maxCharacters);
        this.words = words;
    }

    @Override
    public CommandData definition() {
        return Definitions.ofMessages("menu.ask", words)
                .setIntegrationTypes(IntegrationType.ALL)
                .setContexts(InteractionContextType.ALL);
    }

    @Override
    public boolean takesTurns() {
        return true;
    }

    @Override
    public void handle(MessageContextInteractionEvent event, Answering answering) {
        String text = Addressed.words(event.getTarget());
        if (text.isEmpty()) {
            answering.showPrivately(storyCards.noText());
        } else if (!conversation.onlyAsks(text)) {
            answering.ask(event, form.asking(PressId.of(KEY, "ask"), text), storyCards.tooSlow());
        } else if (Home.includes(event)) {
            answer(event, text, answering);
        } else {
            answering.refuse(Refused.NOT_HERE, storyCards.notHere());
        }
    }

    private void answer(MessageContextInteractionEvent event, String questions, Answering answering) {
        ChannelId channel = People.channel(event.getChannelIdLong());
        List<Reply> replies = conversation.say(channel, People.teller(event), questions);
        Panel panel = new Panel(cards.quoted(replies), List.of(), Optional.empty());
        if (replies.stream().allMatch(Reply.NotUnderstood.class::isInstance)) {
            answering.showPrivately(panel);
        } else {
            answering.show(panel.with(beneath.buttons(People.server(event), channel, replies)));
        }
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> forms() {
        return Set.of("ask");
    }

    @Override
    public boolean changesMessage(PressId id) {
        return false;
    }

    @Override
    public boolean answersPrivately(PressId id) {
        return false;
    }

    @Override
    public void submitted(ModalInteractionEvent event, PressId id, Answering answering) {
        Reply reply = conversation.ask(
                People.channel(event.getChannelIdLong()), StoryForm.story(event), StoryForm.question(event));
        if (reply instanceof Reply.NotUnderstood) {
            answering.showPrivately(cards.reply(reply));
        } else {
            answering.show(cards.reply(reply));
        }
    }
}
