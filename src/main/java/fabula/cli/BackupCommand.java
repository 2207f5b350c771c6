package fabula.cli;

import fabula.backup.BackupWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./fabula backup}: all of a bot in one file. */
@Command(
        name = "backup",
        description = {
            "Write all that is kept into one file: stories, examples, choices, riddles and every model.",
            "",
            "A bot may run meanwhile. Not in it are the settings, the token, corpora and logs. Who can read",
            "the file can read what people told."
        })
public final class BackupCommand implements Callable<Integer> {

    private static final double MEBIBYTE = 1 << 20;

    private final Function<Path, BackupWriter.Written> backup;

    @Parameters(paramLabel = "FILE", description = "The file to write; there must be none of that name.")
    private Path file;

    @Spec
    private CommandSpec spec;

    public BackupCommand(Function<Path, BackupWriter.Written> backup) {
        this.backup = backup;
    }

    @Override
    public Integer call() {
        BackupWriter.Written written = backup.apply(file);
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s holds the database and %d model%s, %.1f MB.%n",
                        file,
                        written.models(),
                        written.models() == 1 ? "" : "s",
                        written.bytes() / MEBIBYTE);
        written.left().forEach(name -> spec.commandLine()
                .getErr()
                .printf("The model %s is damaged and was left out; ./fabula check says more.%n", name));
        spec.commandLine().getOut().flush();
        spec.commandLine().getErr().flush();
        return written.left().isEmpty() ? 0 : 1;
    }
}
