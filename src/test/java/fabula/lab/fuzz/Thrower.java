package fabula.lab.fuzz;

import fabula.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/** Throws inputs at targets and says what they did. */
public final class Thrower {

    /** After so much time of a processor for one input, a person has gone. */
    static final long SLOW_MILLIS = 1_000;

    /** The first inputs are slow, for everything they need is loaded then. */
    private static final int WARM_UP = 20;

    private static final long HANGS_AFTER_SECONDS = 60;
    private static final int GENERATION = 1_000;
    private static final int FAILURES_KEPT = 5;
    private static final int SHOWN = 400;

    private final long seed;

    public Thrower(long seed) {
        this.seed = seed;
    }

    /**
     * What a target did.
     *
     * @param refused how many inputs it refused with a problem
     * @param slowestMillis processor time of the slowest, once it is warm
     * @param failed how many were faults
     * @param failures the first of them, with their inputs
     */
    public record Result(
            String target, int inputs, int refused, long slowestMillis, int failed, List<String> failures) {}

    /** Throws so many inputs at a target, the same ones for the same seed. */
    public <T> Result at(Target<T> target, int inputs) {
        JqwikSession.start();
        ExecutorService thrower = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "fuzz");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return thrown(target, inputs, thrower);
        } finally {
            thrower.shutdownNow();
            JqwikSession.finish();
        }
    }

    private <T> Result thrown(Target<T> target, int inputs, ExecutorService thrower) {
        RandomGenerator<T> generator = target.inputs().generator(GENERATION, true);
        Random random = new Random(seed + target.name().hashCode());
        List<String> failures = new ArrayList<>();
        int refused = 0;
        int failed = 0;
        long slowest = 0;
        for (int i = 0; i < inputs; i++) {
            T input = generator.next(random).value();
            Outcome outcome = outcome(target, input, thrower);
            slowest = i < WARM_UP ? 0 : Math.max(slowest, outcome.millis());
            refused += outcome.refused() ? 1 : 0;
            if (outcome.fault() != null) {
                failed++;
                if (failures.size() < FAILURES_KEPT) {
                    failures.add(outcome.fault() + "\n  by " + shown(input));
                }
            }
            if (outcome.hangs()) {
                return new Result(target.name(), i + 1, refused, slowest, failed, failures);
            }
        }
        return new Result(target.name(), inputs, refused, slowest, failed, failures);
    }

    /** @param fault null where there was none */
    private record Outcome(boolean refused, long millis, String fault, boolean hangs) {}

    private static <T> Outcome outcome(Target<T> target, T input, ExecutorService thrower) {
        Future<Outcome> taking = thrower.submit(() -> taken(target, input));
        try {
            return taking.get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return new Outcome(false, 1_000 * HANGS_AFTER_SECONDS, "hangs", true);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> Outcome taken(Target<T> target, T input) {
        long start = processorMillis();
        boolean refused = false;
        String fault = null;
        try {
            target.action().take(input);
        } catch (Problem problem) {
            refused = true;
        } catch (Exception | LinkageError | AssertionError | VirtualMachineError e) {
            fault = trace(e);
        }
        return new Outcome(refused, processorMillis() - start, fault, false);
    }

    private static long processorMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    private static String trace(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return trace.toString().lines().limit(14).reduce((a, b) -> a + "\n" + b).orElse("");
    }

    private static String shown(Object input) {
        String text = input instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : input.toString();
        StringBuilder shown = new StringBuilder();
        text.chars()
                .limit(SHOWN)
                .forEach(c ->
                        shown.append(c >= ' ' && c < 127 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return shown + (text.length() > SHOWN ? " … (" + text.length() + ")" : "");
    }
}
