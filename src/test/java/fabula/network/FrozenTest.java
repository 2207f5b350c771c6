package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What is frozen has no gradient, and the rest keeps its own. */
class FrozenTest {

    private final ComputationGraph graph = Tiny.graph();

    FrozenTest() {
        graph.initGradientsView();
        graph.getGradientsViewArray().assign(1);
    }

    @Test
    void all_but_some_layers() {
        Set<String> layers = Set.of(ReaderGraph.WORD_VECTORS, ReaderGraph.ANSWER);
        Frozen.allBut(graph, layers).clear();
        assertThat(learning()).isEqualTo(layers);
    }

    @Test
    void all_but_the_vectors_of_some_words() {
        Frozen.allButWords(graph, new int[] {2, 5}).clear();
        assertThat(learning()).containsExactly(ReaderGraph.WORD_VECTORS);
        INDArray gradient = graph.getLayer(ReaderGraph.WORD_VECTORS).getGradientsViewArray();
        INDArray rows = gradient.reshape('f', Tiny.WORDS, gradient.length() / Tiny.WORDS);
        for (int word = 0; word < Tiny.WORDS; word++) {
            double sum = rows.getRow(word).sumNumber().doubleValue();
            assertThat(sum).isEqualTo(word == 2 || word == 5 ? Tiny.SHAPE.vectorSize() : 0);
        }
    }

    /** Names of the layers that have any gradient. */
    private Set<String> learning() {
        Set<String> learning = new TreeSet<>();
        for (Layer layer : graph.getLayers()) {
            INDArray gradient = layer.getGradientsViewArray();
            if (gradient != null && gradient.sumNumber().doubleValue() > 0) {
                assertThat(gradient.minNumber().doubleValue()).isIn(0.0, 1.0);
                learning.add(layer.conf().getLayer().getLayerName());
            }
        }
        return learning;
    }
}
