package fabula.network;

import fabula.network.vertex.Arrangement;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Puts a network's weights into one that has more units or layers, so that it answers as the smaller one does: what is
 * new hears what goes on, but nobody listens to it yet (Chen et al. 2016, Net2Net, with weights of zero instead of
 * copied units, so that no two units are alike).
 */
final class Widening {

    private final Units words;
    private final Units states;

    private Widening(ComputationGraph from, ComputationGraph to) {
        this.words = units(from, to, ReaderGraph.WORD_LSTM);
        this.states = units(from, to, ReaderGraph.STORY_LSTM);
    }

    /**
     * A dimension of weights is made of runs of units, which grow longer.
     *
     * @param before units of a run in the smaller network
     * @param now units of a run in the wider one
     */
    private record Units(long before, long now) {}

    private static Units units(ComputationGraph from, ComputationGraph to, String lstm) {
        String name = lstm + ReaderGraph.FORWARD;
        return new Units(
                from.getLayer(name).getParam("RW").size(0),
                to.getLayer(name).getParam("RW").size(0));
    }

    /** @param to may know words more than {@code from}, whose vectors are left as they are */
    static void copy(ComputationGraph from, ComputationGraph to) {
        Widening widening = new Widening(from, to);
        for (Layer layer : from.getLayers()) {
            String name = layer.conf().getLayer().getLayerName();
            for (Map.Entry<String, INDArray> parameter : layer.paramTable().entrySet()) {
                INDArray target = to.getLayer(name).getParam(parameter.getKey());
                widening.copy(name, parameter.getKey(), asMatrix(parameter.getValue()), asMatrix(target));
            }
        }
    }

    /** A bias is one row of weights. */
    private static INDArray asMatrix(INDArray weights) {
        return weights.rank() == 2 ? weights : weights.reshape(1, weights.length());
    }

    private void copy(String layer, String weights, INDArray from, INDArray to) {
        if (layer.equals(ReaderGraph.WORD_VECTORS)) {
            to.get(NDArrayIndex.interval(0, from.size(0)), NDArrayIndex.all()).assign(from);
        } else if (layer.equals(ReaderGraph.ALIGNED)) {
            copy(from, to, words, words);
        } else if (weighsSentences(layer, weights)) {
            copyOfSentences(from, to);
        } else {
            boolean ofWords = layer.startsWith(ReaderGraph.WORD_LSTM);
            copy(from, to, ofWords ? words : states, ofWords ? words : states);
        }
    }

    private static boolean weighsSentences(String layer, String weights) {
        return weights.equals("W")
                && List.of(ReaderGraph.STORY_LSTM + ReaderGraph.FORWARD, ReaderGraph.STORY_LSTM + ReaderGraph.BACKWARD)
                        .contains(layer);
    }

    /**
     * The sentences come first, and how their words meet behind them, if they do. Where they begin to, nobody listens yet;
     * the weights learn all the same.
     */
    private void copyOfSentences(INDArray from, INDArray to) {
        long before = Arrangement.WIDTH * 2 * words.before();
        long now = Arrangement.WIDTH * 2 * words.now();
        copy(rows(from, 0, before), rows(to, 0, now), words, states);
        if (from.size(0) > before) {
            copy(rows(from, before, from.size(0)), rows(to, now, to.size(0)), words, states);
        } else if (to.size(0) > now) {
            rows(to, now, to.size(0)).assign(0);
        }
    }

    private static INDArray rows(INDArray weights, long from, long to) {
        return weights.get(NDArrayIndex.interval(from, to), NDArrayIndex.all());
    }

    /** A dimension that is as long as before has no runs that grew. */
    private static void copy(INDArray from, INDArray to, Units rows, Units columns) {
        Units down = from.size(0) == to.size(0) ? new Units(from.size(0), from.size(0)) : rows;
        Units across = from.size(1) == to.size(1) ? new Units(from.size(1), from.size(1)) : columns;
        for (long row = 0; row < from.size(0) / down.before(); row++) {
            for (long column = 0; column < from.size(1) / across.before(); column++) {
                INDArray run = to.get(
                        NDArrayIndex.interval(row * down.now(), (row + 1) * down.now()),
                        NDArrayIndex.interval(column * across.now(), column * across.now() + across.before()));
                run.assign(0);
                run.get(NDArrayIndex.interval(0, down.before()), NDArrayIndex.all())
                        .assign(from.get(
                                NDArrayIndex.interval(row * down.before(), (row + 1) * down.before()),
                                NDArrayIndex.interval(column * across.before(), (column + 1) * across.before())));
            }
        }
    }
}
