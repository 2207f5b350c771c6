package fabula.network.lstm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
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

    private static MultiLayerNetwork[] twins(boolean both) {
        LSTM stock = new LSTM.Builder()
                .nIn(INPUTS)
                .nOut(UNITS)
                .activation(Activation.TANH)
                .build();
        FusedLstm fused = FusedLstm.of(INPUTS, UNITS);
        MultiLayerNetwork first =
                network(both ? new Bidirectional(Bidirectional.Mode.CONCAT, stock) : stock, both ? 2 * UNITS : UNITS);
        MultiLayerNetwork second =
                network(both ? new FusedBidirectional(INPUTS, UNITS) : fused, both ? 2 * UNITS : UNITS);
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
    @CsvSource({"1,1,false,false", "5,6,false,false", "5,6,true,false", "4,5,false,true", "7,5,true,false"})
    void outputs_and_gradients_are_those_of_the_stock_layer(int examples, int steps, boolean masked, boolean both) {
        Nd4j.getRandom().setSeed(11);
        MultiLayerNetwork[] twins = twins(both);
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

    /** DL4J's own wrapper ignores masks, so the measure of a padded example is the same example without padding. */
    @Test
    void reads_padded_examples_in_both_directions_as_the_stock_layer_reads_them_without_padding() {
        Nd4j.getRandom().setSeed(11);
        MultiLayerNetwork[] twins = twins(true);
        int examples = 6;
        int steps = 7;
        INDArray x = Nd4j.rand(DataType.FLOAT, examples, INPUTS, steps).subi(0.5);
        INDArray y = Nd4j.rand(DataType.FLOAT, examples, 2, steps);
        INDArray mask = mask(examples, steps);
        twins[1].setInput(x);
        twins[1].setLabels(y);
        twins[1].setLayerMaskArrays(mask, mask);
        twins[1].computeGradientAndScore();
        INDArray gradient = twins[1].gradient().gradient().dup();
        INDArray sum = Nd4j.zerosLike(gradient);
        for (int i = 0; i < examples; i++) {
            int length = mask.getRow(i).sumNumber().intValue();
            INDArray own = x.get(interval(i, i + 1), all(), interval(0, length)).dup();
            twins[0].clearLayerMaskArrays();
            twins[0].setInput(own);
            twins[0].setLabels(
                    y.get(interval(i, i + 1), all(), interval(0, length)).dup());
            twins[0].computeGradientAndScore();
            sum.addi(twins[0].gradient().gradient());
            INDArray out = twins[1].output(x, false, mask, mask).get(interval(i, i + 1), all(), interval(0, length));
            assertThat(out.dup().equalsWithEps(twins[0].output(own), 1e-5)).isTrue();
        }
        assertThat(gradient.norm2Number().doubleValue()).isGreaterThan(0.01);
        assertThat(gradient.equalsWithEps(sum, 1e-5)).isTrue();
    }

    @Test
    void saving_and_loading_changes_no_answer(@TempDir java.nio.file.Path folder) throws Exception {
        MultiLayerNetwork network = twins(true)[1];
        INDArray x = Nd4j.rand(DataType.FLOAT, 3, INPUTS, 4);
        INDArray before = network.output(x);
        java.io.File file = folder.resolve("network.zip").toFile();
        ModelSerializer.writeModel(network, file, true);
        assertThat(ModelSerializer.restoreMultiLayerNetwork(file).output(x)).isEqualTo(before);
    }
}
