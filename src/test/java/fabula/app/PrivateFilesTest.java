package fabula.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fabula.cli.FabulaCommand;
import fabula.settings.SettingsLoader;
import fabula.terminal.Channels;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the rights that new files get elsewhere: what people told is for the owner of the data folder alone. */
class PrivateFilesTest {

    @TempDir
    private Path home;

    @Test
    void nobody_else_may_look_into_the_data_folder_nor_into_any_file_in_it() throws IOException {
        assumeThat(home.getFileSystem().supportedFileAttributeViews()).contains("posix");
        fabula("examples", "list");
        fabula("privacy", "show", "--person", "1");
        fabula("doctor");
        Channels.keptIn(home.resolve("data").resolve("channels.txt"), "secret");

        List<Path> made = made();
        assertThat(made)
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .contains("data", "fabula.db", "logs", "fabula.log", "channels.txt");
        for (Path path : made) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .as(path.toString())
                    .endsWith("------");
        }
    }

    private List<Path> made() throws IOException {
        try (Stream<Path> paths = Files.walk(home.resolve("data"))) {
            return paths.toList();
        }
    }

    private void fabula(String... arguments) {
        FabulaCommand root = new FabulaCommand(new SettingsLoader(home, name -> null, name -> null));
        try (Fabula fabula = new Fabula(root, home)) {
            root.execute(
                    fabula.commands(),
                    new PrintWriter(new StringWriter()),
                    new PrintWriter(new StringWriter()),
                    arguments);
        }
    }
}
