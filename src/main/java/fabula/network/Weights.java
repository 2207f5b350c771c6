package fabula.network;

import java.util.function.Supplier;
import org.nd4j.linalg.api.ndarray.INDArray;

/** All weights of a network that learns: as they are, as they were at their best, and their mean over the steps. */
public final class Weights implements AutoCloseable {

    private final INDArray present;
    private final Runnable changed;
    private final WeightMean mean = new WeightMean();
    private INDArray best;

    /**
     * @param present the network's own
     * @param changed is called when they are others
     */
    Weights(INDArray present, Runnable changed) {
        this.present = present;
        this.changed = changed;
    }

    /** The present weights, in Deeplearning4j's order. */
    float[] copy() {
        return present.toFloatVector();
    }

    /**
     * Takes the present weights into their mean.
     *
     * @param share of all that is taken, up to the last, that about makes the mean
     */
    public void average(double share) {
        mean.take(present, share);
    }

    /** Does something with the mean of what was taken in place of the present weights, which are then put back. */
    public <T> T asAveraged(Supplier<T> task) {
        exchange();
        try {
            return task.get();
        } finally {
            exchange();
        }
    }

    private void exchange() {
        mean.exchange(present);
        changed.run();
    }

    /** Remembers the present weights as the best so far. */
    public void remember() {
        if (best == null) {
            best = present.dup();
        } else {
            best.assign(present);
        }
    }

    /** Goes back to the weights that were remembered last. */
    public void recall() {
        present.assign(best);
        changed.run();
    }

    /** Goes from the remembered weights towards the present ones, so many times as far as these are. */
    public void goOn(double share) {
        present.subi(best).muli(share).addi(best);
        changed.run();
    }

    @Override
    public void close() {
        mean.close();
        if (best != null) {
            best.close();
        }
    }
}
