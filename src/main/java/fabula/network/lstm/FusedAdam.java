package fabula.network.lstm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.TrainingConfig;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Adam for all of a graph's weights in one sweep (Kingma and Ba 2015, with their constants); the gradients of layers that
 * are configured so are clipped to a length first. It makes the steps of DL4J's own updater, which goes over the weights
 * many times, on one thread while all others wait; here the weights are shared out.
 */
public final class FusedAdam {

    private static final double MEAN_DECAY = 0.9;
    private static final double SQUARE_DECAY = 0.999;
    private static final float LEAST = 1e-8f;

    private final List<List<Part>> shares;
    private final List<FloatPointer> gradients;
    private final FloatPointer held;
    private final float[] gradient;
    private final float[] addend;
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
    private record Part(int start, int end, double longest) {

        boolean isClipped() {
            return longest < Double.POSITIVE_INFINITY;
        }

        int size() {
            return end - start;
        }
    }

    /**
     * @param twins on the same weights, each with gradients of its own in one view
     * @param shares of about the same size that the weights are divided into
     */
    public FusedAdam(List<ComputationGraph> twins, int shares) {
        ComputationGraph graph = twins.get(0);
        int size = (int) graph.numParams();
        this.shares = shares(parts(graph), size, shares);
        this.gradients = twins.stream()
                .map(twin -> Native.pointer(twin.getGradientsViewArray()))
                .toList();
        this.held = Native.pointer(graph.params());
        this.gradient = new float[size];
        this.addend = new float[size];
        this.weights = new float[size];
        this.mean = new float[size];
        this.square = new float[size];
    }

    private static List<Part> parts(ComputationGraph graph) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (Layer layer : graph.getLayers()) {
            int end = start + (int) layer.numParams();
            parts.add(new Part(start, end, longest(layer.getConfig())));
            start = end;
        }
        return parts;
    }

    /** Layers whose gradient is clipped stay whole, for its length has to be known. */
    private static List<List<Part>> shares(List<Part> parts, int size, int count) {
        List<List<Part>> shares = Stream.generate(() -> (List<Part>) new ArrayList<Part>())
                .limit(count)
                .toList();
        for (Part part : parts) {
            int start = part.start();
            while (start < part.end()) {
                int share = (int) ((long) start * count / size);
                int border = (int) ((long) size * (share + 1) / count);
                int end = part.isClipped() ? part.end() : Math.min(part.end(), Math.max(start + 1, border));
                shares.get(share).add(new Part(start, end, part.longest()));
                start = end;
            }
        }
        return shares;
    }

    private static double longest(TrainingConfig layer) {
        boolean clips = layer.getGradientNormalization() == GradientNormalization.ClipL2PerLayer;
        return clips ? layer.getGradientNormalizationThreshold() : Double.POSITIVE_INFINITY;
    }

    /**
     * One step against the sum of the gradients that the first of the twins hold, which stay as they are.
     *
     * @param rate the learning rate
     * @param examples by how many the gradient is a sum
     * @param used how many of the twins were
     * @return the step's shares, each of which has to be run, on whatever thread
     */
    public List<Runnable> step(double rate, int examples, int used) {
        steps++;
        double correction = Math.sqrt(1 - Math.pow(SQUARE_DECAY, steps)) / (1 - Math.pow(MEAN_DECAY, steps));
        return shares.stream()
                .map(share -> (Runnable) () -> share.forEach(part -> {
                    add(part, used);
                    step(part, (float) scale(part, examples), (float) (rate * correction));
                }))
                .toList();
    }

    private void add(Part part, int used) {
        from(gradients.get(0), part).get(gradient, part.start(), part.size());
        for (int twin = 1; twin < used; twin++) {
            from(gradients.get(twin), part).get(addend, part.start(), part.size());
            for (int i = part.start(); i < part.end(); i++) {
                gradient[i] += addend[i];
            }
        }
    }

    private static FloatPointer from(FloatPointer all, Part part) {
        return new FloatPointer(all).position(part.start());
    }

    /** What a layer's gradient is multiplied by to be the mean of the examples' and no longer than allowed. */
    private double scale(Part part, int examples) {
        if (!part.isClipped()) {
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
        from(held, part).get(weights, part.start(), part.size());
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
        from(held, part).put(weights, part.start(), part.size());
    }
}
