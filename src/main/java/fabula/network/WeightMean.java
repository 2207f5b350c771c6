package fabula.network;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The mean of a network's weights over its steps, in which later ones count more (Shamir and Zhang 2013, Stochastic
 * Gradient Descent for Non-smooth Optimization, 4). A network that jumps about a minimum is seldom as near to it as the
 * mean is (Izmailov et al. 2018, Averaging Weights Leads to Wider Optima).
 */
final class WeightMean implements AutoCloseable {

    private INDArray mean;
    private long taken;

    /** @param share about this share of what was taken, the last of it, makes the mean */
    void take(INDArray weights, double share) {
        double lateness = 1 / share - 1;
        taken++;
        if (mean == null) {
            mean = weights.dup();
            return;
        }
        try (INDArray way = weights.sub(mean)) {
            mean.addi(way.muli((lateness + 1) / (taken + lateness)));
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
