package fabula.plot;

import fabula.plot.Panel.Bars;
import fabula.plot.Panel.Curves;
import fabula.plot.Panel.Diagonal;
import fabula.plot.Panel.Matrix;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** From panels to XChart's charts. */
final class Charts {

    private static final double ROOM_FOR_LABELS = 1.06;
    /** Names of groups are shown all, however many; XChart would leave some out. */
    private static final int CLOSE = 20;

    private Charts() {}

    static Chart<?, ?> of(Panel panel, int width, int height) {
        if (panel instanceof Bars bars) {
            return bars(bars, width, height);
        } else if (panel instanceof Curves curves) {
            return curves(curves, width, height);
        } else if (panel instanceof Diagonal diagonal) {
            return diagonal(diagonal, width, height);
        } else {
            return matrix((Matrix) panel, width, height);
        }
    }

    private static CategoryChart bars(Bars bars, int width, int height) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(width)
                .height(height)
                .title(bars.title())
                .xAxisTitle(bars.across())
                .yAxisTitle(bars.upward())
                .build();
        Look.dress(chart.getStyler());
        chart.getStyler()
                .setAvailableSpaceFill(0.82)
                .setLabelsVisible(true)
                .setLabelsPosition(1.08)
                .setLabelsFont(Look.font(Font.PLAIN, 12))
                .setLabelsFontColorAutomaticEnabled(false)
                .setLabelsFontColor(Look.INK)
                .setYAxisMin(0.0);
        chart.getStyler().setYAxisDecimalPattern("0.##");
        chart.getStyler().setXAxisTickMarkSpacingHint(CLOSE);
        chart.getStyler().setLegendVisible(bars.series().size() > 1);
        if (Double.isFinite(bars.most())) {
            chart.getStyler().setYAxisMax(bars.most() * ROOM_FOR_LABELS);
        }
        for (Panel.BarSeries series : bars.series()) {
            List<Double> values = series.values().stream()
                    .map(value -> Double.isFinite(value) ? value : null)
                    .toList();
            chart.addSeries(series.name(), bars.groups(), values).setLabel(inLegend(series.name()));
        }
        return chart;
    }

    private static XYChart curves(Curves curves, int width, int height) {
        XYChart chart = xy(curves, width, height);
        chart.getStyler().setXAxisLogarithmic(curves.logarithmic());
        if (Double.isFinite(curves.most())) {
            chart.getStyler().setYAxisMin(0.0).setYAxisMax(curves.most());
        }
        for (Panel.Curve curve : curves.curves()) {
            add(chart, curve.name(), curve.points()).setLineStyle(new BasicStroke(2.4f));
        }
        return chart;
    }

    private static XYChart diagonal(Diagonal diagonal, int width, int height) {
        XYChart chart = xy(diagonal, width, height);
        chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setYAxisMin(0.0).setYAxisMax(1.0);
        chart.getStyler().setDecimalPattern("0.0");
        chart.getStyler().setPlotGridVerticalLinesVisible(true);
        if (!diagonal.points().isEmpty()) {
            add(chart, diagonal.series(), diagonal.points()).setLineStyle(new BasicStroke(2.4f));
        }
        XYSeries line = chart.addSeries("just as sure as right", new double[] {0, 1}, new double[] {0, 1});
        line.setMarker(SeriesMarkers.NONE);
        line.setLineColor(Look.SOFT_INK);
        line.setLineStyle(
                new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 5}, 0));
        return chart;
    }

    private static XYChart xy(Panel panel, int width, int height) {
        XYChart chart = new XYChartBuilder()
                .width(width)
                .height(height)
                .title(panel.title())
                .xAxisTitle(panel.across())
                .yAxisTitle(panel.upward())
                .build();
        Look.dress(chart.getStyler());
        return chart;
    }

    private static XYSeries add(XYChart chart, String name, List<Panel.Point> points) {
        XYSeries series = chart.addSeries(
                name,
                points.stream().mapToDouble(Panel.Point::x).toArray(),
                points.stream().mapToDouble(Panel.Point::y).toArray());
        series.setLabel(inLegend(name));
        return series;
    }

    /** XChart leaves hardly any room between a name and the next one's colour. */
    private static String inLegend(String name) {
        return name + "    ";
    }

    private static HeatMapChart matrix(Matrix matrix, int width, int height) {
        HeatMapChart chart = new HeatMapChartBuilder()
                .width(width)
                .height(height)
                .title(matrix.title())
                .xAxisTitle(matrix.across())
                .yAxisTitle(matrix.upward())
                .build();
        Look.dress(chart.getStyler());
        chart.getStyler()
                .setRangeColors(new Color[] {Look.PAPER, Look.PALE})
                .setMin(0)
                .setMax(100)
                .setShowValue(true)
                .setValueFont(Look.font(Font.BOLD, 15))
                .setValueFontColor(Look.INK)
                .setHeatMapValueDecimalPattern("0.0")
                .setDrawBorder(true);
        chart.getStyler().setLegendVisible(false).setPlotContentSize(1);
        chart.addSeries(matrix.title(), matrix.columns(), upwards(matrix.rows()), cells(matrix));
        return chart;
    }

    /** XChart counts columns first, and rows from below. */
    private static List<Number[]> cells(Matrix matrix) {
        List<List<Double>> rows = upwards(matrix.values());
        List<Number[]> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < matrix.columns().size(); column++) {
                cells.add(new Number[] {column, row, rows.get(row).get(column)});
            }
        }
        return cells;
    }

    private static <T> List<T> upwards(List<T> downwards) {
        List<T> upwards = new ArrayList<>(downwards);
        Collections.reverse(upwards);
        return upwards;
    }
}
