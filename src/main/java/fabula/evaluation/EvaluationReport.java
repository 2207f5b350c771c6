package fabula.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fabula.story.Verdict;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How well a model answered.
 *
 * @param model the model's name
 * @param files a row a corpus file, which is a kind of story
 * @param all the same over all questions together
 * @param reliability of the answers of like confidence, over all questions; from the least sure to the surest
 * @param lengths accuracy by the story's length, over all questions; from short to long
 */
public record EvaluationReport(
        String model, List<Row> files, Row all, List<Reliability> reliability, List<Length> lengths) {

    public EvaluationReport {
        files = List.copyOf(files);
        reliability = List.copyOf(reliability);
        lengths = List.copyOf(lengths);
    }

    /** Answers of like confidence: how many, how sure they were in the mean, and which share was right. */
    public record Reliability(int answers, double confidence, double accuracy) {}

    /**
     * Questions about stories of like length.
     *
     * @param from fewest statements told before the question
     * @param to most of them; empty where there is no limit
     */
    public record Length(int from, OptionalInt to, int questions, double accuracy) {
        /** As in "3–5". */
        public String label() {
            return to.isPresent() ? from + "–" + to.getAsInt() : "from " + from;
        }
    }

    /**
     * How well the questions of a file were answered. Rates are shares of 1, and NaN where there was no question.
     *
     * @param file the file's name
     * @param accuracy questions answered rightly
     * @param evidence empty where no question names a support
     * @param confidence mean confidence of the answers given
     * @param ece expected calibration error over {@value Tally#BINS} bins of equal width
     * @param questionsPerSecond asked in batches; NaN where no time was measured
     * @param answers how often the right answer (outer key) was answered with another or the same (inner key)
     */
    public record Row(
            String file,
            int questions,
            double accuracy,
            Optional<Evidence> evidence,
            double confidence,
            double ece,
            double questionsPerSecond,
            Map<Verdict, Map<Verdict, Integer>> answers) {

        public Row {
            Map<Verdict, Map<Verdict, Integer>> copy = new EnumMap<>(Verdict.class);
            answers.forEach((gold, given) -> copy.put(gold, Collections.unmodifiableMap(new EnumMap<>(given))));
            answers = Collections.unmodifiableMap(copy);
        }

        /**
         * The share of questions to which "I can't tell" was said: of those that no story answers, or of all others.
         */
        public double untold(boolean unanswerable) {
            int asked = 0;
            int untold = 0;
            for (Map.Entry<Verdict, Map<Verdict, Integer>> gold : answers.entrySet()) {
                if ((gold.getKey() == Verdict.UNKNOWN) == unanswerable) {
                    asked += gold.getValue().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum();
                    untold += gold.getValue().getOrDefault(Verdict.UNKNOWN, 0);
                }
            }
            return (double) untold / asked;
        }
    }

    /** The statements named against those that the corpus names, counted over all questions that have supports. */
    public record Evidence(double precision, double recall, double f1) {}

    /** One JSON object; what cannot be said is null. */
    public String toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("model", model);
        files.forEach(row -> put(json.withArray("/files").addObject().put("file", row.file()), row));
        put(json.putObject("all"), all);
        reliability.forEach(bin -> json.withArray("/reliability")
                .addObject()
                .put("answers", bin.answers())
                .put("confidence", bin.confidence())
                .put("accuracy", bin.accuracy()));
        lengths.forEach(length -> json.withArray("/byStoryLength")
                .addObject()
                .put("from", length.from())
                .put("to", length.to().isPresent() ? (Integer) length.to().getAsInt() : null)
                .put("questions", length.questions())
                .put("accuracy", length.accuracy()));
        return json.toPrettyString();
    }

    private static void put(ObjectNode json, Row row) {
        json.put("questions", row.questions());
        json.put("accuracy", known(row.accuracy()));
        json.put("evidencePrecision", row.evidence().map(Evidence::precision).orElse(null));
        json.put("evidenceRecall", row.evidence().map(Evidence::recall).orElse(null));
        json.put("evidenceF1", row.evidence().map(Evidence::f1).orElse(null));
        json.put("confidence", known(row.confidence()));
        json.put("ece", known(row.ece()));
        json.put("questionsPerSecond", known(row.questionsPerSecond()));
        json.put("untoldWhereUnanswerable", known(row.untold(true)));
        json.put("untoldWhereAnswerable", known(row.untold(false)));
        ObjectNode answers = json.putObject("answers");
        row.answers().forEach((gold, given) -> {
            ObjectNode counts = answers.putObject(gold.label());
            given.forEach((verdict, count) -> counts.put(verdict.label(), count));
        });
    }

    private static Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** Aligned tables for people: the rates in per cent, then who was taken for whom. */
    public String toText() {
        TextTable rates = new TextTable(
                "file", "questions", "accuracy", "evidence P", "R", "F1", "confidence", "calib. error", "questions/s");
        files.forEach(row -> rates.row(cells(row)));
        if (files.size() != 1) {
            rates.row(cells(all));
        }
        TextTable answers = new TextTable("file", "right answer", "given: yes", "no", "maybe", "unknown");
        files.forEach(row -> addAnswers(answers, row));
        if (files.size() != 1) {
            addAnswers(answers, all);
        }
        return "Model " + model + "; rates in %\n" + rates + "\n" + answers + untold()
                + (lengths.size() > 1 ? "\n" + byLength() : "");
    }

    private String untold() {
        if (Double.isNaN(all.untold(true))) {
            return "";
        }
        return "\n\"I can't tell\" is said to " + percent(all.untold(true))
                + " % of the questions that no story answers, and to " + percent(all.untold(false))
                + " % of the others.\n";
    }

    private TextTable byLength() {
        TextTable table = new TextTable("statements before", "questions", "accuracy");
        lengths.forEach(
                length -> table.row(length.label(), String.valueOf(length.questions()), percent(length.accuracy())));
        return table;
    }

    private static String[] cells(Row row) {
        return new String[] {
            row.file(),
            String.valueOf(row.questions()),
            percent(row.accuracy()),
            row.evidence().map(evidence -> percent(evidence.precision())).orElse("–"),
            row.evidence().map(evidence -> percent(evidence.recall())).orElse("–"),
            row.evidence().map(evidence -> percent(evidence.f1())).orElse("–"),
            percent(row.confidence()),
            percent(row.ece()),
            Double.isFinite(row.questionsPerSecond())
                    ? String.format(Locale.ROOT, "%.0f", row.questionsPerSecond())
                    : "–"
        };
    }

    private static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.2f", share * 100) : "–";
    }

    private static void addAnswers(TextTable table, Row row) {
        row.answers().forEach((gold, given) -> {
            String[] counts = Arrays.stream(Verdict.values())
                    .map(verdict -> String.valueOf(given.getOrDefault(verdict, 0)))
                    .toArray(String[]::new);
            table.row(row.file(), gold.label(), counts[0], counts[1], counts[2], counts[3]);
        });
    }
}
