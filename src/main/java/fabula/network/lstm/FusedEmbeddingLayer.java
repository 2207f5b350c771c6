package fabula.network.lstm;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.feedforward.embedding.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** From numbers [examples, steps] to vectors [examples, size, steps], and their errors back to the vectors. */
final class FusedEmbeddingLayer extends EmbeddingSequenceLayer {

    private static final long serialVersionUID = 1;

    private static final String WEIGHTS = DefaultParamInitializer.WEIGHT_KEY;

    FusedEmbeddingLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        int examples = (int) input.size(0);
        int steps = (int) input.size(1);
        int rows = (int) layerConf().getNIn();
        int size = (int) layerConf().getNOut();
        int[] numbers = numbers();
        float[] vectors = Native.floats(getParam(WEIGHTS));
        float[] out = new float[examples * size * steps];
        for (int t = 0; t < steps; t++) {
            for (int j = 0; j < size; j++) {
                int to = examples * (j + size * t);
                for (int b = 0; b < examples; b++) {
                    out[to + b] = vectors[rows * j + numbers[t * examples + b]];
                }
            }
        }
        INDArray array = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, DataType.FLOAT, new long[] {examples, size, steps}, 'f');
        Native.put(out, array);
        return array;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        int examples = (int) input.size(0);
        int steps = (int) input.size(1);
        int rows = (int) layerConf().getNIn();
        int size = (int) layerConf().getNOut();
        int[] numbers = numbers();
        float[] errors = Native.floats(epsilon);
        float[] sums = new float[rows * size];
        for (int t = 0; t < steps; t++) {
            for (int j = 0; j < size; j++) {
                int from = examples * (j + size * t);
                for (int b = 0; b < examples; b++) {
                    sums[rows * j + numbers[t * examples + b]] += errors[from + b];
                }
            }
        }
        INDArray view = gradientViews.get(WEIGHTS);
        try (INDArray gradient = Nd4j.create(sums, new long[] {rows, size}, 'f')) {
            view.assign(gradient);
        }
        Gradient gradient = new DefaultGradient();
        gradient.gradientForVariable().put(WEIGHTS, view);
        return new Pair<>(gradient, null);
    }

    private int[] numbers() {
        float[] values = Native.floats(input);
        int[] numbers = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            numbers[i] = (int) values[i];
        }
        return numbers;
    }
}
