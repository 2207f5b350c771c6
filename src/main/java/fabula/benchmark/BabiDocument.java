package fabula.benchmark;

import fabula.plot.Panel.BarSeries;
import fabula.plot.Panel.Bars;
import fabula.plot.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The runs so far as a page and a picture for people, drawn from the raw figures alone. */
public final class BabiDocument {

    private static final String NOT_KNOWN = "–";

    private final BabiResults results;

    public BabiDocument(BabiResults results) {
        this.results = results;
    }

    /** Writes {@code babi.md} and {@code babi.png} into a folder. */
    public void write(Path folder) {
        new Picture(1000, 420)
                .write(
                        folder.resolve("babi.png"),
                        sizes().stream().map(this::panel).toList());
        Path page = folder.resolve("babi.md");
        try {
            Files.writeString(page, text());
        } catch (IOException e) {
            throw BabiResults.unwritable(page, e);
        }
    }

    private List<BabiSize> sizes() {
        return Arrays.stream(BabiSize.values())
                .filter(size -> !results.of(size).isEmpty())
                .toList();
    }

    private Bars panel(BabiSize size) {
        List<BarSeries> series = new ArrayList<>();
        series.add(new BarSeries(
                "Fabula, " + results.seeds(size),
                tasks().map(task -> results.error(size, task)).toList()));
        Published.of(size).stream()
                .filter(Published::drawn)
                .forEach(other -> series.add(new BarSeries(other.system(), other.errors())));
        return new Bars(
                size.questions() + " training questions a task",
                "",
                "test error, %",
                tasks().map(BabiTask::heading).toList(),
                series,
                Double.NaN);
    }

    private static Stream<BabiTask> tasks() {
        return Arrays.stream(BabiTask.values());
    }

    String text() {
        StringBuilder page = new StringBuilder("""
                # bAbI: five yes/no tasks, one network

                One network is trained jointly on the training files of the five yes/no tasks of [bAbI](../../NOTICE) and asked
                their tests, 1,000 questions a task. Training sees the training files alone; the network is chosen on a part of
                them that is kept apart, never on the test. The same learner for all tasks: nothing in it knows of one.
                The settings are the defaults of `fabula.benchmark.babi` in
                [reference.conf](../../src/main/resources/reference.conf) unless the raw figures in
                [babi.json](babi.json) say otherwise. This page is drawn from those by

                ```
                ./fabula benchmark babi --data ../shared/data/babi
                ```

                ![Test error a task, Fabula beside published systems](babi.png)
                """);
        sizes().forEach(size -> page.append(section(size)));
        page.append("\n## What was promised\n\n").append(promises());
        page.append("\n## Where the runs come from\n\n").append(provenance());
        return page.append("""

                The published figures are each system's own: what was trained jointly or task by task, on which split of the
                training files the best of several runs was chosen, and how often, differs from paper to paper.
                """).toString();
    }

    private String section(BabiSize size) {
        List<BabiRun> runs = results.of(size);
        StringBuilder text = new StringBuilder("\n## " + size.questions() + " training questions a task\n\n");
        text.append("Test error, %:\n\n").append(heading("", "mean"));
        text.append(row(
                "**Fabula**, " + results.seeds(size),
                task -> bold(results.error(size, task)),
                bold(results.error(size))));
        runs.forEach(run -> text.append(row(
                "seed " + run.seed(),
                task -> figure(run.scores().get(task.ordinal()).error()),
                figure(run.meanError()))));
        Published.of(size)
                .forEach(other -> text.append(row(
                        other.system() + ": " + other.how(),
                        task -> figure(other.errors().get(task.ordinal())),
                        figure(other.errors().stream()
                                .mapToDouble(e -> e)
                                .average()
                                .orElseThrow()))));
        text.append("\nEvidence F1 on the test, %, and the training:\n\n").append(heading("", "passes", "seconds"));
        runs.forEach(run -> text.append(row(
                "seed " + run.seed(),
                task -> figure(run.scores().get(task.ordinal()).evidenceF1()),
                String.valueOf(run.passes()),
                String.format(Locale.ROOT, "%.0f", run.seconds()))));
        text.append(row("mean", task -> figure(results.evidenceF1(size, task)), NOT_KNOWN, NOT_KNOWN));
        return text.toString();
    }

    private static String heading(String first, String... last) {
        List<String> cells = new ArrayList<>(List.of(first));
        tasks().map(BabiTask::heading).forEach(cells::add);
        cells.addAll(List.of(last));
        return line(cells) + "|---" + "|--:".repeat(cells.size() - 1) + "|\n";
    }

    private static String row(String first, Function<BabiTask, String> cell, String... last) {
        List<String> cells = new ArrayList<>(List.of(first));
        tasks().map(cell).forEach(cells::add);
        cells.addAll(List.of(last));
        return line(cells);
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private String promises() {
        StringBuilder text = new StringBuilder("| figure | measured | promised | |\n|---|--:|--:|---|\n");
        results.figures()
                .forEach(figure -> text.append(line(List.of(
                        figure.figure(),
                        figure(figure.value()) + " " + figure.unit(),
                        figure(figure.floor()) + " " + figure.unit(),
                        figure.holds() ? "holds" : "**falls short**"))));
        return text.toString();
    }

    private String provenance() {
        StringBuilder text = new StringBuilder("| size | seed | date | commit | machine |\n|---|--:|---|---|---|\n");
        results.runs()
                .forEach(run -> text.append(line(List.of(
                        run.size(),
                        String.valueOf(run.seed()),
                        run.provenance().date(),
                        run.provenance().commit(),
                        run.provenance().machine()))));
        return text.toString();
    }

    private static String bold(double value) {
        return "**" + figure(value) + "**";
    }

    /** Two decimals are enough to see one wrong answer of a task in three runs. */
    private static String figure(double value) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, "%.2f", value).replaceFirst("0$", "")
                : NOT_KNOWN;
    }
}
