package fabula.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;

/**
 * Something that {@code ./fabula doctor} looks at.
 *
 * @param name in a word or two
 * @param finding looks; a {@link fabula.Problem} it throws is a finding, too
 */
public record Check(String name, Supplier<Finding> finding) {

    /** What was found. */
    public enum State {
        GOOD("✓"),
        /** Fabula works without it, but not all of it. */
        LACKING("–"),
        BAD("✗");

        private final String sign;

        State(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /** @param text what was found and, where it is not good, what to do */
    public record Finding(State state, String text) {

        public static Finding good(String text) {
            return new Finding(State.GOOD, text);
        }

        public static Finding lacking(String text) {
            return new Finding(State.LACKING, text);
        }

        public static Finding bad(String text) {
            return new Finding(State.BAD, text);
        }
    }

    /**
     * Looks at one after the other and tells what was found, a line each.
     *
     * @return whether all is well
     */
    static boolean tell(List<Check> checks, PrintWriter out) {
        boolean isWell = true;
        for (Check check : checks) {
            Finding finding = check.look();
            isWell &= finding.state() != State.BAD;
            String text = finding.text().strip().replaceAll("\\R", "; ");
            out.printf("%s %-12s %s%n", finding.state().sign(), check.name(), text);
            out.flush();
        }
        return isWell;
    }

    private Finding look() {
        try {
            return finding.get();
        } catch (RuntimeException | LinkageError e) {
            // Natives that do not load fail with linkage errors, and a doctor goes on to the next check.
            return Finding.bad(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }
}
