package fabula.network;

import fabula.network.kernel.ReaderKernel;
import fabula.network.vertex.Alignment;
import fabula.network.vertex.Arrangement;
import fabula.network.vertex.BothWays;
import fabula.network.vertex.EvidencePooling;
import fabula.network.vertex.MaxPooling;
import fabula.network.vertex.Rows;
import fabula.network.vertex.Sum;
import fabula.network.vertex.Turned;
import fabula.settings.Settings;
import fabula.story.Verdict;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;

/**
 * The shape of the reader. A bidirectional LSTM reads the words of every sentence; a second one reads the sentences of
 * the story, each with the question beside it and how their words meet, and others may read again what it has read and add
 * to that; each statement's evidence and the answer are read off the sum.
 */
final class ReaderGraph {

    static final String INDEX = "index";
    static final String WORDS = "words";
    static final String SLOTS = "slots";
    static final String ANSWER = "answer";
    static final String EVIDENCE = "evidence";
    static final String WORD_VECTORS = "word-vectors";
    static final String SLOT_VECTORS = "slot-vectors";
    static final String WORD_LSTM = "word-lstm";
    static final String ALIGNED = "aligned";
    static final String STORY_LSTM = "story-lstm";
    static final String SUPPORT = "support";
    static final String THOUGHT = "thought";
    static final String FORWARD = "-forward";
    static final String BACKWARD = "-backward";

    /** What the gradient of a layer in which everything is connected is clipped to. */
    private static final double LONGEST = 1;

    private ReaderGraph() {}

    /**
     * A network with fresh weights.
     *
     * @param words size of the vocabulary
     */
    static ComputationGraph create(Settings.Network shape, int words, long seed) {
        ComputationGraph graph = new ComputationGraph(configuration(shape, words, seed));
        graph.init();
        for (int layer = 2; layer <= shape.storyLayers(); layer++) {
            silence(graph.getLayer(ReaderKernel.storyLstm(layer) + FORWARD));
            silence(graph.getLayer(ReaderKernel.storyLstm(layer) + BACKWARD));
        }
        return graph;
    }

    /**
     * Lets an LSTM begin with nothing to say, so that what is read again is at first what was read, and a network that has
     * learned can go on with a layer more (Chen et al. 2016, Net2Net; Bachlechner et al. 2021, ReZero). The block input
     * comes first of the gates; it gets a gradient all the same.
     */
    private static void silence(org.deeplearning4j.nn.api.Layer lstm) {
        for (String weights : List.of("W", "RW")) {
            INDArray all = lstm.getParam(weights);
            all.get(NDArrayIndex.all(), NDArrayIndex.interval(0, all.size(1) / 4))
                    .assign(0);
        }
    }

    /** How many weights a network of that shape has, known before there is one. */
    static long parameters(Settings.Network shape, int words) {
        long vector = shape.vectorSize();
        long sentence = 2L * shape.wordHidden();
        long hidden = shape.storyHidden();
        long story = 2 * hidden;
        long aligned = shape.alignment();
        return vector * (words + shape.slots())
                + bothWays(vector, shape.wordHidden())
                + aligned * (sentence + 1)
                + bothWays(Arrangement.WIDTH * sentence + 2 * aligned, hidden)
                + (shape.storyLayers() - 1) * bothWays(story, hidden)
                + story
                + 1
                + hidden * (2 * story + 1)
                + Verdict.values().length * (hidden + 1);
    }

    private static long bothWays(long in, long hidden) {
        return 2 * 4 * hidden * (in + hidden + 1);
    }

