package fabula.benchmark.retrain;

import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.training.Retraining;
import fabula.training.Retraining.Outcome;
import fabula.training.Retraining.Progress;
import fabula.training.Retraining.Request;
import fabula.training.Retraining.Work;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What the benchmark runs as a bot: it answers, and retrains again and again. It tells what happens a line each: {@code
 * ready MODEL}, {@code swapped KIBIBYTES} after each retraining, {@code p99 IDLE BUSY} in milliseconds at the end.
 */
public final class Bot {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Query QUERY =
            new Query(List.of("Mary went to the kitchen.", "John took the apple."), "Is Mary in the kitchen?");

    private final Site site;
    private final PrintWriter out;
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();

    public Bot(Site site, PrintWriter out) {
        this.site = site;
        this.out = out;
    }

    /** @param swaps after so many it ends */
    public void run(int swaps) throws InterruptedException, IOException {
        Reader reader = site.models().reader(Site.SERVER);
        reader.read(QUERY);
        say("ready " + reader.name());
        site.retraining().resume(job -> Optional.of(new Told()));
        Asker asker = new Asker(reader, QUERY);
        double idle = site.retraining().jobs().isEmpty() ? idle(asker) : 0;
        asker.start();
        for (int i = 0; i < swaps; i++) {
            if (site.retraining().of(Site.SERVER).isEmpty()) {
                site.retraining().start(new Request(Site.SERVER, new Work.Teach(), "benchmark", ""), new Told());
            }
            swap(outcomes.take());
        }
        say("p99 " + idle + " " + asker.stop());
    }

    /** While nobody is disturbed yet. The first answers do not count: the JIT compiler still works on them. */
    private static double idle(Asker asker) throws InterruptedException {
        asker.p99(Asker.IDLE_QUESTIONS);
        return asker.p99(Asker.IDLE_QUESTIONS);
    }

    private void swap(Outcome outcome) throws IOException, InterruptedException {
        if (outcome instanceof Outcome.Examined examined && !examined.live()) {
            // As an administrator who insists: the figure is about swaps, not about what was learned.
            site.models().use(Site.SERVER, examined.report().after(), "benchmark");
        }
        while (site.retraining().of(Site.SERVER).isPresent()) {
            Thread.sleep(10);
        }
        System.gc();
        say("swapped " + resident() + (outcome instanceof Outcome.Examined ? "" : " " + outcome));
    }

    /** Resident memory of this process, in KiB; 0 where the system does not say. */
    private static long resident() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    private final class Told implements Retraining.Listener {
        @Override
        public void waiting(int place) {}

        @Override
        public void progressed(Progress progress) {}

        @Override
        public void finished(Outcome outcome) {
            outcomes.add(outcome);
        }
    }
}
