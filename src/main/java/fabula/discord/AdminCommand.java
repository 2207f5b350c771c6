package fabula.discord;

import fabula.conversation.Conversation;
import fabula.model.Manifest;
import fabula.model.Models;
import fabula.model.Scope;
import fabula.training.Retraining;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** {@code /admin}: training, models, status; for those whom {@link Access} lets through. */
final class AdminCommand implements Completing {

    static final String NAME = "admin";

    private static final int MODEL_NAME = 100;

    private final Conversation conversation;
    private final Models models;
    private final Retraining retraining;
    private final CorpusAdmin corpus;
    private final Access access;
    private final Clock clock;
    private final Instant startedAt;
    private final Words words;
    private final Cards cards;
    private final AdminCards adminCards;

    AdminCommand(Services services, CorpusAdmin corpus, Access access, Words words) {
        this.conversation = services.conversation();
        this.models = services.models();
        this.retraining = services.retraining();
        this.clock = services.clock();
        this.startedAt = clock.instant();
        this.corpus = corpus;
        this.access = access;
        this.words = words;
        this.cards = new Cards(words);
        this.adminCards = new AdminCards(words);
    }

    @Override
    public SlashCommandData definition() {
        OptionData name = new OptionData(OptionType.STRING, "name", words.say("command.admin.model.use.name"), true)
                .setMaxLength(MODEL_NAME)
                .setAutoComplete(true);
        return Definitions.inServers(NAME, words)
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                .addSubcommands(
                        new SubcommandData("retrain", words.say("command.admin.retrain")),
                        new SubcommandData("status", words.say("command.admin.status")))
                .addSubcommandGroups(corpus.definitions())
                .addSubcommandGroups(new SubcommandGroupData("model", words.say("command.admin.model"))
                        .addSubcommands(
                                new SubcommandData("list", words.say("command.admin.model.list")),
                                new SubcommandData("use", words.say("command.admin.model.use")).addOptions(name),
                                new SubcommandData("rollback", words.say("command.admin.model.rollback"))));
    }

    @Override
    public boolean answersPrivately(SlashCommandInteractionEvent event) {
        return !"retrain".equals(event.getSubcommandName());
    }

    @Override
    public void handle(SlashCommandInteractionEvent event, Answering answering) {
        if (!access.mayAdminister(event)) {
            answering.showPrivately(cards.refused());
            return;
        }
        String group = String.valueOf(event.getSubcommandGroup());
        if (group.equals(CorpusAdmin.COLLECT) || group.equals(CorpusAdmin.CORPUS)) {
            answering.showPrivately(corpus.handle(event));
            return;
        }
        String by = event.getUser().getId();
        Scope scope = scope(event);
        switch (event.getFullCommandName()) {
            case "admin retrain" -> retrain(scope, by, answering);
            case "admin model list" ->
                answering.showPrivately(adminCards.models(
                        models.list(scope), models.inForce(scope).name()));
            case "admin model use" ->
                answering.showPrivately(adminCards.inForce(models.use(scope, Definitions.text(event, "name"), by)));
            case "admin model rollback" -> answering.showPrivately(adminCards.inForce(models.rollback(scope, by)));
            default -> answering.showPrivately(status(event));
        }
    }

    @Override
    public List<String> complete(CommandAutoCompleteInteractionEvent event) {
        if (!access.mayAdminister(event)) {
            return List.of();
        }
        String typed = Definitions.textSoFar(event, "name").toLowerCase(Locale.ROOT);
        return models.list(scope(event)).stream()
                .map(Manifest::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(typed))
                .toList();
    }

    private void retrain(Scope scope, String by, Answering answering) {
        ProgressMessage message = new ProgressMessage(adminCards, clock);
        Retraining.Job job =
                retraining.start(new Retraining.Request(scope, new Retraining.Work.Teach(), by, ""), message);
        Retraining.Progress start = new Retraining.Progress(
                words.say("retrain.starting"),
                job.progress().done(),
                job.progress().left());
        message.begin(job.model());
        answering.show(adminCards.progress(job.model(), start)).thenAccept(message::showThrough);
    }

    private static Scope scope(Interaction event) {
        return Servers.scope(People.server(event));
    }

    private Card status(SlashCommandInteractionEvent event) {
        AdminCards.Health health = new AdminCards.Health(
                Duration.between(startedAt, clock.instant()),
                event.getJDA().getGatewayPing(),
                conversation.story(People.channel(event.getChannelIdLong())).size());
        return adminCards.status(
                models.inForce(scope(event)), health, retraining.current().map(Retraining.Job::progress));
    }
}
