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
        private transient int examples;

        Vertex(ComputationGraph graph, String name, int index, DataType type) {
            super(graph, name, index, type);
        }

        @Override
        public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
            examples = (int) inputs[0].size(0);
            int features = (int) inputs[0].size(1);
            int steps = (int) inputs[0].size(2);
            float[] values = floats(inputs[0]);
            float[] out = new float[examples * features];
            strongest = new int[examples * features];
            Arrays.fill(out, Float.NEGATIVE_INFINITY);
            for (int s = 0; s < steps; s++) {
                int last = lastOf(s);
                for (int f = 0; f < features; f++) {
                    strengthen(values, examples * (f + features * s), out, examples * f, s, last);
                }
            }
            return array(workspaces, ArrayType.ACTIVATIONS, out, examples, features);
        }

        /** Examples from here on have ended at this step. */
        private int lastOf(int step) {
            int last = examples;
            while (mask != null && last > 0 && mask[step * examples + last - 1] == 0) {
                last--;
            }
            return last;
        }

        private void strengthen(float[] values, int from, float[] out, int to, int step, int last) {
            int there = step * examples;
            for (int b = 0; b < last; b++) {
                if (values[from + b] > out[to + b] && (mask == null || mask[there + b] != 0)) {
                    out[to + b] = values[from + b];
                    strongest[to + b] = step;
                }
            }
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
        public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int batch) {
            mask = masks == null || masks[0] == null ? null : floats(masks[0]);
            return null;
        }
    }
}
