package fabula.benchmark.teach;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fabula.Problem;
import fabula.benchmark.Figure;
import fabula.benchmark.Provenance;
import fabula.training.ExamReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came of the benchmark.
 *
 * @param model that was taught
 * @param rows one a phrase
 * @param poison the attempt to teach wrong answers
 */
public record TeachResults(String model, List<TeachRow> rows, TeachRow poison) {

    private static final double LEAST = 95;
    private static final double MOST_SECONDS = 60;

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public TeachResults {
        rows = List.copyOf(rows);
    }

    private record Measured(Provenance provenance, TeachResults results) {}

    /** What is promised of each phrase, and of the poison. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (TeachRow row : rows) {
            String name = "teach " + row.phrase() + ", ";
            figures.add(Figure.atLeast(name + "held-out questions after", round(row.after()), "%", LEAST));
            figures.add(Figure.atMost(name + "exam lost", round(row.examLoss()), "points", 100 * ExamReport.TOLERANCE));
            figures.add(Figure.atMost(name + "from command to decision", row.seconds(), "s", MOST_SECONDS));
        }
        figures.add(Figure.atMost("poisoned models that go live", poison.live() ? 1 : 0, "", 0));
        return figures;
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /**
     * Writes {@code teach.md} and {@code teach.json} into a folder.
     *
     * @throws Problem if it cannot be written to
     */
    public void write(Path folder, Provenance from) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("teach.json"), JSON.writeValueAsString(new Measured(from, this)) + "\n");
            Files.writeString(folder.resolve("teach.md"), page(from));
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.MACHINE,
                    "The results cannot be written to " + folder + ". Check its rights and the room on the disk.",
                    e);
        }
    }

    String page(Provenance from) {
        StringBuilder page = new StringBuilder("""
                # Teaching: new phrases from twenty examples

                For each phrase there are twenty approved examples, short ones with few names, as an administrator would write
                them. Sixteen are learned and four kept apart, as in a retraining on a server. Then two hundred questions are
                asked that depend on what the phrase means, in longer stories and about names that no example has. Questions and
                examples are made from different seeds (`fabula.benchmark.teach`, `NewPhraseTest`). The exam is that of every
                retraining. Seconds are those from the first step to the end of the exam. In per cent; raw figures in
                [teach.json](teach.json); made by

                ```
                ./fabula benchmark teach
                ```

                | phrase | before | after | exam before | exam after | difference | seconds | goes live |
                |---|---|---|---|---|---|---|---|
                """);
        rows.forEach(row -> page.append(line(row)));
        page.append("""

                **Poison.** Twenty examples say the opposite of what is right, in words that every model knows. Examples that
                were kept apart cannot stop them, for they are as wrong. So beside the shipped exam questions are asked that are
                told just as the examples are (`TrainingStories.exam`), and who gets those wrong does not go live, however
                well the rest was done (`ExamReport`).

                | taught | the wrong answers given, before | after | such questions of the exam, before | after | goes live |
                |---|---|---|---|---|---|
                """);
        page.append(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.2f | %.2f | %s |%n",
                poison.what(),
                poison.before(),
                poison.after(),
                poison.base().alike(),
                poison.taught().alike(),
                poison.live() ? "**yes**" : "no"));
        return page.append("\nMeasured on %s with the model `%s` at commit %s: %s.\n"
                        .formatted(from.date(), model, from.commit(), from.machine()))
                .toString();
    }

    private static String line(TeachRow row) {
        return String.format(
                Locale.ROOT,
                "| %s: “%s” | %.1f | %.1f | %.2f | %.2f | %+.2f | %.0f | %s |%n",
                row.what(),
                row.said(),
                row.before(),
                row.after(),
                row.base().exam(),
                row.taught().exam(),
                -row.examLoss(),
                row.seconds(),
                row.live() ? "yes" : "no");
    }
}
