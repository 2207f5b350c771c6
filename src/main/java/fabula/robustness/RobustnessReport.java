package fabula.robustness;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fabula.evaluation.EvaluationReport;
import fabula.evaluation.TextTable;
import java.util.List;
import java.util.Locale;

/**
 * How well a reader answers the same questions put in other ways.
 *
 * @param model the model's name
 * @param rows a row a variant, each after what it is compared with
 */
public record RobustnessReport(String model, List<Row> rows) {

    public RobustnessReport {
        rows = List.copyOf(rows);
    }

    /**
     * One variant.
     *
     * @param variant what was changed
     * @param result of all its questions
     * @param difference of its accuracy from that of the unchanged text, as a share of 1; NaN for that text itself
     */
    public record Row(String variant, EvaluationReport.Row result, double difference) {}

    /** An aligned table for people, in per cent. */
    public String toText() {
        TextTable table = new TextTable("variant", "questions", "accuracy", "difference", "evidence F1");
        for (Row row : rows) {
            table.row(
                    row.variant(),
                    String.valueOf(row.result().questions()),
                    String.format(Locale.ROOT, "%.2f", 100 * row.result().accuracy()),
                    Double.isNaN(row.difference()) ? "" : String.format(Locale.ROOT, "%+.2f", 100 * row.difference()),
                    row.result()
                            .evidence()
                            .map(evidence -> String.format(Locale.ROOT, "%.2f", 100 * evidence.f1()))
                            .orElse("–"));
        }
        return "Model " + model + "; the same questions in other words, in %\n" + table;
    }

    /** One JSON object, rates as fractions of 1. */
    public String toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("model", model);
        for (Row row : rows) {
            ObjectNode one = json.withArray("/variants").addObject().put("variant", row.variant());
            one.put("questions", row.result().questions());
            one.put("accuracy", row.result().accuracy());
            one.put("difference", Double.isNaN(row.difference()) ? null : (Double) row.difference());
            one.put(
                    "evidenceF1",
                    row.result().evidence().map(EvaluationReport.Evidence::f1).orElse(null));
        }
        return json.toPrettyString();
    }
}
