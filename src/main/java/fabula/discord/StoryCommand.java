package fabula.discord;

import fabula.Problem;
import fabula.conversation.Conversation;
import fabula.discord.StoryPages.Filter;
import fabula.story.ChannelId;
import fabula.story.Statement;
import fabula.story.Story;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /story}: what was told, taking it back, and taking it along. */
final class StoryCommand implements Completing {

    private static final Set<String> FOR_ALL = Set.of("undo", "remove");
    private static final String PERSON = "person";
    private static final String WORD = "word";
    private static final String NUMBER = "number";
    private static final int LONGEST_WORD = 50;
    private static final int LARGEST_FILE = 9 << 20;

    private final Conversation conversation;
    private final StoryPages pages;
    private final Forgetting forgetting;
    private final Access access;
    private final Cards cards;
    private final StoryCards storyCards;
    private final Words words;

    StoryCommand(
            Conversation conversation,
            StoryPages pages,
            Forgetting forgetting,
            Access access,
            Cards cards,
            Words words) {
        this.conversation = conversation;
        this.pages = pages;
        this.forgetting = forgetting;
        this.access = access;
        this.cards = cards;
        this.storyCards = new StoryCards(cards, words);
        this.words = words;
    }

    @Override
    public SlashCommandData definition() {
        return Definitions.everywhere("story", words)
                .addSubcommands(
                        new SubcommandData("show", words.say("command.story.show"))
                                .addOptions(
                                        new OptionData(OptionType.USER, PERSON, words.say("command.story.show.person")),
                                        new OptionData(OptionType.STRING, WORD, words.say("command.story.show.word"))
                                                .setMaxLength(LONGEST_WORD)),
                        new SubcommandData("undo", words.say("command.story.undo")),
                        new SubcommandData("remove", words.say("command.story.remove"))
                                .addOptions(new OptionData(
                                                OptionType.INTEGER,
                                                NUMBER,
                                                words.say("command.story.remove.number"),
                                                true,
                                                true)
                                        .setMinValue(1)),
                        new SubcommandData("forget", words.say("command.story.forget")),
                        new SubcommandData("export", words.say("command.story.export")));
    }

    @Override
    public boolean answersPrivately(SlashCommandInteractionEvent event) {
        return !FOR_ALL.contains(String.valueOf(event.getSubcommandName()));
    }

    @Override
    public void handle(SlashCommandInteractionEvent event, Answering answering) {
        ChannelId channel = People.channel(event.getChannelIdLong());
        switch (String.valueOf(event.getSubcommandName())) {
            case "undo" -> undo(channel, answering);
            case "remove" -> remove(event, channel, answering);
            case "forget" -> answering.showPrivately(forgetting.question(channel));
            case "export" -> answering.showPrivately(export(conversation.story(channel)));
            default -> answering.showPrivately(pages.first(channel, filter(event)));
        }
    }

    private static Filter filter(SlashCommandInteractionEvent event) {
        return new Filter(
                Optional.ofNullable(event.getOption(PERSON))
                        .map(OptionMapping::getAsUser)
                        .map(ISnowflake::getId),
                Optional.ofNullable(event.getOption(WORD))
                        .map(OptionMapping::getAsString)
                        .map(String::strip));
    }

    private void undo(ChannelId channel, Answering answering) {
        conversation
                .undo(channel)
                .ifPresentOrElse(
                        statement -> answering.show(undone(channel, statement)),
                        () -> answering.showPrivately(cards.nothingToUndo()));
    }

    private Card undone(ChannelId channel, Statement statement) {
        return cards.undone(List.of(statement), conversation.story(channel).size());
    }

    private void remove(SlashCommandInteractionEvent event, ChannelId channel, Answering answering) {
        long number = Objects.requireNonNull(event.getOption(NUMBER)).getAsLong();
        Optional<Statement> meant = conversation.story(channel).statements().stream()
                .filter(statement -> statement.number() == number)
                .findFirst();
        if (meant.isPresent() && !mayRemove(event, meant.get())) {
            answering.refuse(Refused.NOT_THEIRS, storyCards.notYours(meant.get()));
        } else {
            meant.flatMap(statement -> conversation.remove(channel, number))
                    .ifPresentOrElse(
                            statement -> answering.show(undone(channel, statement)),
                            () -> answering.showPrivately(storyCards.noSuchStatement(number)));
        }
    }

    private boolean mayRemove(Interaction interaction, Statement statement) {
        return statement.teller().id().equals(interaction.getUser().getId()) || access.mayAdminister(interaction);
    }

    /** Statements that the person may remove, the latest first, of which the number or some text was typed. */
    @Override
    public List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue().strip().toLowerCase(Locale.ROOT);
        List<Statement> latest = new ArrayList<>(
                conversation.story(People.channel(event.getChannelIdLong())).statements());
        Collections.reverse(latest);
        return latest.stream()
                .filter(statement -> mayRemove(event, statement))
                .filter(statement -> String.valueOf(statement.number()).startsWith(typed)
                        || statement.text().toLowerCase(Locale.ROOT).contains(typed))
                .map(statement -> new Choice(
                        Escaped.plain(
                                words.say("story.choice", statement.number(), statement.text()),
                                OptionData.MAX_CHOICE_NAME_LENGTH),
                        statement.number()))
                .toList();
    }

    private Panel export(Story story) {
        if (story.isEmpty()) {
            return Panel.of(storyCards.page(0, 0, List.of(), 1));
        }
        byte[] content = (String.join("\n", story.texts()) + "\n").getBytes(StandardCharsets.UTF_8);
        if (content.length > LARGEST_FILE) {
            throw Problem.input("The story is so long that Discord does not take the file.");
        }
        return Panel.of(storyCards.exported(story.size()), Attachment.file("story.txt", content));
    }
}
