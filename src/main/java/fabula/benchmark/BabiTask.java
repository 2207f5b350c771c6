package fabula.benchmark;

/** The tasks of bAbI that ask yes/no questions. */
public enum BabiTask {
    YES_NO(6, "yes/no"),
    NEGATION(9, "negation"),
    EITHER_OR(10, "either/or"),
    POSITIONS(17, "positions"),
    SIZES(18, "sizes");

    private final int number;
    private final String label;

    BabiTask(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** bAbI's number for it. */
    public int number() {
        return number;
    }

    /** Number and name, for headings. */
    public String heading() {
        return number + " " + label;
    }
}
