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
 * Arranges sentences into stories. Inputs: sentences [rows, f] and the row of each story's sentences [examples, steps],
 * the question's first; output [examples, 3f, steps]: each sentence, its question, and both multiplied number by number
 * (as in Kumar et al. 2016, Dynamic Memory Networks), for whether they agree is what no sum of them tells. A sentence
 * that stands in many stories of a batch is thus read only once.
 */
public final class Arrangement extends PlainVertexConf {

    private static final long serialVersionUID = 1;

    /** Numbers a step of the output for one number of a sentence. */
    public static final int WIDTH = 3;

    public Arrangement() {
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
            int rows = (int) inputs[0].size(0);
            int features = (int) inputs[0].size(1);
            int examples = (int) inputs[1].size(0);
            int steps = (int) inputs[1].size(1);
            float[] sentences = floats(inputs[0]);
            float[] row = floats(inputs[1]);
            float[] out = new float[examples * WIDTH * features * steps];
            for (int s = 0; s < steps; s++) {
                for (int f = 0; f < features; f++) {
                    int own = examples * (f + WIDTH * features * s);
                    int asked = own + examples * features;
                    int agreed = asked + examples * features;
                    for (int b = 0; b < examples; b++) {
                        out[own + b] = sentences[(int) row[s * examples + b] + rows * f];
                        out[asked + b] = sentences[(int) row[b] + rows * f];
                        out[agreed + b] = out[own + b] * out[asked + b];
                    }
                }
            }
            return array(workspaces, ArrayType.ACTIVATIONS, out, examples, (long) WIDTH * features, steps);
        }

        @Override
        INDArray[] backward(LayerWorkspaceMgr workspaces) {
            int rows = (int) inputs[0].size(0);
            int features = (int) inputs[0].size(1);
            int examples = (int) inputs[1].size(0);
            int steps = (int) inputs[1].size(1);
            float[] sentences = floats(inputs[0]);
            float[] row = floats(inputs[1]);
            float[] error = floats(epsilon);
            float[] out = new float[rows * features];
            for (int s = 0; s < steps; s++) {
                for (int f = 0; f < features; f++) {
                    int own = examples * (f + WIDTH * features * s);
                    int asked = own + examples * features;
                    int agreed = asked + examples * features;
                    for (int b = 0; b < examples; b++) {
                        int sentence = (int) row[s * examples + b] + rows * f;
                        int question = (int) row[b] + rows * f;
                        out[sentence] += error[own + b] + error[agreed + b] * sentences[question];
                        out[question] += error[asked + b] + error[agreed + b] * sentences[sentence];
                    }
                }
            }
            return new INDArray[] {array(workspaces, ArrayType.ACTIVATION_GRAD, out, rows, features), null};
        }

        @Override
        public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int examples) {
            return masks == null ? null : new Pair<>(masks[1], MaskState.Active);
        }
    }
}
