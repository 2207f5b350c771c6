package fabula.network.lstm;

import fabula.network.lstm.LstmKernel.Place;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.recurrent.BidirectionalLayer;
import org.deeplearning4j.nn.params.BidirectionalParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Both directions write into, and read their errors from, one array of [examples, 2 × units, steps]. */
final class FusedBidirectionalLayer extends BidirectionalLayer {

    private static final long serialVersionUID = 1;

    private final transient FusedLstmLayer forward;
    private final transient FusedLstmLayer backward;
    private final transient LstmKernel forwardKernel;
    private final transient LstmKernel backwardKernel;
    private transient INDArray input;
    private transient INDArray mask;

    FusedBidirectionalLayer(
            NeuralNetConfiguration conf, FusedLstmLayer forward, FusedLstmLayer backward, INDArray parameters) {
        super(conf, forward, backward, parameters);
        this.forward = forward;
        this.backward = backward;
        this.forwardKernel = new LstmKernel(forward.units(), false);
        this.backwardKernel = new LstmKernel(backward.units(), true);
    }

    @Override
    public void setInput(INDArray values, LayerWorkspaceMgr workspaces) {
        input = values;
    }

    @Override
    public INDArray input() {
        return input;
    }

    @Override
    public void setMaskArray(INDArray values) {
        mask = values;
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray values, MaskState state, int examples) {
        mask = values;
        return new Pair<>(values, state);
    }

    @Override
    public INDArray getMaskArray() {
        return mask;
    }

    @Override
    public INDArray activate(INDArray values, boolean training, LayerWorkspaceMgr workspaces) {
        setInput(values, workspaces);
        return activate(training, workspaces);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        int examples = (int) input.size(0);
        int features = (int) input.size(1);
        int steps = (int) input.size(2);
        int units = forward.units();
        float[] x = Native.floats(input);
        float[] masked = Native.floatsOrNull(mask);
        Ragged ragged = Ragged.of(masked, examples, steps);
        float[] out = new float[examples * 2 * units * steps];
        forwardKernel.forward(x, features, ragged, masked, forward.parameters(), new Place(out, 2 * units, 0));
        backwardKernel.forward(x, features, ragged, masked, backward.parameters(), new Place(out, 2 * units, units));
        return Native.array(workspaces, ArrayType.ACTIVATIONS, out, examples, 2L * units, steps);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        int features = (int) input.size(1);
        int units = forward.units();
        float[] masked = Native.floatsOrNull(mask);
        float[] errors = Native.floats(epsilon);
        float[] out = new float[(int) input.length()];
        forwardKernel.backward(
                features, masked, forward.parameters(), new Place(errors, 2 * units, 0), out, forward.gradients());
        backwardKernel.backward(
                features,
                masked,
                backward.parameters(),
                new Place(errors, 2 * units, units),
                out,
                backward.gradients());
        INDArray dx = Native.array(workspaces, ArrayType.ACTIVATION_GRAD, out, input.shape());
        Gradient gradient = new DefaultGradient();
        for (String key : FusedLstmLayer.KEYS) {
            gradient.gradientForVariable()
                    .put(BidirectionalParamInitializer.FORWARD_PREFIX + key, forward.gradientView(key));
            gradient.gradientForVariable()
                    .put(BidirectionalParamInitializer.BACKWARD_PREFIX + key, backward.gradientView(key));
        }
        return new Pair<>(gradient, dx);
    }

    @Override
    public void clear() {
        super.clear();
        input = null;
        mask = null;
    }

    @Override
    public void close() {
        forwardKernel.close();
        backwardKernel.close();
        super.close();
    }
}
