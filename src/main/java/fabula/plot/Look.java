package fabula.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** How every picture looks: dark ink on white, thin grid, one strong colour for what the picture is about. */
final class Look {

    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x24292F);
    static final Color SOFT_INK = new Color(0x57606A);
    static final Color GRID = new Color(0xE3E7EB);
    static final Color STRONG = new Color(0x0B5FA5);

    static final Color PALE = new Color(0x7DB3E3);

    /** Told apart by people who do not see all colours, too; the first is for what the picture is about. */
    private static final Color[] SERIES = {
        STRONG, new Color(0xF0A33A), new Color(0x4E9F86), new Color(0x9AA5B1), new Color(0xC2588A), new Color(0x6F5FA8)
    };

    private static final Marker[] MARKERS = {
        SeriesMarkers.CIRCLE,
        SeriesMarkers.SQUARE,
        SeriesMarkers.DIAMOND,
        SeriesMarkers.TRIANGLE_UP,
        SeriesMarkers.TRIANGLE_DOWN,
        SeriesMarkers.CIRCLE
    };

    private Look() {}

    static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }

    static void dress(AxesChartStyler styler) {
        styler.setLocale(Locale.ROOT);
        styler.setChartBackgroundColor(PAPER);
        styler.setPlotBackgroundColor(PAPER);
        styler.setChartFontColor(INK);
        styler.setChartPadding(16);
        styler.setChartTitleFont(font(Font.BOLD, 17));
        styler.setChartTitleBoxVisible(false);
        styler.setChartTitlePadding(8);
        styler.setPlotBorderVisible(false);
        styler.setSeriesColors(SERIES);
        styler.setSeriesMarkers(MARKERS);
        styler.setMarkerSize(8);
        dressLegend(styler);
        dressAxes(styler);
    }

    private static void dressLegend(AxesChartStyler styler) {
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(LegendLayout.Horizontal);
        styler.setLegendBorderColor(PAPER);
        styler.setLegendBackgroundColor(PAPER);
        styler.setLegendPadding(14);
        styler.setLegendFont(font(Font.PLAIN, 14));
    }

    private static void dressAxes(AxesChartStyler styler) {
        styler.setAxisTitleFont(font(Font.PLAIN, 14));
        styler.setXAxisTitleColor(SOFT_INK);
        styler.setYAxisTitleColor(SOFT_INK);
        styler.setAxisTickLabelsFont(font(Font.PLAIN, 14));
        styler.setAxisTickLabelsColor(INK);
        styler.setAxisTicksMarksVisible(false);
        styler.setAxisTicksLineVisible(false);
        styler.setPlotGridLinesColor(GRID);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setPlotGridVerticalLinesVisible(false);
    }
}
