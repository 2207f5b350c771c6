package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many apples somebody has, or how many eggs are in the basket: a number at first, then more or fewer. Of whom no
 * number was told, nothing is known; "some" says that there is at least one.
 */
final class Amounts {

    private static final int SOME = -1;
    private static final int MOST = 12;
    /** What "some" may be. */
    private static final Range ANY_NUMBER = new Range(1, 2 * MOST);

    private static final String[] GOODS = ("apple pear orange lemon egg cookie sweet coin stamp marble balloon pencil"
                    + " book ticket sticker carrot flower stone shell card candle cup plate banana tomato cake nut plum bean")
            .split(" ");
    private static final Phrase GETS = Counting.BOOK.phrase("person gets");
    private static final Phrase LOSES = Counting.BOOK.phrase("person loses");
    private static final Phrase PLACE_GETS = Counting.BOOK.phrase("place gets");
    private static final Phrase PLACE_LOSES = Counting.BOOK.phrase("place loses");
    private static final Phrase HAS = Counting.BOOK.phrase("person has");
    private static final Phrase PLACE_HAS = Counting.BOOK.phrase("place has");
    private static final Phrase HANDS_OVER = Counting.BOOK.phrase("hands over");
    private static final Phrase ALL_GONE = Counting.BOOK.phrase("all gone");
    private static final Phrase MORE_THAN = Counting.BOOK.phrase("more than other");
    private static final Phrase FEWER_THAN = Counting.BOOK.phrase("fewer than other");
    private static final Phrase AS_MANY = Counting.BOOK.phrase("as many as other");
    private static final Phrase TWICE_AS_MANY = Counting.BOOK.phrase("twice as many as other");
    private static final Phrase NOW = Counting.BOOK.phrase("total now");
    private static final Question ASK = Counting.BOOK.question("ask person");
    private static final Question ASK_LEFT = Counting.BOOK.question("ask left");
    private static final Question ASK_PLACE = Counting.BOOK.question("ask place");
    private static final Question ASK_MORE = Counting.BOOK.question("ask more");
    private static final Question ASK_FEWER = Counting.BOOK.question("ask fewer");
    private static final Question ASK_SAME = Counting.BOOK.question("ask same");
    private static final Question ASK_TOTAL = Counting.BOOK.question("ask total");

    /** Who has what. */
    private record Stock(Entity holder, String one, String many) {}

    private static final class Count {
        private int held;
        private final Set<Integer> because = new LinkedHashSet<>();
    }

    private final Scene scene;
    private final boolean people;
    private final List<Stock> stocks = new ArrayList<>();
    private final Map<Stock, Count> counts = new LinkedHashMap<>();

    private Amounts(Scene scene) {
        this.scene = scene;
        this.people = scene.chance(75);
        List<Entity> holders = scene.several(scene.between(1, 3), people ? scene::person : scene::object);
        List<String> goods = scene.several(scene.chance(70) ? 1 : 2, () -> scene.word(GOODS));
        for (Entity holder : holders) {
            for (String one : goods) {
                stocks.add(new Stock(holder, one, plural(one)));
            }
        }
    }

    private static String plural(String one) {
        return one.endsWith("tomato") || one.matches(".*(s|x|z|ch|sh)") ? one + "es" : one.replaceAll("y$", "ie") + "s";
    }

    static Strand strand(Scene scene) {
        Amounts amounts = new Amounts(scene);
        return new Strand(amounts::tell, amounts::ask);
    }

    /** How many of some goods somebody has of whom that was not told. */
    static String ask(Scene scene, Entity holder) {
        String one = scene.word(GOODS);
        Quantity quantity = Quantity.draw(scene, scene.between(1, 5), one, plural(one));
        return ASK.say(scene.manner(), holder, quantity.text());
    }

    private void tell() {
        Stock stock = scene.pick(stocks);
        Count count = counts.get(stock);
        if (scene.chance(7)) {
            Chatter.any(scene);
        } else if (count == null) {
            begin(stock);
        } else if (count.held == SOME || people && scene.chance(6)) {
            restart(stock, count);
        } else if (people && scene.chance(30) && count.held > 0) {
            handOver(stock, count);
        } else {
            change(stock, count);
        }
    }

    private void begin(Stock stock) {
        List<Stock> others = people ? comparable(stock) : List.of();
        if (!others.isEmpty() && scene.chance(30)) {
            beginBeside(stock, scene.pick(others));
            return;
        }
        Count count = new Count();
        counts.put(stock, count);
        boolean vague = people && scene.chance(7);
        count.held = vague ? SOME : scene.between(2, 7);
        String number = vague ? scene.pick(List.of("some", "a few", "several", "many")) : number(count.held);
        count.because.add(say(
                people ? HAS : PLACE_HAS,
                stock.holder(),
                number,
                stock.many(),
                stock.holder().bare()));
    }

    private List<Stock> comparable(Stock stock) {
        return stocks.stream()
                .filter(other -> other.one().equals(stock.one()) && !other.equals(stock))
                .filter(other -> counts.containsKey(other) && counts.get(other).held != SOME)
                .toList();
    }

