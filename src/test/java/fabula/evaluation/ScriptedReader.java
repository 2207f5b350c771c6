package fabula.evaluation;

import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Answers by a rule and keeps what it was asked. */
public final class ScriptedReader implements Reader {

    private final Function<Query, Answer> rule;
    private final List<List<Query>> calls = new ArrayList<>();
    private boolean closed;

    public ScriptedReader(Function<Query, Answer> rule) {
        this.rule = rule;
    }

    /** An answer with this confidence that names these statements of the query. */
    public static Answer answer(Query query, Verdict verdict, double confidence, Integer... supports) {
        double rest = (1 - confidence) / (Verdict.values().length - 1);
        List<Double> probabilities = IntStream.range(0, Verdict.values().length)
                .mapToObj(i -> i == verdict.ordinal() ? confidence : rest)
                .toList();
        List<Double> evidence = IntStream.range(0, query.statements().size())
                .mapToObj(i -> List.of(supports).contains(i) ? 1.0 : 0.0)
                .toList();
        return new Answer(verdict, probabilities, evidence, Optional.empty());
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public List<Answer> read(List<Query> queries) {
        calls.add(queries);
        return queries.stream().map(rule).toList();
    }

    @Override
    public void close() {
        closed = true;
    }

    public List<List<Query>> calls() {
        return calls;
    }

    public boolean closed() {
        return closed;
    }
}
