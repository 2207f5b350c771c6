package fabula.benchmark.teach;

/**
 * One phrase, taught.
 *
 * @param phrase its name
 * @param what kind of phrase it is
 * @param said how it is said, with names
 * @param before share of the held-out questions that the base model answers rightly, in per cent
 * @param after the same of the taught model
 * @param examBefore share of the exam's questions that the base model answers rightly, in per cent
 * @param examAfter the same of the taught model
 * @param examOfKindBefore the same as examBefore, with the questions added that are told as the examples are
 * @param examOfKindAfter the same of the taught model
 * @param approvedBefore share of the approved examples kept apart that the base model answers rightly, in per cent
 * @param approvedAfter the same of the taught model
 * @param seconds from the first step to the end of the exam
 */
public record TeachRow(
        String phrase,
        String what,
        String said,
        double before,
        double after,
        double examBefore,
        double examAfter,
        double examOfKindBefore,
        double examOfKindAfter,
        double approvedBefore,
        double approvedAfter,
        double seconds) {

    /** What the exam may lose, in points: so much is chance. */
    static final double TOLERANCE = 0.2;

    double examLoss() {
        return examBefore - examAfter;
    }

    /** Whether such a model goes live by itself. */
    boolean goesLive() {
        return approvedAfter > approvedBefore && examOfKindAfter >= examOfKindBefore - TOLERANCE;
    }
}
