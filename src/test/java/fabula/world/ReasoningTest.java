package fabula.world;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The world's answers, checked by trying every world that fits what was told. */
class ReasoningTest {

    private static final Entity KITCHEN = Entity.thing("the kitchen");
    private static final Entity GARDEN = Entity.thing("the garden");
    private static final Entity OFFICE = Entity.thing("the office");

    @Test
    void whoIsInOnePlaceIsNotInAnother() {
        Belief belief = Belief.at(KITCHEN, List.of(3));
        assertThat(belief.isAt(KITCHEN)).isEqualTo(Finding.yes(3));
        assertThat(belief.isAt(GARDEN)).isEqualTo(Finding.no(3));
    }

    @Test
    void aDenialSaysNothingOfOtherPlaces() {
        Belief belief = Belief.at(KITCHEN, List.of(1)).not(KITCHEN, List.of(2));
        assertThat(belief.isAt(KITCHEN)).isEqualTo(Finding.no(2));
        assertThat(belief.isAt(GARDEN)).isEqualTo(Finding.UNKNOWN);
    }

    @Test
    void ofTwoPlacesBothAreMaybeUntilOneIsDenied() {
        Belief belief = Belief.either(List.of(KITCHEN, GARDEN), List.of(0));
        assertThat(belief.isAt(KITCHEN)).isEqualTo(new Finding(Verdict.MAYBE, List.of(0)));
        assertThat(belief.isAt(OFFICE)).isEqualTo(Finding.no(0));
        Belief later = belief.not(KITCHEN, List.of(4));
        assertThat(later.isAt(GARDEN)).isEqualTo(Finding.yes(0, 4));
        assertThat(later.isAt(KITCHEN)).isEqualTo(Finding.no(4));
    }

    @Test
    void perhapsHereIsMaybeHereAndUnknownElsewhereUntilItIsDenied() {
        Belief belief = Belief.perhaps(KITCHEN, List.of(2));
        assertThat(belief.isAt(KITCHEN)).isEqualTo(new Finding(Verdict.MAYBE, List.of(2)));
        assertThat(belief.isAt(GARDEN)).isEqualTo(Finding.UNKNOWN);
        assertThat(belief.certain()).isFalse();
        assertThat(belief.not(KITCHEN, List.of(5)).isAt(KITCHEN)).isEqualTo(Finding.no(5));
    }

    @Test
    void whoIsInOneOfTwoPlacesIsInEitherOfThem() {
        Belief belief = Belief.either(List.of(KITCHEN, GARDEN), List.of(0));
        assertThat(belief.isAmong(List.of(KITCHEN, GARDEN))).isEqualTo(Finding.yes(0));
        assertThat(belief.isAmong(List.of(KITCHEN, OFFICE))).isEqualTo(new Finding(Verdict.MAYBE, List.of(0)));
        assertThat(Belief.at(OFFICE, List.of(2)).isAmong(List.of(KITCHEN, GARDEN)))
                .isEqualTo(Finding.no(2));
        assertThat(Belief.none().isAmong(List.of(KITCHEN, GARDEN))).isEqualTo(Finding.UNKNOWN);
        assertThat(belief.not(KITCHEN, List.of(4)).isAmong(List.of(GARDEN, OFFICE)))
                .isEqualTo(Finding.yes(0, 4));
    }

    @Test
    void rankingsAgreeWithEveryOrderThatFits() {
        List<Entity> things = things(5);
        List<List<Integer>> orders = permutations(List.of(0, 1, 2, 3, 4));
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 60; round++) {
            Ranking ranking = new Ranking();
            List<int[]> told = new ArrayList<>();
            for (int i = 0; i < 1 + round % 6; i++) {
                int more = random.nextInt(4);
                int less = more + 1 + random.nextInt(4 - more);
                ranking.more(things.get(more), things.get(less), i);
                told.add(new int[] {more, less});
            }
            List<List<Integer>> fitting = orders.stream()
                    .filter(order -> told.stream().allMatch(pair -> order.indexOf(pair[0]) < order.indexOf(pair[1])))
                    .toList();
            for (int a = 0; a < 5; a++) {
                for (int b = 0; b < 5; b++) {
                    if (a != b) {
                        int some = a;
                        int than = b;
                        Set<Boolean> possible = new HashSet<>();
                        fitting.forEach(order -> possible.add(order.indexOf(some) < order.indexOf(than)));
                        assertThat(ranking.isMore(things.get(a), things.get(b)).verdict())
                                .isEqualTo(verdict(possible));
                    }
                }
            }
        }
    }

    @Test
    void plansAgreeWithEveryDrawingThatFits() {
        int[][] directions = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
        List<Entity> things = things(4);
        SplittableRandom random = new SplittableRandom(12);
        for (int round = 0; round < 60; round++) {
            Plan plan = new Plan();
            int[][] told = new int[4][];
            for (int i = 1; i < 4; i++) {
                int[] way = directions[random.nextInt(4)];
                told[i] = new int[] {random.nextInt(i), way[0], way[1]};
                plan.relate(things.get(i), things.get(told[i][0]), way[0], way[1], i);
            }
            int[] asked = directions[random.nextInt(4)];
            Set<Boolean> possible = new HashSet<>();
            for (int distances = 0; distances < 64; distances++) {
                int[][] at = drawing(told, distances);
                possible.add((at[3][0] - at[0][0]) * asked[0] + (at[3][1] - at[0][1]) * asked[1] > 0);
            }
            Finding found = plan.way(things.get(3), things.get(0)).leads(asked[0], asked[1]);
            assertThat(found.verdict()).isEqualTo(verdict(possible));
        }
    }

    /** Each thing lies one to four steps from the one it was related to. */
    private static int[][] drawing(int[][] told, int distances) {
        int[][] at = new int[4][2];
        for (int i = 1; i < 4; i++) {
            int distance = 1 + (distances >> (2 * (i - 1)) & 3);
            at[i][0] = at[told[i][0]][0] + told[i][1] * distance;
            at[i][1] = at[told[i][0]][1] + told[i][2] * distance;
        }
        return at;
    }

    private static Verdict verdict(Set<Boolean> possible) {
        return possible.size() == 2 ? Verdict.UNKNOWN : possible.contains(true) ? Verdict.YES : Verdict.NO;
    }

    private static List<Entity> things(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Entity.thing("the thing" + i))
                .toList();
    }

    private static List<List<Integer>> permutations(List<Integer> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : of) {
            List<Integer> rest = new ArrayList<>(of);
            rest.remove(first);
            for (List<Integer> order : permutations(rest)) {
                List<Integer> longer = new ArrayList<>(order);
                longer.add(0, first);
                all.add(longer);
            }
        }
        return all;
    }
}
