package fabula.lab.speed;

import com.fasterxml.jackson.databind.JsonNode;
import fabula.benchmark.Figure;
import fabula.network.Learner;
import fabula.network.Learner.Lesson;
import fabula.network.Learner.Prepared;
import fabula.network.Limit;
import fabula.network.PeerFiles;
import fabula.plot.Panel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Questions learned from a second, by size of the batch, in turns with PyTorch. */
final class TrainingSpeed implements Part {

    static final int[] SIZES = {32, 128, 512};
    static final int STORIES_A_KIND = 70;

    private static final double RATE = 1e-4;
    private static final double CLOSE = 1e-3;

    private final List<Lesson> lessons;
    private final Map<Integer, List<List<Integer>>> batches;

    TrainingSpeed(List<Lesson> lessons, Map<Integer, List<List<Integer>>> batches) {
        this.lessons = lessons;
        this.batches = batches;
    }

    /** Batches of each size, together a few thousand questions a size. */
    static Map<Integer, List<List<Integer>>> batches(List<Prepared> lessons, boolean quick) {
        Map<Integer, List<List<Integer>>> batches = new TreeMap<>();
        for (int size : SIZES) {
            batches.put(size, Material.batches(lessons, size, (quick ? 1024 : 4096) / size));
        }
        return batches;
    }

    @Override
    public Section measure(Trial trial) throws IOException {
        List<Figure> figures = new ArrayList<>();
        List<Panel.Point> ours = new ArrayList<>();
        List<Panel.Point> theirs = new ArrayList<>();
        List<Panel.Point> both = new ArrayList<>();
        StringBuilder table = new StringBuilder("""
                Questions learned from a second. PyTorch's batches are put together before its clock starts, Fabula's while
                it runs. Each figure is the best of some rounds in turns, after one that does not count.

                | batch | Fabula | PyTorch, packed | PyTorch, grouped | Fabula : PyTorch | two threads | share of the limit |
                |--:|--:|--:|--:|--:|--:|--:|
                """);
        double limit = Limit.sgemm();
        String measured = "";
        for (int size : SIZES) {
            Rates rates = rates(trial, size);
            limit = Math.max(limit, Limit.sgemm());
            double operations = operations(trial, size);
            double share = 100 * rates.one * operations / limit;
            double peer = Math.max(rates.packed, rates.grouped);
            table.append("| %d | %.0f | %.0f | %.0f | %.2f | %.0f | %.0f %% |%n"
                    .formatted(size, rates.one, rates.packed, rates.grouped, rates.one / peer, rates.two, share));
            ours.add(new Panel.Point(size, rates.one));
            both.add(new Panel.Point(size, rates.two));
            if (trial.peer().isPresent()) {
                theirs.add(new Panel.Point(size, peer));
                figures.add(Figure.atLeast(
                        "training, batch " + size + ": Fabula over PyTorch", rates.one / peer, "times", 1.5));
            }
            figures.add(Figure.atLeast(
                    "training, batch " + size + ": two cores over one", rates.two / rates.one, "times", 1.7));
            if (size == 128) {
                figures.add(Figure.atLeast("training, batch 128: share of the sgemm limit", share, "%", 35));
                measured =
                        "%nThe limit is sgemm of 512 × 512 on one core: %.0f GFLOP/s in this run. A question takes %.1f MFLOP%n"
                                        .formatted(limit / 1e9, operations / 1e6)
                                + "at batch 128, both passes; each different sentence of a batch counts once.\n";
            }
        }
        List<Panel.Curve> curves = new ArrayList<>();
        curves.add(new Panel.Curve("Fabula, one thread", ours));
        curves.add(new Panel.Curve("Fabula, two threads", both));
        if (!theirs.isEmpty()) {
            curves.add(new Panel.Curve("PyTorch, one thread", theirs));
        }
        return new Section(
                "Training",
                table + measured,
                figures,
                List.of(new Panel.Curves(
                        "Training", "questions a batch", "questions a second", curves, true, Double.NaN)));
    }

    private static final class Rates {
        double one;
        double two;
        double packed;
        double grouped;
    }

    private Rates rates(Trial trial, int size) throws IOException {
        Rates best = new Rates();
        int rounds = trial.quick() ? 2 : 4;
        for (int round = 0; round < rounds; round++) {
            Swept one = sweep(trial, size, 1);
            Swept two = sweep(trial, size, 2);
            if (round > 0) {
                best.one = Math.max(best.one, one.rate);
                best.two = Math.max(best.two, two.rate);
            }
            if (trial.peer().isPresent()) {
                JsonNode packed = trial.peer().get().ask("train %d packed %s 1", size, RATE);
                JsonNode grouped = trial.peer().get().ask("train %d grouped %s 1", size, RATE);
                check(one.losses, packed, size);
                check(one.losses, grouped, size);
                int questions = batches.get(size).size() * size;
                if (round > 0) {
                    best.packed = Math.max(
                            best.packed, questions / packed.path("seconds").asDouble());
                    best.grouped = Math.max(
                            best.grouped, questions / grouped.path("seconds").asDouble());
                }
            }
        }
        trial.tell(
                "training, batch %d: %.0f questions/s, PyTorch %.0f and %.0f, two threads %.0f",
                size, best.one, best.packed, best.grouped, best.two);
        return best;
    }

    private record Swept(double rate, List<Double> losses) {}

    /** One sweep over the batches from the model's weights, as the peer makes it. */
    private Swept sweep(Trial trial, int size, int threads) {
        try (Learner learner = Learner.from(trial.model(), trial.shape(), List.of(), threads)) {
            List<Prepared> prepared = lessons.stream().map(learner::prepare).toList();
            List<Double> losses = new ArrayList<>();
            int questions = 0;
            long start = System.nanoTime();
            for (List<Integer> batch : batches.get(size)) {
                losses.add(learner.learn(batch.stream().map(prepared::get).toList(), RATE, null));
                questions += batch.size();
            }
            return new Swept(questions / ((System.nanoTime() - start) / 1e9), losses);
        }
    }

    /** The same data in the same order with the same optimiser: the same losses, step by step. */
    private static void check(List<Double> ours, JsonNode theirs, int size) {
        for (int step = 0; step < ours.size(); step++) {
            double theirLoss = theirs.path("losses").get(step).asDouble();
            if (Math.abs(ours.get(step) - theirLoss) > CLOSE * (1 + step)) {
                throw new IllegalStateException("step %d of batch %d has a loss of %f here and of %f in PyTorch"
                        .formatted(step, size, ours.get(step), theirLoss));
            }
        }
    }

    private double operations(Trial trial, int size) {
        try (Learner learner = Learner.from(trial.model(), trial.shape(), List.of(), 1)) {
            double sum = 0;
            int questions = 0;
            for (List<Integer> batch : batches.get(size)) {
                sum += PeerFiles.operations(
                        batch.stream().map(lessons::get).map(learner::prepare).toList(), trial.shape());
                questions += size;
            }
            return sum / questions;
        }
    }
}
