package fabula.evaluation;

import fabula.plot.Panel;
import fabula.plot.Panel.BarSeries;
import fabula.plot.Panel.Bars;
import fabula.plot.Panel.Diagonal;
import fabula.plot.Panel.Matrix;
import fabula.plot.Panel.Point;
import fabula.plot.Picture;
import fabula.story.Verdict;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report over all questions as pictures: how sure and how right, who was taken for whom, and by story length. */
public final class EvaluationPictures {

    private final EvaluationReport report;

    /** @param report with at least one question */
    public EvaluationPictures(EvaluationReport report) {
        this.report = report;
    }

    /**
     * Writes {@code reliability.png}, {@code confusion.png} and {@code story-length.png} into a folder.
     *
     * @return the files
     */
    public List<Path> write(Path folder) {
        Path reliability = folder.resolve("reliability.png");
        Path confusion = folder.resolve("confusion.png");
        Path length = folder.resolve("story-length.png");
        new Picture(760, 520).write(reliability, List.of(reliability(), confidence()));
        new Picture(760, 560).write(confusion, List.of(confusion()));
        new Picture(1080, 440).write(length, List.of(byLength()));
        return List.of(reliability, confusion, length);
    }

    private Panel reliability() {
        return new Diagonal(
                String.format(
                        Locale.ROOT,
                        "%s: how sure, how right (calibration error %.1f %%)",
                        report.model(),
                        100 * report.all().ece()),
                "confidence",
                "share answered rightly",
                "answers of like confidence",
                report.reliability().stream()
                        .map(bin -> new Point(bin.confidence(), bin.accuracy()))
                        .toList());
    }

    private Panel confidence() {
        return new Bars(
                "How often it is how sure",
                "mean confidence of answers of like confidence, %",
                "answers, %",
                report.reliability().stream()
                        .map(bin -> String.format(Locale.ROOT, "%.0f", 100 * bin.confidence()))
                        .toList(),
                List.of(new BarSeries(
                        "answers",
                        report.reliability().stream()
                                .map(bin -> percent(bin.answers(), report.all().questions()))
                                .toList())),
                100);
    }

    private Panel confusion() {
        Map<Verdict, Map<Verdict, Integer>> answers = report.all().answers();
        List<Verdict> rows =
                Arrays.stream(Verdict.values()).filter(answers::containsKey).toList();
        return new Matrix(
                report.model() + ": what was answered, % of each right answer",
                "answered",
                "right answer",
                Arrays.stream(Verdict.values()).map(Verdict::label).toList(),
                rows.stream()
                        .map(verdict ->
                                String.format(Locale.ROOT, "%s (%,d)", verdict.label(), sum(answers.get(verdict))))
                        .toList(),
                rows.stream().map(verdict -> shares(answers.get(verdict))).toList());
    }

    private static List<Double> shares(Map<Verdict, Integer> given) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> percent(given.getOrDefault(verdict, 0), sum(given)))
                .toList();
    }

    private static int sum(Map<Verdict, Integer> given) {
        return given.values().stream().mapToInt(count -> count).sum();
    }

    private Panel byLength() {
        return new Bars(
                report.model() + ": accuracy by story length",
                "statements told before the question (questions)",
                "right, %",
                report.lengths().stream()
                        .map(length -> String.format(Locale.ROOT, "%s (%,d)", length.label(), length.questions()))
                        .toList(),
                List.of(new BarSeries(
                        "right",
                        report.lengths().stream()
                                .map(length -> percent(length.accuracy()))
                                .toList())),
                100);
    }

    private static double percent(double share) {
        return Math.round(share * 1e3) / 10.0;
    }

    private static double percent(int part, int of) {
        return percent((double) part / of);
    }
}
