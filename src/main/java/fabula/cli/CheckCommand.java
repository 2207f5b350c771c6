package fabula.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./fabula check}: whether all that is kept is whole, a line each. */
@Command(
        name = "check",
        description = {
            "Checks that all that is kept is whole: the database, every model, every corpus file, a line each.",
            "",
            "✓ whole, – not there, ✗ to be mended. The exit code is 1 if anything is to be mended."
        })
public final class CheckCommand implements Callable<Integer> {

    private final Supplier<List<Check>> checks;

    @Spec
    private CommandSpec spec;

    public CheckCommand(Supplier<List<Check>> checks) {
        this.checks = checks;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        return Check.tell(checks.get(), out) ? 0 : 1;
    }
}
