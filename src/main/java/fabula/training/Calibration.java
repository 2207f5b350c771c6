package fabula.training;

import fabula.network.Learner.Lesson;
import fabula.reader.Answer;
import fabula.reader.CalibratedReader;
import fabula.reader.Reader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Finds the temperature at which a network is as sure as it is right: the one that makes the negative log-likelihood of
 * kept-apart answers smallest (Guo et al., On Calibration of Modern Neural Networks, 2017).
 */
final class Calibration {

    /** Where every kept-apart answer is right, colder would always seem better; a few right answers prove less. */
    private static final double COLDEST = 0.5;

    private static final double HOTTEST = 10;
    private static final double PRECISION = 1e-4;
    private static final int MOST_STEPS = 100;
    private static final int BATCH = 256;
    /** No answer costs more than one that is off by as much as a network's numbers can tell. */
    private static final double LEAST = 1e-30;

    private record Given(Answer answer, int gold) {
        double loss(double temperature) {
            return -Math.log(Math.max(
                    LEAST,
                    CalibratedReader.calibrated(answer.probabilities(), temperature)
                            .get(gold)));
        }
    }

    private Calibration() {}

    /** @param kept at least one lesson that was not learned from */
    static double temperature(Reader reader, List<Lesson> kept) {
        List<Given> given = new ArrayList<>();
        for (int from = 0; from < kept.size(); from += BATCH) {
            List<Lesson> part = kept.subList(from, Math.min(kept.size(), from + BATCH));
            List<Answer> answers = reader.read(part.stream().map(Lesson::query).toList());
            for (int i = 0; i < part.size(); i++) {
                given.add(new Given(answers.get(i), part.get(i).answer().ordinal()));
            }
        }
        return Math.exp(minimum(given));
    }

    /** Of the loss over the temperature's logarithm, in which it has one valley. */
    private static double minimum(List<Given> given) {
        return new BrentOptimizer(PRECISION, PRECISION)
                .optimize(
                        new MaxEval(MOST_STEPS),
                        GoalType.MINIMIZE,
                        new SearchInterval(Math.log(COLDEST), Math.log(HOTTEST), 0),
                        new UnivariateObjectiveFunction(log -> given.stream()
                                .mapToDouble(each -> each.loss(Math.exp(log)))
                                .sum()))
                .getPoint();
    }
}
