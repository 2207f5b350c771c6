package fabula.network;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The mean of a network's weights over its steps, in which later ones count more (Shamir and Zhang 2013, Stochastic
 * Gradient Descent for Non-smooth Optimization, 4). A network that jumps about a minimum is seldom as near to it as the
 * mean is (Izmailov et al. 2018, Averaging Weights Leads to Wider Optima).
 */
final class WeightMean implements AutoCloseable {

    /** About the last sixth of what was taken makes the mean. */
    private static final double LATENESS = 5;

    private INDArray mean;
    private long taken;

    void take(INDArray weights) {
        taken++;
        if (mean == null) {
            mean = weights.dup();
            return;
        }
        try (INDArray way = weights.sub(mean)) {
            mean.addi(way.muli((LATENESS + 1) / (taken + LATENESS)));
        }
    }

    /** Puts the mean into the place of some weights, and them into its own. */
    void exchange(INDArray weights) {
        try (INDArray own = weights.dup()) {
            weights.assign(mean);
            mean.assign(own);
        }
    }

    @Override
    public void close() {
        if (mean != null) {
            mean.close();
        }
    }
}
