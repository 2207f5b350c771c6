package fabula.network.baseline;

import fabula.network.baseline.Baseline.Reach;
import fabula.network.lstm.FusedEmbedding;
import fabula.network.lstm.FusedLstm;
import fabula.network.vertex.LastStep;
import fabula.network.vertex.WordMatch;
import fabula.story.Verdict;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.distribution.UniformDistribution;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.weights.WeightInitDistribution;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The networks' graphs, each ending in a softmax over the verdicts. */
final class Graphs {

    private static final String TOLD = "told";
    private static final String ASKED = "asked";
    private static final String VERDICT = "verdict";

    /** Numbers a word vector, as in the Keras chatbot. */
    private static final int VECTOR = 64;

    /** What DL4J keeps is what Keras does not drop. */
    private static final double KEPT_VECTORS = 0.7;

    private static final double KEPT_STATES = 0.5;

    private Graphs() {}

    /** One layer of weights. */
    static ComputationGraph perceptron(int words, double rate, long seed) {
        return finished(builder(new Adam(rate), seed).addInputs(TOLD).addLayer(VERDICT, output(2 * words), TOLD));
    }

    /** A hidden layer between. */
    static ComputationGraph multiLayer(int words, int units, double rate, long seed) {
        DenseLayer hidden = new DenseLayer.Builder()
                .nIn(2L * words)
                .nOut(units)
                .activation(Activation.RELU)
                .build();
        return finished(builder(new Adam(rate), seed)
                .addInputs(TOLD)
                .addLayer("hidden", hidden, TOLD)
                .addLayer(VERDICT, output(units), "hidden"));
    }

    /** DL4J's own simple recurrent layer over the words; its last state answers. */
    static ComputationGraph simpleRecurrent(int words, int units, double rate, long seed) {
        SimpleRnn recurrent = new SimpleRnn.Builder()
                .nIn(VECTOR)
                .nOut(units)
                .activation(Activation.TANH)
                .dataFormat(RNNFormat.NCW)
                .build();
        return recurrent(words, recurrent, units, rate, seed);
    }

    /** An LSTM in its place. */
    static ComputationGraph lstm(int words, int units, double rate, long seed) {
        return recurrent(words, FusedLstm.of(VECTOR, units), units, rate, seed);
    }

    private static ComputationGraph recurrent(int words, Layer layer, int units, double rate, long seed) {
        return finished(clipped(rate, seed)
                .addInputs(TOLD)
                .addLayer("vectors", FusedEmbedding.of(words, VECTOR), TOLD)
                .addLayer("states", layer, "vectors")
                .addVertex("last", new LastStep(), "states")
                .addLayer(VERDICT, output(units), "last"));
    }

    /** The network of Keras's {@code babi_memnn.py} with its sizes, rates of dropout and updater. */
    static ComputationGraph chatbot(Reach reach, int units, double rate, long seed) {
        OutputLayer output = new OutputLayer.Builder(LossFunction.MCXENT)
                .nIn(units)
                .nOut(Verdict.values().length)
                .activation(Activation.SOFTMAX)
                .dropOut(KEPT_STATES)
                .build();
        return finished(builder(new RmsProp(rate, 0.9, 1e-7), seed)
                .addInputs(TOLD, ASKED)
                .addLayer("m-vectors", embedding(reach.words(), VECTOR), TOLD)
                .addLayer("m", new DropoutLayer(KEPT_VECTORS), "m-vectors")
                .addLayer("c-vectors", embedding(reach.words(), reach.asked()), TOLD)
                .addLayer("c", new DropoutLayer(KEPT_VECTORS), "c-vectors")
                .addLayer("q-vectors", embedding(reach.words(), VECTOR), ASKED)
                .addLayer("q", new DropoutLayer(KEPT_VECTORS), "q-vectors")
                .addVertex("response", new WordMatch(), "m", "q", "c")
                .addVertex("response-and-question", new MergeVertex(), "response", "q")
                .addLayer("states", FusedLstm.of(reach.told() + VECTOR, units), "response-and-question")
                .addVertex("last", new LastStep(), "states")
                .addLayer(VERDICT, output, "last"));
    }

    private static FusedEmbedding embedding(int words, int size) {
        FusedEmbedding embedding = FusedEmbedding.of(words, size);
        embedding.setWeightInitFn(new WeightInitDistribution(new UniformDistribution(-0.05, 0.05)));
        return embedding;
    }

    private static OutputLayer output(int in) {
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .nIn(in)
                .nOut(Verdict.values().length)
                .activation(Activation.SOFTMAX)
                .build();
    }

    private static GraphBuilder builder(IUpdater updater, long seed) {
        return configuration(updater, seed).graphBuilder();
    }

    /** Errors that go back through many steps may grow beyond all bounds. */
    private static GraphBuilder clipped(double rate, long seed) {
        return configuration(new Adam(rate), seed)
                .gradientNormalization(GradientNormalization.ClipL2PerLayer)
                .gradientNormalizationThreshold(1)
                .graphBuilder();
    }

    private static NeuralNetConfiguration.Builder configuration(IUpdater updater, long seed) {
        return new NeuralNetConfiguration.Builder()
                .seed(seed)
                .weightInit(WeightInit.XAVIER)
                .updater(updater);
    }

    private static ComputationGraph finished(GraphBuilder builder) {
        ComputationGraph graph =
                new ComputationGraph(builder.setOutputs(VERDICT).build());
        graph.init();
        return graph;
    }
}
