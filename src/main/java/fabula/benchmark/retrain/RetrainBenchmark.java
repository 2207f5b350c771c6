package fabula.benchmark.retrain;

import fabula.Problem;
import fabula.benchmark.Ground;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.model.Manifest;
import fabula.story.Verdict;
import fabula.training.Approved;
import fabula.training.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs bots in a folder of its own, lets them retrain in peace, and kills them at random moments. */
public final class RetrainBenchmark {

    private static final List<String> NAMES = List.of("Zed", "Ana", "Omar", "Lena", "Pia");
    private static final List<String> PLACES = List.of("crypt", "attic", "garden", "cellar");
    private static final String MEMORY = "512m";

    private final Ground ground;
    private final Path home;
    private final Site.Opener sites;
    private final Program program;
    private final Consumer<String> teller;

    /**
     * @param ground where the installation is made
     * @param program starts this program in that folder
     * @param teller is told what happens
     */
    public RetrainBenchmark(Ground ground, Site.Opener sites, Program program, Consumer<String> teller) {
        this.ground = ground;
        this.home = ground.folder();
        this.sites = sites;
        this.program = program;
        this.teller = teller;
    }

    /** Makes the installation: a base model, and twenty approved examples of a way to deny that it does not know. */
    public void prepare(Path base) {
        ground.copy(base, home.resolve("models").resolve("default"));
        try (Site site = sites.open(home)) {
            site.approve(examples());
        }
    }

    private static List<LabelledStory> examples() {
        List<LabelledStory> examples = new ArrayList<>();
        for (String name : NAMES) {
            for (int i = 0; i < PLACES.size(); i++) {
                String place = name + " %s in the " + PLACES.get(i) + ".";
                boolean yes = i % 2 == 0;
                examples.add(new LabelledStory(
                        "examples",
                        List.of("Mary slept.", yes ? place.formatted("is") : "As if " + place.formatted("were")),
                        List.of(new LabelledQuestion(
                                2,
                                "Is " + name + " in the " + PLACES.get(i) + "?",
                                yes ? Verdict.YES : Verdict.NO,
                                Optional.of(List.of(1))))));
            }
        }
        return examples;
    }

    /** One bot that retrains so many times in a row. */
    public Swaps swap(int swaps) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process bot = start(swaps);
        List<Long> resident = new ArrayList<>();
        double[] p99 = {0, 0};
        try (BufferedReader lines = bot.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                if (words[0].equals("swapped")) {
                    resident.add(Long.parseLong(words[1]));
                    teller.accept("swap " + resident.size() + " of " + swaps + ": " + line);
                } else if (words[0].equals("p99")) {
                    p99[0] = Double.parseDouble(words[1]);
                    p99[1] = Double.parseDouble(words[2]);
                }
            }
        }
        if (bot.waitFor() != 0) {
            throw new Problem(
                    Problem.Kind.MACHINE, "The bot of the benchmark ended with code " + bot.exitValue() + ".");
        }
        double seconds = (System.nanoTime() - start) / 1e9 / swaps;
        return new Swaps(resident, p99[0], p99[1], seconds);
    }

    /**
     * Bots that are killed, each at another moment of what a retraining takes.
     *
     * @param seconds that a retraining takes
     * @return what was wrong after one of the kills; empty if all is well
     */
    public List<String> kill(int kills, double seconds, long seed) throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        Random random = new Random(seed);
        for (int i = 1; i <= kills; i++) {
            long wait = (long) (1000 * seconds * random.nextDouble());
            Process bot = start(Integer.MAX_VALUE);
            String ready = awaitReady(bot);
            if (!ready.startsWith("ready ")) {
                wrong.add("Start " + i + ": the bot did not come up" + (ready.isEmpty() ? "." : ": " + ready));
            }
            bot.waitFor(wait, TimeUnit.MILLISECONDS);
            bot.toHandle().destroyForcibly();
            bot.waitFor();
            List<String> found = check();
            wrong.addAll(found);
            teller.accept("kill %d of %d, %.1f s after the start: %s"
                    .formatted(i, kills, wait / 1000.0, found.isEmpty() ? "all is whole" : String.join(" ", found)));
        }
        Process last = start(0);
        if (!awaitReady(last).startsWith("ready ")) {
            wrong.add("The bot did not come up after the last kill.");
        }
        last.waitFor();
        return wrong;
    }

    private Process start(int swaps) throws IOException {
        return program.start(MEMORY, List.of("benchmark", "retrain", "--bot", String.valueOf(swaps)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String awaitReady(Process bot) {
        try {
            BufferedReader lines = bot.inputReader(StandardCharsets.UTF_8);
            String line = lines.readLine();
            // What it says later is not read; there is little of it.
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with what a killed bot has left. */
    private List<String> check() {
        List<String> wrong = new ArrayList<>();
        try (Site site = sites.open(home)) {
            for (Manifest model : site.models().list(Site.SERVER)) {
                try {
                    site.models().show(Site.SERVER, model.name());
                } catch (Problem e) {
                    wrong.add("Listed, but not whole: " + e.getMessage());
                }
            }
            int expected = NAMES.size() * PLACES.size();
            long approved = site.examples().of(Site.SERVER).stream()
                    .map(Approved::hash)
                    .distinct()
                    .count();
            if (approved != expected) {
                wrong.add("Of " + expected + " approved examples there are " + approved + ".");
            }
            site.models().show(Site.SERVER, site.models().inForce(Site.SERVER).name());
        } catch (Problem e) {
            wrong.add(e.getMessage());
        }
        return wrong;
    }
}
