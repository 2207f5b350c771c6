package fabula.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./fabula benchmark}: measurements that take long and are written down, each a command of its own. */
@Command(name = "benchmark", description = "Measure Fabula and write down the results, beside those of others.")
public final class BenchmarkCommand {

    private BenchmarkCommand() {}

    /** @param benchmarks one object per benchmark, annotated for picocli */
    public static CommandLine of(List<?> benchmarks) {
        CommandLine group = new CommandLine(new BenchmarkCommand());
        benchmarks.forEach(group::addSubcommand);
        return group;
    }
}
