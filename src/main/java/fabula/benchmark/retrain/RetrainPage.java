package fabula.benchmark.retrain;

import fabula.benchmark.Figure;
import fabula.benchmark.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was measured, for people.
 *
 * @param swaps empty if none were made
 * @param wrong what was wrong after one of the kills
 */
public record RetrainPage(Optional<Swaps> swaps, int kills, List<String> wrong, Provenance provenance) {

    /** What was promised and what came of it. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        swaps.ifPresent(made -> {
            figures.add(Figure.atMost("a retraining from command to live", made.seconds(), "s", 60));
            made.growth()
                    .ifPresent(growth ->
                            figures.add(Figure.atMost("resident memory, last swap to second", growth, "times", 1.1)));
            made.slowdown()
                    .ifPresent(slower ->
                            figures.add(Figure.atMost("p99 of answers, while retraining to idle", slower, "times", 2)));
        });
        if (kills > 0) {
            figures.add(Figure.atMost("found wrong after " + kills + " kills", wrong.size(), "", 0));
        }
        return figures;
    }

    /** The page in Markdown. */
    public String text() {
        StringBuilder page = new StringBuilder("# Retraining under hardship\n\n");
        page.append("| figure | measured | at most | holds |\n|---|---|---|---|\n");
        figures()
                .forEach(figure -> page.append(String.format(
                        Locale.ROOT,
                        "| %s | %.2f %s | %.2f | %s |%n",
                        figure.figure(),
                        figure.value(),
                        figure.unit(),
                        figure.floor(),
                        figure.holds() ? "yes" : "**no**")));
        swaps.ifPresent(made -> page.append(String.format(
                Locale.ROOT,
                "%n%d retrainings and swaps in a row, %.0f s each in the mean. p99 of answers: %.1f ms idle, %.1f ms"
                        + " meanwhile.%n%nResident memory after each, in MiB: %s.%n",
                made.resident().size(),
                made.seconds(),
                made.idle(),
                made.busy(),
                made.resident().stream()
                        .map(kibibytes -> String.valueOf(kibibytes / 1024))
                        .collect(Collectors.joining(", ")))));
        if (kills > 0) {
            page.append("\nA bot was killed with SIGKILL at ")
                    .append(kills)
                    .append(" random moments of retraining and"
                            + " promoting. After each, every model that is listed was checked against its hashes, the approved"
                            + " examples were counted, and the next bot had to answer.\n");
            wrong.forEach(sentence -> page.append("- ").append(sentence).append('\n'));
        }
        return page.append("\nMeasured on ")
                .append(provenance.date())
                .append(" with commit ")
                .append(provenance.commit())
                .append(" on ")
                .append(provenance.machine())
                .append(", by `./fabula benchmark retrain`.\n")
                .toString();
    }
}
