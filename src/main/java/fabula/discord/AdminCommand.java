package fabula.discord;

import fabula.examples.ServerId;
import fabula.model.Models;
import fabula.model.Scope;
import fabula.server.Retention;
import fabula.training.Retraining;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /admin}: training, models, examples, status; for those whom {@link Access} lets through. */
final class AdminCommand implements Completing {

    static final String NAME = "admin";

    private final Models models;
    private final Activity activity;
    private final Retention retention;
    private final Retraining retraining;
    private final CorpusAdmin corpus;
    private final RetrainAdmin retrain;
    private final ModelAdmin model;
    private final SettingsAdmin settings;
    private final Access access;
    private final Clock clock;
    private final Instant startedAt;
    private final Words words;
    private final Cards cards;
    private final AdminCards adminCards;

    AdminCommand(
            Services services,
            SettingsAdmin settings,
            CorpusAdmin corpus,
            RetrainAdmin retrain,
            Access access,
            Words words) {
        this.settings = settings;
        this.models = services.models();
        this.activity = services.activity();
        this.retention = services.retention();
        this.retraining = services.retraining();
        this.clock = services.clock();
        this.startedAt = clock.instant();
        this.corpus = corpus;
        this.retrain = retrain;
        this.model = new ModelAdmin(services.models(), retrain, words);
        this.access = access;
        this.words = words;
        this.cards = new Cards(words);
        this.adminCards = new AdminCards(words);
    }

    @Override
    public SlashCommandData definition() {
        return Definitions.inServers(NAME, words)
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                .addSubcommands(settings.definitions())
                .addSubcommands(
                        new SubcommandData("retrain", words.say("command.admin.retrain"))
                                .addOption(OptionType.BOOLEAN, "base", words.say("command.admin.retrain.base")),
                        new SubcommandData("status", words.say("command.admin.status")))
                .addSubcommandGroups(corpus.definitions())
                .addSubcommandGroups(model.definition());
    }

    @Override
    public boolean worksEverywhere() {
        return true;
    }

    @Override
    public boolean isOffered(Interaction asked) {
        return access.mayAdminister(asked);
    }

    /** What takes its turn in the queue is followed by everybody in the channel. */
    @Override
    public boolean answersPrivately(SlashCommandInteractionEvent event) {
        return !List.of("retrain", "compare").contains(event.getSubcommandName());
    }

    @Override
    public void handle(SlashCommandInteractionEvent event, Answering answering) {
        if (!access.mayAdminister(event)) {
            answering.refuse(Refused.NO_ADMINISTRATOR, cards.refused());
            return;
        }
        switch (String.valueOf(event.getSubcommandGroup())) {
            case CorpusAdmin.COLLECT, CorpusAdmin.CORPUS -> answering.showPrivately(corpus.handle(event));
            case ModelAdmin.MODEL -> model.handle(event, answering);
            default -> handleAlone(event, answering);
        }
    }

    /** A subcommand of no group. */
    private void handleAlone(SlashCommandInteractionEvent event, Answering answering) {
        switch (String.valueOf(event.getSubcommandName())) {
            case SettingsAdmin.SETUP, SettingsAdmin.SETTINGS -> settings.handle(event, answering);
            case "retrain" -> retrain.retrain(event, answering);
            default -> answering.showPrivately(status(event));
        }
    }

    @Override
    public List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
        return access.mayAdminister(event) ? Completing.texts(model.complete(event)) : List.of();
    }

    private Panel status(SlashCommandInteractionEvent event) {
        Optional<ServerId> server = People.server(event);
        AdminCards.Health health = new AdminCards.Health(
                Duration.between(startedAt, clock.instant()),
                event.getJDA().getGatewayPing(),
                server.map(retention::kept).orElseThrow());
        Scope scope = Servers.scope(server);
        Activity.Day day = activity.lastDay(scope);
        Card card = adminCards.status(
                models.inForce(scope),
                health,
                day,
                retraining.of(scope),
                retraining.current().isPresent());
        return adminCards.picture(day).map(picture -> Panel.of(card, picture)).orElseGet(() -> Panel.of(card));
    }
}
