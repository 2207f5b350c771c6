package fabula.network;

import fabula.network.Learner.Lesson;
import fabula.reader.Answer;
import fabula.story.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What a network is to answer.
 *
 * @param answer a probability for each verdict
 * @param evidence of each statement that is read, 0 … 1, where it is known
 */
record Target(float[] answer, Optional<float[]> evidence) {

    private static final double EVIDENCE_WEIGHT = 0.5;

    /** How much each statement's evidence counts beside the answer: less in longer stories. */
    double evidenceWeight() {
        return EVIDENCE_WEIGHT / evidence.orElseThrow().length;
    }

    /** @param positions of the statements that are read, in the story */
    static Target of(Lesson lesson, int[] positions) {
        float[] answer = new float[Verdict.values().length];
        answer[lesson.answer().ordinal()] = 1;
        return new Target(answer, lesson.supports().map(supports -> evidence(supports, positions)));
    }

    private static float[] evidence(List<Integer> supports, int[] positions) {
        float[] evidence = new float[positions.length];
        for (int s = 0; s < positions.length; s++) {
            evidence[s] = supports.contains(positions[s]) ? 1 : 0;
        }
        return evidence;
    }

    /** The same as somebody answered. */
    static Target of(Answer given, int[] positions) {
        float[] answer = new float[Verdict.values().length];
        for (int verdict = 0; verdict < answer.length; verdict++) {
            answer[verdict] = given.probabilities().get(verdict).floatValue();
        }
        float[] evidence = new float[positions.length];
        for (int s = 0; s < positions.length; s++) {
            evidence[s] = given.evidence().get(positions[s]).floatValue();
        }
        return new Target(answer, Optional.of(evidence));
    }
}
