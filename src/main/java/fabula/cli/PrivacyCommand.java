package fabula.cli;

import fabula.Problem;
import fabula.examples.Erasure;
import fabula.examples.PersonalData;
import fabula.examples.PersonalFiles;
import fabula.examples.PersonalStore;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ./fabula privacy}: what is kept of a person. */
@Command(
        name = "privacy",
        description = "Show, export and erase what is kept of you, or of a person who asks you to.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n")
public final class PrivacyCommand implements Runnable {

    private final Supplier<PersonalStore> people;

    @Option(
            names = "--person",
            paramLabel = "ID",
            defaultValue = "terminal",
            scope = ScopeType.INHERIT,
            description = "A person's Discord id. Default: whoever uses this terminal.")
    private String person;

    @Spec
    private CommandSpec spec;

    public PrivacyCommand(Supplier<PersonalStore> people) {
        this.people = people;
    }

    /** Without a command: how much there is. */
    @Override
    public void run() {
        show();
    }

    @Command(description = "How much is kept.", mixinStandardHelpOptions = true)
    void show() {
        PersonalData data = people.get().of(person);
        print("Told: " + data.told().size() + ". Examples: " + data.examples().size()
                + ". Agreed that examples are kept: "
                + (data.agreements().isEmpty() ? "no" : "yes") + ". Done as administrator: "
                + data.acts().size() + ". Done in riddles: " + data.riddles().size() + ".\n" + models(data.models()));
    }

    @Command(description = "Everything that is kept, as JSON.", mixinStandardHelpOptions = true)
    void export(
            @Option(names = "--out", defaultValue = "-", paramLabel = "FILE", description = "Default: print.")
                    String out) {
        String json = PersonalFiles.json(people.get().of(person));
        if (out.equals("-")) {
            print(json);
        } else {
            PersonalFile.write(out, json.getBytes(StandardCharsets.UTF_8));
            print(out + " holds everything that is kept.\n");
        }
    }

    @Command(
            description = "Take back that examples are kept, and erase those that were given.",
            mixinStandardHelpOptions = true)
    void withdraw() {
        Erasure erasure = people.get().withdraw(person, Optional.empty());
        print("Taken back. Examples erased: " + erasure.examples() + ".\n" + models(erasure.models()));
    }

    @Command(description = "Erase everything that is kept, for good.", mixinStandardHelpOptions = true)
    void delete(@Option(names = "--yes", description = "You mean it.") boolean sure) {
        if (!sure) {
            throw Problem.input("This erases what was told, examples and agreement, for good. If you mean it: ./fabula"
                    + " privacy delete --yes");
        }
        Erasure erasure = people.get().erase(person);
        print("Erased: " + erasure.statements() + " told, " + erasure.examples() + " examples.\n"
                + models(erasure.models()));
    }

    private static String models(List<String> models) {
        return models.isEmpty()
                ? ""
                : "Models trained with these examples: " + String.join(", ", models)
                        + ". What is trained from now on is without what is erased.\n";
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
