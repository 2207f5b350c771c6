package fabula.examples;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fabula.Problem;
import fabula.Saying;
import fabula.story.ChannelId;
import fabula.story.Statement;
import fabula.story.Teller;
import fabula.story.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes in examples, and only from where it may: the operator has to allow it, on a server an administrator has to
 * switch it on, and each person has to agree. Throws {@link Problem} with a sentence for the person.
 */
public final class Collecting {

    /** How long a reviewer has an example to themselves. */
    public static final Duration CLAIM = Duration.ofMinutes(10);

    /** Of what members gave and nobody has looked at yet: of all of them, and of one. */
    private static final int MOST_WAITING = 2_000;

    static final int MOST_OF_ONE = 100;

    private static final int MOST_IN_ALL = 50_000;

    /** How long what another process switched may go unseen where examples are only offered to be given. */
    private static final Duration UNSEEN = Duration.ofSeconds(5);

    private static final int OFFERING_SERVERS = 10_000;

    private final boolean allowed;
    private final ExampleStore examples;
    private final ConsentStore consents;
    private final Clock clock;
    private final LoadingCache<ServerId, Boolean> offered = Caffeine.newBuilder()
            .maximumSize(OFFERING_SERVERS)
            .expireAfterWrite(UNSEEN)
            .build(this::isOn);

    /**
     * What became of an example that was given.
     *
     * @param isNew whether nobody had given it before
     */
    public record Given(Example example, boolean isNew) {}

    /** @param allowed whether the operator allows it */
    public Collecting(boolean allowed, ExampleStore examples, ConsentStore consents, Clock clock) {
        this.allowed = allowed;
        this.examples = examples;
        this.consents = consents;
        this.clock = clock;
    }

    /** Whether the operator allows it. */
    public boolean isAllowed() {
        return allowed;
    }

    /** Whether examples are taken there. */
    public boolean isOn(ServerId server) {
        return allowed && (server.equals(ServerId.TERMINAL) || consents.collects(server));
    }

    /** Whether they are, or were moments ago: not looked up at every answer, for whoever takes the offer is told anew. */
    public boolean isOffered(ServerId server) {
        return offered.get(server);
    }

    public void requireOn(ServerId server) {
        requireAllowed();
        if (!isOn(server)) {
            throw Problem.input(Saying.of("collecting.off"));
        }
    }

    private void requireAllowed() {
        if (!allowed) {
            throw Problem.input(Saying.of("collecting.never"));
        }
    }

    /** @param by the administrator */
    public void switchOn(ServerId server, String by) {
        requireAllowed();
        consents.startCollecting(server, by, now());
        offered.invalidate(server);
    }

    /** What was given stays. */
    public void switchOff(ServerId server) {
        consents.stopCollecting(server);
        offered.invalidate(server);
    }

    public boolean hasAgreed(ServerId server, String person) {
        return consents.agreed(server, person);
    }

    public void agree(ServerId server, String person) {
        requireOn(server);
        consents.agree(server, person, now());
    }

    /**
     * What somebody gives at this moment.
     *
     * @param tellers ids of those whose statements the story is made of
     */
    public Contribution contribution(
            Teller giver, ChannelId channel, Source source, Optional<ModelAnswer> answered, Set<String> tellers) {
        return new Contribution(giver, channel, now(), source, answered, tellers);
    }

    /**
     * Takes an answer as an example of what is right.
     *
     * @param story what the answer was read from
     * @param right what it should have been, or was
     */
    public Given judge(
            ServerId server, ChannelId channel, Teller giver, List<Statement> story, Asked asked, Verdict right) {
        boolean wasRight = right == asked.answered().verdict();
        // What a right answer rests on is right, too; what a wrong one rests on says nothing.
        Optional<List<Integer>> supports =
                wasRight && !asked.supports().isEmpty() ? Optional.of(asked.supports()) : Optional.empty();
        Contribution contribution = contribution(
                giver,
                channel,
                wasRight ? Source.RIGHT : Source.WRONG,
                Optional.of(asked.answered()),
                story.stream().map(told -> told.teller().id()).collect(Collectors.toSet()));
        List<String> texts = story.stream().map(Statement::text).toList();
        return give(server, new Lesson(texts, asked.question(), right, supports), contribution);
    }

    /** Takes one example of a person who agreed; it waits for its review. */
    public Given give(ServerId server, Lesson lesson, Contribution contribution) {
        requireOn(server);
        if (examples.count(server, Set.of(ExampleState.NEW)) >= MOST_WAITING) {
            throw Problem.input(Saying.of("collecting.full"));
        }
        if (examples.waitingOf(server, contribution.giver().id()) >= MOST_OF_ONE) {
            throw Problem.input(Saying.of("collecting.yours", MOST_OF_ONE));
        }
        Submission submission = new Submission(lesson, ExampleState.NEW, Optional.empty(), List.of(contribution));
        Intake intake = examples.add(server, List.of(submission), false);
        if (intake.notAgreed() > 0) {
            throw Problem.input(notAgreed(server, contribution));
        }
        return intake.added().isEmpty()
                ? new Given(intake.merged().get(0), false)
                : new Given(intake.added().get(0), true);
    }

    private String notAgreed(ServerId server, Contribution contribution) {
        return hasAgreed(server, contribution.giver().id())
                ? "Part of this story was told by people who have not agreed that examples are kept, so I kept nothing."
                        + " You may teach the same with a story of your own."
                : "You have not agreed that your examples are kept, so I kept nothing.";
    }

    /** Takes what an administrator's file holds. */
    public Intake takeIn(ServerId server, List<Submission> submissions) {
        requireOn(server);
        int present = examples.count(server, EnumSet.allOf(ExampleState.class));
        if (present + submissions.size() > MOST_IN_ALL) {
            throw Problem.input("That would be more than " + MOST_IN_ALL + " examples; there are " + present
                    + " already. Delete some first, or take a smaller file.");
        }
        return examples.add(server, submissions, true);
    }

    private Instant now() {
        return clock.instant();
    }
}
