package fabula.lab.soak;

import fabula.benchmark.Figure;
import fabula.discord.DoubleGateway;
import fabula.discord.DoubleRest;
import fabula.discord.Exchange;
import fabula.discord.Fault;
import fabula.discord.Person;
import fabula.discord.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Discord fails in every way that it is known to fail. */
final class Faults implements Chapter {

    private static final int CHANNELS = 20;
    private static final int QUESTIONS = 200;
    private static final int REFUSED = 3000;
    private static final int MOST_REFUSED = 1100;
    private static final int MOST_TRIES = 4;
    private static final int TURNED_AWAY = 5;
    private static final int NO_TOKEN = 4;
    private static final List<Fault> ALL = List.of(
            Fault.status(500),
            Fault.status(502),
            Fault.status(503),
            Fault.cutOff(),
            Fault.late(Duration.ofSeconds(1)),
            Fault.limited(1));

    private final Kills.StageMaker stages;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Person ann = Person.called("Ann");

    Faults(Kills.StageMaker stages) {
        this.stages = stages;
    }

    @Override
    public Outcome run(Consumer<String> teller) throws Exception {
        try (Stage stage = stages.make()) {
            List<Place> channels = stage.channels(CHANNELS);
            DoubleGateway gateway = stage.discord().gateway();
            DoubleRest rest = stage.discord().rest();
            gateway.heartbeatEvery(Duration.ofSeconds(2));
            try (BotProcess bot = stage.start()) {
                for (Place channel : channels) {
                    channel.as(ann)
                            .slash("tell", "text", "Mary went to the kitchen.")
                            .reply();
                }
                rest.expireAfter(Duration.ofSeconds(3));
                everyRequestFailsOnce(rest, channels);
                everyLimit(rest, channels);
                expired(rest, channels);
                connections(gateway, channels);
                storm(gateway, channels);
                outage(rest, channels);
                refused(rest, channels);
                figures.add(Figure.atLeast("the process lives", bot.isAlive() ? 1 : 0, "", 1));
            }
            revoked(stage, channels);
            notes.forEach(teller);
            return new Outcome(figures, notes);
        }
    }

    private Exchange ask(Place channel) {
        return channel.as(ann).slash("ask", "question", "Is Mary in the kitchen?");
    }

    private Exchange mention(Place channel) {
        return channel.as(ann).says("@Fabula Is Mary in the kitchen?");
    }

    /** Somebody does something again and again, twenty times a second. */
    private static Counter often(int times, List<Place> channels, Function<Place, Exchange> what)
            throws InterruptedException {
        Counter counter = new Counter();
        for (int i = 0; i < times; i++) {
            counter.follow(what.apply(channels.get(i % channels.size())));
            Thread.sleep(50);
        }
        counter.finish();
        return counter;
    }

    private void promise(String when, Counter counter) {
        figures.add(Figure.atMost(when + ": lost", counter.lost(), "", 0));
        figures.add(Figure.atMost(when + ": answered twice", counter.twice(), "", 0));
        notes.add(when + ": " + counter.tally() + ".");
    }

    private void everyRequestFailsOnce(DoubleRest rest, List<Place> channels) throws InterruptedException {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        AtomicInteger next = new AtomicInteger();
        rest.failing(request -> seen.add(nameOf(request))
                ? Optional.of(ALL.get(next.getAndIncrement() % ALL.size()))
                : Optional.empty());
        promise("every request fails once, questions", often(QUESTIONS, channels, this::ask));
        promise("every request fails once, mentions", often(QUESTIONS, channels, this::mention));
        rest.failing(request -> Optional.empty());
    }

    /** The same for every try. */
    private static String nameOf(DoubleRest.Request request) {
        return request.path() + (request.body() == null ? "" : request.body().path("nonce"));
    }

    private void everyLimit(DoubleRest rest, List<Place> channels) throws InterruptedException {
        rest.fail("/", Fault.limitedEverywhere(1));
        promise("a limit for the whole bot", often(CHANNELS, channels, this::mention));
    }

