package fabula.network.vertex;

import static fabula.network.lstm.Native.array;
import static fabula.network.lstm.Native.floats;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Each example's steps, as far as they are there, the last one first; what is behind them stays behind them. */
public final class Turned extends PlainVertexConf {

    private static final long serialVersionUID = 1;

    public Turned() {
        super(1);
    }

    @Override
    public GraphVertex instantiate(
            ComputationGraph graph, String name, int index, INDArray parameters, boolean initialize, DataType type) {
        return new Vertex(graph, name, index, type);
    }

    /**
     * @param values [examples, features, steps]
     * @param mask [examples, steps], 0 where an example has ended, or null
     */
    static float[] turned(float[] values, long[] shape, float[] mask) {
        int examples = (int) shape[0];
        int features = (int) shape[1];
        float[] out = values.clone();
        for (int b = 0; b < examples; b++) {
            int last = length(b, examples, (int) shape[2], mask) - 1;
            for (int s = 0; s <= last; s++) {
                for (int f = 0; f < features; f++) {
                    out[b + examples * (f + features * (last - s))] = values[b + examples * (f + features * s)];
                }
            }
        }
        return out;
    }

    private static int length(int example, int examples, int steps, float[] mask) {
        int length = steps;
        while (mask != null && length > 0 && mask[(length - 1) * examples + example] == 0) {
            length--;
        }
        return length;
    }

    private static final class Vertex extends PlainVertex {

        private static final long serialVersionUID = 1;

        private transient float[] mask;

        Vertex(ComputationGraph graph, String name, int index, DataType type) {
            super(graph, name, index, type);
        }

        @Override
        public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
            return array(
                    workspaces,
                    ArrayType.ACTIVATIONS,
                    turned(floats(inputs[0]), inputs[0].shape(), mask),
                    inputs[0].shape());
        }

        @Override
        INDArray[] backward(LayerWorkspaceMgr workspaces) {
            return new INDArray[] {
                array(
                        workspaces,
                        ArrayType.ACTIVATION_GRAD,
                        turned(floats(epsilon), inputs[0].shape(), mask),
                        inputs[0].shape())
            };
        }

        @Override
        public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int batch) {
            boolean masked = masks != null && masks[0] != null;
            mask = masked ? floats(masks[0]) : null;
            return masked ? new Pair<>(masks[0], state) : null;
        }
    }
}