    /** How many, told by how many somebody else has. */
    private void beginBeside(Stock stock, Stock other) {
        Count than = counts.get(other);
        int more = than.held > 0 && than.held <= MOST / 2 && scene.chance(15)
                ? than.held
                : scene.between(than.held > 3 ? -3 : 0, than.held < MOST - 3 ? 3 : 0);
        boolean twice = more > 0 && more == than.held && scene.chance(60);
        Phrase phrase = twice ? TWICE_AS_MANY : more > 0 ? MORE_THAN : more < 0 ? FEWER_THAN : AS_MANY;
        Count count = new Count();
        count.held = than.held + more;
        count.because.addAll(than.because);
        int by = Math.abs(more);
        count.because.add(
                say(phrase, stock.holder(), Quantity.number(scene, by), noun(stock, by), other.holder(), stock.many()));
        counts.put(stock, count);
    }

    private String number(int count) {
        if (count == 2 && scene.chance(15)) {
            return "a couple of";
        }
        return Quantity.number(scene, count);
    }

    private void restart(Stock stock, Count count) {
        count.held = scene.between(2, 7);
        count.because.clear();
        count.because.add(say(NOW, stock.holder(), Quantity.number(scene, count.held), stock.many()));
    }

    private void handOver(Stock from, Count count) {
        List<Stock> others = comparable(from);
        int given = scene.between(1, Math.min(3, count.held));
        if (others.isEmpty() || counts.get(others.get(0)).held + given > MOST) {
            change(from, count);
            return;
        }
        Stock to = scene.pick(others);
        int told = say(HANDS_OVER, from.holder(), counted(given), noun(from, given), to.holder(), from.many());
        add(count, -given, told);
        add(counts.get(to), given, told);
    }

    private static void add(Count count, int more, int told) {
        count.held += more;
        count.because.add(told);
    }

    private void change(Stock stock, Count count) {
        if (people && count.held > 0 && scene.chance(8)) {
            count.because.clear();
            add(count, -count.held, say(ALL_GONE, stock.holder(), "all", stock.many()));
            return;
        }
        boolean more = count.held == 0 || count.held < MOST - 3 && scene.chance(50);
        int by = scene.between(1, more ? 3 : Math.min(3, count.held));
        Phrase phrase = people ? more ? GETS : LOSES : more ? PLACE_GETS : PLACE_LOSES;
        add(count, more ? by : -by, say(phrase, stock.holder(), counted(by), more ? noun(stock, by) : stock.many()));
    }

    private Entity counted(int count) {
        return Entity.counted(Quantity.number(scene, count), count == 1);
    }

    private static String noun(Stock stock, int count) {
        return count == 1 ? stock.one() : stock.many();
    }

    private int say(Phrase phrase, Object... things) {
        return Telling.simply(scene, phrase.part(scene.manner(), things));
    }

    private void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        boolean compare = people && scene.chance(25);
        counts.forEach((stock, count) -> {
            if (compare) {
                counts.keySet().forEach(other -> compare(stock, other, candidates));
            } else {
                count(stock, count, candidates);
            }
        });
        Stock known = scene.pick(stocks);
        String other = scene.word(GOODS);
        Entity nobody = people ? scene.person() : scene.object();
        candidates.add(unknown(new Stock(nobody, known.one(), known.many())));
        candidates.add(unknown(new Stock(known.holder(), other, plural(other))));
        stocks.stream().filter(stock -> !counts.containsKey(stock)).forEach(stock -> candidates.add(unknown(stock)));
        scene.askOneOf(candidates);
    }

    private Scene.Candidate unknown(Stock stock) {
        Quantity quantity = Quantity.draw(scene, scene.between(1, 5), stock.one(), stock.many());
        return scene.candidate(Finding.UNKNOWN, people ? ASK : ASK_PLACE, stock.holder(), quantity.text());
    }

    private void count(Stock stock, Count count, List<Scene.Candidate> candidates) {
        List<Integer> because = List.copyOf(count.because);
        for (int i = 0; i < 3; i++) {
            Quantity quantity = Quantity.draw(scene, Math.max(1, count.held), stock.one(), stock.many());
            Finding finding = count.held == SOME
                    ? ANY_NUMBER.test(quantity.holds(), because)
                    : Finding.of(quantity.holds().test(count.held), because);
            candidates.add(scene.candidate(finding, people ? ASK : ASK_PLACE, stock.holder(), quantity.text()));
            if (counts.size() == 1 && scene.chance(20)) {
                candidates.add(scene.candidate(finding, ASK_LEFT, quantity.text()));
            }
        }
    }

    private void compare(Stock some, Stock than, List<Scene.Candidate> candidates) {
        Count one = counts.get(some);
        Count other = counts.get(than);
        if (some.equals(than) || !some.one().equals(than.one()) || one.held == SOME || other.held == SOME) {
            return;
        }
        List<Integer> because = new ArrayList<>(one.because);
        because.addAll(other.because);
        Object[] things = {some.holder(), than.holder(), some.many()};
        candidates.add(scene.candidate(Finding.of(one.held > other.held, because), ASK_MORE, things));
        candidates.add(scene.candidate(Finding.of(one.held < other.held, because), ASK_FEWER, things));
        candidates.add(scene.candidate(Finding.of(one.held == other.held, because), ASK_SAME, things));
        int total = one.held + other.held;
        Quantity quantity = Quantity.draw(scene, total, some.one(), some.many());
        candidates.add(scene.candidate(
                Finding.of(quantity.holds().test(total), because),
                ASK_TOTAL,
                some.holder(),
                than.holder(),
                quantity.text()));
    }
}
