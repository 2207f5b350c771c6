package fabula.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** Everything the bot can do, each feature made in the one list below. */
final class Features {

    private final Map<String, SlashCommand> commands = new LinkedHashMap<>();
    private final List<SlashCommandData> definitions = new ArrayList<>();
    private final MentionHandler mentions;

    private Features(List<Supplier<SlashCommand>> commands, Supplier<MentionHandler> mentions) {
        for (Supplier<SlashCommand> supplier : commands) {
            SlashCommand command = supplier.get();
            SlashCommandData definition = command.definition();
            this.commands.put(definition.getName(), command);
            this.definitions.add(definition);
        }
        this.mentions = mentions.get();
    }

    static Features of(Services services, Words words) {
        Cards cards = new Cards(words);
        Access access = new Access(services.settings().discord());
        int longest = services.settings().stories().maxCharacters();
        List<SlashCommandData> all = new ArrayList<>();
        Features features = new Features(
                List.of(
                        () -> new TellCommand(services.conversation(), cards, words, longest),
                        () -> new AskCommand(services.conversation(), cards, words, longest),
                        () -> new WhyCommand(services.conversation(), new WhyCards(words), words),
                        () -> new StoryCommand(services.conversation(), cards, words),
                        () -> new HelpCommand(() -> all, access, cards, words),
                        () -> new PrivacyCommand(cards, words),
                        () -> new AdminCommand(services, access, words)),
                () -> new MentionConversation(services.conversation(), cards));
        all.addAll(features.definitions);
        return features;
    }

    List<SlashCommandData> definitions() {
        return List.copyOf(definitions);
    }

    Optional<SlashCommand> command(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    MentionHandler mentions() {
        return mentions;
    }
}
