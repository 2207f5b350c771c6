package fabula.network;

import fabula.network.lstm.FusedBidirectional;
import fabula.network.lstm.FusedEmbedding;
import fabula.network.vertex.Arrangement;
import fabula.network.vertex.EvidencePooling;
import fabula.network.vertex.MaxPooling;
import fabula.network.vertex.Rows;
import fabula.network.vertex.Sum;
import fabula.settings.Settings;
import fabula.story.Verdict;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
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
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;

/**
 * The shape of the reader. A bidirectional LSTM reads the words of every sentence; a second one reads the sentences of
 * the story, each with the question beside it; each statement's evidence and the answer are read off its states.
 */
final class ReaderGraph {

    static final String INDEX = "index";
    static final String WORDS = "words";
    static final String SLOTS = "slots";
    static final String ANSWER = "answer";
    static final String EVIDENCE = "evidence";
    static final String WORD_VECTORS = "word-vectors";
    static final String SLOT_VECTORS = "slot-vectors";

    /** How much the mean loss of the evidence counts beside that of the answer. */
    private static final double EVIDENCE_WEIGHT = 0.5;

    private ReaderGraph() {}

    /**
     * A network with fresh weights.
     *
     * @param words size of the vocabulary
     * @param fused the LSTM that is written for speed, or DL4J's own; both have the same parameters
     */
    static ComputationGraph create(Settings.Network shape, int words, long seed, boolean fused) {
        ComputationGraph graph = new ComputationGraph(configuration(shape, words, seed, fused));
        graph.init();
        return graph;
    }

    /** How many weights a network of that shape has, known before there is one. */
    static long parameters(Settings.Network shape, int words) {
        long vector = shape.vectorSize();
        long sentence = 2L * shape.wordHidden();
        long hidden = shape.storyHidden();
        long story = 2 * hidden;
        return vector * (words + shape.slots())
                + bothWays(vector, shape.wordHidden())
                + bothWays(Arrangement.WIDTH * sentence, hidden)
                + story
                + 1
                + hidden * (2 * story + 1)
                + Verdict.values().length * (hidden + 1);
    }

    private static long bothWays(long in, long hidden) {
        return 2 * 4 * hidden * (in + hidden + 1);
    }

    private static ComputationGraphConfiguration configuration(
            Settings.Network shape, int words, long seed, boolean fused) {
        int vector = shape.vectorSize();
        int sentence = 2 * shape.wordHidden();
        int story = 2 * shape.storyHidden();
        INDArray evidenceWeight = Nd4j.createFromArray(new float[] {(float) EVIDENCE_WEIGHT});
        return new NeuralNetConfiguration.Builder()
                .seed(seed)
                .weightInit(WeightInit.XAVIER)
                .updater(new Adam())
                .gradientNormalization(GradientNormalization.ClipL2PerLayer)
                .gradientNormalizationThreshold(1)
                .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .graphBuilder()
                .addInputs(INDEX, WORDS, SLOTS)
                .addLayer(WORD_VECTORS, embedding(words, vector, fused), WORDS)
                .addLayer(SLOT_VECTORS, embedding(shape.slots(), vector, fused), SLOTS)
                .addVertex("tokens", new Sum(), WORD_VECTORS, SLOT_VECTORS)
                .addLayer("word-lstm", both(vector, shape.wordHidden(), fused), "tokens")
                .addVertex("sentences", new MaxPooling(), "word-lstm")
                .addVertex("story", new Arrangement(), "sentences", INDEX)
                .addLayer("story-lstm", both(Arrangement.WIDTH * sentence, shape.storyHidden(), fused), "story")
                .addVertex("states", new Rows(), "story-lstm")
                .addLayer("support", dense(story, 1, Activation.IDENTITY), "states")
                .addLayer(
                        EVIDENCE,
                        new LossLayer.Builder(new LossBinaryXENT(evidenceWeight))
                                .activation(Activation.SIGMOID)
                                .build(),
                        "support")
                .addVertex("supported", new EvidencePooling(), "story-lstm", "support")
                .addVertex("strongest", new MaxPooling(), "story-lstm")
                .addVertex("memory", new MergeVertex(), "supported", "strongest")
                .addLayer("thought", dense(2 * story, shape.storyHidden(), Activation.TANH), "memory")
                .addLayer(
                        ANSWER,
                        new OutputLayer.Builder(LossFunction.MCXENT)
                                .nIn(shape.storyHidden())
                                .nOut(Verdict.values().length)
                                .activation(Activation.SOFTMAX)
                                .build(),
                        "thought")
                .setOutputs(ANSWER, EVIDENCE)
                .build();
    }

    private static Layer embedding(int rows, int size, boolean fused) {
        if (fused) {
            return FusedEmbedding.of(rows, size);
        }
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

    private static Layer both(int in, int units, boolean fused) {
        if (fused) {
            return new FusedBidirectional(in, units);
        }
        LSTM lstm = new LSTM.Builder()
                .nIn(in)
                .nOut(units)
                .activation(Activation.TANH)
                .dataFormat(RNNFormat.NCW)
                .build();
        return new Bidirectional(Bidirectional.Mode.CONCAT, lstm);
    }

    private static DenseLayer dense(int in, int out, Activation activation) {
        return new DenseLayer.Builder().nIn(in).nOut(out).activation(activation).build();
    }
}
