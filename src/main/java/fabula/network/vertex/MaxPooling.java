package fabula.network.vertex;

import static fabula.network.lstm.Native.floats;

import java.util.Arrays;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The largest value of each feature over the steps that are there: [examples, f, steps] to [examples, f]. */
public final class MaxPooling extends PlainVertexConf {

    private static final long serialVersionUID = 1;

    public MaxPooling() {
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
        private transient int[] strongest;

        Vertex(ComputationGraph graph, String name, int index, DataType type) {
            super(graph, name, index, type);
        }

        @Override
        public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
            int examples = (int) inputs[0].size(0);
            int features = (int) inputs[0].size(1);
            int steps = (int) inputs[0].size(2);
            float[] values = floats(inputs[0]);
            float[] out = new float[examples * features];
            strongest = new int[examples * features];
            Arrays.fill(out, Float.NEGATIVE_INFINITY);
            for (int s = 0; s < steps; s++) {
                int from = s * examples * features;
                for (int i = 0; i < out.length; i++) {
                    boolean there = mask == null || mask[s * examples + i % examples] != 0;
                    if (there && values[from + i] > out[i]) {
                        out[i] = values[from + i];
                        strongest[i] = s;
                    }
                }
            }
            return array(workspaces, ArrayType.ACTIVATIONS, out, examples, features);
        }

        @Override
        INDArray[] backward(LayerWorkspaceMgr workspaces) {
            long[] shape = inputs[0].shape();
            float[] error = floats(epsilon);
            float[] out = new float[(int) inputs[0].length()];
            for (int i = 0; i < error.length; i++) {
                out[strongest[i] * error.length + i] = error[i];
            }
            return new INDArray[] {array(workspaces, ArrayType.ACTIVATION_GRAD, out, shape)};
        }

        @Override
        public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int examples) {
            mask = masks == null || masks[0] == null ? null : floats(masks[0]);
            return null;
        }
    }
}
