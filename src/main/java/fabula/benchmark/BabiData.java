package fabula.benchmark;

import fabula.Problem;
import fabula.corpus.Corpus;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** bAbI's files of the yes/no tasks, in folders named as in its archive. */
public final class BabiData {

    private static final String SOURCE = "It comes with the archive of the bAbI tasks, version 1.2 (tasks_1-20_v1-2).";

    private final Path folder;

    /** @param folder that holds the folders {@code en} and {@code en-10k} */
    public BabiData(Path folder) {
        this.folder = folder;
    }

    /**
     * The files to learn from, one a task.
     *
     * @throws Problem if one is missing or malformed
     */
    public List<Corpus> training(BabiSize size) {
        return read(size, "_train.txt");
    }

    /** The files that are only ever measured on, one a task, in the order of the tasks. Errors are as for training. */
    public List<Corpus> test(BabiSize size) {
        return read(size, "_test.txt");
    }

    /** The file of one task to learn from. Errors are as for all of them. */
    public Corpus training(BabiSize size, BabiTask task) {
        return read(size, task, "_train.txt");
    }

    /** The file of one task that is only ever measured on. Errors are as for all of them. */
    public Corpus test(BabiSize size, BabiTask task) {
        return read(size, task, "_test.txt");
    }

    private List<Corpus> read(BabiSize size, String ending) {
        return Arrays.stream(BabiTask.values())
                .map(task -> read(size, task, ending))
                .toList();
    }

    private Corpus read(BabiSize size, BabiTask task, String ending) {
        Path part = folder.resolve(size.folder());
        if (!Files.isDirectory(part)) {
            throw Problem.input("There is no folder " + part + " with bAbI's " + size.label()
                    + " files. Name the folder that holds it with --data. " + SOURCE);
        }
        return Corpus.read(List.of(file(part, task, ending))).get(0);
    }

    private static Path file(Path part, BabiTask task, String ending) {
        String name = "qa" + task.number() + "_*" + ending;
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(part, name)) {
            files.forEach(found::add);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.INPUT, part + " cannot be read. Check its rights.", e);
        }
        if (found.size() != 1) {
            throw Problem.input("There " + (found.isEmpty() ? "is no file " : "are several files ") + part.resolve(name)
                    + ", and the benchmark needs one. " + SOURCE);
        }
        return found.get(0);
    }
}
