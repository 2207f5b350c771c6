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
 * Sums what was read at each statement, weighted by its evidence. Inputs: readings [examples, f, steps] and evidence before
 * the sigmoid as {@link Rows} of one column; output [examples, f].
 */
public final class EvidencePooling extends PlainVertexConf {

    private static final long serialVersionUID = 1;

    public EvidencePooling() {
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

        /** [examples, steps], 0 where a story has ended, or null. */
        private transient float[] mask;

        /**
         * Of what was read last. DL4J's sigmoid overwrites its input with its slope, and that input, the evidence, is this
         * vertex's, too.
         */
        private transient float[] weights;

        private void weigh() {
            weights = floats(inputs[1]);
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (1 / (1 + Math.exp(-weights[i]))) * (mask == null ? 1 : mask[i]);
            }
        }

        @Override
        public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
            int examples = (int) inputs[0].size(0);
            int features = (int) inputs[0].size(1);
            int steps = (int) inputs[0].size(2);
            float[] readings = floats(inputs[0]);
            weigh();
            float[] out = new float[examples * features];
            for (int s = 0; s < steps; s++) {
                for (int f = 0; f < features; f++) {
                    int from = examples * (f + features * s);
                    for (int b = 0; b < examples; b++) {
                        out[examples * f + b] += weights[examples * s + b] * readings[from + b];
                    }
                }
            }
            return array(workspaces, ArrayType.ACTIVATIONS, out, examples, features);
        }

        @Override
        INDArray[] backward(LayerWorkspaceMgr workspaces) {
            int examples = (int) inputs[0].size(0);
            int features = (int) inputs[0].size(1);
            int steps = (int) inputs[0].size(2);
            float[] readings = floats(inputs[0]);
            float[] error = floats(epsilon);
            float[] dReadings = new float[readings.length];
            float[] dEvidence = new float[weights.length];
            for (int s = 0; s < steps; s++) {
                for (int f = 0; f < features; f++) {
                    int from = examples * (f + features * s);
                    for (int b = 0; b < examples; b++) {
                        float e = error[examples * f + b];
                        dReadings[from + b] = weights[examples * s + b] * e;
                        dEvidence[examples * s + b] += readings[from + b] * e;
                    }
                }
            }
            for (int i = 0; i < weights.length; i++) {
                dEvidence[i] *= weights[i] * (1 - weights[i]);
            }
            return new INDArray[] {
                array(workspaces, ArrayType.ACTIVATION_GRAD, dReadings, examples, features, steps),
                array(workspaces, ArrayType.ACTIVATION_GRAD, dEvidence, dEvidence.length, 1)
            };
        }

        @Override
        public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int batch) {
            mask = masks == null || masks[0] == null ? null : floats(masks[0]);
            return null;
        }
    }
}
