package fabula.reader;

import java.util.Arrays;
import java.util.List;

/**
 * A reader whose probabilities are made to mean what they say: the logits of each answer are divided by a temperature
 * (Guo et al., On Calibration of Modern Neural Networks, 2017). Verdicts and evidence stay as they are.
 */
public final class CalibratedReader implements Reader {

    private final Reader reader;
    private final double temperature;

    /**
     * @param reader is closed with this
     * @param temperature above 1 makes it less sure, below 1 more; 1 changes nothing
     */
    public CalibratedReader(Reader reader, double temperature) {
        if (!(temperature > 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException("no temperature: " + temperature);
        }
        this.reader = reader;
        this.temperature = temperature;
    }

    @Override
    public String name() {
        return reader.name();
    }

    @Override
    public List<Answer> read(List<Query> queries) {
        return reader.read(queries).stream().map(this::calibrated).toList();
    }

    @Override
    public boolean knows(String word) {
        return reader.knows(word);
    }

    private Answer calibrated(Answer answer) {
        return new Answer(
                answer.verdict(), calibrated(answer.probabilities(), temperature), answer.evidence(), answer.reason());
    }

    /** Softmax of logits over the temperature is the power of the probabilities, scaled to sum up to 1. */
    public static List<Double> calibrated(List<Double> probabilities, double temperature) {
        double most = probabilities.stream().mapToDouble(p -> p).max().orElseThrow();
        // Against the largest, so that no power of a small one is lost.
        double[] powers = probabilities.stream()
                .mapToDouble(p -> Math.pow(p / most, 1 / temperature))
                .toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).mapToObj(power -> power / sum).toList();
    }

    @Override
    public void close() {
        reader.close();
    }
}
