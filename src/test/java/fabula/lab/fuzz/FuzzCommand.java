package fabula.lab.fuzz;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./fabula fuzz}: strange input for everything that takes input. */
@Command(name = "fuzz", description = "Throw strange input at everything that takes input.")
public final class FuzzCommand implements Callable<Integer> {

    @Option(
            names = "--inputs",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many, shared among all targets.")
    private int inputs;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Which ones.")
    private long seed;

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Targets whose names hold this text.")
    private String only;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        int failed = 0;
        try (Fuzz fuzz = new Fuzz(Files.createTempDirectory("fabula-fuzz"))) {
            List<Target<?>> targets = fuzz.targets().stream()
                    .filter(target -> target.name().contains(only))
                    .toList();
            int shares = targets.stream().mapToInt(Target::share).sum();
            Thrower thrower = new Thrower(seed);
            out.println("| target | inputs | refused | slowest, ms | failures |\n|---|---|---|---|---|");
            for (Target<?> target : targets) {
                Thrower.Result result = thrower.at(target, (int) ((long) inputs * target.share() / shares));
                failed += result.failed();
                out.printf(
                        Locale.ROOT,
                        "| %s | %,d | %,d | %,d | %,d |%n",
                        result.target(),
                        result.inputs(),
                        result.refused(),
                        result.slowestMillis(),
                        result.failed());
                result.failures().forEach(out::println);
                out.flush();
            }
        }
        return failed == 0 ? 0 : 1;
    }
}
