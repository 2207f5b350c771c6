package fabula.cli;

import fabula.Problem;
import fabula.examples.Collecting;
import fabula.examples.Decided;
import fabula.examples.Decision;
import fabula.examples.Example;
import fabula.examples.ExampleStore;
import fabula.examples.Lesson;
import fabula.examples.Review;
import fabula.examples.ServerId;
import fabula.story.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Goes through what is new, a line of input for each example. */
final class TerminalReview {

    private static final String CHOICES = "approve, correct ANSWER, reject, skip or quit (first letters will do): ";

    private final ExampleStore store;
    private final ServerId server;
    private final String reviewer;
    private final Clock clock;
    private final PrintWriter out;

    TerminalReview(ExampleStore store, ServerId server, String reviewer, Clock clock, PrintWriter out) {
        this.store = store;
        this.server = server;
        this.reviewer = reviewer;
        this.clock = clock;
        this.out = out;
    }

    void run(InputStream input) {
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
            Optional<Review> next = claim(0);
            while (next.isPresent()) {
                show(next.get());
                next = answered(next.get().example(), lines);
            }
        } catch (IOException e) {
            throw new Problem(Problem.Kind.MACHINE, "The input cannot be read to its end.", e);
        } finally {
            store.release(server, reviewer);
            out.flush();
        }
    }

    private Optional<Review> claim(long after) {
        Instant now = clock.instant();
        Optional<Review> review = store.claim(server, reviewer, after, now, now.plus(Collecting.CLAIM));
        if (review.isEmpty()) {
            out.println("There is nothing new to review, or others are looking at it.");
        }
        return review;
    }

    private void show(Review review) {
        out.println(review.waiting() == 1 ? "One is new." : review.waiting() + " are new.");
        out.print(ExampleCard.of(review.example()));
        out.print(ExampleCard.contradictions(review.contradicting()));
    }

    /** The next example; empty at the end. */
    private Optional<Review> answered(Example example, BufferedReader lines) throws IOException {
        while (true) {
            out.print(CHOICES);
            out.flush();
            String line = lines.readLine();
            if (line == null || isMeant(line, "quit")) {
                out.println();
                return Optional.empty();
            }
            if (isMeant(line, "skip")) {
                return claim(example.number());
            }
            try {
                Decision decision = decision(example, line);
                tell(store.decide(server, example.number(), reviewer, decision, clock.instant()));
                return claim(example.number());
            } catch (Problem problem) {
                out.println(problem.getMessage());
            }
        }
    }

    private static Decision decision(Example example, String line) {
        String[] words = line.strip().split("\\s+");
        if (isMeant(words[0], "approve")) {
            return new Decision.Approve();
        }
        if (isMeant(words[0], "reject")) {
            return new Decision.Reject();
        }
        if (isMeant(words[0], "correct") && words.length == 2) {
            Verdict answer = ExamplesCommand.verdict(words[1]);
            Lesson lesson = example.lesson();
            return new Decision.Correct(new Lesson(lesson.story(), lesson.question(), answer, lesson.supports()));
        }
        throw Problem.input("Say approve, reject or skip, or the right answer, as in: correct no");
    }

    private static boolean isMeant(String typed, String word) {
        String said = typed.strip().toLowerCase(Locale.ROOT);
        return !said.isEmpty() && word.startsWith(said);
    }

    private void tell(Optional<Decided> decided) {
        out.println(decided.map(done -> "Example " + done.example().number() + " is "
                        + done.example().state().label() + "."
                        + (done.overruled().isEmpty() ? "" : " What contradicted it is rejected."))
                .orElse("Somebody else has decided on it, or is looking at it."));
    }
}
