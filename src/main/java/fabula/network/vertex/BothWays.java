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
 * Puts what was read forwards beside what was read backwards, the latter turned round: twice [examples, f, steps] to
 * [examples, 2f, steps]. DL4J's own way to merge loses the mask.
 */
public final class BothWays extends PlainVertexConf {

    private static final long serialVersionUID = 1;

    public BothWays() {
        super(2);
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
            long[] shape = inputs[0].shape();
            int block = (int) (shape[0] * shape[1]);
            float[] first = floats(inputs[0]);
            float[] second = Turned.turned(floats(inputs[1]), shape, mask);
            float[] out = new float[2 * first.length];
            for (int s = 0; s < shape[2]; s++) {
                System.arraycopy(first, s * block, out, 2 * s * block, block);
                System.arraycopy(second, s * block, out, (2 * s + 1) * block, block);
            }
            return array(workspaces, ArrayType.ACTIVATIONS, out, shape[0], 2 * shape[1], shape[2]);
        }

        @Override
        INDArray[] backward(LayerWorkspaceMgr workspaces) {
            long[] shape = inputs[0].shape();
            int block = (int) (shape[0] * shape[1]);
            float[] error = floats(epsilon);
            float[] first = new float[error.length / 2];
            float[] second = new float[error.length / 2];
            for (int s = 0; s < shape[2]; s++) {
                System.arraycopy(error, 2 * s * block, first, s * block, block);
                System.arraycopy(error, (2 * s + 1) * block, second, s * block, block);
            }
            return new INDArray[] {
                array(workspaces, ArrayType.ACTIVATION_GRAD, first, shape),
                array(workspaces, ArrayType.ACTIVATION_GRAD, Turned.turned(second, shape, mask), shape)
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
