package fabula.evaluation;

import fabula.corpus.LabelledQuestion;
import fabula.reader.Answer;
import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Adds up answers, one by one or tally by tally. */
final class Tally {

    /** Equal in width between 0 and 1; the number that the literature on calibration uses. */
    static final int BINS = 15;

    /** The longest story of each class of length, in statements. */
    private static final int[] LONGEST = {2, 5, 10, 20, 50, 100, 200, Integer.MAX_VALUE};

    private static final double NANOSECONDS = 1e9;

    private final Map<Verdict, Map<Verdict, Integer>> answers = new EnumMap<>(Verdict.class);
    private final double[] confidence = new double[BINS];
    private final int[] right = new int[BINS];
    private final int[] asked = new int[BINS];
    private final int[] lengthRight = new int[LONGEST.length];
    private final int[] lengthAsked = new int[LONGEST.length];
    private int questions;
    private int withSupports;
    private int found;
    private int invented;
    private int missed;
    private long nanoseconds;

    void add(LabelledQuestion question, Answer answer) {
        questions++;
        answers.computeIfAbsent(question.answer(), gold -> new EnumMap<>(Verdict.class))
                .merge(answer.verdict(), 1, Integer::sum);
        int bin = Math.min(BINS - 1, (int) (answer.confidence() * BINS));
        confidence[bin] += answer.confidence();
        int good = answer.verdict() == question.answer() ? 1 : 0;
        right[bin] += good;
        asked[bin]++;
        int length = length(question.told());
        lengthRight[length] += good;
        lengthAsked[length]++;
        question.supports()
                .filter(supports -> !supports.isEmpty())
                .ifPresent(supports -> addEvidence(supports, answer));
    }

    private static int length(int statements) {
        int length = 0;
        while (statements > LONGEST[length]) {
            length++;
        }
        return length;
    }

    private void addEvidence(List<Integer> supports, Answer answer) {
        Set<Integer> gold = new HashSet<>(supports);
        Set<Integer> both = new HashSet<>(answer.supports());
        int named = both.size();
        both.retainAll(gold);
        withSupports++;
        found += both.size();
        invented += named - both.size();
        missed += gold.size() - both.size();
    }

    void took(long nanoseconds) {
        this.nanoseconds += nanoseconds;
    }

    void add(Tally other) {
        questions += other.questions;
        other.answers.forEach((gold, given) ->
                given.forEach((verdict, count) -> answers.computeIfAbsent(gold, any -> new EnumMap<>(Verdict.class))
                        .merge(verdict, count, Integer::sum)));
        for (int bin = 0; bin < BINS; bin++) {
            confidence[bin] += other.confidence[bin];
            right[bin] += other.right[bin];
            asked[bin] += other.asked[bin];
        }
        for (int length = 0; length < LONGEST.length; length++) {
            lengthRight[length] += other.lengthRight[length];
            lengthAsked[length] += other.lengthAsked[length];
        }
        withSupports += other.withSupports;
        found += other.found;
        invented += other.invented;
        missed += other.missed;
        nanoseconds += other.nanoseconds;
    }

    EvaluationReport.Row row(String file) {
        int allRight = 0;
        double allConfidence = 0;
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            allRight += right[bin];
            allConfidence += confidence[bin];
            error += Math.abs(right[bin] - confidence[bin]);
        }
        return new EvaluationReport.Row(
                file,
                questions,
                share(allRight),
                evidence(),
                share(allConfidence),
                share(error),
                nanoseconds == 0 ? Double.NaN : questions * NANOSECONDS / nanoseconds,
                answers);
    }

    /** From the least sure answers to the surest; bins without an answer are left out. */
    List<EvaluationReport.Reliability> reliability() {
        List<EvaluationReport.Reliability> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            if (asked[bin] > 0) {
                bins.add(new EvaluationReport.Reliability(
                        asked[bin], confidence[bin] / asked[bin], (double) right[bin] / asked[bin]));
            }
        }
        return bins;
    }

    /** From short to long; classes without a question are left out. */
    List<EvaluationReport.Length> lengths() {
        List<EvaluationReport.Length> lengths = new ArrayList<>();
        for (int i = 0; i < LONGEST.length; i++) {
            if (lengthAsked[i] > 0) {
                lengths.add(new EvaluationReport.Length(
                        i == 0 ? 0 : LONGEST[i - 1] + 1,
                        LONGEST[i] == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(LONGEST[i]),
                        lengthAsked[i],
                        (double) lengthRight[i] / lengthAsked[i]));
            }
        }
        return lengths;
    }

    /** NaN where nothing was asked. */
    private double share(double sum) {
        return sum / questions;
    }

    private Optional<EvaluationReport.Evidence> evidence() {
        if (withSupports == 0) {
            return Optional.empty();
        }
        int named = found + invented;
        return Optional.of(new EvaluationReport.Evidence(
                named == 0 ? 0 : (double) found / named,
                (double) found / (found + missed),
                2.0 * found / (2.0 * found + invented + missed)));
    }
}
