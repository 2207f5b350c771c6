package fabula.network.kernel;

/** Arranges sentences into stories: at each step a sentence, its question, and both multiplied number by number. */
final class Arrangement {

    private final int features;

    Arrangement(int features) {
        this.features = features;
    }

    /** Numbers a sentence. */
    int features() {
        return features;
    }

    float[] of(float[] sentences, int[][] told, Steps steps) {
        float[] out = new float[steps.rows() * 3 * features];
        for (int t = 0; t < steps.count(); t++) {
            for (int b = 0; b < steps.counts()[t]; b++) {
                int own = told[b][t] * features;
                int asked = told[b][0] * features;
                int to = (steps.starts()[t] + b) * 3 * features;
                System.arraycopy(sentences, own, out, to, features);
                System.arraycopy(sentences, asked, out, to + features, features);
                for (int j = 0; j < features; j++) {
                    out[to + 2 * features + j] = sentences[own + j] * sentences[asked + j];
                }
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
                int from = (steps.starts()[t] + b) * 3 * features;
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
