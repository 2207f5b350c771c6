package fabula.lab.soak;

import fabula.benchmark.Figure;
import fabula.discord.Exchange;
import fabula.discord.Person;
import fabula.discord.Place;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Very many channels with long stories, all asking at once, for long, and more than can be answered. */
final class Crowd implements Chapter {

    private static final int AT_ONCE = 64;
    private static final double MOST_SECONDS = 3;
    private static final double MOST_MEBIBYTES = 1024;
    /** The virtual machine's own, which come and go. */
    private static final double MOST_THREADS = 4;

    /** Twice as many as may wait. */
    private static final int FLOOD = 3;

    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final List<String> NAMES = List.of("Mary", "John", "Sandra", "Daniel", "Bill", "Fred", "Julie");
    private static final List<String> PLACES = List.of("kitchen", "garden", "office", "hallway", "cellar", "attic");

    private final Kills.StageMaker stages;
    private final Scale scale;

    /**
     * How large the crowd is.
     *
     * @param burst questions at once
     * @param rate questions a second after that
     */
    record Scale(int channels, int statements, int burst, int rate, Duration time, long seed) {}

    Crowd(Kills.StageMaker stages, Scale scale) {
        this.stages = stages;
        this.scale = scale;
    }

    @Override
    public Outcome run(Consumer<String> teller) throws Exception {
        try (Stage stage = stages.make()) {
            List<Place> channels = stage.channels(scale.channels());
            try (BotProcess bot = stage.start()) {
                return new Run(stage, channels, bot, teller).outcome();
            }
        }
    }

    private final class Run {
        private final Stage stage;
        private final List<Place> channels;
        private final BotProcess bot;
        private final Consumer<String> teller;
        private final Random random = new Random(scale.seed());
        private final List<Figure> figures = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final Person asker = Person.called("Ann");

        Run(Stage stage, List<Place> channels, BotProcess bot, Consumer<String> teller) {
            this.stage = stage;
            this.channels = channels;
            this.bot = bot;
            this.teller = teller;
        }

        Outcome outcome() throws Exception {
            tellAll();
            steady(WARM_UP);
            promise("a burst of " + scale.burst() + " questions", burst(scale.burst()));
            stage.keeper(channels.get(0)).slash("admin retrain", "base", "true").reply();
            steady(WARM_UP);
            BotProcess.Size before = bot.size();
            promise(scale.rate() + " questions a second beside a retraining", steady(scale.time()));
            price(before);
            overload();
            Counter after = burst(AT_ONCE);
            figures.add(Figure.atMost("questions lost after the overload", AT_ONCE - after.answered(), "", 0));
            BotProcess.Size size = bot.size();
            figures.add(Figure.atMost("resident memory at the end", size.resident(), "MiB", MOST_MEBIBYTES));
            figures.add(Figure.atMost("threads more than before", size.threads() - before.threads(), "", MOST_THREADS));
            note(String.format(
                    Locale.ROOT,
                    "Resident memory %.0f MiB before and %.0f MiB at the end, threads %d and %d, open handles %d and %d.",
                    before.resident(),
                    size.resident(),
                    before.threads(),
                    size.threads(),
                    before.handles(),
                    size.handles()));
            return new Outcome(figures, notes);
        }

        private void price(BotProcess.Size before) throws IOException {
            double questions = scale.time().toMillis() / 1000.0 * scale.rate();
            String status = stage.keeper(channels.get(0)).slash("admin status").text();
            figures.add(Figure.atLeast(
                    "retrainings under way at the end of that", status.contains("Retraining") ? 1 : 0, "", 1));
            note(String.format(
                    Locale.ROOT,
                    "A question took the bot %.1f ms of one processor, from Discord to Discord.",
                    1000 * (bot.size().busy() - before.busy()) / questions));
        }

        private void tellAll() throws InterruptedException, IOException {
            Instant start = Instant.now();
            Counter told = new Counter();
            List<Exchange> open = new ArrayList<>();
            for (Place channel : channels) {
                Exchange exchange = channel.as(asker).slash("tell", "text", story());
                told.follow(exchange);
                open.add(exchange);
                while (open.size() >= AT_ONCE) {
                    open.removeIf(one -> one.answered().isPresent());
                    TimeUnit.MILLISECONDS.sleep(1);
                }
            }
            told.finish();
            figures.add(Figure.atMost("stories not taken", channels.size() - told.answered(), "", 0));
            note(String.format(
                    Locale.ROOT,
                    "%d channels were told %d statements each in %d s, which left %.0f MiB resident.",
                    channels.size(),
                    scale.statements(),
                    Duration.between(start, Instant.now()).toSeconds(),
                    bot.size().resident()));
        }

        private String story() {
            return IntStream.range(0, scale.statements())
                    .mapToObj(i -> any(NAMES) + " went to the " + any(PLACES) + ".")
                    .collect(Collectors.joining(" "));
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        private Exchange ask() {
            return any(channels)
                    .as(asker)
                    .slash("ask", "question", "Is " + any(NAMES) + " in the " + any(PLACES) + "?");
        }

        private Counter burst(int questions) throws InterruptedException {
            Counter counter = new Counter();
            for (int i = 0; i < questions; i++) {
                counter.follow(ask());
            }
            counter.finish();
            return counter;
        }

        private Counter steady(Duration time) throws InterruptedException {
            Counter counter = new Counter();
            long start = System.nanoTime();
            long questions = time.toMillis() * scale.rate() / 1000;
            for (long i = 0; i < questions; i++) {
                counter.follow(ask());
                LockSupport.parkNanos(start + i * 1_000_000_000L / scale.rate() - System.nanoTime());
            }
            counter.finish();
            return counter;
        }

        private void promise(String what, Counter counter) {
            figures.add(Figure.atMost(what + ": the slowest answer", counter.slowest(), "s", MOST_SECONDS));
            figures.add(Figure.atMost(what + ": not answered", counter.lost() + counter.busy(), "", 0));
            figures.add(Figure.atMost(what + ": answered twice", counter.twice(), "", 0));
            note("Of " + what + ", " + counter.tally() + ".");
        }

        /** Several times as many as can be answered in time: whoever is not answered is told so in time. */
        private void overload() throws InterruptedException {
            Counter flood = burst(FLOOD * scale.burst());
            figures.add(Figure.atMost("an overload: lost", flood.lost(), "", 0));
            figures.add(Figure.atMost("an overload: the slowest first sign", flood.slowestSign(), "s", MOST_SECONDS));
            note("Of " + FLOOD * scale.burst() + " questions at once, " + flood.tally() + ".");
        }

        private void note(String sentence) {
            notes.add(sentence);
            teller.accept(sentence);
        }
    }
}
