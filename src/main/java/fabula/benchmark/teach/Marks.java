package fabula.benchmark.teach;

/**
 * How one model does in what decides whether it goes live; in per cent.
 *
 * @param exam the exam that is the same for all
 * @param alike the questions of it that are told as the examples are; 0 where there are none
 * @param apart the approved examples that were kept apart
 */
public record Marks(double exam, double alike, double apart) {}
