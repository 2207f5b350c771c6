package fabula.network.lstm;

import java.util.Arrays;

/**
 * Which examples are there at which step, and where their rows lie once the steps' rows are packed one below the other,
 * so that one product of matrices serves all steps. Where the longest examples come first, those that have ended cost
 * nothing.
 *
 * @param examples rows of a step when nobody has ended
 * @param counts how many of them, the first ones, are still there at each step
 * @param starts the first packed row of each step
 * @param rows packed rows in all
 * @param irregular whether examples end in another order, so that all rows are computed and then hidden
 */
record Ragged(int examples, int[] counts, int[] starts, int rows, boolean irregular) {

    static Ragged of(float[] mask, int examples, int steps) {
        int[] counts = new int[steps];
        boolean irregular = false;
        for (int t = 0; t < steps && !irregular; t++) {
            counts[t] = mask == null ? examples : leading(mask, t * examples, examples);
            irregular = counts[t] < 0;
        }
        if (irregular) {
            Arrays.fill(counts, examples);
        }
        int[] starts = new int[steps];
        int rows = 0;
        for (int t = 0; t < steps; t++) {
            starts[t] = rows;
            rows += counts[t];
        }
        return new Ragged(examples, counts, starts, rows, irregular);
    }

    /** How many values are 1 before all others are 0; negative if they are mixed. */
    private static int leading(float[] mask, int from, int examples) {
        int ones = 0;
        while (ones < examples && mask[from + ones] == 1) {
            ones++;
        }
        for (int i = ones; i < examples; i++) {
            if (mask[from + i] != 0) {
                return -1;
            }
        }
        return ones;
    }

    int steps() {
        return counts.length;
    }

    int most() {
        return Arrays.stream(counts).max().orElse(0);
    }

    /**
     * From steps of [examples × all], of which {@code columns} from {@code first} on are wanted, to packed [rows × columns].
     */
    float[] pack(float[] values, int all, int first, int columns) {
        float[] packed = new float[rows * columns];
        for (int t = 0; t < counts.length; t++) {
            for (int column = 0; column < columns; column++) {
                int from = examples * (all * t + first + column);
                System.arraycopy(values, from, packed, rows * column + starts[t], counts[t]);
            }
        }
        return packed;
    }

    /** Adds packed [rows × columns] to steps of [examples × columns]. */
    void addUnpacked(float[] packed, float[] values, int columns) {
        for (int t = 0; t < counts.length; t++) {
            for (int column = 0; column < columns; column++) {
                int to = examples * (columns * t + column);
                int from = rows * column + starts[t];
                for (int i = 0; i < counts[t]; i++) {
                    values[to + i] += packed[from + i];
                }
            }
        }
    }

    /** Copies a step's [n × columns] into its place in steps of [examples × all]. */
    void spread(float[] step, int t, float[] values, int all, int first, int columns) {
        for (int column = 0; column < columns; column++) {
            System.arraycopy(step, column * counts[t], values, examples * (all * t + first + column), counts[t]);
        }
    }

    /** Copies a step's [n × columns], of which the first {@code some} rows count, into the packed [rows × columns]. */
    void insert(float[] step, int n, int some, int t, float[] packed, int columns) {
        for (int column = 0; column < columns; column++) {
            System.arraycopy(step, column * n, packed, rows * column + starts[t], some);
        }
    }
}
