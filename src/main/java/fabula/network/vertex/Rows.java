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

/**
 * Makes a row of every step, so that plain layers can look at each: [examples, f, steps] to [steps × examples, f], all
 * examples of the first step first.
 */
public final class Rows extends PlainVertexConf {

    private static final long serialVersionUID = 1;

    public Rows() {
        super(1);
    }

    @Override
    public GraphVertex instantiate(
            ComputationGraph graph, String name, int index, INDArray parameters, boolean initialize, DataType type) {
        return new Vertex(graph, name, index, type);
    }

    private static final class Vertex extends PlainVertex {

        private static final long serialVersionUID = 1;

        Vertex(ComputationGraph graph, String name, int index, DataType type) {
            super(graph, name, index, type);
        }

        @Override
        public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
            int examples = (int) inputs[0].size(0);
            int features = (int) inputs[0].size(1);
            int steps = (int) inputs[0].size(2);
            float[] values = floats(inputs[0]);
            float[] out = new float[values.length];
            for (int s = 0; s < steps; s++) {
                for (int f = 0; f < features; f++) {
                    System.arraycopy(values, examples * (f + features * s), out, examples * (s + steps * f), examples);
                }
            }
            return array(workspaces, ArrayType.ACTIVATIONS, out, (long) examples * steps, features);
        }

        @Override
        INDArray[] backward(LayerWorkspaceMgr workspaces) {
            int examples = (int) inputs[0].size(0);
            int features = (int) inputs[0].size(1);
            int steps = (int) inputs[0].size(2);
            float[] error = floats(epsilon);
            float[] out = new float[error.length];
            for (int s = 0; s < steps; s++) {
                for (int f = 0; f < features; f++) {
                    System.arraycopy(error, examples * (s + steps * f), out, examples * (f + features * s), examples);
                }
            }
            return new INDArray[] {array(workspaces, ArrayType.ACTIVATION_GRAD, out, examples, features, steps)};
        }

        @Override
        public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int examples) {
            return null;
        }
    }
}
