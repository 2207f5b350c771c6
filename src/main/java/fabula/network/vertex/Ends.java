package fabula.network.vertex;

import static fabula.network.lstm.Native.floats;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Where a bidirectional LSTM has read everything: its forward half at the last step that is there, its backward half at
 * the first. [examples, f, steps] to [examples, f].
 */
public final class Ends extends PlainVertexConf {

    private static final long serialVersionUID = 1;

    public Ends() {
        super(1);
    }

    @Override
    public GraphVertex instantiate(
            ComputationGraph graph, String name, int index, INDArray parameters, boolean initialize, DataType type) {
        return new Vertex(graph, name, index, type);
    }

    private static final class Vertex extends PlainVertex {

        private static final long serialVersionUID = 1;

        private transient float[] mask;

        Vertex(ComputationGraph graph, String name, int index, DataType type) {
            super(graph, name, index, type);
        }

        @Override
        public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
            int examples = (int) inputs[0].size(0);
            int features = (int) inputs[0].size(1);
            float[] values = floats(inputs[0]);
            int[] last = last(examples, (int) inputs[0].size(2));
            float[] out = new float[examples * features];
            for (int i = 0; i < out.length; i++) {
                out[i] = values[step(i, last, out.length) * out.length + i];
            }
            return array(workspaces, ArrayType.ACTIVATIONS, out, examples, features);
        }

        @Override
        INDArray[] backward(LayerWorkspaceMgr workspaces) {
            float[] error = floats(epsilon);
            int[] last = last((int) inputs[0].size(0), (int) inputs[0].size(2));
            float[] out = new float[(int) inputs[0].length()];
            for (int i = 0; i < error.length; i++) {
                out[step(i, last, error.length) * error.length + i] = error[i];
            }
            return new INDArray[] {array(workspaces, ArrayType.ACTIVATION_GRAD, out, inputs[0].shape())};
        }

        /** The step that counts for a value: column-major, so the forward half comes first. */
        private static int step(int i, int[] last, int all) {
            return i < all / 2 ? last[i % last.length] : 0;
        }

        private int[] last(int examples, int steps) {
            int[] last = new int[examples];
            for (int b = 0; b < examples; b++) {
                last[b] = steps - 1;
                while (mask != null && last[b] > 0 && mask[last[b] * examples + b] == 0) {
                    last[b]--;
                }
            }
            return last;
        }

        @Override
        public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int examples) {
            mask = masks == null || masks[0] == null ? null : floats(masks[0]);
            return null;
        }
    }
}
