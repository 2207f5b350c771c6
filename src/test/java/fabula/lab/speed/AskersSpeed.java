package fabula.lab.speed;

import fabula.benchmark.Figure;
import fabula.network.NetworkReader;
import fabula.plot.Panel;
import fabula.reader.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Answers a second with more and more who ask at once, and whether all of them get their share. */
final class AskersSpeed implements Part {

    private static final int[] ASKERS = {1, 2, 4, 8, 16, 32, 64};
    private static final int STATEMENTS = 20;

    @Override
    public Section measure(Trial trial) throws InterruptedException {
        StringBuilder table = new StringBuilder("""
                Answers a second to stories of 20 statements, each asker asking again as soon as it is answered. Fair is the
                fewest answers that an asker got over the most.

                | askers | answers a second | p99, ms | fair |
                |--:|--:|--:|--:|
                """);
        List<Panel.Point> points = new ArrayList<>();
        double one = 0;
        double most = 0;
        double unfair = 1;
        try (NetworkReader reader = Readers.open(trial.model().toString())) {
            ask(reader, 2, trial);
            for (int askers : ASKERS) {
                Served served = ask(reader, askers, trial);
                one = askers == 1 ? served.rate : one;
                most = Math.max(most, served.rate);
                unfair = askers > 2 ? Math.min(unfair, served.fair) : unfair;
                points.add(new Panel.Point(askers, served.rate));
                table.append("| %d | %.0f | %.2f | %.2f |%n"
                        .formatted(askers, served.rate, served.times.percentile(99), served.fair));
                trial.tell(
                        "%d askers: %.0f answers/s, p99 %.2f ms, fair %.2f",
                        askers, served.rate, served.times.percentile(99), served.fair);
            }
        }
        return new Section(
                "Many askers",
                table.toString(),
                List.of(
                        Figure.atLeast("answering: the most askers' rate over that of one", most / one, "times", 1.7),
                        Figure.atLeast("answering: the least served asker over the best", unfair, "times", 0.5)),
                List.of(new Panel.Curves(
                        "Many askers",
                        "askers",
                        "answers a second",
                        List.of(new Panel.Curve("Fabula", points)),
                        true,
                        Double.NaN)));
    }

    private record Served(double rate, Times times, double fair) {}

    private static Served ask(NetworkReader reader, int askers, Trial trial) throws InterruptedException {
        List<Query> queries = Material.queries(STATEMENTS, AnswerBenchmark.QUERIES);
        long nanos = trial.quick() ? 1_000_000_000L : 4_000_000_000L;
        ExecutorService threads = Executors.newFixedThreadPool(askers);
        try {
            long end = System.nanoTime() + nanos;
            List<Future<long[]>> all = new ArrayList<>();
            for (int i = 0; i < askers; i++) {
                int first = i;
                all.add(threads.submit(() -> askUntil(reader, queries, first, end)));
            }
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> some : all) {
                times.add(some.get());
            }
            int least = times.stream().mapToInt(some -> some.length).min().orElseThrow();
            int most = times.stream().mapToInt(some -> some.length).max().orElseThrow();
            long[] together = times.stream().flatMapToLong(Arrays::stream).toArray();
            return new Served(together.length / (nanos / 1e9), new Times(together), (double) least / most);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private static long[] askUntil(NetworkReader reader, List<Query> queries, int first, long end) {
        List<Long> times = new ArrayList<>();
        long now = System.nanoTime();
        for (int i = first; now < end; i++) {
            reader.read(List.of(queries.get(i % queries.size())));
            long then = System.nanoTime();
            times.add(then - now);
            now = then;
        }
        return times.stream().mapToLong(time -> time).toArray();
    }
}
