package fabula.lab.soak;

import fabula.discord.Exchange;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Follows what people asked until it is answered, and counts what was lost, said twice or put off. */
final class Counter {

    /** Nobody waits longer than this; it is lost. */
    private static final Duration LOST = Duration.ofSeconds(30);

    private final Deque<Exchange> open = new ArrayDeque<>();
    private final List<Double> firstSigns = new ArrayList<>();
    private final List<Double> answers = new ArrayList<>();
    private int busy;
    private int lost;
    private int twice;

    void follow(Exchange exchange) {
        open.add(exchange);
        while (open.size() > 1 && isOver(open.peek())) {
            settle(open.remove());
        }
    }

    /** A second answer would come soon after the first one, if at all. */
    private static boolean isOver(Exchange exchange) {
        return exchange.answered().isPresent() && exchange.age().compareTo(Duration.ofSeconds(5)) > 0
                || exchange.age().compareTo(LOST) > 0;
    }

    /** Waits for all that is open. */
    void finish() throws InterruptedException {
        for (Exchange exchange : open) {
            while (exchange.answered().isEmpty() && exchange.age().compareTo(LOST) < 0) {
                Thread.sleep(20);
            }
        }
        open.forEach(this::settle);
        open.clear();
    }

    private void settle(Exchange exchange) {
        if (exchange.answered().isEmpty()) {
            lost++;
            return;
        }
        if (exchange.messages() > 1) {
            twice++;
        }
        firstSigns.add(seconds(exchange.firstSign().orElseThrow()));
        if (exchange.text().contains("busy right now")) {
            busy++;
        } else {
            answers.add(seconds(exchange.answered().orElseThrow()));
        }
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    int answered() {
        return answers.size();
    }

    int busy() {
        return busy;
    }

    int lost() {
        return lost;
    }

    int twice() {
        return twice;
    }

    double slowestSign() {
        return at(firstSigns, 1);
    }

    double slowest() {
        return at(answers, 1);
    }

    private static double at(List<Double> times, double share) {
        return times.isEmpty()
                ? 0
                : times.stream()
                        .sorted()
                        .skip((long) (share * (times.size() - 1)))
                        .findFirst()
                        .orElseThrow();
    }

    String tally() {
        return String.format(
                Locale.ROOT,
                "%d answered, half of them within %.2f s, 99 %% within %.2f s, all within %.2f s; first sign within"
                        + " %.2f s; %d were told that it is busy, %d lost, %d answered twice",
                answers.size(),
                at(answers, 0.5),
                at(answers, 0.99),
                slowest(),
                slowestSign(),
                busy,
                lost,
                twice);
    }
}
