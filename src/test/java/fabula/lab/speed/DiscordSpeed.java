package fabula.lab.speed;

import fabula.benchmark.Figure;
import fabula.discord.ReplyTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What Fabula adds to JDA's own time in Discord, on loopback, in turns with a bot that is nothing but JDA. */
final class DiscordSpeed implements Part {

    private static final int BURST = 1000;

    @Override
    public Section measure(Trial trial) throws InterruptedException {
        int count = trial.quick() ? 200 : 1000;
        try (ReplyTimes times = new ReplyTimes()) {
            times.oneAfterAnother(count / 2);
            List<long[]> both = times.oneAfterAnother(count);
            Times fabula = new Times(both.get(0));
            Times jda = new Times(both.get(1));
            Burst burst = burst(times, trial.quick() ? 10 : 50);
            trial.tell(
                    "Discord: median %.2f ms (JDA %.2f), p99 %.2f ms (JDA %.2f), burst %.2f s (JDA %.2f), %d threads",
                    fabula.median(),
                    jda.median(),
                    fabula.percentile(99),
                    jda.percentile(99),
                    burst.fabula,
                    burst.jda,
                    burst.threads);
            String text = """
                    From an interaction to what is shown for it, on loopback with the double of Discord, in the bursts in 25 channels;
                    the reader is one that needs no time, whose own time is above.

                    | | median, ms | p99, ms | 1,000 asked at once, s |
                    |---|--:|--:|--:|
                    | Fabula | %.2f | %.2f | %.2f |
                    | JDA alone, the same words to everybody | %.2f | %.2f | %.2f |

                    At most %d threads of Fabula's and JDA's for the bot worked at the same time in the bursts.
                    """.formatted(
                            fabula.median(),
                            fabula.percentile(99),
                            burst.fabula,
                            jda.median(),
                            jda.percentile(99),
                            burst.jda,
                            burst.threads);
            return new Section(
                    "In Discord",
                    text,
                    List.of(
                            Figure.atMost("Discord: median above JDA's", fabula.median() - jda.median(), "ms", 2),
                            Figure.atMost(
                                    "Discord: p99 above JDA's", fabula.percentile(99) - jda.percentile(99), "ms", 15),
                            Figure.atMost(
                                    "Discord: 1,000 at once over JDA's time", burst.fabula / burst.jda, "times", 1.5),
                            Figure.atMost("Discord: threads of the bot", burst.threads, "threads", 64)),
                    List.of());
        }
    }

    private record Burst(double fabula, double jda, int threads) {}

    /**
     * The best of so many bursts in turns, after as many that do not count: what they run is compiled meanwhile. Threads are
     * counted in these alone, for the machine stands still for each look at all of them.
     */
    private static Burst burst(ReplyTimes times, int rounds) throws InterruptedException {
        long fabula = Long.MAX_VALUE;
        long jda = Long.MAX_VALUE;
        AtomicInteger threads = new AtomicInteger();
        for (int round = 0; round < rounds; round++) {
            counting(threads, () -> times.burstOfFabula(BURST));
            times.burstOfJda(BURST);
        }
        for (int round = 0; round < rounds; round++) {
            fabula = Math.min(fabula, times.burstOfFabula(BURST));
            jda = Math.min(jda, times.burstOfJda(BURST));
        }
        return new Burst(fabula / 1e9, jda / 1e9, threads.get());
    }

    private static void counting(AtomicInteger most, Runnable burst) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Thread watch = new Thread(() -> {
            while (!over.get()) {
                most.accumulateAndGet(ofTheBot(), Math::max);
                try {
                    Thread.sleep(5);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        watch.start();
        burst.run();
        over.set(true);
        watch.join();
    }

    /** Threads of the double and of JDA alone have other names. */
    private static int ofTheBot() {
        List<String> names = new ArrayList<>();
        Thread.getAllStackTraces().keySet().forEach(thread -> names.add(thread.getName()));
        return (int) names.stream().filter(name -> name.startsWith("discord-")).count();
    }
}
