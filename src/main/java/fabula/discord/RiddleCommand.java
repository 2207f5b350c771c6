package fabula.discord;

import fabula.discord.RiddleForms.Draft;
import fabula.riddle.Riddle;
import fabula.riddle.Riddles;
import fabula.riddle.Solution;
import fabula.riddle.Tales;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /riddle}: hides a story that others find out by asking. */
final class RiddleCommand implements Completing {

    private static final Set<String> MOVES = Set.of("ask", "hint", "guess");
    private static final Set<String> PRIVATE = Set.of("reveal", "show");

    private final RiddlePlay play;
    private final Riddles riddles;
    private final Tales tales = new Tales();
    private final RiddleForms forms;
    private final RiddleCards cards;
    private final Words words;

    RiddleCommand(RiddlePlay play, Riddles riddles, RiddleForms forms, RiddleCards cards, Words words) {
        this.play = play;
        this.riddles = riddles;
        this.forms = forms;
        this.cards = cards;
        this.words = words;
    }

    @Override
    public SlashCommandData definition() {
        return Definitions.inServers(RiddlePlay.KEY, words)
                .addSubcommands(
                        with(
                                "start",
                                new OptionData(OptionType.STRING, "tale", words.say("command.riddle.start.tale"))
                                        .setAutoComplete(true)),
                        with(
                                "ask",
                                new OptionData(
                                                OptionType.STRING,
                                                "question",
                                                words.say("command.riddle.ask.question"),
                                                true)
                                        .setMaxLength(RiddleForms.LONGEST_QUESTION)),
                        with("hint"),
                        with(
                                "guess",
                                new OptionData(
                                                OptionType.STRING,
                                                "solution",
                                                words.say("command.riddle.guess.solution"),
                                                true)
                                        .setMaxLength(Solution.LONGEST)),
                        with("show"),
                        with("reveal"),
                        with("scores"));
    }

    private SubcommandData with(String name, OptionData... options) {
        return new SubcommandData(name, words.say("command.riddle." + name)).addOptions(options);
    }

    @Override
    public Guarded guarded(SlashCommandInteractionEvent event) {
        return MOVES.contains(String.valueOf(event.getSubcommandName())) ? RiddlePlay.MOVING : this;
    }

    @Override
    public boolean answersPrivately(SlashCommandInteractionEvent event) {
        return PRIVATE.contains(String.valueOf(event.getSubcommandName()));
    }

    @Override
    public void handle(SlashCommandInteractionEvent event, Answering answering) {
        if (People.server(event).isEmpty()) {
            answering.refuse(Refused.NOT_HERE, cards.serversOnly());
            return;
        }
        switch (String.valueOf(event.getSubcommandName())) {
            case "start" -> start(event, answering);
            case "scores" ->
                answering.show(cards.scores(riddles.scores(People.server(event).orElseThrow())));
            default ->
                play.here(event)
                        .ifPresentOrElse(
                                riddle -> move(event, riddle, answering), () -> answering.showPrivately(cards.none()));
        }
    }

    private void start(SlashCommandInteractionEvent event, Answering answering) {
        String title = Definitions.textSoFar(event, "tale");
        Optional<Riddle> open = play.here(event);
        if (open.isPresent()) {
            answering.showPrivately(cards.open(open.get()));
        } else if (title.isBlank()) {
            answering.ask(event, forms.riddle(PressId.of(RiddlePlay.KEY, "begin"), Draft.EMPTY), cards.tooSlow());
        } else {
            tales.find(title)
                    .ifPresentOrElse(
                            tale -> play.beginTale(event, tale, answering),
                            () -> answering.showPrivately(cards.unknownTale()));
        }
    }

    private void move(SlashCommandInteractionEvent event, Riddle riddle, Answering answering) {
        switch (String.valueOf(event.getSubcommandName())) {
            case "ask" -> play.ask(event, riddle, Definitions.text(event, "question"), answering);
            case "hint" -> play.hint(event, riddle, answering);
            case "guess" -> play.guess(event, riddle, Definitions.text(event, "solution"), answering);
            case "reveal" -> reveal(event, riddle, answering);
            default -> answering.showPrivately(play.state(event, riddle));
        }
    }

    private void reveal(SlashCommandInteractionEvent event, Riddle riddle, Answering answering) {
        if (play.mayReveal(event, riddle)) {
            answering.showPrivately(Panel.of(
                    cards.sure(riddle),
                    Button.danger(PressId.of(RiddlePlay.KEY, "reveal", riddle.id()), words.say("riddle.reveal.button")),
                    Button.secondary(PressId.of(RiddlePlay.KEY, "keep"), words.say("riddle.keep.button"))));
        } else {
            answering.refuse(Refused.NOT_THEIRS, cards.hostOnly(riddle));
        }
    }

    @Override
    public List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue().toLowerCase(Locale.ROOT);
        return Completing.texts(tales.titles().stream()
                .filter(title -> title.toLowerCase(Locale.ROOT).contains(typed))
                .toList());
    }
}
