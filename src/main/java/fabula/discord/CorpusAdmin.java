package fabula.discord;

import fabula.Problem;
import fabula.examples.Collecting;
import fabula.examples.Contribution;
import fabula.examples.Example;
import fabula.examples.ExampleFiles;
import fabula.examples.ExampleState;
import fabula.examples.ExampleStore;
import fabula.examples.ServerId;
import fabula.examples.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** {@code /admin collect} and {@code /admin corpus}: what a server gives to be learned from. */
final class CorpusAdmin implements Pressable {

    static final String COLLECT = "collect";
    static final String CORPUS = "corpus";

    private static final String KEY = "corpus";
    private static final int LARGEST_IMPORT = 2 << 20;
    /** Discord takes files of ten megabytes from a bot. */
    private static final int LARGEST_EXPORT = 9 << 20;

    private static final int DOWNLOAD_SECONDS = 10;

    private final Collecting collecting;
    private final ExampleStore examples;
    private final ReviewAdmin review;
    private final Access access;
    private final Cards cards;
    private final ExampleCards exampleCards;
    private final Words words;

    CorpusAdmin(Services services, ReviewAdmin review, Access access, Words words) {
        this.collecting = services.collecting();
        this.examples = services.examples();
        this.review = review;
        this.access = access;
        this.cards = new Cards(words);
        this.exampleCards = new ExampleCards(words);
        this.words = words;
    }

    List<SubcommandGroupData> definitions() {
        OptionData state = new OptionData(OptionType.STRING, "state", words.say("command.admin.corpus.list.state"));
        for (ExampleState one : ExampleState.values()) {
            state.addChoice(words.say("state." + one.label()), one.label());
        }
        OptionData format = new OptionData(OptionType.STRING, "format", words.say("command.admin.corpus.export.format"))
                .addChoice(words.say("format.jsonl"), "jsonl")
                .addChoice(words.say("format.babi"), "babi");
        return List.of(
                new SubcommandGroupData(COLLECT, words.say("command.admin.collect"))
                        .addSubcommands(
                                new SubcommandData("on", words.say("command.admin.collect.on")),
                                new SubcommandData("off", words.say("command.admin.collect.off"))),
                new SubcommandGroupData(CORPUS, words.say("command.admin.corpus"))
                        .addSubcommands(
                                new SubcommandData("review", words.say("command.admin.corpus.review")),
                                new SubcommandData("list", words.say("command.admin.corpus.list")).addOptions(state),
                                new SubcommandData("export", words.say("command.admin.corpus.export"))
                                        .addOptions(format),
                                new SubcommandData("import", words.say("command.admin.corpus.import"))
                                        .addOption(
                                                OptionType.ATTACHMENT,
                                                "file",
                                                words.say("command.admin.corpus.import.file"),
                                                true)
                                        .addOption(
                                                OptionType.BOOLEAN,
                                                "approve",
                                                words.say("command.admin.corpus.import.approve")),
                                new SubcommandData("delete", words.say("command.admin.corpus.delete"))
                                        .addOption(
                                                OptionType.INTEGER,
                                                "number",
                                                words.say("command.admin.corpus.delete.number"))
                                        .addOption(
                                                OptionType.BOOLEAN,
                                                "all",
                                                words.say("command.admin.corpus.delete.all"))));
    }

    /** For somebody who may administer the server. */
    Panel handle(SlashCommandInteractionEvent event) {
        ServerId server = People.server(event).orElseThrow();
        return switch (event.getFullCommandName()) {
            case "admin collect on" -> {
                collecting.switchOn(server, event.getUser().getId());
                yield Panel.of(exampleCards.collecting(true));
            }
            case "admin collect off" -> {
                collecting.switchOff(server);
                yield Panel.of(exampleCards.collecting(false));
            }
            case "admin corpus review" -> review.start(server, event);
            case "admin corpus export" -> export(server, Definitions.textSoFar(event, "format"));
            case "admin corpus import" -> Panel.of(imported(event, server));
            case "admin corpus delete" -> delete(event, server);
            default -> Panel.of(list(event, server));
        };
    }

