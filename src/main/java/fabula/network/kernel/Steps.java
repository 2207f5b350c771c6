package fabula.network.kernel;

/**
 * Sequences side by side, the longest first, as rows: those of the first step, then those of the second … A sequence that
 * has ended has no row, and those that are still there at a step are the first ones.
 *
 * @param counts sequences that are there at each step
 * @param starts the first row of each step
 * @param rows rows in all
 */
record Steps(int[] counts, int[] starts, int rows) {

    /** @param lengths falling */
    static Steps of(int[] lengths) {
        int[] counts = new int[lengths[0]];
        for (int length : lengths) {
            for (int t = 0; t < length; t++) {
                counts[t]++;
            }
        }
        int[] starts = new int[counts.length];
        int rows = 0;
        for (int t = 0; t < counts.length; t++) {
            starts[t] = rows;
            rows += counts[t];
        }
        return new Steps(counts, starts, rows);
    }

    /** Steps of each sequence. */
    int[] lengths() {
        int[] lengths = new int[sequences()];
        for (int count : counts) {
            for (int s = 0; s < count; s++) {
                lengths[s]++;
            }
        }
        return lengths;
    }

    int count() {
        return counts.length;
    }

    int sequences() {
        return counts[0];
    }
}
