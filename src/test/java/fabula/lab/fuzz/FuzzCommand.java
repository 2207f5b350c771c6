package fabula.lab.fuzz;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Option(
            names = "--guided",
            paramLabel = "N",
            defaultValue = "0",
            description = "So many more inputs that Jazzer finds, guided by what they reach.")
    private int guided;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        int failed = 0;
        Path ground = Files.createTempDirectory("fabula-fuzz");
        try (Fuzz fuzz = new Fuzz(ground)) {
            List<Target<?>> targets = fuzz.targets().stream()
                    .filter(target -> target.name().contains(only))
                    .toList();
            int shares = targets.stream().mapToInt(Target::share).sum();
            Thrower thrower = new Thrower(seed);
            out.println("| target | inputs | refused | slowest, ms | failures |\n|---|---|---|---|---|");
            for (Target<?> target : targets) {
                Thrower.Result result = thrower.at(target, (int) ((long) inputs * target.share() / shares));
                failed += result.failed() + (result.slowestMillis() > Thrower.SLOW_MILLIS ? 1 : 0);
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
        if (guided > 0) {
            failed += Guided.run(guided, ground);
        }
        return failed == 0 ? 0 : 1;
    }
}
