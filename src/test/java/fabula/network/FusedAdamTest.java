package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fabula.network.lstm.FusedAdam;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The steps written for speed are those of Deeplearning4j's own updater, which the graph is configured with. */
class FusedAdamTest {

    private static final int EXAMPLES = 32;
    private static final double RATE = 1e-3;

    @Test
    void steps_are_those_of_deeplearning4j_whether_gradients_are_clipped_or_not() {
        ComputationGraph ours = differentiated();
        ComputationGraph stock = differentiated();
        stock.setLearningRate(RATE);
        FusedAdam adam = new FusedAdam(List.of(ours), 3);
        Random random = new Random(1);
        int clipped = 0;
        int left = 0;
        for (int step = 0; step < 12; step++) {
            float[] gradient = new float[(int) ours.numParams()];
            float size = step % 2 == 0 ? 0.1f : 50;
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = (float) (size * random.nextGaussian());
            }
            set(ours, gradient);
            set(stock, gradient);
            for (Layer layer : stock.getLayers()) {
                if (layer.numParams() > 0) {
                    boolean isLong = layer.getGradientsViewArray().norm2Number().doubleValue() > EXAMPLES;
                    clipped += isLong ? 1 : 0;
                    left += isLong ? 0 : 1;
                }
            }
            adam.step(RATE, EXAMPLES, 1).forEach(Runnable::run);
            stepOfDeeplearning4j(stock, step);
            assertThat(ours.getGradientsViewArray().toFloatVector()).isEqualTo(gradient);
            assertAlike(ours.params().toFloatVector(), stock.params().toFloatVector());
        }
        assertThat(clipped).isPositive();
        assertThat(left).isPositive();
        ours.close();
        stock.close();
    }

    /** A graph that has a gradient, for Deeplearning4j's updater wants it laid out. */
    private static ComputationGraph differentiated() {
        ComputationGraph graph = Tiny.graph(Tiny.SHAPE, 5);
        List<Learner.Prepared> lessons = ReaderGraphTest.prepared(ReaderGraphTest.lessons());
        new Worker(graph, false).differentiate(lessons, Collections.nCopies(lessons.size(), null));
        return graph;
    }

    private static void set(ComputationGraph graph, float[] gradient) {
        graph.getGradientsViewArray().assign(Nd4j.createFromArray(gradient).reshape(1, gradient.length));
    }

    private static void stepOfDeeplearning4j(ComputationGraph graph, int step) {
        graph.getUpdater().update(graph.gradient(), step, 0, EXAMPLES, LayerWorkspaceMgr.noWorkspacesImmutable());
        INDArray change = graph.getGradientsViewArray();
        graph.params().subi(change.reshape(change.length()));
    }

    private static void assertAlike(float[] ours, float[] stock) {
        for (int i = 0; i < ours.length; i++) {
            assertThat(ours[i]).isCloseTo(stock[i], within(1e-6f));
        }
    }
}
