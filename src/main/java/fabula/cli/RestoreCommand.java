package fabula.cli;

import fabula.backup.Restorer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./fabula restore}: what a backup holds, back in its place. */
@Command(
        name = "restore",
        description = {
            "Put back what ./fabula backup has written. The bot has to be stopped.",
            "",
            "All of the file is checked before anything is changed."
        })
public final class RestoreCommand implements Callable<Integer> {

    private final Supplier<Restorer> restorer;

    @Parameters(paramLabel = "FILE", description = "What ./fabula backup has written.")
    private Path file;

    @Option(names = "--replace", description = "Put aside what is there; it is kept, and where is told.")
    private boolean replace;

    @Spec
    private CommandSpec spec;

    public RestoreCommand(Supplier<Restorer> restorer) {
        this.restorer = restorer;
    }

    @Override
    public Integer call() {
        Restorer.Restored restored = restorer.get().restore(file, replace);
        spec.commandLine()
                .getOut()
                .printf(
                        "Restored: the database and %d model%s of %s.%n",
                        restored.models(), restored.models() == 1 ? "" : "s", restored.madeAt());
        restored.aside().forEach(folder -> spec.commandLine()
                .getOut()
                .printf("What was there before is in %s; delete it when it is not needed.%n", folder));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
