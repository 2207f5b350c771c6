package fabula.discord;

import fabula.conversation.Conversation;
import fabula.story.ChannelId;
import java.util.List;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /story}: what was told, and taking it back. */
final class StoryCommand implements SlashCommand {

    private final Conversation conversation;
    private final Cards cards;
    private final Words words;

    StoryCommand(Conversation conversation, Cards cards, Words words) {
        this.conversation = conversation;
        this.cards = cards;
        this.words = words;
    }

    @Override
    public SlashCommandData definition() {
        return Definitions.everywhere("story", words)
                .addSubcommands(
                        new SubcommandData("show", words.say("command.story.show")),
                        new SubcommandData("undo", words.say("command.story.undo")),
                        new SubcommandData("forget", words.say("command.story.forget")));
    }

    @Override
    public boolean answersPrivately(SlashCommandInteractionEvent event) {
        return "show".equals(event.getSubcommandName());
    }

    @Override
    public void handle(SlashCommandInteractionEvent event, Answering answering) {
        ChannelId channel = People.channel(event.getChannelIdLong());
        switch (String.valueOf(event.getSubcommandName())) {
            case "undo" -> undo(channel, answering);
            case "forget" -> forget(channel, answering);
            default -> answering.showPrivately(cards.story(conversation.story(channel)));
        }
    }

    private void undo(ChannelId channel, Answering answering) {
        conversation
                .undo(channel)
                .ifPresentOrElse(
                        statement -> answering.show(cards.undone(
                                List.of(statement), conversation.story(channel).size())),
                        () -> answering.showPrivately(cards.nothingToUndo()));
    }

    private void forget(ChannelId channel, Answering answering) {
        int statements = conversation.forget(channel);
        if (statements == 0) {
            answering.showPrivately(cards.forgotten(0));
        } else {
            answering.show(cards.forgotten(statements));
        }
    }
}
