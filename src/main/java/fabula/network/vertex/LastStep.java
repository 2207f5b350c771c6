package fabula.network.vertex;

import static fabula.network.lstm.Native.array;
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

/**
 * The last step of each example: [examples, f, steps] to [examples, f]. Sequences end together, so shorter ones must be
 * padded in front.
 */
public final class LastStep extends PlainVertexConf {

    private static final long serialVersionUID = 1;

    public LastStep() {
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
            long[] shape = inputs[0].shape();
            float[] values = floats(inputs[0]);
            int size = (int) (shape[0] * shape[1]);
            float[] out = Arrays.copyOfRange(values, values.length - size, values.length);
            return array(workspaces, ArrayType.ACTIVATIONS, out, shape[0], shape[1]);
        }

        @Override
        INDArray[] backward(LayerWorkspaceMgr workspaces) {
            float[] error = floats(epsilon);
            float[] out = new float[(int) inputs[0].length()];
            System.arraycopy(error, 0, out, out.length - error.length, error.length);
            return new INDArray[] {array(workspaces, ArrayType.ACTIVATION_GRAD, out, inputs[0].shape())};
        }

        @Override
        public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int examples) {
            return null;
        }
    }
}
