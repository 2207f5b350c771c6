package fabula.examples;

/** What a reviewer makes of an example. */
public sealed interface Decision {

    record Approve() implements Decision {}

    record Reject() implements Decision {}

    /** Approves something else in its place. */
    record Correct(Lesson lesson) implements Decision {}
}
