package fabula.discord;

import fabula.Saying;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.story.Verdict;
import fabula.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Reads "Is X in the Y?" by the last statement that names X: enough to see what Discord makes of each verdict. A
 * question about "molasses" takes until {@link #hurry}; one about a "crash" fails.
 */
final class LastPlaceReader implements Reader {

    private volatile CountDownLatch slow = new CountDownLatch(1);

    /** Whatever is being read slowly is read at once. */
    void hurry() {
        CountDownLatch hurried = slow;
        slow = new CountDownLatch(1);
        hurried.countDown();
    }

    @Override
    public String name() {
        return "last-place";
    }

    @Override
    public List<Answer> read(List<Query> queries) {
        return queries.stream().map(this::answer).toList();
    }

    private Answer answer(Query query) {
        List<String> question = Tokenizer.words(query.question());
        if (question.contains("molasses")) {
            awaitHurry();
        }
        if (question.contains("crash")) {
            throw new IllegalStateException("secret words of a member");
        }
        String who = question.get(1);
        String where = question.get(question.size() - 1);
        List<String> statements = query.statements();
        for (int i = statements.size() - 1; i >= 0; i--) {
            List<String> words = Tokenizer.words(statements.get(i));
            if (words.contains(who)) {
                boolean there = words.contains(where);
                Verdict verdict = words.contains("or") ? Verdict.MAYBE : there ? Verdict.YES : Verdict.NO;
                return answer(verdict, statements.size(), i, Optional.empty());
            }
        }
        return answer(Verdict.UNKNOWN, statements.size(), -1, Optional.of(Saying.of("reason.notmentioned.one", who)));
    }

    private static Answer answer(Verdict verdict, int statements, int support, Optional<Saying> reason) {
        List<Double> probabilities = new ArrayList<>(List.of(0.01, 0.01, 0.01, 0.01));
        probabilities.set(verdict.ordinal(), 0.97);
        List<Double> evidence = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            evidence.add(i == support ? 0.9 : 0.1);
        }
        return new Answer(verdict, probabilities, evidence, reason);
    }

    private void awaitHurry() {
        try {
            if (!slow.await(15, TimeUnit.SECONDS)) {
                throw new AssertionError("Nobody hurried the reader");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {}
}
