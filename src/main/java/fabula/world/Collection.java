package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Four cats and a dog are five pets: what people have of several sorts of one kind, or that they have none of it. */
final class Collection {

    private static final Phrasebook BOOK = Phrasebook.of("collection");
    private static final List<String> KINDS = BOOK.lines("kinds");
    private static final Phrase HAS = BOOK.phrase("has");
    private static final Phrase HAS_ONE = BOOK.phrase("has one");
    private static final Phrase HAS_NONE = BOOK.phrase("has none");
    private static final Phrase GETS = BOOK.phrase("gets");
    private static final Phrase LOSES = BOOK.phrase("loses");
    private static final Question ASK = BOOK.question("ask");
    private static final Question ASK_MORE = BOOK.question("ask more");
    private static final Question ASK_FEWER = BOOK.question("ask fewer");
    private static final Question ASK_SAME = BOOK.question("ask same");
    private static final Question ASK_MORE_THAN_OTHER = BOOK.question("ask more than other");
    private static final Question ASK_TOTAL = BOOK.question("ask total");
    private static final Question ASK_TOTAL_OF_THE_TWO = BOOK.question("ask total of the two");
    private static final Question ASK_UNSAID = BOOK.question("ask unsaid");

    /** A word for one and one for many. */
    private record Sort(String one, String many) {

        static Sort of(String words) {
            String[] both = words.split(" ");
            return new Sort(both[0], both[1]);
        }

        String counted(Scene scene, int count) {
            String number = count == 1 && scene.chance(50) ? "a" : Quantity.number(scene, count);
            return number + " " + (count == 1 ? one : many);
        }
    }

    /** How many of either sort somebody has. */
    private static final class Stock {
        private int first;
        private int second;
        private final List<Integer> because = new ArrayList<>();

        private int all() {
            return first + second;
        }
    }

    private final Scene scene;
    private final Sort kind;
    private final Sort first;
    private final Sort second;
    private final List<Entity> people;
    private final Map<Entity, Stock> stocks = new LinkedHashMap<>();

    private Collection(Scene scene) {
        this.scene = scene;
        String[] line = scene.pick(KINDS).split(": ");
        List<String> sorts = scene.shuffled(List.of(line[1].split("\\|")));
        this.kind = Sort.of(line[0]);
        this.first = Sort.of(sorts.get(0));
        this.second = Sort.of(sorts.get(1));
        this.people = scene.cast(scene.between(1, 3));
        List.of(kind, first, second).forEach(sort -> scene.reserve(sort.one() + " " + sort.many()));
    }

    static Strand strand(Scene scene) {
        Collection collection = new Collection(scene);
        return new Strand(collection::tell, collection::ask);
    }

    private void tell() {
        Entity person = scene.pick(people);
        if (!stocks.containsKey(person)) {
            begin(person);
        } else if (scene.chance(50)) {
            change(person, stocks.get(person));
        } else {
            Chatter.any(scene);
        }
    }

    private int say(Phrase phrase, Entity person, String some, String others) {
        return Telling.simply(scene, phrase.part(scene.manner(), person, some, others, kind.many(), kind.one()));
    }

    private void begin(Entity person) {
        Stock stock = new Stock();
        int which = scene.below(100);
        if (which < 60) {
            stock.first = scene.between(1, 5);
            stock.second = scene.between(1, 5);
            stock.because.add(say(HAS, person, first.counted(scene, stock.first), second.counted(scene, stock.second)));
        } else if (which < 75) {
            stock.first = scene.between(1, 5);
            stock.because.add(say(HAS_ONE, person, first.counted(scene, stock.first), ""));
        } else {
            stock.because.add(say(HAS_NONE, person, "", ""));
        }
        stocks.put(person, stock);
    }

    private void change(Entity person, Stock stock) {
        boolean gets = stock.first < 2 || scene.chance(50);
        int by = gets ? scene.between(1, 2) : scene.between(1, stock.first - 1);
        Sort sort = first;
        String counted = Quantity.number(scene, by) + (gets ? " " : " of the ");
        if (gets) {
            stock.because.add(Telling.simply(
                    scene, GETS.part(scene.manner(), person, counted + (by == 1 ? sort.one() : sort.many()))));
            stock.first += by;
        } else {
            stock.because.add(Telling.simply(scene, LOSES.part(scene.manner(), person, counted + sort.many())));
            stock.first -= by;
        }
    }

    private void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        boolean compare = scene.chance(30);
        stocks.forEach((person, stock) -> {
            if (compare) {
                compare(person, stock, candidates);
            } else {
                count(candidates, person, stock, kind, stock.all());
                count(candidates, person, stock, first, stock.first);
                count(candidates, person, stock, second, stock.second);
            }
            candidates.add(scene.candidate(Finding.UNKNOWN, ASK_UNSAID, person, first.many()));
        });
        candidates.add(scene.candidate(
                Finding.UNKNOWN, ASK, scene.named(), draw(kind, 2).text()));
        scene.askOneOf(candidates);
    }

    private Quantity draw(Sort sort, int count) {
        return Quantity.draw(scene, count, sort.one(), sort.many());
    }

    private void count(List<Scene.Candidate> candidates, Entity person, Stock stock, Sort sort, int count) {
        Quantity quantity = draw(sort, count);
        boolean any = scene.chance(25);
        candidates.add(
                any
                        ? scene.candidate(Finding.of(count > 0, stock.because), ASK, person, "a " + sort.one())
                        : scene.candidate(
                                Finding.of(quantity.holds().test(count), stock.because), ASK, person, quantity.text()));
    }

    private void compare(Entity person, Stock stock, List<Scene.Candidate> candidates) {
        int more = stock.first - stock.second;
        Object[] things = {person, first.many(), second.many()};
        candidates.add(scene.candidate(Finding.of(more > 0, stock.because), ASK_MORE, things));
        candidates.add(scene.candidate(Finding.of(more < 0, stock.because), ASK_FEWER, things));
        if (stock.all() > 0) {
            candidates.add(scene.candidate(Finding.of(more == 0, stock.because), ASK_SAME, things));
        }
        stocks.forEach((other, rival) -> {
            if (!other.equals(person)) {
                List<Integer> both = new ArrayList<>(stock.because);
                both.addAll(rival.because);
                candidates.add(scene.candidate(
                        Finding.of(stock.all() > rival.all(), both), ASK_MORE_THAN_OTHER, person, other, kind.many()));
                Quantity quantity = draw(kind, stock.all() + rival.all());
                candidates.add(scene.candidate(
                        Finding.of(quantity.holds().test(stock.all() + rival.all()), both),
                        stocks.size() == 2 && scene.chance(40) ? ASK_TOTAL_OF_THE_TWO : ASK_TOTAL,
                        person,
                        other,
                        quantity.text()));
            }
        });
    }
}
