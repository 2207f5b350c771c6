package fabula.benchmark.teach;

/**
 * One phrase, taught.
 *
 * @param phrase its name
 * @param what kind of phrase it is
 * @param said how it is said, {0} and so on standing for names
 * @param before share of the held-out questions that the base model answers rightly, in per cent
 * @param after the same of the taught model
 * @param base the base model's marks
 * @param taught the taught model's marks
 * @param live whether such a model goes live by itself
 * @param seconds from the first step to the end of the exam
 */
public record TeachRow(
        String phrase,
        String what,
        String said,
        double before,
        double after,
        Marks base,
        Marks taught,
        boolean live,
        double seconds) {

    /** In points; negative where the taught model does better. */
    public double examLoss() {
        return base.exam() - taught.exam();
    }
}
