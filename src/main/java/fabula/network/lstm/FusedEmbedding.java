package fabula.network.lstm;

import java.util.Collection;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.weights.WeightInitNormal;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Vectors of numbered things: {@link EmbeddingSequenceLayer} with the same parameter, looked up and summed in loops. */
public class FusedEmbedding extends EmbeddingSequenceLayer {

    private static final long serialVersionUID = 1;

    /** A layer of {@code rows} vectors of {@code size} numbers. */
    public static FusedEmbedding of(int rows, int size) {
        FusedEmbedding layer = new FusedEmbedding();
        layer.setNIn(rows);
        layer.setNOut(size);
        layer.setHasBias(false);
        layer.setInferInputLength(true);
        layer.setOutputFormat(RNNFormat.NCW);
        layer.setActivationFn(new ActivationIdentity());
        layer.setWeightInitFn(new WeightInitNormal());
        return layer;
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        FusedEmbeddingLayer layer = new FusedEmbeddingLayer(conf, type);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        Map<String, INDArray> table = initializer().init(conf, parameters, initialize);
        layer.setParamTable(table);
        layer.setConf(conf);
        return layer;
    }
}
