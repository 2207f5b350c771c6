package fabula.benchmark;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;

/**
 * A figure that was promised.
 *
 * @param figure what was measured
 * @param value the measured value
 * @param unit of value and floor
 * @param floor what was promised: what is to be reached or, for errors, not to be exceeded
 * @param holds whether the promise is kept
 */
public record Figure(String figure, double value, String unit, double floor, boolean holds) {

    /** A figure that is the better the smaller it is. */
    public static Figure atMost(String figure, double value, String unit, double floor) {
        return new Figure(figure, value, unit, floor, value <= floor);
    }

    /** A figure that is the better the larger it is. */
    public static Figure atLeast(String figure, double value, String unit, double floor) {
        return new Figure(figure, value, unit, floor, value >= floor);
    }

    /** The measured value as it is read: a count without decimals. */
    public String measured() {
        return readable(value);
    }

    /** What was promised as it is read. */
    public String promised() {
        return readable(floor);
    }

    private String readable(double number) {
        boolean count = unit.isEmpty() && number == Math.rint(number);
        return String.format(Locale.ROOT, count ? "%.0f" : "%.2f %s", number, unit)
                .strip();
    }

    /** The form in which every benchmark tells its figures to programs. */
    public static String toJson(List<Figure> figures) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Figure figure : figures) {
            json.addObject()
                    .put("figure", figure.figure())
                    .put("value", figure.value())
                    .put("unit", figure.unit())
                    .put("floor", figure.floor())
                    .put("holds", figure.holds());
        }
        return json.toPrettyString();
    }
}
