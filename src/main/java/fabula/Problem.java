package fabula;

import java.util.Locale;
import java.util.Optional;

/**
 * A failure that is told to a person: its message is one or two sentences in their words, saying what was wrong and
 * what to do about it. Front ends print the message and never the stack trace.
 */
public final class Problem extends RuntimeException {

    private final Kind kind;
    private final transient Optional<Saying> saying;

    /** What sort of failure it is; each has an exit code of its own on the command line. */
    public enum Kind {
        /** What the person gave cannot be used: a malformed file, an unknown name. */
        INPUT(2),
        /** A setting has a value that is not allowed. */
        SETTINGS(3),
        /** Discord does not accept the token, or there is none. */
        TOKEN(4),
        /** A model's files are missing, damaged or of another version. */
        MODEL(5),
        /** The disk, the database or the network failed. */
        MACHINE(6);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    /** Of what the person gave; said in their language where the front end knows it. */
    public static Problem input(Saying saying) {
        return new Problem(Kind.INPUT, saying.toString(), Optional.of(saying), null);
    }

    public Problem(Kind kind, String message) {
        this(kind, message, null);
    }

    public Problem(Kind kind, String message, Throwable cause) {
        this(kind, message, Optional.empty(), cause);
    }

    private Problem(Kind kind, String message, Optional<Saying> saying, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.saying = saying;
    }

    public static Problem input(String message) {
        return new Problem(Kind.INPUT, message);
    }

    /** The message in a language; in English where it is known in no other. */
    public String in(Locale language) {
        return saying.map(said -> said.in(language)).orElseGet(this::getMessage);
    }

    public Kind kind() {
        return kind;
    }
}
