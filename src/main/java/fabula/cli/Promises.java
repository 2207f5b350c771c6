package fabula.cli;

import fabula.benchmark.Figure;
import fabula.evaluation.TextTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** How every benchmark ends: what was promised and what came of it, and an exit code that says whether all of it holds. */
public final class Promises {

    private static final int FALLS_SHORT = 1;

    private Promises() {}

    /**
     * @param json whether a program reads it
     * @param page where it can be read in full
     * @return the exit code
     */
    public static int tell(List<Figure> figures, Path page, boolean json, PrintWriter writer) {
        if (json) {
            writer.print(Figure.toJson(figures) + "\n");
        } else {
            writer.print("\n" + table(figures) + "\nWritten to " + page + "\n");
        }
        writer.flush();
        return figures.stream().allMatch(Figure::holds) ? 0 : FALLS_SHORT;
    }

    private static TextTable table(List<Figure> figures) {
        TextTable table = new TextTable("figure", "measured", "promised", "holds");
        for (Figure figure : figures) {
            table.row(figure.figure(), figure.measured(), figure.promised(), figure.holds() ? "yes" : "no");
        }
        return table;
    }
}
