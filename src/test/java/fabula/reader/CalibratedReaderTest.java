package fabula.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fabula.evaluation.ScriptedReader;
import fabula.story.Verdict;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibratedReaderTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final Query QUERY = new Query(List.of("A.", "B."), "Is it?");

    private final ScriptedReader scripted =
            new ScriptedReader(query -> ScriptedReader.answer(query, Verdict.NO, 0.9, 1));

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(value -> value).sum();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.7, 10})
    void it_is_the_softmax_of_the_logits_over_the_temperature(double temperature) {
        double[] logits = {2.5, -1, 0.3, 4};
        double all = 0;
        double hotAll = 0;
        for (double logit : logits) {
            all += Math.exp(logit);
            hotAll += Math.exp(logit / temperature);
        }
        List<Double> probabilities = List.of(
                Math.exp(logits[0]) / all, Math.exp(logits[1]) / all, Math.exp(logits[2]) / all, Math.exp(4) / all);

        List<Double> calibrated = CalibratedReader.calibrated(probabilities, temperature);

        for (int i = 0; i < logits.length; i++) {
            assertThat(calibrated.get(i)).isEqualTo(Math.exp(logits[i] / temperature) / hotAll, EXACT);
        }
        assertThat(sum(calibrated)).isEqualTo(1, EXACT);
    }

    @Test
    void the_smallest_numbers_stay_probabilities() {
        for (double temperature : new double[] {0.01, 0.5, 100}) {
            List<Double> calibrated =
                    CalibratedReader.calibrated(List.of(1.0, 0.0, 1e-45, Double.MIN_VALUE), temperature);

            assertThat(calibrated).allSatisfy(p -> assertThat(p).isBetween(0.0, 1.0));
            assertThat(sum(calibrated)).isEqualTo(1, EXACT);
        }
    }

    @Test
    void it_is_less_sure_of_the_same_verdict_for_the_same_reasons() {
        Answer before = scripted.read(QUERY);
        Answer after = new CalibratedReader(scripted, 2).read(QUERY);

        assertThat(after.confidence()).isLessThan(before.confidence()).isGreaterThan(0.25);
        assertThat(after.verdict()).isEqualTo(Verdict.NO);
        assertThat(after.evidence()).isEqualTo(before.evidence());
    }

    @Test
    void it_goes_by_the_name_of_what_it_calibrates_and_closes_it() {
        CalibratedReader reader = new CalibratedReader(scripted, 2);
        reader.close();

        assertThat(reader.name()).isEqualTo("scripted");
        assertThat(scripted.closed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void what_is_no_temperature_is_refused(double temperature) {
        assertThatThrownBy(() -> new CalibratedReader(scripted, temperature))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
