package fabula.benchmark.compare;

import fabula.Problem;
import fabula.plot.Panel;
import fabula.plot.Panel.BarSeries;
import fabula.plot.Panel.Bars;
import fabula.plot.Panel.Curve;
import fabula.plot.Panel.Curves;
import fabula.plot.Panel.Point;
import fabula.plot.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** The experiment as a page and four pictures for people, drawn from the figures alone. */
public final class ComparisonPage {

    private static final double ALL = 100;
    private static final String RIGHT = "right answers, %";

    private final Comparison comparison;
    private final Plan plan;

    public ComparisonPage(Comparison comparison) {
        this.comparison = comparison;
        this.plan = comparison.plan();
    }

    /** Writes {@code compare.md} and its pictures into a folder. */
    public void write(Path folder) {
        draw(folder.resolve("compare-networks.png"), networks());
        draw(
                folder.resolve("compare-distance.png"),
                curves(
                        "How far back can the fact lie?",
                        "statements from the fact to the question",
                        plan.distances(),
                        true,
                        comparison::byDistance));
        draw(
                folder.resolve("compare-amount.png"),
                curves(
                        "How much does it take to learn?",
                        "training questions",
                        plan.amounts(),
                        true,
                        comparison::byAmount));
        draw(
                folder.resolve("compare-size.png"),
                curves("How large must it be?", "hidden units", plan.units(), true, comparison::byUnits));
        Path page = folder.resolve("compare.md");
        try {
            Files.writeString(page, new ComparisonText(comparison).text());
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.MACHINE,
                    page + " cannot be written. Check the folder, its rights and the room on the disk.",
                    e);
        }
    }

    private static void draw(Path file, Panel panel) {
        new Picture(1000, 460).write(file, List.of(panel));
    }

    private Bars networks() {
        List<Contestant> networks = List.of(Contestant.values());
        return new Bars(
                "Which network understands best?",
                "",
                RIGHT,
                networks.stream().map(Contestant::label).toList(),
                List.of(new BarSeries(
                        RIGHT, networks.stream().map(comparison::accuracy).toList())),
                ALL);
    }

    /** A curve for each network that has values. */
    private static Curves curves(
            String title,
            String across,
            List<Integer> values,
            boolean logarithmic,
            ToDoubleBiFunction<Contestant, Integer> accuracy) {
        List<Curve> curves = Arrays.stream(Contestant.values())
                .map(network -> new Curve(
                        network.label(),
                        values.stream()
                                .map(x -> new Point(x, accuracy.applyAsDouble(network, x)))
                                .filter(point -> Double.isFinite(point.y()))
                                .toList()))
                .filter(curve -> !curve.points().isEmpty())
                .toList();
        return new Curves(title, across, RIGHT, curves, logarithmic, ALL);
    }
}
