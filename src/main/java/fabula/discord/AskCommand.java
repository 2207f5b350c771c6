package fabula.discord;

import fabula.conversation.Conversation;
import fabula.conversation.QuestionCompletion;
import fabula.conversation.Reply;
import fabula.story.ChannelId;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /ask}: a question about the channel's story, or about one that is given with it. */
final class AskCommand implements Completing {

    private static final String QUESTION = "question";
    private static final String STORY = "story";

    private final Conversation conversation;
    private final Beneath beneath;
    private final Cards cards;
    private final StoryCards storyCards;
    private final Words words;
    private final int longest;

    AskCommand(Conversation conversation, Beneath beneath, Cards cards, Words words, int maxCharacters) {
        this.conversation = conversation;
        this.beneath = beneath;
        this.cards = cards;
        this.storyCards = new StoryCards(cards, words);
        this.words = words;
        this.longest = Math.min(maxCharacters, OptionData.MAX_STRING_OPTION_LENGTH);
    }

    @Override
    public SlashCommandData definition() {
        return Definitions.anywhere("ask", words)
                .addOptions(
                        new OptionData(OptionType.STRING, QUESTION, words.say("command.ask.question"), true, true)
                                .setMaxLength(longest),
                        new OptionData(OptionType.STRING, STORY, words.say("command.ask.story")).setMaxLength(longest));
    }

    @Override
    public boolean takesTurns() {
        return true;
    }

    @Override
    public void handle(SlashCommandInteractionEvent event, Answering answering) {
        ChannelId channel = People.channel(event.getChannelIdLong());
        String question = Definitions.text(event, QUESTION);
        Optional<String> story = story(event);
        if (story.isEmpty() && !Home.includes(event)) {
            answering.refuse(Refused.NOT_HERE, storyCards.notHere());
            return;
        }
        Reply reply = story.map(given -> conversation.ask(channel, given, question))
                .orElseGet(() -> conversation.ask(channel, question));
        if (reply instanceof Reply.NotUnderstood) {
            answering.showPrivately(cards.reply(reply));
        } else {
            // Why? and Right look the channel's story up.
            List<Button> buttons =
                    story.isPresent() ? List.of() : beneath.buttons(People.server(event), channel, List.of(reply));
            answering.show(Panel.of(cards.reply(reply)).with(buttons));
        }
    }

    private static Optional<String> story(CommandInteractionPayload event) {
        return Optional.ofNullable(event.getOption(STORY)).map(OptionMapping::getAsString);
    }

    @Override
    public List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
        return Completing.texts(completion(event).of(event.getFocusedOption().getValue()).stream()
                .filter(text -> text.length() <= OptionData.MAX_CHOICE_NAME_LENGTH)
                .map(text -> Escaped.plain(text, OptionData.MAX_CHOICE_NAME_LENGTH))
                .toList());
    }

    private QuestionCompletion completion(CommandAutoCompleteInteractionEvent event) {
        Optional<String> given = story(event);
        if (given.isPresent() || !Home.includes(event)) {
            return new QuestionCompletion(List.of(), given.stream().toList());
        }
        ChannelId channel = People.channel(event.getChannelIdLong());
        return new QuestionCompletion(
                conversation.recentQuestions(channel),
                conversation.story(channel).texts());
    }
}
