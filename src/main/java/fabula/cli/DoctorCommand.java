package fabula.cli;

import fabula.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./fabula doctor}: whether all that Fabula needs is there, a line each. */
@Command(
        name = "doctor",
        description = {
            "Checks that all Fabula needs is there, a line each.",
            "",
            "✓ good, – lacking but only Discord needs it, ✗ to be mended. The exit code is 1 if",
            "anything is to be mended."
        })
public final class DoctorCommand implements Callable<Integer> {

    private final MachineChecks machine;
    private final List<Check> more;

    @Spec
    private CommandSpec spec;

    /** @param more checks of what only the composition root can reach: the natives, the model */
    public DoctorCommand(Supplier<Settings> settings, List<Check> more) {
        this.machine = new MachineChecks(settings);
        this.more = List.copyOf(more);
    }

    @Override
    public Integer call() {
        List<Check> checks = new ArrayList<>(machine.before());
        checks.addAll(more);
        checks.addAll(machine.after());
        return Check.tell(checks, spec.commandLine().getOut()) ? 0 : 1;
    }
}
