package fabula.riddle;

import fabula.Problem;
import fabula.Saying;
import fabula.conversation.HiddenStories;
import fabula.examples.ServerId;
import fabula.reader.Answer;
import fabula.story.ChannelId;
import fabula.story.Teller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The game: one riddle at a time in a channel, as many at once as there are channels. Throws a {@link Problem} with a
 * sentence for the person where a riddle is over that they still see.
 */
public final class Riddles {

    /** A riddle that nobody has touched for so long is over. */
    static final Duration PATIENCE = Duration.ofDays(7);

    private final RiddleStore store;
    private final HiddenStories stories;
    private final Clock clock;

    /**
     * What became of a guess.
     *
     * @param right whether the riddle is solved by it, and over
     */
    public record Guessed(Guess guess, boolean right) {}

    public Riddles(RiddleStore store, HiddenStories stories, Clock clock) {
        this.store = store;
        this.stories = stories;
        this.clock = clock;
    }

    /** The riddle of a channel. It ends now if it should have ended before. */
    public Optional<Riddle> open(ChannelId channel) {
        Optional<Riddle> open = store.open(channel);
        if (open.isPresent() && open.get().touched().isBefore(idleSince())) {
            endIdle();
            return Optional.empty();
        }
        return open;
    }

    private Instant idleSince() {
        return clock.instant().minus(PATIENCE);
    }

    /** Ends the riddles of all channels that nobody has touched for too long. */
    public void endIdle() {
        store.endIdle(idleSince(), clock.instant());
    }

    /** A tale in a host's own words; a {@link Problem} where something is missing or its story cannot be told. */
    public Tale tale(String title, String teaser, String story, String solution) {
        if (title.isBlank() || teaser.isBlank() || solution.isBlank()) {
            throw Problem.input(Saying.of("riddle.incomplete"));
        }
        Tale tale = new Tale(title.strip(), teaser.strip(), stories.told(story), new Solution(solution.strip()));
        if (!tale.solution().canBeMet()) {
            throw Problem.input(
                    Saying.of("riddle.emptysolution", tale.solution().shown()));
        }
        return tale;
    }

    /**
     * Empty if a riddle is open in this channel already.
     *
     * @param hostKnows whether it is the host's own
     */
    public Optional<Riddle> start(ServerId server, ChannelId channel, Teller host, boolean hostKnows, Tale tale) {
        endIdle();
        return store.begin(server, channel, host, hostKnows, tale, clock.instant());
    }

    /** Answers from what is hidden; a {@link Problem} where it is no question that yes or no answers. */
    public Question ask(Riddle riddle, Teller asker, String question) {
        Answer answer = stories.answer(riddle.channel(), riddle.tale().story(), question);
        return store.ask(riddle.id(), asker, question.strip(), answer.verdict(), answer.supports(), clock.instant())
                .orElseThrow(Riddles::over);
    }

    /** In the order in which they were asked. */
    public List<Question> questions(Riddle riddle) {
        return store.questions(riddle.id());
    }

    /**
     * One more statement of what is hidden: of those that answers followed from, the one that did so most often; else
     * the first. Empty if all were given.
     */
    public Optional<String> hint(Riddle riddle) {
        var touched = store.questions(riddle.id()).stream()
                .flatMap(question -> question.supports().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<String> story = riddle.tale().story();
        return IntStream.range(0, story.size())
                .boxed()
                .filter(statement -> !riddle.hinted().contains(statement))
                .max(Comparator.comparing((Integer statement) -> touched.getOrDefault(statement, 0L))
                        .thenComparing(Comparator.reverseOrder()))
                .map(statement -> given(riddle, statement));
    }

    private String given(Riddle riddle, int statement) {
        requireOpen(store.hint(riddle.id(), statement, clock.instant()));
        return riddle.tale().story().get(statement);
    }

    /** A guess that says what the solution says ends the riddle; whether another is right only the host can tell. */
    public Guessed guess(Riddle riddle, Teller guesser, String text) {
        if (riddle.hostKnows() && riddle.isHostedBy(guesser.id())) {
            throw Problem.input(Saying.of("riddle.youknow"));
        }
        Guess guess =
                store.guess(riddle.id(), guesser, text.strip(), clock.instant()).orElseThrow(Riddles::over);
        boolean right = riddle.tale().solution().isMetBy(text);
        if (right) {
            end(riddle, Optional.of(guesser));
        }
        return new Guessed(guess, right);
    }

    public Optional<Guess> guess(Riddle riddle, int number) {
        return store.guess(riddle.id(), number);
    }

    /** The host has seen the story from now on, and guesses no more. */
    public void showToHost(Riddle riddle) {
        requireOpen(store.hostKnows(riddle.id()));
    }

    /** @param solver who found out; empty if nobody did */
    public void end(Riddle riddle, Optional<Teller> solver) {
        requireOpen(store.end(riddle.id(), solver, clock.instant()));
    }

    public Scoreboard scores(ServerId server) {
        return Scoreboard.of(store.ended(server));
    }

    /** Whatever is open there or in its threads is gone without a trace. */
    public void forgetChannel(ChannelId channel) {
        store.forgetChannel(channel);
    }

    private static void requireOpen(boolean open) {
        if (!open) {
            throw over();
        }
    }

    private static Problem over() {
        return Problem.input(Saying.of("riddle.over"));
    }
}
