package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What is known of an order, found by trying every order that fits what was told. An order is an array: the rank of each
 * thing, from 0. Things take part from when they are first mentioned; with ties, several may share a rank.
 */
final class Orders {

    /** Of how many things all orders are tried. */
    static final int MOST = 5;

    private static final List<List<int[]>> STRICT = all(false);
    private static final List<List<int[]>> TIED = all(true);

    private record Fact(Predicate<int[]> holds, int told) {}

    /** The orders that a statement fits. */
    private record Fitting(BitSet orders, int told) {}

    private final boolean ties;
    private final List<Entity> things = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private List<Fitting> fittings = List.of();
    private int fittingThings;

    Orders(boolean ties) {
        this.ties = ties;
    }

    /** The number of a thing within the orders; it takes part from now on. */
    int number(Entity thing) {
        if (!things.contains(thing)) {
            things.add(thing);
        }
        return things.indexOf(thing);
    }

    List<Entity> things() {
        return things;
    }

    void tell(Predicate<int[]> holds, int told) {
        facts.add(new Fact(holds, told));
    }

    static boolean isFirst(int[] order, int thing) {
        return IntStream.range(0, order.length).allMatch(i -> i == thing || order[i] > order[thing]);
    }

    static boolean isLast(int[] order, int thing) {
        return IntStream.range(0, order.length).allMatch(i -> i == thing || order[i] < order[thing]);
    }

    /** Does it hold in every order that fits, or in none? The supports are as few statements as settle it, the latest. */
    Finding ask(Predicate<int[]> asked) {
        List<Fitting> needed = new ArrayList<>(fittings());
        BitSet where = fitting(asked);
        Verdict verdict = verdict(needed, where);
        if (verdict == Verdict.UNKNOWN || verdict(List.of(), where) == verdict) {
            return Finding.UNKNOWN;
        }
        Optional<List<Integer>> few = oneOrTwo(verdict, where);
        if (few.isPresent()) {
            return new Finding(verdict, few.get());
        }
        for (Fact fact : facts) {
            List<Fitting> fewer =
                    needed.stream().filter(one -> one.told() != fact.told()).toList();
            if (fewer.size() < needed.size() && verdict(fewer, where) == verdict) {
                needed.retainAll(fewer);
            }
        }
        return new Finding(verdict, needed.stream().map(Fitting::told).toList());
    }

    /** The last statement that settles it, or the last two that do so together. */
    private Optional<List<Integer>> oneOrTwo(Verdict verdict, BitSet where) {
        Map<Integer, List<Fitting>> byStatement = new TreeMap<>(Comparator.reverseOrder());
        fittings().forEach(one -> byStatement
                .computeIfAbsent(one.told(), told -> new ArrayList<>())
                .add(one));
        List<Integer> latest = List.copyOf(byStatement.keySet());
        for (int told : latest) {
            if (verdict(byStatement.get(told), where) == verdict) {
                return Optional.of(List.of(told));
            }
        }
        for (int i = 0; i < latest.size(); i++) {
            for (int j = i + 1; j < latest.size(); j++) {
                List<Fitting> both = new ArrayList<>(byStatement.get(latest.get(i)));
                both.addAll(byStatement.get(latest.get(j)));
                if (verdict(both, where) == verdict) {
                    return Optional.of(List.of(latest.get(j), latest.get(i)));
                }
            }
        }
        return Optional.empty();
    }

    /** Kept until something more is told or mentioned. */
    private List<Fitting> fittings() {
        if (fittings.size() < facts.size() || fittingThings != things.size()) {
            fittings = facts.stream()
                    .map(fact -> new Fitting(fitting(fact.holds()), fact.told()))
                    .toList();
            fittingThings = things.size();
        }
        return fittings;
    }

    private BitSet fitting(Predicate<int[]> holds) {
        List<int[]> all = (ties ? TIED : STRICT).get(things.size());
        BitSet fitting = new BitSet(all.size());
        for (int i = 0; i < all.size(); i++) {
            fitting.set(i, holds.test(all.get(i)));
        }
        return fitting;
    }

    private Verdict verdict(List<Fitting> told, BitSet where) {
        BitSet left = new BitSet();
        left.set(0, (ties ? TIED : STRICT).get(things.size()).size());
        told.forEach(fact -> left.and(fact.orders()));
        int all = left.cardinality();
        left.and(where);
        int holding = left.cardinality();
        return holding == 0 ? Verdict.NO : holding == all ? Verdict.YES : Verdict.UNKNOWN;
    }

    private static List<List<int[]>> all(boolean ties) {
        return IntStream.rangeClosed(0, MOST)
                .mapToObj(count -> {
                    List<int[]> orders = new ArrayList<>();
                    extend(new int[count], 0, ties, orders);
                    return List.copyOf(orders);
                })
                .toList();
    }

    private static void extend(int[] ranks, int at, boolean ties, List<int[]> orders) {
        if (at == ranks.length) {
            if (IntStream.of(ranks).distinct().count()
                    == IntStream.of(ranks).max().orElse(-1) + 1) {
                orders.add(ranks.clone());
            }
            return;
        }
        for (int rank = 0; rank < ranks.length; rank++) {
            int taken = rank;
            if (ties || IntStream.range(0, at).noneMatch(i -> ranks[i] == taken)) {
                ranks[at] = rank;
                extend(ranks, at + 1, ties, orders);
            }
        }
    }
}
