package fabula.network.kernel;

/**
 * What is left of a story for the answer: beside each other the states of its steps, weighted by their evidence, and the
 * strongest of them.
 */
final class Memory implements AutoCloseable {

    private final Dense support;
    private final Pooling strongest;
    private final int states;
    private float[] read;
    private Steps steps;
    private float[] evidence;

    /**
     * @param support tells a state's evidence, before the sigmoid
     * @param states numbers a state
     */
    Memory(Dense support, int states) {
        this.support = support;
        this.strongest = new Pooling(states);
        this.states = states;
    }

    /** From [rows × states] to [sequences × 2 states]. */
    float[] of(float[] read, Steps steps) {
        this.read = read;
        this.steps = steps;
        evidence = support.of(read, steps.rows());
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] = (float) (1 / (1 + Math.exp(-evidence[i])));
        }
        float[] most = strongest.of(read, steps);
        float[] memory = new float[2 * most.length];
        for (int t = 0; t < steps.count(); t++) {
            for (int b = 0; b < steps.counts()[t]; b++) {
                int row = steps.starts()[t] + b;
                float weight = evidence[row];
                for (int j = 0; j < states; j++) {
                    memory[2 * b * states + j] += weight * read[row * states + j];
                }
            }
        }
        for (int b = 0; b < steps.sequences(); b++) {
            System.arraycopy(most, b * states, memory, (2 * b + 1) * states, states);
        }
        return memory;
    }

    /**
     * The evidence of what was read last, story by story.
     *
     * @param lengths steps of each story
     */
    float[][] evidence(int[] lengths) {
        float[][] all = new float[lengths.length][];
        for (int b = 0; b < all.length; b++) {
            all[b] = new float[lengths[b]];
            for (int t = 0; t < lengths[b]; t++) {
                all[b][t] = evidence[steps.starts()[t] + b];
            }
        }
        return all;
    }

    /**
     * The errors of the states that were read last.
     *
     * @param slopes of the loss along the evidence, before the sigmoid, story by story
     */
    float[] errors(float[] errors, float[][] slopes) {
        int count = steps.sequences();
        float[] ofStrongest = new float[count * states];
        for (int b = 0; b < count; b++) {
            System.arraycopy(errors, (2 * b + 1) * states, ofStrongest, b * states, states);
        }
        float[] ofRead = strongest.errors(ofStrongest, steps.rows());
        float[] ofSupport = new float[steps.rows()];
        for (int t = 0; t < steps.count(); t++) {
            for (int b = 0; b < steps.counts()[t]; b++) {
                int row = steps.starts()[t] + b;
                float weight = evidence[row];
                float along = 0;
                for (int j = 0; j < states; j++) {
                    float error = errors[2 * b * states + j];
                    ofRead[row * states + j] += weight * error;
                    along += read[row * states + j] * error;
                }
                ofSupport[row] = along * weight * (1 - weight) + slopes[b][t];
            }
        }
        ReaderKernel.add(support.errors(ofSupport, steps.rows()), ofRead);
        return ofRead;
    }

    @Override
    public void close() {
        support.close();
    }
}
