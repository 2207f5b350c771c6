package fabula.network;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** All of a network but the vectors of some words. Adam does not move what never had a gradient. */
final class Frozen {

    private final ComputationGraph graph;
    private final int words;
    /** [words, 1] 1 for the words that learn. */
    private final INDArray learning;

    /** @param numbers of the words whose vectors go on learning */
    Frozen(ComputationGraph graph, int[] numbers) {
        this.graph = graph;
        this.words = graph.getLayer(ReaderGraph.WORD_VECTORS).getParam("W").rows();
        this.learning = Nd4j.zeros(DataType.FLOAT, words, 1);
        for (int number : numbers) {
            learning.putScalar(number, 0, 1);
        }
    }

    /** Forgets the gradient of all that is frozen. */
    void clear() {
        Layer vectors = graph.getLayer(ReaderGraph.WORD_VECTORS);
        for (Layer layer : graph.getLayers()) {
            INDArray gradient = layer.getGradientsViewArray();
            if (layer == vectors) {
                gradient.reshape('f', words, gradient.length() / words).muliColumnVector(learning);
            } else if (gradient != null) {
                gradient.assign(0);
            }
        }
    }
}
