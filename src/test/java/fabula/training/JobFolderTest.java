package fabula.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fabula.model.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobFolderTest {

    @TempDir
    private Path shelf;

    @Test
    void the_examples_that_are_laid_into_it_are_for_its_owner_alone() throws IOException {
        assumeThat(shelf.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.createDirectories(shelf.resolve("winter"));
        JobFolder job = JobFolder.of(shelf, 7);

        job.prepare(new Assignment(Scope.BASE, true, "winter", "winter", "summer"), HeldOut.of(List.of()), shelf);

        assertThat(job.path().resolve("examples.jsonl")).exists();
        assertThat(Files.getPosixFilePermissions(job.path())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
}
