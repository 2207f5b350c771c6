package fabula.benchmark.teach;

/**
 * How one model does in what decides whether it goes live; in per cent.
 *
 * @param exam the exam that is the same for all
 * @param examOfKind the same with the questions beside it that are told as the examples are
 * @param apart the approved examples that were kept apart
 */
public record Marks(double exam, double examOfKind, double apart) {}
