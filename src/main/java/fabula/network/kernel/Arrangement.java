package fabula.network.kernel;

/**
 * Arranges sentences into stories: at each step a sentence, its question, both multiplied number by number, and how their
 * words meet.
 */
final class Arrangement {

    private final int features;
    private final int columns;

    /** @param alignment numbers a step that tell how words meet */
    Arrangement(int features, int alignment) {
        this.features = features;
        this.columns = 3 * features + alignment;
    }

    /** Numbers a step. */
    int columns() {
        return columns;
    }

    /** Numbers a sentence. */
    int features() {
        return features;
    }

    /** @param aligned how words meet at each step */
    float[] of(float[] sentences, float[] aligned, int[][] told, Steps steps) {
        float[] out = new float[steps.rows() * columns];
        int alignment = columns - 3 * features;
        for (int t = 0; t < steps.count(); t++) {
            for (int b = 0; b < steps.counts()[t]; b++) {
                int own = told[b][t] * features;
                int asked = told[b][0] * features;
                int row = steps.starts()[t] + b;
                int to = row * columns;
                System.arraycopy(sentences, own, out, to, features);
                System.arraycopy(sentences, asked, out, to + features, features);
                for (int j = 0; j < features; j++) {
                    out[to + 2 * features + j] = sentences[own + j] * sentences[asked + j];
                }
                System.arraycopy(aligned, row * alignment, out, to + 3 * features, alignment);
            }
        }
        return out;
    }

    /** The errors of the sentences. */
    float[] errors(float[] errors, float[] sentences, int[][] told, Steps steps) {
        float[] out = new float[sentences.length];
        for (int t = 0; t < steps.count(); t++) {
            for (int b = 0; b < steps.counts()[t]; b++) {
                int own = told[b][t] * features;
                int asked = told[b][0] * features;
                int from = (steps.starts()[t] + b) * columns;
                for (int j = 0; j < features; j++) {
                    float agreed = errors[from + 2 * features + j];
                    float ofOwn = errors[from + j] + agreed * sentences[asked + j];
                    float ofAsked = errors[from + features + j] + agreed * sentences[own + j];
                    out[own + j] += ofOwn;
                    out[asked + j] += ofAsked;
                }
            }
        }
        return out;
    }
}
