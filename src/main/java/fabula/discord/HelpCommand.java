package fabula.discord;

import fabula.discord.Card.Tone;
import fabula.examples.ServerId;
import fabula.server.ServerRules;
import fabula.story.ChannelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** {@code /help}: made from the list of commands, so that it is never out of date; only what is of use where it is asked. */
final class HelpCommand implements SlashCommand {

    private final Supplier<List<SlashCommand>> commands;
    private final List<MessageCommand> menus;
    private final ServerRules rules;
    private final PlainMessages plainMessages;
    private final Words words;

    /**
     * @param commands all commands that there are, asked for when help is wanted
     * @param menus all entries of messages' menus
     */
    HelpCommand(
            Supplier<List<SlashCommand>> commands,
            List<MessageCommand> menus,
            ServerRules rules,
            PlainMessages plainMessages,
            Words words) {
        this.commands = commands;
        this.menus = menus;
        this.rules = rules;
        this.plainMessages = plainMessages;
        this.words = words;
    }

    @Override
    public SlashCommandData definition() {
        return Definitions.anywhere("help", words);
    }

    @Override
    public boolean worksEverywhere() {
        return true;
    }

    @Override
    public boolean answersPrivately(SlashCommandInteractionEvent event) {
        return true;
    }

    @Override
    public void handle(SlashCommandInteractionEvent event, Answering answering) {
        List<String> lines = commands.get().stream()
                .filter(command -> command.isOffered(event))
                .map(SlashCommand::definition)
                .filter(command -> worksWhere(event, command))
                .flatMap(command -> lines(command).stream())
                .toList();
        String foot = "\n\n" + String.join("\n", here(event));
        answering.showPrivately(new Card(
                Tone.CALM,
                words.say("help.title"),
                Escaped.lines(lines, Card.MAX_BODY - foot.length(), left -> words.say("list.more", left)) + foot));
    }

    private static boolean worksWhere(SlashCommandInteractionEvent event, SlashCommandData command) {
        InteractionContextType here = !Home.includes(event)
                ? InteractionContextType.PRIVATE_CHANNEL
                : event.isFromGuild() ? InteractionContextType.GUILD : InteractionContextType.BOT_DM;
        return command.getContexts().contains(here);
    }

    /** What else there is to know where it is asked. */
    private List<String> here(SlashCommandInteractionEvent event) {
        if (!Home.includes(event)) {
            return List.of(words.say("nothere"));
        }
        if (!event.isFromGuild()) {
            return List.of(words.say("help.direct"));
        }
        ServerId server = People.server(event).orElseThrow();
        Set<ChannelId> channels = rules.of(server).channels();
        List<String> here = new ArrayList<>();
        here.add(words.say("help.foot", words.say("help.name")));
        if (!menus.isEmpty()) {
            here.add(words.say("help.menus", menus.stream().map(this::name).collect(Collectors.joining(", "))));
        }
        if (plainMessages.areRead(server, People.channel(event.getChannelIdLong()))) {
            here.add(words.say("help.along"));
        }
        if (!channels.isEmpty()) {
            here.add(words.say("help.channels", Mentioned.channels(channels)));
        }
        return here;
    }

    private String name(MessageCommand menu) {
        CommandData definition = menu.definition();
        return "*"
                + definition
                        .getNameLocalizations()
                        .toMap()
                        .getOrDefault(DiscordLocale.from(words.locale()), definition.getName())
                + "*";
    }

    private List<String> lines(SlashCommandData command) {
        List<String> lines = new ArrayList<>();
        String name = "/" + command.getName();
        for (SubcommandData sub : command.getSubcommands()) {
            lines.add(line(name, sub));
        }
        for (SubcommandGroupData group : command.getSubcommandGroups()) {
            for (SubcommandData sub : group.getSubcommands()) {
                lines.add(line(name + " " + group.getName(), sub));
            }
        }
        return lines.isEmpty() ? List.of(line(name, command.getOptions(), command.getDescription())) : lines;
    }

    private String line(String before, SubcommandData sub) {
        return line(before + " " + sub.getName(), sub.getOptions(), sub.getDescription());
    }

    private String line(String name, List<OptionData> options, String description) {
        StringBuilder usage = new StringBuilder(name);
        options.forEach(option -> usage.append(' ').append(option.getName()));
        return words.say("help.line", "`" + usage + "`", description);
    }
}
