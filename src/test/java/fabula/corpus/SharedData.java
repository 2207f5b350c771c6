package fabula.corpus;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;

/** The data that is shared by the team and not part of the repository. */
final class SharedData {

    private SharedData() {}

    /** The folder of bAbI's yes/no tasks; the test is skipped where there is none. */
    static Path babi() {
        Path babi = Path.of(System.getProperty("fabula.shared", "../shared"), "data", "babi");
        assumeThat(babi)
                .as("bAbI's files are not in %s; name their folder with -Dfabula.shared", babi)
                .isDirectory();
        return babi;
    }
}
