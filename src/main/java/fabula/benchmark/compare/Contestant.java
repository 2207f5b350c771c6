package fabula.benchmark.compare;

import fabula.network.baseline.Baseline;
import java.util.Optional;

/** A network of the experiment, the one that it is about first. */
public enum Contestant {
    FABULA("Fabula's reader", 64, 40_000, 40, 30, Optional.empty()),
    CHATBOT("Keras chatbot", 32, 120_000, 120, 13, Optional.of(Baseline.CHATBOT)),
    LSTM("LSTM", 64, 120_000, 120, 10, Optional.of(Baseline.LSTM)),
    SIMPLE_RECURRENT("simple recurrent", 64, 90_000, 120, 20, Optional.of(Baseline.SIMPLE_RECURRENT)),
    MULTI_LAYER("multi-layer", 64, 200_000, 120, 2, Optional.of(Baseline.MULTI_LAYER)),
    PERCEPTRON("perceptron", 0, 200_000, 120, 1, Optional.of(Baseline.PERCEPTRON));

    private final String label;
    private final int units;
    /** Questions learned from in all, each as often as it is. */
    private final int seen;

    private final int mostPasses;
    /** Of a question learned from once, beside others. */
    private final int cost;

    private final Optional<Baseline> baseline;

    Contestant(String label, int units, int seen, int mostPasses, int cost, Optional<Baseline> baseline) {
        this.label = label;
        this.units = units;
        this.seen = seen;
        this.mostPasses = mostPasses;
        this.cost = cost;
        this.baseline = baseline;
    }

    /** For tables and pictures. */
    public String label() {
        return label;
    }

    /** Hidden units where their number is not what is compared; 0 where it has none. */
    public int units() {
        return units;
    }

    /** What it is, where it is not Fabula's own reader. */
    Optional<Baseline> baseline() {
        return baseline;
    }

    /** How often it learns from each of so many questions: the fewer there are, the oftener. */
    int passes(int questions, Plan plan) {
        double passes = plan.effort() * seen / questions;
        return (int) Math.max(1, Math.min(Math.round(passes), mostPasses));
    }

    /** What a training costs beside others, roughly. */
    double cost(int questions, Plan plan) {
        return (double) cost * questions * passes(questions, plan);
    }
}
