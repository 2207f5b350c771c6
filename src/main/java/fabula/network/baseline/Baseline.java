package fabula.network.baseline;

import java.util.List;
import java.util.function.ToIntFunction;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** A kind of network to compare with, simplest first. Each ends in a softmax over the verdicts. */
public enum Baseline {
    /** One layer of weights on a bag of words: how often each word is told, and how often it is asked about. */
    PERCEPTRON(64, 0.003) {
        @Override
        ComputationGraph graph(Reach reach, int units, long seed) {
            return Graphs.perceptron(reach.words(), learningRate(), seed);
        }

        @Override
        Inputs inputs(List<Example> examples, Reach reach) {
            return Inputs.bags(examples, reach.words());
        }
    },
    /** The same with a hidden layer between. */
    MULTI_LAYER(64, 0.003) {
        @Override
        ComputationGraph graph(Reach reach, int units, long seed) {
            return Graphs.multiLayer(reach.words(), units, learningRate(), seed);
        }

        @Override
        Inputs inputs(List<Example> examples, Reach reach) {
            return Inputs.bags(examples, reach.words());
        }
    },
    /** Reads the question, then the story, word by word; the state after the last word answers. */
    SIMPLE_RECURRENT(64, 0.001) {
        @Override
        ComputationGraph graph(Reach reach, int units, long seed) {
            return Graphs.simpleRecurrent(reach.words(), units, learningRate(), seed);
        }

        @Override
        Inputs inputs(List<Example> examples, Reach reach) {
            return Inputs.sequences(examples);
        }
    },
    /** The same with an LSTM in the place of the simple recurrent layer. */
    LSTM(32, 0.003) {
        @Override
        ComputationGraph graph(Reach reach, int units, long seed) {
            return Graphs.lstm(reach.words(), units, learningRate(), seed);
        }

        @Override
        Inputs inputs(List<Example> examples, Reach reach) {
            return Inputs.sequences(examples);
        }
    },
    /** The network of Keras's example {@code babi_memnn.py}, which many a course on chatbots rebuilds. */
    CHATBOT(32, 0.001) {
        @Override
        ComputationGraph graph(Reach reach, int units, long seed) {
            return Graphs.chatbot(reach, units, learningRate(), seed);
        }

        @Override
        Inputs inputs(List<Example> examples, Reach reach) {
            return Inputs.pairs(examples, reach.told(), reach.asked());
        }
    };

    private final int batch;
    private final double learningRate;

    Baseline(int batch, double learningRate) {
        this.batch = batch;
        this.learningRate = learningRate;
    }

    /** Questions a step. */
    public int batch() {
        return batch;
    }

    /** Of every step. */
    public double learningRate() {
        return learningRate;
    }

    abstract ComputationGraph graph(Reach reach, int units, long seed);

    /** @param examples cost least where the longest come first */
    abstract Inputs inputs(List<Example> examples, Reach reach);

    /**
     * How far a network can see.
     *
     * @param words different ones
     * @param told words of the longest story
     * @param asked words of the longest question
     */
    record Reach(int words, int told, int asked) {

        static Reach of(Words words, List<Example> examples) {
            return new Reach(
                    words.size(),
                    longest(examples, example -> example.told().length),
                    longest(examples, example -> example.asked().length));
        }

        private static int longest(List<Example> examples, ToIntFunction<Example> length) {
            return Math.max(1, examples.stream().mapToInt(length).max().orElse(1));
        }
    }
}
