package fabula.discord;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes Discord know the commands; asks first, since it takes only so many changes a day. */
final class Registration {

    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

    private Registration() {}

    static void register(JDA jda, List<CommandData> definitions) {
        jda.retrieveCommands(true)
                .submit()
                .thenCompose(known -> registerIfChanged(jda, known, definitions))
                .exceptionally(failure -> {
                    LOG.warn("The commands could not be registered; the next start tries again", failure);
                    return List.of();
                });
    }

    private static CompletableFuture<List<Command>> registerIfChanged(
            JDA jda, List<Command> known, List<CommandData> definitions) {
        if (byName(known.stream().map(CommandData::fromCommand).toList()).equals(byName(definitions))) {
            return CompletableFuture.completedFuture(known);
        }
        LOG.info("Registering {} commands", definitions.size());
        return jda.updateCommands().addCommands(definitions).submit();
    }

    private static Map<String, Object> byName(List<? extends CommandData> commands) {
        return commands.stream().collect(Collectors.toMap(CommandData::getName, command -> command.toData()
                .toMap()));
    }
}
