package fabula.network.kernel;

import fabula.network.lstm.Native;
import java.util.HashMap;
import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Where a graph's parameters lie in memory, and their gradients, which lie alike. */
final class Parameters {

    private final FloatPointer weights;
    private final FloatPointer gradients;
    private final Map<String, INDArray> table;
    private final Map<String, Long> starts = new HashMap<>();

    Parameters(ComputationGraph graph) {
        this.table = graph.paramTable();
        this.weights = Native.pointer(graph.params());
        INDArray view = graph.getGradientsViewArray();
        this.gradients = view == null ? null : Native.pointer(view);
        table.forEach(
                (name, array) -> starts.put(name, (Native.pointer(array).address() - weights.address()) / Float.BYTES));
    }

    boolean has(String name) {
        return table.containsKey(name);
    }

    int rows(String name) {
        return (int) table.get(name).size(0);
    }

    int columns(String name) {
        return (int) table.get(name).size(1);
    }

    FloatPointer weights(String name) {
        return at(weights, name);
    }

    FloatPointer gradients(String name) {
        return at(gradients, name);
    }

    private FloatPointer at(FloatPointer all, String name) {
        return new FloatPointer(all).position(starts.get(name));
    }

    /** @param layer with the prefix of its direction */
    Direction.Weights lstm(String layer) {
        return new Direction.Weights(
                new Matrix(weights(layer + "W"), rows(layer + "W")),
                new Matrix(weights(layer + "RW"), rows(layer + "RW")),
                weights(layer + "b"));
    }

    /** For few rows, as they are now. */
    Direction.Weights lstmForFew(String layer) {
        Direction.Weights all = lstm(layer);
        return new Direction.Weights(
                all.input().forFew(columns(layer + "W")), all.recurrent().forFew(columns(layer + "RW")), all.bias());
    }

    Direction.Weights lstmGradients(String layer) {
        return gradients == null
                ? null
                : new Direction.Weights(
                        new Matrix(gradients(layer + "W"), rows(layer + "W")),
                        new Matrix(gradients(layer + "RW"), rows(layer + "RW")),
                        gradients(layer + "b"));
    }
}
