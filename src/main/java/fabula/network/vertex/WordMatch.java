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
 * How well each word of a story matches each word of its question, as in Keras's example {@code babi_memnn.py}. Inputs:
 * the story's words m [examples, f, told], the question's words q [examples, f, asked] and the story's words once more,
 * c [examples, asked, told]; output [examples, told, asked]: softmax of m·q over the question's words, plus c.
 */
public final class WordMatch extends PlainVertexConf {

    private static final long serialVersionUID = 1;

    public WordMatch() {
        super(3);
    }

    @Override
    public GraphVertex instantiate(
            ComputationGraph graph, String name, int index, INDArray parameters, boolean initialize, DataType type) {
        return new Vertex(graph, name, index, type);
    }

    private static final class Vertex extends PlainVertex {

        private static final long serialVersionUID = 1;

        /** [examples, told, asked], as the output. */
        private transient float[] match;

        Vertex(ComputationGraph graph, String name, int index, DataType type) {
            super(graph, name, index, type);
        }

        @Override
        public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
            int examples = (int) inputs[0].size(0);
            int told = (int) inputs[0].size(2);
            int asked = (int) inputs[1].size(2);
            match = products(floats(inputs[0]), floats(inputs[1]), examples, told, asked);
            softmax(match, asked);
            float[] out = match.clone();
            float[] c = floats(inputs[2]);
            for (int s = 0; s < told; s++) {
                for (int w = 0; w < asked; w++) {
                    int from = examples * (w + asked * s);
                    int to = examples * (s + told * w);
                    for (int b = 0; b < examples; b++) {
                        out[to + b] += c[from + b];
                    }
                }
            }
            return array(workspaces, ArrayType.ACTIVATIONS, out, examples, told, asked);
        }

        private float[] products(float[] m, float[] q, int examples, int told, int asked) {
            int features = m.length / examples / told;
            float[] products = new float[examples * told * asked];
            for (int s = 0; s < told; s++) {
                for (int w = 0; w < asked; w++) {
                    int to = examples * (s + told * w);
                    for (int f = 0; f < features; f++) {
                        int story = examples * (f + features * s);
                        int question = examples * (f + features * w);
                        for (int b = 0; b < examples; b++) {
                            products[to + b] += m[story + b] * q[question + b];
                        }
                    }
                }
            }
            return products;
        }

        /** Over the last dimension, in place. */
        private static void softmax(float[] values, int last) {
            int size = values.length / last;
            for (int i = 0; i < size; i++) {
                float most = Float.NEGATIVE_INFINITY;
                for (int j = i; j < values.length; j += size) {
                    most = Math.max(most, values[j]);
                }
                float sum = 0;
                for (int j = i; j < values.length; j += size) {
                    values[j] = (float) Math.exp(values[j] - most);
                    sum += values[j];
                }
                for (int j = i; j < values.length; j += size) {
                    values[j] /= sum;
                }
            }
        }

        @Override
        INDArray[] backward(LayerWorkspaceMgr workspaces) {
            int examples = (int) inputs[0].size(0);
            int features = (int) inputs[0].size(1);
            int told = (int) inputs[0].size(2);
            int asked = (int) inputs[1].size(2);
            float[] error = floats(epsilon);
            float[] dProducts = throughSoftmax(error, asked);
            float[] m = floats(inputs[0]);
            float[] q = floats(inputs[1]);
            float[] dm = new float[m.length];
            float[] dq = new float[q.length];
            float[] dc = new float[error.length];
            for (int s = 0; s < told; s++) {
                for (int w = 0; w < asked; w++) {
                    int from = examples * (s + told * w);
                    System.arraycopy(error, from, dc, examples * (w + asked * s), examples);
                    for (int f = 0; f < features; f++) {
                        int story = examples * (f + features * s);
                        int question = examples * (f + features * w);
                        for (int b = 0; b < examples; b++) {
                            dm[story + b] += dProducts[from + b] * q[question + b];
                            dq[question + b] += dProducts[from + b] * m[story + b];
                        }
                    }
                }
            }
            return new INDArray[] {
                array(workspaces, ArrayType.ACTIVATION_GRAD, dm, examples, features, told),
                array(workspaces, ArrayType.ACTIVATION_GRAD, dq, examples, features, asked),
                array(workspaces, ArrayType.ACTIVATION_GRAD, dc, examples, asked, told)
            };
        }

        private float[] throughSoftmax(float[] error, int last) {
            int size = error.length / last;
            float[] out = new float[error.length];
            for (int i = 0; i < size; i++) {
                float mean = 0;
                for (int j = i; j < error.length; j += size) {
                    mean += match[j] * error[j];
                }
                for (int j = i; j < error.length; j += size) {
                    out[j] = match[j] * (error[j] - mean);
                }
            }
            return out;
        }

        @Override
        public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int examples) {
            return null;
        }
    }
}