    private Card list(SlashCommandInteractionEvent event, ServerId server) {
        Set<ExampleState> states = ExampleState.ofLabel(Definitions.textSoFar(event, "state"))
                .<Set<ExampleState>>map(EnumSet::of)
                .orElse(EnumSet.allOf(ExampleState.class));
        return exampleCards.list(examples.list(server, states), collecting.isOn(server));
    }

    private Panel export(ServerId server, String format) {
        boolean babi = format.equals("babi");
        List<Example> exported =
                examples.list(server, babi ? Set.of(ExampleState.APPROVED) : EnumSet.allOf(ExampleState.class));
        if (exported.isEmpty()) {
            return Panel.of(exampleCards.nothingToExport(babi));
        }
        byte[] content = (babi ? ExampleFiles.babi(exported) : ExampleFiles.jsonLines(exported))
                .getBytes(StandardCharsets.UTF_8);
        if (content.length > LARGEST_EXPORT) {
            throw Problem.input("The file would be too large for Discord. Whoever runs me can write it:"
                    + " ./fabula examples export --server " + server.value().replace("discord:", "") + " --out FILE");
        }
        return Panel.of(
                exampleCards.exported(exported.size(), babi),
                Attachment.file(babi ? "examples.txt" : "examples.jsonl", content));
    }

    private Card imported(SlashCommandInteractionEvent event, ServerId server) {
        collecting.requireOn(server);
        Contribution upload = collecting.contribution(
                People.teller(event),
                People.channel(event.getChannelIdLong()),
                Source.UPLOADED,
                Optional.empty(),
                Set.of());
        boolean approve = event.getOption("approve", false, OptionMapping::getAsBoolean);
        byte[] content = downloaded(
                Objects.requireNonNull(event.getOption("file"), "file").getAsAttachment());
        return exampleCards.imported(collecting.takeIn(server, ExampleFiles.read(content, upload, approve)), approve);
    }

    /** Never more than the limit, whatever size Discord says it has; its name is not used. */
    private static byte[] downloaded(Message.Attachment file) {
        try (InputStream in = file.getProxy().download().get(DOWNLOAD_SECONDS, TimeUnit.SECONDS)) {
            byte[] content = in.readNBytes(LARGEST_IMPORT + 1);
            if (content.length > LARGEST_IMPORT) {
                throw Problem.input("The file is larger than " + (LARGEST_IMPORT >> 20)
                        + " MB. Split it, or ask whoever runs me to import it.");
            }
            return content;
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new Problem(
                    Problem.Kind.MACHINE, "Discord did not give me the file. Please try again in a moment.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(Problem.Kind.MACHINE, "I am about to end. Please try again in a moment.", e);
        }
    }

    private Panel delete(SlashCommandInteractionEvent event, ServerId server) {
        Optional<Long> number = Optional.ofNullable(event.getOption("number", OptionMapping::getAsLong));
        boolean all = event.getOption("all", false, OptionMapping::getAsBoolean);
        if (number.isPresent() == all) {
            throw Problem.input("Say which: the number of one example, or all.");
        }
        if (all) {
            int present = examples.count(server, EnumSet.allOf(ExampleState.class));
            return Panel.of(
                    exampleCards.deleteAll(present),
                    Button.danger(PressId.of(KEY, "clear"), words.say("corpus.delete.sure")),
                    Button.secondary(PressId.of(KEY, "keep"), words.say("corpus.delete.keep")));
        }
        if (!examples.delete(server, number.get())) {
            throw Problem.input("There is no example " + number.get() + " here. /admin corpus list shows which.");
        }
        return Panel.of(exampleCards.deleted(1));
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> buttons() {
        return Set.of("clear", "keep");
    }

    @Override
    public boolean isPressedEverywhere() {
        return true;
    }

    @Override
    public boolean changesMessage(PressId id) {
        return true;
    }

    @Override
    public void pressed(ButtonInteractionEvent event, PressId id, Answering answering) {
        if (!access.mayAdminister(event)) {
            answering.refuse(Refused.NO_ADMINISTRATOR, cards.refused());
        } else if (id.verb().equals("clear")) {
            int deleted = examples.deleteAll(People.server(event).orElseThrow());
            answering.showInPlace(event, Panel.of(exampleCards.deleted(deleted)));
        } else {
            answering.showInPlace(event, Panel.of(exampleCards.kept()));
        }
    }
}
