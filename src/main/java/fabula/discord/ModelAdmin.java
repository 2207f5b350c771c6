package fabula.discord;

import fabula.Problem;
import fabula.model.Manifest;
import fabula.model.Models;
import fabula.model.Scope;
import fabula.training.Retraining.Work;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** {@code /admin model}: the models that a server may use, which are everybody's and its own. */
final class ModelAdmin {

    static final String MODEL = "model";

    private static final int MODEL_NAME = 100;

    private final Models models;
    private final RetrainAdmin retrain;
    private final AdminCards cards;
    private final Words words;

    ModelAdmin(Models models, RetrainAdmin retrain, Words words) {
        this.models = models;
        this.retrain = retrain;
        this.cards = new AdminCards(words);
        this.words = words;
    }

    SubcommandGroupData definition() {
        return new SubcommandGroupData(MODEL, words.say("command.admin.model"))
                .addSubcommands(
                        new SubcommandData("list", words.say("command.admin.model.list")),
                        new SubcommandData("use", words.say("command.admin.model.use"))
                                .addOptions(model("name", "command.admin.model.use.name", true)),
                        new SubcommandData("rollback", words.say("command.admin.model.rollback")),
                        new SubcommandData("compare", words.say("command.admin.model.compare"))
                                .addOptions(
                                        model("name", "command.admin.model.compare.name", true),
                                        model("with", "command.admin.model.compare.with", false)));
    }

    private OptionData model(String name, String description, boolean required) {
        return new OptionData(OptionType.STRING, name, words.say(description), required)
                .setMaxLength(MODEL_NAME)
                .setAutoComplete(true);
    }

    /** For somebody who may administer the server. */
    void handle(SlashCommandInteractionEvent event, Answering answering) {
        Scope scope = Servers.scope(People.server(event));
        String by = event.getUser().getId();
        switch (event.getFullCommandName()) {
            case "admin model use" ->
                answering.showPrivately(cards.inForce(models.use(scope, Definitions.text(event, "name"), by)));
            case "admin model rollback" -> answering.showPrivately(cards.inForce(models.rollback(scope, by)));
            case "admin model compare" -> compare(event, scope, answering);
            default ->
                answering.showPrivately(
                        cards.models(models.list(scope), models.inForce(scope).name()));
        }
    }

    private void compare(SlashCommandInteractionEvent event, Scope scope, Answering answering) {
        String with = Definitions.textSoFar(event, "with");
        String before = with.isBlank() ? models.inForce(scope).name() : with;
        String after = Definitions.text(event, "name");
        List<String> names = names(scope);
        for (String name : List.of(before, after)) {
            if (!names.contains(name)) {
                throw unknown(name);
            }
        }
        if (before.equals(after)) {
            throw Problem.input("Those are not two models. Name another one beside " + after + ".");
        }
        retrain.start(event, scope, new Work.Compare(before, after), answering);
    }

    static Problem unknown(String name) {
        return Problem.input("There is no model \"" + name + "\" here. /admin model list shows which there are.");
    }

    List<String> complete(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue().toLowerCase(Locale.ROOT);
        return names(Servers.scope(People.server(event))).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(typed))
                .toList();
    }

    private List<String> names(Scope scope) {
        return models.list(scope).stream().map(Manifest::name).toList();
    }
}
