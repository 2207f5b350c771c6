package fabula.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fabula.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * All runs of the benchmark so far.
 *
 * @param runs by size, then by seed; one for each pair
 */
public record BabiResults(List<BabiRun> runs) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public BabiResults {
        runs = List.copyOf(runs);
    }

    /**
     * What was measured before; nothing where there is no such file.
     *
     * @throws Problem if it holds something else
     */
    public static BabiResults read(Path file) {
        if (!Files.exists(file)) {
            return new BabiResults(List.of());
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), BabiResults.class);
        } catch (JsonProcessingException | NullPointerException e) {
            throw new Problem(
                    Problem.Kind.INPUT,
                    file + " does not hold runs of this benchmark. Move it away, or name another folder with --out.",
                    e);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.INPUT, file + " cannot be read. Check its rights.", e);
        }
    }

    /** The same with one more run, in place of an earlier one of the same size and seed. */
    public BabiResults with(BabiRun run) {
        List<BabiRun> all = new ArrayList<>(
                runs.stream().filter(other -> !other.repeats(run)).toList());
        all.add(run);
        all.sort(Comparator.comparingInt((BabiRun each) -> each.size().length())
                .thenComparing(BabiRun::size)
                .thenComparingLong(BabiRun::seed));
        return new BabiResults(all);
    }

    /** Writes the file whole or not at all. */
    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = file.resolveSibling("." + file.getFileName() + ".tmp");
            Files.writeString(beside, JSON.writeValueAsString(this) + "\n");
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    static Problem unwritable(Path file, IOException e) {
        return new Problem(
                Problem.Kind.MACHINE,
                file + " cannot be written. Check the folder, its rights and the room on the disk.",
                e);
    }

    List<BabiRun> of(BabiSize size) {
        return runs.stream().filter(run -> run.isOf(size)).toList();
    }

    /** The mean of the runs' test errors in a task, in per cent; NaN without a run. */
    double error(BabiSize size, BabiTask task) {
        return mean(
                of(size).stream().map(run -> run.scores().get(task.ordinal()).error()));
    }

    /** The mean of the runs' evidence F1 in a task, in per cent; NaN without a run. */
    double evidenceF1(BabiSize size, BabiTask task) {
        return mean(
                of(size).stream().map(run -> run.scores().get(task.ordinal()).evidenceF1()));
    }

    /** The mean of the runs' mean errors, in per cent; NaN without a run. */
    double error(BabiSize size) {
        return mean(of(size).stream().map(BabiRun::meanError));
    }

    private static double mean(Stream<Double> values) {
        OptionalDouble mean = values.mapToDouble(value -> value).average();
        return mean.isEmpty() ? Double.NaN : Math.round(mean.getAsDouble() * 1e3) / 1e3;
    }

    /** What is promised of the sizes that were run. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (BabiSize size : BabiSize.values()) {
            if (!of(size).isEmpty()) {
                addErrors(size, figures);
                addEvidence(size, figures);
            }
        }
        return figures;
    }

    private void addErrors(BabiSize size, List<Figure> figures) {
        if (size == BabiSize.SMALL) {
            figures.add(Figure.atMost(name(size, "test error, mean of the tasks"), error(size), "%", 1.0));
            figures.add(Figure.atMost(name(size, "test error, task 17"), error(size, BabiTask.POSITIONS), "%", 4.0));
            return;
        }
        for (BabiTask task : BabiTask.values()) {
            double most = task == BabiTask.POSITIONS ? 0.2 : 0.0;
            figures.add(Figure.atMost(name(size, "test error, task " + task.number()), error(size, task), "%", most));
        }
    }

    /** Task 18 names just two of many statements that say the same, so that nothing can be promised there. */
    private void addEvidence(BabiSize size, List<Figure> figures) {
        Stream.of(BabiTask.values())
                .filter(task -> task != BabiTask.SIZES)
                .forEach(task -> figures.add(Figure.atLeast(
                        name(size, "evidence F1, task " + task.number()), evidenceF1(size, task), "%", 99.0)));
    }

    private String name(BabiSize size, String what) {
        return "bAbI " + size.label() + ", " + what + ", " + seeds(size);
    }

    /** As in "mean of 3 seeds". */
    String seeds(BabiSize size) {
        int seeds = of(size).size();
        return seeds == 1 ? "1 seed" : "mean of " + seeds + " seeds";
    }
}
