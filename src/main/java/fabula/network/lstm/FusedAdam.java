package fabula.network.lstm;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.TrainingConfig;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Adam for all of a graph's weights in one sweep (Kingma and Ba 2015, with their constants); the gradients of layers that
 * are configured so are clipped to a length first. It makes the steps of DL4J's own updater, which goes over the weights
 * many times, on one thread while all others wait.
 */
public final class FusedAdam {

    private static final double MEAN_DECAY = 0.9;
    private static final double SQUARE_DECAY = 0.999;
    private static final float LEAST = 1e-8f;

    private final ComputationGraph graph;
    private final List<Part> parts = new ArrayList<>();

    private final float[] gradient;
    private final float[] weights;
    private final float[] mean;
    private final float[] square;
    private int steps;

    /**
     * The weights of a layer.
     *
     * @param start of them, among all
     * @param longest the length that their gradient is clipped to
     */
    private record Part(int start, int end, double longest) {}

    /** @param graph that has its gradients in one view */
    public FusedAdam(ComputationGraph graph) {
        this.graph = graph;
        int start = 0;
        for (Layer layer : graph.getLayers()) {
            int end = start + (int) layer.numParams();
            parts.add(new Part(start, end, longest(layer.getConfig())));
            start = end;
        }
        int size = (int) graph.numParams();
        this.gradient = new float[size];
        this.weights = new float[size];
        this.mean = new float[size];
        this.square = new float[size];
    }

    private static double longest(TrainingConfig layer) {
        boolean clips = layer.getGradientNormalization() == GradientNormalization.ClipL2PerLayer;
        return clips ? layer.getGradientNormalizationThreshold() : Double.POSITIVE_INFINITY;
    }

    /**
     * Makes one step against the gradient that the graph holds, and leaves that as it is.
     *
     * @param rate the learning rate
     * @param examples by how many the gradient is a sum
     */
    public void step(double rate, int examples) {
        Native.pointer(graph.getGradientsViewArray()).get(gradient, 0, gradient.length);
        FloatPointer held = Native.pointer(graph.params());
        held.get(weights, 0, weights.length);
        steps++;
        double correction = Math.sqrt(1 - Math.pow(SQUARE_DECAY, steps)) / (1 - Math.pow(MEAN_DECAY, steps));
        parts.forEach(part -> step(part, (float) scale(part, examples), (float) (rate * correction)));
        held.put(weights, 0, weights.length);
    }

    /** What a layer's gradient is multiplied by to be the mean of the examples' and no longer than allowed. */
    private double scale(Part part, int examples) {
        if (part.longest() == Double.POSITIVE_INFINITY) {
            return 1.0 / examples;
        }
        double squares = 0;
        for (int i = part.start(); i < part.end(); i++) {
            squares += gradient[i] * gradient[i];
        }
        double length = Math.sqrt(squares) / examples;
        return Math.min(1, part.longest() / length) / examples;
    }

    private void step(Part part, float scale, float rate) {
        float meanDecay = (float) MEAN_DECAY;
        float squareDecay = (float) SQUARE_DECAY;
        for (int i = part.start(); i < part.end(); i++) {
            float slope = gradient[i] * scale;
            float middle = meanDecay * mean[i] + (1 - meanDecay) * slope;
            float spread = squareDecay * square[i] + (1 - squareDecay) * slope * slope;
            mean[i] = middle;
            square[i] = spread;
            weights[i] -= rate * middle / ((float) Math.sqrt(spread) + LEAST);
        }
    }
}
