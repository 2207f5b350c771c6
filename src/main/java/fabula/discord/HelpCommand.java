package fabula.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** {@code /help}: made from the list of commands, so that it is never out of date. */
final class HelpCommand implements SlashCommand {

    private final Supplier<List<SlashCommandData>> commands;
    private final Access access;
    private final Cards cards;
    private final Words words;

    /** @param commands all commands that there are, asked for when help is wanted */
    HelpCommand(Supplier<List<SlashCommandData>> commands, Access access, Cards cards, Words words) {
        this.commands = commands;
        this.access = access;
        this.cards = cards;
        this.words = words;
    }

    @Override
    public SlashCommandData definition() {
        return Definitions.anywhere("help", words);
    }

    @Override
    public boolean answersPrivately(SlashCommandInteractionEvent event) {
        return true;
    }

    @Override
    public void handle(SlashCommandInteractionEvent event, Answering answering) {
        boolean admin = access.mayAdminister(event);
        List<String> lines = commands.get().stream()
                .filter(command -> admin || !command.getName().equals(AdminCommand.NAME))
                .flatMap(command -> lines(command).stream())
                .toList();
        answering.showPrivately(cards.help(lines));
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
