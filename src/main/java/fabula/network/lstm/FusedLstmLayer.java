package fabula.network.lstm;

import fabula.network.lstm.LstmKernel.Place;
import fabula.network.lstm.LstmKernel.Weights;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.recurrent.LSTM;
import org.deeplearning4j.nn.params.LSTMParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An LSTM over [examples, features, steps] by {@link LstmKernel}. */
final class FusedLstmLayer extends LSTM {

    static final List<String> KEYS = List.of(
            LSTMParamInitializer.INPUT_WEIGHT_KEY,
            LSTMParamInitializer.RECURRENT_WEIGHT_KEY,
            LSTMParamInitializer.BIAS_KEY);

    private static final long serialVersionUID = 1;

    private transient LstmKernel kernel;

    FusedLstmLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    static Weights weights(Map<String, INDArray> table) {
        return new Weights(
                Native.pointer(table.get(KEYS.get(0))),
                Native.pointer(table.get(KEYS.get(1))),
                Native.pointer(table.get(KEYS.get(2))));
    }

    Weights parameters() {
        return weights(params);
    }

    Weights gradients() {
        return weights(gradientViews);
    }

    INDArray gradientView(String key) {
        return gradientViews.get(key);
    }

    int units() {
        return (int) layerConf().getNOut();
    }

    @Override
    public INDArray activate(INDArray values, boolean training, LayerWorkspaceMgr workspaces) {
        setInput(values, workspaces);
        return activate(training, workspaces);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        applyDropOutIfNecessary(training, workspaces);
        int examples = (int) input.size(0);
        int features = (int) input.size(1);
        int steps = (int) input.size(2);
        if (kernel == null) {
            kernel = new LstmKernel(units(), false);
        }
        float[] masked = Native.floatsOrNull(maskArray);
        float[] out = new float[examples * units() * steps];
        kernel.forward(
                Native.floats(input),
                features,
                Ragged.of(masked, examples, steps),
                masked,
                parameters(),
                new Place(out, units(), 0));
        return Native.array(workspaces, ArrayType.ACTIVATIONS, out, examples, units(), steps);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        float[] out = new float[(int) input.length()];
        kernel.backward(
                (int) input.size(1),
                Native.floatsOrNull(maskArray),
                parameters(),
                new Place(Native.floats(epsilon), units(), 0),
                out,
                gradients());
        INDArray dx = Native.array(workspaces, ArrayType.ACTIVATION_GRAD, out, input.shape());
        Gradient gradient = new DefaultGradient();
        KEYS.forEach(key -> gradient.gradientForVariable().put(key, gradientView(key)));
        weightNoiseParams.clear();
        return new Pair<>(gradient, backpropDropOutIfPresent(dx));
    }

    /** DL4J's own layer passes a mask on and heeds none. */
    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray values, MaskState state, int examples) {
        maskArray = values;
        return new Pair<>(values, MaskState.Passthrough);
    }

    @Override
    public void close() {
        if (kernel != null) {
            kernel.close();
        }
        super.close();
    }
}
