package fabula.lab.soak;

import fabula.benchmark.Figure;
import fabula.discord.Actor;
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
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What a busy bot does in a day, in a short time: whether it grows. */
final class Life implements Chapter {

    /** As many as 1,800 an hour for a day, if the day lasts half an hour. */
    private static final int A_SECOND = 24;

    private static final int CHANNELS = 300;
    private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_DROPS = Duration.ofSeconds(60);
    private static final double MOST_GROWTH = 1.05;

    private final Kills.StageMaker stages;
    private final Duration time;
    private final Random random;
    private final List<BotProcess.Size> samples = new ArrayList<>();
    private final Counter counter = new Counter();

    Life(Kills.StageMaker stages, Duration time, long seed) {
        this.stages = stages;
        this.time = time;
        this.random = new Random(seed);
    }

    @Override
    public Outcome run(Consumer<String> teller) throws Exception {
        try (Stage stage = stages.make()) {
            List<Place> channels = stage.channels(CHANNELS);
            List<Person> people = IntStream.range(0, CHANNELS)
                    .mapToObj(i -> Person.called("Person " + i))
                    .toList();
            try (BotProcess bot = stage.start()) {
                live(stage, bot, () -> any(channels).as(any(people)), teller);
            }
        }
        return outcome();
    }

    private interface Somebody {
        Actor somewhere();
    }

    private void live(Stage stage, BotProcess bot, Somebody somebody, Consumer<String> teller)
            throws IOException, InterruptedException {
        Instant start = Instant.now();
        Instant nextSample = start;
        Instant nextDrop = start.plus(BETWEEN_DROPS);
        Instant end = start.plus(time);
        for (Instant now = start; now.isBefore(end); now = Instant.now()) {
            counter.follow(something(somebody.somewhere()));
            if (!now.isBefore(nextSample)) {
                samples.add(bot.size());
                nextSample = nextSample.plus(BETWEEN_SAMPLES);
            }
            if (!now.isBefore(nextDrop)) {
                stage.discord().gateway().drop(4000);
                nextDrop = nextDrop.plus(BETWEEN_DROPS);
                teller.accept("after " + Duration.between(start, now).toSeconds() + " s: " + bot.size());
            }
            Thread.sleep(1000 / A_SECOND);
        }
        counter.finish();
        samples.add(bot.size());
    }

    private Exchange something(Actor actor) {
        String name = "P" + random.nextInt(1000);
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> actor.slash("tell", "text", name + " went to the kitchen. Then " + name + " took the key.");
            case 3 -> actor.says("@Fabula " + name + " is in the garden.");
            case 4 -> actor.says("@Fabula Is " + name + " in the garden?");
            case 5 -> actor.slash("why");
            case 6 -> actor.slash("story show");
            case 7 -> actor.slash("story undo");
            case 8 -> actor.slash("help");
            default -> actor.slash("ask", "question", "Is " + name + " in the kitchen?");
        };
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Outcome outcome() {
        List<Figure> figures = List.of(
                Figure.atMost(
                        "resident memory, last quarter to third",
                        growth(BotProcess.Size::resident),
                        "times",
                        MOST_GROWTH),
                Figure.atMost("threads, last quarter to third", growth(BotProcess.Size::threads), "times", MOST_GROWTH),
                Figure.atMost(
                        "open handles, last quarter to third", growth(BotProcess.Size::handles), "times", MOST_GROWTH),
                Figure.atMost("lost", counter.lost(), "", 0),
                Figure.atMost("answered twice", counter.twice(), "", 0));
        return new Outcome(
                figures,
                List.of(
                        "Within %d minutes, with a lost connection each minute: %s."
                                .formatted(time.toMinutes(), counter.tally()),
                        series("Resident memory in MiB", BotProcess.Size::resident),
                        series("Threads", BotProcess.Size::threads),
                        series("Open handles", BotProcess.Size::handles)));
    }

    private double growth(ToDoubleFunction<BotProcess.Size> what) {
        int quarter = samples.size() / 4;
        return mean(samples.subList(3 * quarter, samples.size()), what)
                / mean(samples.subList(2 * quarter, 3 * quarter), what);
    }

    private static double mean(List<BotProcess.Size> samples, ToDoubleFunction<BotProcess.Size> what) {
        return samples.stream().mapToDouble(what).average().orElse(1);
    }

    private String series(String name, ToDoubleFunction<BotProcess.Size> what) {
        StringBuilder line = new StringBuilder(name + ", over the time:");
        int step = Math.max(1, samples.size() / 12);
        for (int i = 0; i < samples.size(); i += step) {
            line.append(String.format(Locale.ROOT, " %.0f", what.applyAsDouble(samples.get(i))));
        }
        return line.append('.').toString();
    }
}
