package fabula.network.lstm;

import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Two LSTMs, one from either end, their states side by side: {@link Bidirectional} in its mode CONCAT, with the same
 * parameters, but without turning its input round.
 */
public class FusedBidirectional extends Bidirectional {

    private static final long serialVersionUID = 1;

    /** For deserialisation. */
    public FusedBidirectional() {}

    /** @param units of each direction */
    public FusedBidirectional(int in, int units) {
        super(Mode.CONCAT, FusedLstm.of(in, units));
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        INDArray flat = parameters.reshape(parameters.length());
        long half = flat.length() / 2;
        FusedLstmLayer forward =
                direction(conf, getFwd(), listeners, index, flat.get(interval(0, half)), initialize, type);
        FusedLstmLayer backward =
                direction(conf, getBwd(), listeners, index, flat.get(interval(half, 2 * half)), initialize, type);
        FusedBidirectionalLayer layer = new FusedBidirectionalLayer(conf, forward, backward, parameters);
        layer.setParamTable(initializer().init(conf, parameters, initialize));
        layer.setConf(conf);
        return layer;
    }

    private static FusedLstmLayer direction(
            NeuralNetConfiguration conf,
            org.deeplearning4j.nn.conf.layers.Layer lstm,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        NeuralNetConfiguration own = conf.clone();
        own.setLayer(lstm);
        return (FusedLstmLayer)
                lstm.instantiate(own, listeners, index, parameters.reshape(1, parameters.length()), initialize, type);
    }
}
