package fabula.evaluation;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text: the first column to the left, figures to the right, two blanks between. */
public final class TextTable {

    private final List<String[]> rows = new ArrayList<>();

    public TextTable(String... headings) {
        row(headings);
    }

    /** Adds a row with as many cells as there are headings. */
    public TextTable row(String... cells) {
        if (!rows.isEmpty() && cells.length != rows.get(0).length) {
            throw new IllegalArgumentException(cells.length + " cells under " + rows.get(0).length + " headings.");
        }
        rows.add(cells.clone());
        return this;
    }

    /** All rows, each ended by a line feed. */
    @Override
    public String toString() {
        int columns = rows.get(0).length;
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        }
        StringBuilder out = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder(row[0]).append(" ".repeat(widths[0] - width(row[0])));
            for (int i = 1; i < columns; i++) {
                line.append("  ").append(" ".repeat(widths[i] - width(row[i]))).append(row[i]);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
