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

/** The sum of two arrays of one shape; several times faster at this size than DL4J's own, which computes in row-major order. */
public final class Sum extends PlainVertexConf {

    private static final long serialVersionUID = 1;

    public Sum() {
        super(2);
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
            float[] sum = floats(inputs[0]);
            float[] other = floats(inputs[1]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += other[i];
            }
            return array(workspaces, ArrayType.ACTIVATIONS, sum, inputs[0].shape());
        }

        @Override
        INDArray[] backward(LayerWorkspaceMgr workspaces) {
            float[] error = floats(epsilon);
            return new INDArray[] {
                array(workspaces, ArrayType.ACTIVATION_GRAD, error, inputs[0].shape()),
                array(workspaces, ArrayType.ACTIVATION_GRAD, error, inputs[0].shape())
            };
        }

        @Override
        public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int examples) {
            return masks == null ? null : new Pair<>(masks[0], state);
        }
    }
}
