package fabula.cli;

import fabula.Problem;
import fabula.examples.Collecting;
import fabula.examples.Contribution;
import fabula.examples.Example;
import fabula.examples.ExampleFiles;
import fabula.examples.ExampleState;
import fabula.examples.ExampleStore;
import fabula.examples.Intake;
import fabula.examples.Lesson;
import fabula.examples.ServerId;
import fabula.examples.Source;
import fabula.story.ChannelId;
import fabula.story.Teller;
import fabula.story.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ./fabula examples}: what people gave to be learned from. */
@Command(
        name = "examples",
        description = {
            "Give, review, list, export, import and delete examples to learn from.",
            "",
            "They are collected only if fabula.collecting.enabled is true, and nothing is ever",
            "trained on that was not approved."
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  fabula examples add --story tale.txt --answer yes \"Is Zed in the crypt?\"",
            "  fabula examples review",
            "  fabula examples export --format jsonl --out examples.jsonl"
        })
public final class ExamplesCommand implements Runnable {

    /** Whoever sits at the terminal, as {@code chat} knows them. */
    static final Teller PERSON = new Teller("terminal", System.getProperty("user.name", "you"));

    private static final ChannelId CHANNEL = ChannelId.terminal("examples");
    private static final int MOST_BYTES = 64 << 20;
    private static final String STANDARD = "-";

    private final Supplier<Collecting> collecting;
    private final Supplier<ExampleStore> store;
    private final InputStream input;
    private final Clock clock;

    /** The format of a file of examples. */
    enum Format {
        /** Everything that is kept of an example, a JSON object a line. */
        JSONL,
        /** Story, question, answer and supports of what is approved. */
        BABI
    }

    @Option(
            names = "--server",
            paramLabel = "ID",
            scope = ScopeType.INHERIT,
            description = "The Discord server whose examples are meant. Default: those of this terminal.")
    private Optional<Long> discord;

    @Spec
    private CommandSpec spec;

    /** @param input what {@code review} and {@code -} read */
    public ExamplesCommand(
            Supplier<Collecting> collecting, Supplier<ExampleStore> store, InputStream input, Clock clock) {
        this.collecting = collecting;
        this.store = store;
        this.input = input;
        this.clock = clock;
    }

    /** Without a command: what there is. */
    @Override
    public void run() {
        list(Optional.empty());
    }

    @Command(description = "All examples, or those in one state.", mixinStandardHelpOptions = true)
    void list(
            @Option(names = "--state", paramLabel = "STATE", description = "new, approved or rejected.")
                    Optional<String> state) {
        List<Example> examples = store.get().list(server(), states(state));
        examples.forEach(example -> print(line(example)));
        print(examples.isEmpty() ? "There are no examples here.\n" : examples.size() + " in all.\n");
    }

    private static Set<ExampleState> states(Optional<String> state) {
        return state.<Set<ExampleState>>map(word -> EnumSet.of(ExampleState.ofLabel(word)
                        .orElseThrow(
                                () -> Problem.input("--state is " + word + "; allowed are new, approved, rejected."))))
                .orElse(EnumSet.allOf(ExampleState.class));
    }

    private static String line(Example example) {
        String givers = example.given().stream()
                .map(contribution -> contribution.giver().name())
                .distinct()
                .collect(Collectors.joining(", "));
        Lesson lesson = example.lesson();
        return String.format(
                Locale.ROOT,
                "%5d  %-8s  %-7s  %s  (after %d statements; %s)%n",
                example.number(),
                example.state().label(),
                lesson.answer().label(),
                lesson.question(),
                lesson.story().size(),
                givers);
    }

    @Command(description = "One example with its story.", mixinStandardHelpOptions = true)
    void show(@Parameters(paramLabel = "NUMBER") long number) {
        print(ExampleCard.of(found(number)));
    }

