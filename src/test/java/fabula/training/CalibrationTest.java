package fabula.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fabula.evaluation.ScriptedReader;
import fabula.network.Learner.Lesson;
import fabula.reader.CalibratedReader;
import fabula.reader.Query;
import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

    private static final Query QUERY = new Query(List.of("A."), "Is it?");

    /** Always answers yes, as sure as this. */
    private static ScriptedReader sure(double confidence) {
        return new ScriptedReader(query -> ScriptedReader.answer(query, Verdict.YES, confidence));
    }

    /** A thousand questions, of which this share is rightly answered yes. */
    private static List<Lesson> right(double share) {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            lessons.add(new Lesson(QUERY, i < 1000 * share ? Verdict.YES : Verdict.NO, Optional.empty()));
        }
        return lessons;
    }

    @ParameterizedTest
    @CsvSource({"0.99, 0.8", "0.999999, 0.9", "0.6, 0.7", "0.8, 0.8"})
    void afterwards_it_is_as_sure_as_it_is_right(double confidence, double share) {
        ScriptedReader reader = sure(confidence);

        double temperature = Calibration.temperature(reader, right(share));

        assertThat(new CalibratedReader(reader, temperature).read(QUERY).confidence())
                .isEqualTo(share, within(0.001));
    }

    @Test
    void nothing_but_right_answers_does_not_make_it_boundlessly_sure() {
        assertThat(Calibration.temperature(sure(0.9), right(1))).isEqualTo(0.5, within(0.01));
    }

    @Test
    void nothing_but_wrong_answers_makes_it_as_unsure_as_can_be() {
        assertThat(Calibration.temperature(sure(0.9), right(0))).isEqualTo(10, within(0.1));
    }
}
