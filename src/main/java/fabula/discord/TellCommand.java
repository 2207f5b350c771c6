package fabula.discord;

import fabula.Problem;
import fabula.conversation.Conversation;
import fabula.conversation.Reply;
import fabula.story.ChannelId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /tell}: the next part of the story, with the command or in a form. */
final class TellCommand implements SlashCommand, Pressable {

    private static final String KEY = "tell";

    private final Conversation conversation;
    private final Beneath beneath;
    private final Cards cards;
    private final StoryCards storyCards;
    private final StoryForm form;
    private final Words words;
    private final int maxCharacters;

    TellCommand(Conversation conversation, Beneath beneath, Cards cards, Words words, int maxCharacters) {
        this.conversation = conversation;
        this.beneath = beneath;
        this.cards = cards;
        this.storyCards = new StoryCards(cards, words);
        this.form = new StoryForm(words, maxCharacters);
        this.words = words;
        this.maxCharacters = maxCharacters;
    }

    @Override
    public SlashCommandData definition() {
        return Definitions.everywhere(KEY, words)
                .addOptions(new OptionData(OptionType.STRING, "text", words.say("command.tell.text"))
                        .setMaxLength(Math.min(maxCharacters, OptionData.MAX_STRING_OPTION_LENGTH)));
    }

    @Override
    public boolean takesTurns() {
        return true;
    }

    @Override
    public void handle(SlashCommandInteractionEvent event, Answering answering) {
        Optional<String> text = Optional.ofNullable(event.getOption("text")).map(OptionMapping::getAsString);
        if (!Home.includes(event)) {
            answering.refuse(Refused.NOT_HERE, storyCards.notHere());
        } else if (text.isEmpty()) {
            answering.ask(event, form.telling(PressId.of(KEY, "form")), storyCards.tooSlow());
        } else {
            tell(event, text.get(), answering);
        }
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> forms() {
        return Set.of("form");
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
        if (Home.includes(event)) {
            tell(event, StoryForm.story(event), answering);
        } else {
            answering.refuse(Refused.NOT_HERE, storyCards.notHere());
        }
    }

    private void tell(Interaction event, String text, Answering answering) {
        ChannelId channel = People.channel(event.getChannelIdLong());
        try {
            Reply reply = conversation.tell(channel, People.teller(event), text);
            if (reply instanceof Reply.Told told) {
                answering.show(Panel.of(cards.told(told))
                        .with(beneath.buttons(People.server(event), channel, List.of(reply))));
            } else {
                answering.showPrivately(returned(cards.reply(reply), text));
            }
        } catch (Problem problem) {
            answering.showPrivately(returned(cards.problem(problem), text));
        }
    }

    /** What could not be told, back to whoever wrote it, so that nothing is lost; one sentence is on the card anyway. */
    private Panel returned(Card why, String text) {
        return why.body().contains(Escaped.text(text, Card.MAX_BODY))
                ? Panel.of(why)
                : new Panel(
                        List.of(why, storyCards.returned()),
                        List.of(),
                        Optional.of(Attachment.file("your-story.txt", text.getBytes(StandardCharsets.UTF_8))));
    }
}
