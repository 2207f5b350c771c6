package fabula.examples;

import fabula.story.ChannelId;
import fabula.story.Teller;
import fabula.story.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Examples and people for tests. */
public final class Gifts {

    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    public static final ServerId INN = ServerId.discord(11);
    public static final ServerId BARN = ServerId.discord(22);
    public static final Teller ANN = new Teller("101", "Ann");
    public static final Teller BOB = new Teller("102", "Bob");
    public static final Teller GRETA = new Teller("103", "Greta");
    private static final ChannelId HALL = ChannelId.discord(1);

    private Gifts() {}

    /** That somebody is in a place to which they yeeted. */
    public static Lesson yeeted(String who, Verdict answer) {
        return new Lesson(
                List.of("Mary slept.", who + " yeeted to the crypt."),
                "Is " + who + " in the crypt?",
                answer,
                Optional.of(List.of(1)));
    }

    /** So many approved ones, each with a story of its own. */
    public static List<Submission> approved(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Submission(
                        yeeted("Zed" + (char) ('a' + i), Verdict.YES),
                        ExampleState.APPROVED,
                        Optional.of(new Reviewed("ann", Instant.EPOCH)),
                        List.of(upload(ANN))))
                .toList();
    }

    public static Contribution by(Teller giver, String... tellers) {
        return new Contribution(
                giver,
                HALL,
                NOON,
                Source.WRONG,
                Optional.of(new ModelAnswer("default", Verdict.UNKNOWN)),
                Set.of(tellers));
    }

    public static Contribution upload(Teller giver) {
        return new Contribution(giver, HALL, NOON, Source.UPLOADED, Optional.empty(), Set.of());
    }

    public static Submission submission(Lesson lesson, Contribution... given) {
        return new Submission(lesson, ExampleState.NEW, Optional.empty(), List.of(given));
    }
}
