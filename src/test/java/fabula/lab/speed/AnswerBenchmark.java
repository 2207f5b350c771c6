package fabula.lab.speed;

import fabula.network.NetworkReader;
import fabula.reader.Answer;
import fabula.reader.Query;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One answer, from text to verdict: words, relevance and encoding included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AnswerBenchmark {

    static final int QUERIES = 64;

    /** Folder of the model. */
    @Param("models/default")
    public String model;

    @Param("20")
    public int statements;

    private NetworkReader reader;
    private List<Query> queries;
    private int next;

    @Setup(Level.Trial)
    public void load() {
        reader = Readers.open(model);
        queries = Material.queries(statements, QUERIES);
    }

    @Benchmark
    public List<Answer> answer() {
        return reader.read(List.of(queries.get(next++ % QUERIES)));
    }

    /** The first question about a story: a blank more makes each statement one that was never read. */
    @Benchmark
    public List<Answer> first() {
        Query query = queries.get(next++ % QUERIES);
        String blanks = " ".repeat(1 + next / QUERIES);
        List<String> told =
                query.statements().stream().map(text -> text + blanks).toList();
        return reader.read(List.of(new Query(told, query.question())));
    }

    @TearDown(Level.Trial)
    public void close() {
        reader.close();
    }
}
