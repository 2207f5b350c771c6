package fabula.network;

import java.util.Set;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A part of a network that does not learn. Adam does not move what never had a gradient. */
interface Frozen {

    /** Forgets the gradient of all that is frozen. */
    void clear();

    /** All but the layers of these names. */
    static Frozen allBut(ComputationGraph graph, Set<String> layers) {
        return () -> {
            for (Layer layer : graph.getLayers()) {
                INDArray gradient = layer.getGradientsViewArray();
                if (gradient != null && !layers.contains(layer.conf().getLayer().getLayerName())) {
                    gradient.assign(0);
                }
            }
        };
    }

    /** All but the vectors of some words, given by their numbers. */
    static Frozen allButWords(ComputationGraph graph, int[] numbers) {
        Layer vectors = graph.getLayer(ReaderGraph.WORD_VECTORS);
        int words = vectors.getParam("W").rows();
        INDArray learning = Nd4j.zeros(DataType.FLOAT, words, 1);
        for (int number : numbers) {
            learning.putScalar(number, 0, 1);
        }
        Frozen others = allBut(graph, Set.of(ReaderGraph.WORD_VECTORS));
        return () -> {
            others.clear();
            INDArray gradient = vectors.getGradientsViewArray();
            gradient.reshape('f', words, gradient.length() / words).muliColumnVector(learning);
        };
    }
}