    @Command(description = "Give an example of your own.", mixinStandardHelpOptions = true)
    void add(
            @Option(
                            names = "--story",
                            required = true,
                            paramLabel = "FILE",
                            description = "The story: sentences, or numbered lines as in bAbI's files; - is the input.")
                    String story,
            @Option(
                            names = "--answer",
                            required = true,
                            paramLabel = "ANSWER",
                            description = "What is right: yes, no, maybe or unknown.")
                    String answer,
            @Option(names = "--agree", description = "Agree, once, that your examples are kept: see ./fabula privacy.")
                    boolean agree,
            @Parameters(paramLabel = "QUESTION", arity = "1..*") List<String> question) {
        if (agree) {
            collecting.get().agree(server(), PERSON.id());
        } else if (collecting.get().isOn(server()) && !collecting.get().hasAgreed(server(), PERSON.id())) {
            throw Problem.input("An example is kept with its story, question and answer, your account's name and the"
                    + " time, in Fabula's database on this machine; once it is approved, models may be trained with it."
                    + " If you agree, say so once with --agree. ./fabula privacy takes it back.");
        }
        String told =
                StoryFile.read(story, input).stream().map(StoryFile.Line::text).collect(Collectors.joining("\n"));
        Lesson lesson = Lesson.written(told, String.join(" ", question), verdict(answer));
        Collecting.Given given = collecting.get().give(server(), lesson, gift(Source.TAUGHT));
        print(
                given.isNew()
                        ? "Kept as example " + given.example().number() + ". ./fabula examples review approves it.\n"
                        : "That was there already, as example "
                                + given.example().number() + ".\n");
    }

    private Contribution gift(Source source) {
        return collecting.get().contribution(PERSON, CHANNEL, source, Optional.empty(), Set.of());
    }

    static Verdict verdict(String word) {
        return Verdict.ofLabel(word)
                .orElseThrow(() -> Problem.input("The answer is " + word + "; allowed are yes, no, maybe, unknown."));
    }

    @Command(
            name = "import",
            description = "Take in a file of examples: bAbI's format or JSON lines.",
            mixinStandardHelpOptions = true)
    void importFile(
            @Parameters(paramLabel = "FILE", description = "- is the input.") String file,
            @Option(names = "--approve", description = "You have read it: what it does not say needs no review.")
                    boolean approve) {
        Intake intake =
                collecting.get().takeIn(server(), ExampleFiles.read(bytes(file), gift(Source.UPLOADED), approve));
        print(intake.added().size() + " new, " + intake.merged().size() + " there already.\n");
        if (intake.notAgreed() > 0) {
            print(intake.notAgreed() + " left out: the people who gave them have not agreed here.\n");
        }
        if (intake.erased() > 0) {
            print(intake.erased() + " left out: the people who gave them had them erased.\n");
        }
    }

    private byte[] bytes(String file) {
        try (InputStream in = file.equals(STANDARD) ? input : Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Problem.input(file + " is larger than " + (MOST_BYTES >> 20) + " MB. Split it into several.");
            }
            return bytes;
        } catch (IOException | InvalidPathException e) {
            throw new Problem(Problem.Kind.INPUT, file + " cannot be read. Check the path and its rights.", e);
        }
    }

    @Command(
            description = {
                "Write the examples to a file.",
                "",
                "jsonl keeps everything; babi keeps story, question, answer and supports of those",
                "that are approved, and nothing of who gave them, when, or what was answered."
            },
            mixinStandardHelpOptions = true)
    void export(
            @Option(
                            names = "--format",
                            defaultValue = "jsonl",
                            paramLabel = "FORMAT",
                            description = "jsonl or babi. Default: ${DEFAULT-VALUE}.")
                    Format format,
            @Option(names = "--out", defaultValue = STANDARD, paramLabel = "FILE", description = "Default: print.")
                    String out) {
        String text = format == Format.JSONL
                ? ExampleFiles.jsonLines(store.get().list(server(), EnumSet.allOf(ExampleState.class)))
                : ExampleFiles.babi(store.get().list(server(), Set.of(ExampleState.APPROVED)));
        if (out.equals(STANDARD)) {
            print(text);
        } else {
            write(out, text);
        }
    }

    /** For the owner's eyes alone: names of people stand in it. */
    private void write(String out, String text) {
        PersonalFile.write(out, text.getBytes(StandardCharsets.UTF_8));
        print(out + ": " + text.lines().count() + " lines.\n");
    }

    @Command(description = "Go through what is new, one by one.", mixinStandardHelpOptions = true)
    void review() {
        new TerminalReview(
                        store.get(),
                        server(),
                        PERSON.id(),
                        clock,
                        spec.commandLine().getOut())
                .run(input);
    }

    @Command(description = "Delete examples for good.", mixinStandardHelpOptions = true)
    void delete(@Parameters(arity = "1..*", paramLabel = "NUMBER") List<Long> numbers) {
        numbers.forEach(this::found);
        numbers.forEach(number -> store.get().delete(server(), number));
        print(numbers.size() == 1 ? "Deleted.\n" : "Deleted " + numbers.size() + ".\n");
    }

    private Example found(long number) {
        return store.get()
                .find(server(), number)
                .orElseThrow(
                        () -> Problem.input("There is no example " + number + ". ./fabula examples list shows which."));
    }

    private ServerId server() {
        return discord.map(ServerId::discord).orElse(ServerId.TERMINAL);
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