    private static ComputationGraphConfiguration configuration(Settings.Network shape, int words, long seed) {
        int vector = shape.vectorSize();
        int sentence = 2 * shape.wordHidden();
        int story = 2 * shape.storyHidden();
        GraphBuilder graph = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .weightInit(WeightInit.XAVIER)
                .updater(new Adam())
                .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .graphBuilder()
                .addInputs(INDEX, WORDS, SLOTS)
                .addLayer(WORD_VECTORS, embedding(words, vector), WORDS)
                .addLayer(SLOT_VECTORS, embedding(shape.slots(), vector), SLOTS)
                .addVertex("tokens", new Sum(), WORD_VECTORS, SLOT_VECTORS);
        addBoth(graph, WORD_LSTM, "tokens", vector, shape.wordHidden());
        graph.addVertex("sentences", new MaxPooling(), WORD_LSTM)
                .addVertex("told", new Arrangement(), "sentences", INDEX);
        String beside = "told";
        if (shape.alignment() > 0) {
            graph.addVertex("read-words", new Rows(), WORD_LSTM)
                    .addLayer(ALIGNED, dense(sentence, shape.alignment(), Activation.TANH), "read-words")
                    .addVertex("met", new Alignment(), "told", ALIGNED, INDEX, WORDS);
            beside = "met";
        }
        int width = Arrangement.WIDTH * sentence + 2 * shape.alignment();
        addBoth(graph, STORY_LSTM, beside, width, shape.storyHidden());
        String read = STORY_LSTM;
        for (int layer = 2; layer <= shape.storyLayers(); layer++) {
            addBoth(graph, ReaderKernel.storyLstm(layer), read, story, shape.storyHidden());
            graph.addVertex("story-read-" + layer, new Sum(), read, ReaderKernel.storyLstm(layer));
            read = "story-read-" + layer;
        }
        graph.addVertex("states", new Rows(), read)
                .addLayer(SUPPORT, dense(story, 1, Activation.IDENTITY), "states")
                .addLayer(
                        EVIDENCE,
                        new LossLayer.Builder(new LossBinaryXENT())
                                .activation(Activation.SIGMOID)
                                .build(),
                        SUPPORT)
                .addVertex("supported", new EvidencePooling(), read, SUPPORT)
                .addVertex("strongest", new MaxPooling(), read)
                .addVertex("memory", new MergeVertex(), "supported", "strongest")
                .addLayer(THOUGHT, dense(2 * story, shape.storyHidden(), Activation.TANH), "memory")
                .addLayer(
                        ANSWER,
                        new OutputLayer.Builder(LossFunction.MCXENT)
                                .nIn(shape.storyHidden())
                                .nOut(Verdict.values().length)
                                .activation(Activation.SOFTMAX)
                                .gradientNormalization(GradientNormalization.ClipL2PerLayer)
                                .gradientNormalizationThreshold(LONGEST)
                                .build(),
                        THOUGHT)
                .setOutputs(ANSWER, EVIDENCE);
        return graph.build();
    }

    private static Layer embedding(int rows, int size) {
        return new EmbeddingSequenceLayer.Builder()
                .nIn(rows)
                .nOut(size)
                .hasBias(false)
                .inferInputLength(true)
                .outputDataFormat(RNNFormat.NCW)
                .weightInit(WeightInit.NORMAL)
                .activation(Activation.IDENTITY)
                .build();
    }

    /** An LSTM from either end. DL4J's own wrapper for that heeds no masks within a graph. */
    private static void addBoth(GraphBuilder graph, String name, String from, int in, int units) {
        graph.addLayer(name + FORWARD, lstm(in, units), from)
                .addVertex(name + "-turned", new Turned(), from)
                .addLayer(name + BACKWARD, lstm(in, units), name + "-turned")
                .addVertex(name, new BothWays(), name + FORWARD, name + BACKWARD);
    }

    private static LSTM lstm(int in, int units) {
        return new LSTM.Builder()
                .nIn(in)
                .nOut(units)
                .activation(Activation.TANH)
                .dataFormat(RNNFormat.NCW)
                .build();
    }

    private static DenseLayer dense(int in, int out, Activation activation) {
        return new DenseLayer.Builder()
                .nIn(in)
                .nOut(out)
                .activation(activation)
                .gradientNormalization(GradientNormalization.ClipL2PerLayer)
                .gradientNormalizationThreshold(LONGEST)
                .build();
    }
}
