package fabula.plot;

import java.util.List;

/** What stands in one frame of a picture. A value that is not known is NaN and leaves a gap. */
public sealed interface Panel {

    /** In a few words, above the frame. */
    String title();

    /** Below the horizontal axis. */
    String across();

    /** Beside the vertical axis. */
    String upward();

    /**
     * Bars side by side in groups, each with its value on top.
     *
     * @param groups names along the axis
     * @param series for each group a bar; the first series is the one that the picture is about
     * @param most where the vertical axis ends; NaN for wherever the values do
     */
    record Bars(String title, String across, String upward, List<String> groups, List<BarSeries> series, double most)
            implements Panel {

        public Bars {
            groups = List.copyOf(groups);
            series = List.copyOf(series);
            for (BarSeries each : series) {
                if (each.values().size() != groups.size()) {
                    throw new IllegalArgumentException(
                            each.values().size() + " bars of " + each.name() + " for " + groups.size() + " groups.");
                }
            }
        }
    }

    /** @param values one a group */
    record BarSeries(String name, List<Double> values) {
        public BarSeries {
            values = List.copyOf(values);
        }
    }

    /**
     * Curves through points.
     *
     * @param curves the first is the one that the picture is about
     * @param logarithmic whether the horizontal axis is
     * @param most where the vertical axis ends, which then begins at 0; NaN for wherever the values do
     */
    record Curves(String title, String across, String upward, List<Curve> curves, boolean logarithmic, double most)
            implements Panel {
        public Curves {
            curves = List.copyOf(curves);
        }
    }

    /** @param points at least one, from left to right */
    record Curve(String name, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /** A point of a curve. */
    record Point(double x, double y) {}

    /**
     * Observed against expected shares, 0 … 1, with the diagonal on which both are the same.
     *
     * @param points from left to right
     */
    record Diagonal(String title, String across, String upward, String series, List<Point> points) implements Panel {
        public Diagonal {
            points = List.copyOf(points);
        }
    }

    /**
     * A table of values from 0 to 100, the darker the larger.
     *
     * @param columns names from left to right
     * @param rows names from top to bottom
     * @param values for each row a value for each column
     */
    record Matrix(
            String title,
            String across,
            String upward,
            List<String> columns,
            List<String> rows,
            List<List<Double>> values)
            implements Panel {
        public Matrix {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            values = values.stream().map(List::copyOf).toList();
        }
    }
}
