package fabula.network.lstm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The fused layer is Deeplearning4j's own LSTM, computed in another way. */
class FusedLstmTest {

    private static final int INPUTS = 7;
    private static final int UNITS = 9;

    private static MultiLayerNetwork network(Layer recurrent, int out) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(5)
                .updater(new Sgd(0.1))
                .list(
                        recurrent,
                        new RnnOutputLayer.Builder(LossFunction.XENT)
                                .nIn(out)
                                .nOut(2)
                                .activation(Activation.SIGMOID)
                                .dataFormat(org.deeplearning4j.nn.conf.RNNFormat.NCW)
                                .build())
                .build());
        network.init();
        return network;
    }

    private static MultiLayerNetwork[] twins() {
        LSTM stock = new LSTM.Builder()
                .nIn(INPUTS)
                .nOut(UNITS)
                .activation(Activation.TANH)
                .build();
        FusedLstm fused = FusedLstm.of(INPUTS, UNITS);
        MultiLayerNetwork first = network(stock, UNITS);
        MultiLayerNetwork second = network(fused, UNITS);
        first.params().assign(Nd4j.rand(first.params().shape()).subi(0.5));
        second.setParams(first.params().dup());
        return new MultiLayerNetwork[] {first, second};
    }

    private static INDArray mask(int examples, int steps) {
        INDArray mask = Nd4j.zeros(DataType.FLOAT, examples, steps);
        Random random = new Random(3);
        for (int i = 0; i < examples; i++) {
            int length = 1 + random.nextInt(steps);
            for (int t = 0; t < length; t++) {
                mask.putScalar(i, t, 1);
            }
        }
        return mask;
    }

    @ParameterizedTest
    @CsvSource({"1,1,false", "5,6,false", "5,6,true", "7,5,true"})
    void outputs_and_gradients_are_those_of_the_stock_layer(int examples, int steps, boolean masked) {
        Nd4j.getRandom().setSeed(11);
        MultiLayerNetwork[] twins = twins();
        INDArray x = Nd4j.rand(DataType.FLOAT, examples, INPUTS, steps).subi(0.5);
        INDArray y = Nd4j.rand(DataType.FLOAT, examples, 2, steps);
        INDArray mask = masked ? mask(examples, steps) : null;
        INDArray[] outputs = new INDArray[2];
        INDArray[] gradients = new INDArray[2];
        for (int i = 0; i < 2; i++) {
            outputs[i] = twins[i].output(x, false, mask, mask);
            twins[i].setInput(x);
            twins[i].setLabels(y);
            twins[i].setLayerMaskArrays(mask, mask);
            twins[i].computeGradientAndScore();
            gradients[i] = twins[i].gradient().gradient().dup();
        }
        assertThat(outputs[0].equalsWithEps(outputs[1], 1e-5)).isTrue();
        assertThat(gradients[0].norm2Number().doubleValue()).isGreaterThan(0.01);
        assertThat(gradients[0].equalsWithEps(gradients[1], 1e-5)).isTrue();
    }

    @Test
    void saving_and_loading_changes_no_answer(@TempDir java.nio.file.Path folder) throws Exception {
        MultiLayerNetwork network = twins()[1];
        INDArray x = Nd4j.rand(DataType.FLOAT, 3, INPUTS, 4);
        INDArray before = network.output(x);
        java.io.File file = folder.resolve("network.zip").toFile();
        ModelSerializer.writeModel(network, file, true);
        assertThat(ModelSerializer.restoreMultiLayerNetwork(file).output(x)).isEqualTo(before);
    }
}
