package fabula.lab.speed;

import com.fasterxml.jackson.databind.JsonNode;
import fabula.benchmark.Figure;
import fabula.plot.Panel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** What one answer takes by length of the story, in turns with PyTorch, and whether memory grows over many. */
final class AnswerSpeed implements Part {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final int TYPICAL = 20;
    private static final int LONGEST = 1000;
    private static final double MOST_GROWTH_MB = 8;

    @Override
    public Section measure(Trial trial) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        List<Panel.Point> medians = new ArrayList<>();
        List<Panel.Point> late = new ArrayList<>();
        List<Panel.Point> theirs = new ArrayList<>();
        StringBuilder table = new StringBuilder("""
                One answer from text to verdict, one after another on one thread: words, spelling, relevance and encoding
                included, in a Java as the bot has it. The stories are asked about in turns, so that what their statements tell
                by themselves is known from the time before. PyTorch is given the encoded statements that are left to read, 24 at
                most, and its figure is its forward pass alone.

                | statements | median, ms | p99 | p99.9 | bytes allocated | PyTorch: median | p99 | PyTorch : Fabula |
                |--:|--:|--:|--:|--:|--:|--:|--:|
                """);
        double typical = 0;
        for (int length : trial.quick() ? new int[] {2, TYPICAL, LONGEST} : Material.LENGTHS) {
            RunResult run = run(trial, "answer", length);
            Statistics times = run.getPrimaryResult().getStatistics();
            double bytes = allocated(run);
            double median = times.getPercentile(50);
            medians.add(new Panel.Point(length, median));
            late.add(new Panel.Point(length, times.getPercentile(99)));
            Times peer = trial.peer().isPresent() ? peer(trial.peer().get(), length, trial.quick()) : null;
            table.append("| %d | %.3f | %.3f | %.3f | %.0f | %s |%n"
                    .formatted(
                            length,
                            median,
                            times.getPercentile(99),
                            times.getPercentile(99.9),
                            bytes,
                            peer == null
                                    ? "– | – | –"
                                    : "%.3f | %.3f | %.2f"
                                            .formatted(peer.median(), peer.percentile(99), peer.median() / median)));
            trial.tell(
                    "answer, %d statements: median %.3f ms, p99 %.3f ms%s",
                    length,
                    median,
                    times.getPercentile(99),
                    peer == null ? "" : ", PyTorch %.3f ms".formatted(peer.median()));
            if (peer != null) {
                theirs.add(new Panel.Point(length, peer.median()));
                figures.add(Figure.atLeast(
                        "answer, " + length + " statements: faster than PyTorch", peer.median() / median, "times", 2));
            }
            if (length == TYPICAL) {
                typical = median;
                figures.add(Figure.atMost("answer, 20 statements: median", median, "ms", 0.5));
                figures.add(Figure.atMost("answer, 20 statements: p99", times.getPercentile(99), "ms", 2));
            }
            if (length == LONGEST) {
                figures.add(Figure.atMost(
                        "answer, 1,000 statements: median over that of 20", median / typical, "times", 5));
            }
        }
        table.append(
                "%nThe first question about a story of %d statements takes %.2f ms in the median, about one of %d %.2f ms.%n"
                        .formatted(TYPICAL, first(trial, TYPICAL), LONGEST, first(trial, LONGEST)));
        figures.addAll(endure(trial, table));
        List<Panel.Curve> curves = new ArrayList<>();
        curves.add(new Panel.Curve("Fabula, median", medians));
        curves.add(new Panel.Curve("Fabula, p99", late));
        if (!theirs.isEmpty()) {
            curves.add(new Panel.Curve("PyTorch, median of the forward pass alone", theirs));
        }
        return new Section(
                "One answer",
                table.toString(),
                figures,
                List.of(new Panel.Curves(
                        "One answer", "statements of the story", "milliseconds", curves, true, Double.NaN)));
    }

    /** Milliseconds in the median where no statement was read before. */
    private static double first(Trial trial, int length) {
        return run(trial, "first", length).getPrimaryResult().getStatistics().getPercentile(50);
    }

    /** Bytes an answer. JMH's own types are raw. */
    @SuppressWarnings("rawtypes")
    private static double allocated(RunResult run) {
        for (Map.Entry<String, Result> entry : run.getSecondaryResults().entrySet()) {
            if (entry.getKey().endsWith(ALLOCATED)) {
                return entry.getValue().getScore();
            }
        }
        return Double.NaN;
    }

    private static RunResult run(Trial trial, String benchmark, int length) {
        int seconds = trial.quick() ? 1 : 3;
        Options options = new OptionsBuilder()
                .include(AnswerBenchmark.class.getName() + "." + benchmark + "$")
                .param("model", trial.model().toString())
                .param("statements", String.valueOf(length))
                .forks(1)
                .jvmArgs("-Xmx512m", "-Dorg.bytedeco.javacpp.maxphysicalbytes=0", "-Dfabula.home=" + trial.home())
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(2)
                .measurementTime(TimeValue.seconds(seconds))
                .addProfiler("gc")
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            return new Runner(options).runSingle();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Times peer(Peer peer, int length, boolean quick) throws IOException {
        Times best = null;
        for (String way : Peer.WAYS) {
            peer.ask("answer %d %s %d", length, way, 200);
            JsonNode nanos = peer.ask("answer %d %s %d", length, way, quick ? 500 : 2000);
            Times times = new Times(StreamSupport.stream(nanos.spliterator(), false)
                    .mapToLong(JsonNode::asLong)
                    .toArray());
            best = best == null || times.median() < best.median() ? times : best;
        }
        return best;
    }

    private static List<Figure> endure(Trial trial, StringBuilder text) throws IOException, InterruptedException {
        Child.Report report = Child.of(trial, Endurance.class, "256m", String.valueOf(trial.answers()))
                .report();
        double natives = report.number("nativeMegabytes");
        double resident = report.number("residentMegabytes");
        trial.tell(
                "%d answers: native memory grew by %.1f MB, resident by %.1f MB", trial.answers(), natives, resident);
        text.append(
                "%nOver %,d answers, after the first tenth: native memory grew by %.1f MB, resident memory by %.1f MB.%n"
                        .formatted(trial.answers(), natives, resident));
        return List.of(
                Figure.atMost("growth of native memory over %,d answers".formatted(trial.answers()), natives, "MB", 1),
                Figure.atMost("growth of resident memory over them", resident, "MB", MOST_GROWTH_MB));
    }
}