    private void expired(DoubleRest rest, List<Place> channels) throws InterruptedException {
        Map<String, Integer> tries = new ConcurrentHashMap<>();
        rest.failing(request -> {
            tries.merge(nameOf(request), 1, Integer::sum);
            return Optional.of(Fault.unknownInteraction());
        });
        for (Place channel : channels) {
            ask(channel);
        }
        Thread.sleep(5000);
        rest.failing(request -> Optional.empty());
        figures.add(Figure.atMost("tries for an interaction that has expired", most(tries), "", 1));
    }

    private static int most(Map<String, Integer> tries) {
        return tries.values().stream().mapToInt(one -> one).max().orElse(0);
    }

    private void connections(DoubleGateway gateway, List<Place> channels) throws InterruptedException {
        Map<String, Runnable> ends = Map.of(
                "a dropped connection",
                () -> gateway.drop(4000),
                "a server that goes away",
                () -> gateway.drop(1001),
                "a server that asks to reconnect",
                gateway::askToReconnect,
                "a pulled cable",
                gateway::pull);
        for (Map.Entry<String, Runnable> end : ends.entrySet()) {
            end.getValue().run();
            // Those of interactions would be over before a pulled cable is noticed.
            promise(end.getKey(), often(CHANNELS, channels, this::mention));
        }
        gateway.invalidate();
        awaitConnection(gateway);
        promise("a lost session, once there is another", often(CHANNELS, channels, this::ask));
        figures.add(Figure.atMost("identifications", gateway.identified(), "", 2));
    }

    private static void awaitConnection(DoubleGateway gateway) throws InterruptedException {
        while (!gateway.isConnected()) {
            Thread.sleep(50);
        }
    }

    private void storm(DoubleGateway gateway, List<Place> channels) throws InterruptedException {
        int before = gateway.connected().size();
        gateway.turnAway(TURNED_AWAY);
        gateway.drop(4000);
        awaitConnection(gateway);
        List<Instant> tried =
                gateway.connected().subList(before, gateway.connected().size());
        Duration took = Duration.between(tried.get(0), tried.get(tried.size() - 1));
        figures.add(Figure.atLeast(
                TURNED_AWAY + " connections closed at once: the time until the next",
                took.toMillis() / 1000.0,
                "s",
                15));
        promise("after a storm of connections", often(CHANNELS, channels, this::ask));
    }

    private void outage(DoubleRest rest, List<Place> channels) throws InterruptedException {
        Map<String, Integer> tries = new ConcurrentHashMap<>();
        rest.failing(request -> {
            tries.merge(nameOf(request), 1, Integer::sum);
            return Optional.of(Fault.status(500));
        });
        for (int i = 0; i < QUESTIONS; i++) {
            ask(channels.get(i % CHANNELS));
            mention(channels.get(i % CHANNELS));
            Thread.sleep(50);
        }
        Thread.sleep(5000);
        rest.failing(request -> Optional.empty());
        figures.add(Figure.atMost("tries for one answer while all of them fail", most(tries), "", MOST_TRIES));
        promise("after an outage", often(CHANNELS, channels, this::ask));
    }

    private void refused(DoubleRest rest, List<Place> channels) throws InterruptedException {
        int before = rest.invalid();
        rest.failing(
                request -> request.path().startsWith("/channels/") ? Optional.of(Fault.forbidden()) : Optional.empty());
        for (int i = 0; i < REFUSED; i++) {
            mention(channels.get(i % CHANNELS));
            Thread.sleep(10);
        }
        Thread.sleep(5000);
        rest.failing(request -> Optional.empty());
        figures.add(Figure.atMost(
                "invalid requests where " + REFUSED + " answers are refused",
                rest.invalid() - before,
                "",
                MOST_REFUSED));
        promise("questions by command after that", often(CHANNELS, channels, this::ask));
    }

    private void revoked(Stage stage, List<Place> channels) throws Exception {
        DoubleRest rest = stage.discord().rest();
        try (BotProcess bot = stage.start()) {
            int before = rest.answered(401);
            rest.failing(request -> Optional.of(Fault.unauthorized()));
            for (Place channel : channels) {
                mention(channel);
            }
            figures.add(Figure.atMost("exit code after the token was revoked", bot.awaitEnd(), "", NO_TOKEN));
            figures.add(
                    Figure.atMost("requests with a token that was revoked", rest.answered(401) - before, "", CHANNELS));
        }
    }
}
