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
import org.nd4j.linalg.api.buffer.DataType;
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
        INDArray x = Native.columnMajor(input);
        float[] masked = Native.floatsOrNull(mask);
        INDArray out = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, DataType.FLOAT, new long[] {x.size(0), 2L * forward.units(), x.size(2)}, 'f');
        long half = x.size(0) * forward.units();
        forwardKernel.forward(x, masked, forward.parameters(), new Place(Native.pointer(out), 2 * half, 0));
        backwardKernel.forward(x, masked, backward.parameters(), new Place(Native.pointer(out), 2 * half, half));
        Native.giveBack(x, input);
        return out;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        INDArray x = Native.columnMajor(input);
        float[] masked = Native.floatsOrNull(mask);
        INDArray errors = Native.columnMajor(epsilon);
        INDArray dx = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, x.shape(), 'f');
        long half = x.size(0) * forward.units();
        forwardKernel.backward(
                x,
                masked,
                forward.parameters(),
                new Place(Native.pointer(errors), 2 * half, 0),
                Native.pointer(dx),
                false,
                forward.gradients());
        backwardKernel.backward(
                x,
                masked,
                backward.parameters(),
                new Place(Native.pointer(errors), 2 * half, half),
                Native.pointer(dx),
                true,
                backward.gradients());
        Native.giveBack(x, input);
        Native.giveBack(errors, epsilon);
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
