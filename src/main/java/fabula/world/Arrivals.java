package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Several people do the same at different times: who got up first, who came before whom, whether somebody had gone to bed
 * by ten. A time told of each settles their order; who is said to come after another comes after whoever came before.
 */
final class Arrivals {

    private static final List<String> DEEDS = Times.BOOK.lines("arrivals");
    private static final Phrase AT = Times.BOOK.phrase("arrived at");
    private static final Phrase BEFORE = Times.BOOK.phrase("arrived before");
    private static final Question ASK_AT = Times.BOOK.question("ask arrived at");
    private static final Question ASK_BY = Times.BOOK.question("ask arrived by");
    private static final Question ASK_BEFORE = Times.BOOK.question("ask arrived before");
    private static final Question ASK_FIRST = Times.BOOK.question("ask arrived first");
    private static final Question ASK_LAST = Times.BOOK.question("ask arrived last");
    private static final List<String> HOURS =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven");
    /** Statements that need one another are numbered from here. */
    private static final int PAIRS = 1000;

    private final Scene scene;
    private final String[] deed;
    private final String[] other;
    private final List<Entity> order;
    private final List<Integer> times = new ArrayList<>();
    private final Map<Entity, Integer> timed = new LinkedHashMap<>();
    private final List<List<Integer>> pairs = new ArrayList<>();
    private final Orders known = new Orders(false);

    private Arrivals(Scene scene) {
        this.scene = scene;
        List<String> drawn = scene.shuffled(DEEDS);
        this.deed = drawn.get(0).split(" / ");
        this.other = drawn.get(1).split(" / ");
        this.order = scene.people(scene.between(2, 4));
        // A clock's hours, and a half past some: the even numbers are full hours.
        int time = scene.between(0, 8);
        for (int i = 0; i < order.size(); i++) {
            times.add(time);
            time += scene.between(1, 3);
        }
    }

    static Strand strand(Scene scene) {
        Arrivals arrivals = new Arrivals(scene);
        return new Strand(arrivals::tell, arrivals::ask);
    }

    private static String clock(int time) {
        return time % 2 == 0 ? HOURS.get(time / 2) : "half past " + HOURS.get(time / 2);
    }

    private Object[] said(Entity one, Object than, int time) {
        return new Object[] {one, deed[0], deed[1], deed[2], than, clock(time)};
    }

    private void tell() {
        if (scene.told() > 0 && scene.chance(15)) {
            Chatter.any(scene);
        } else if (scene.chance(60)) {
            int one = scene.below(order.size());
            tellTime(one);
        } else {
            int one = scene.below(order.size() - 1);
            before(order.get(one), order.get(scene.between(one + 1, order.size() - 1)));
        }
    }

    private void tellTime(int index) {
        Entity one = order.get(index);
        if (timed.containsKey(one)) {
            return;
        }
        int statement = scene.told();
        int number = known.number(one);
        timed.forEach((than, told) -> {
            int two = known.number(than);
            boolean earlier = index < order.indexOf(than);
            pairs.add(List.of(told, statement));
            known.tell(at -> earlier == at[number] < at[two], PAIRS + pairs.size() - 1);
        });
        timed.put(one, statement);
        Telling.simply(scene, AT.part(scene.manner(), said(one, "", times.get(index))));
    }

    private void before(Entity some, Entity than) {
        int one = known.number(some);
        int two = known.number(than);
        known.tell(at -> at[one] < at[two], scene.told());
        Telling.simply(scene, BEFORE.part(scene.manner(), said(some, than, 0)));
    }

    private Finding known(Predicate<int[]> holds) {
        Finding finding = known.ask(holds);
        List<Integer> supports = new ArrayList<>();
        finding.supports().forEach(told -> supports.addAll(told < PAIRS ? List.of(told) : pairs.get(told - PAIRS)));
        return new Finding(finding.verdict(), supports);
    }

    private void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        boolean when = scene.chance(40);
        boolean ends = scene.chance(25);
        for (Entity one : known.things()) {
            int number = known.number(one);
            if (when) {
                at(one, candidates);
            } else if (ends && known.things().size() > 1) {
                candidates.add(scene.candidate(known(at -> Orders.isFirst(at, number)), ASK_FIRST, said(one, "", 0)));
                candidates.add(scene.candidate(known(at -> Orders.isLast(at, number)), ASK_LAST, said(one, "", 0)));
            } else {
                for (Entity than : known.things()) {
                    if (!than.equals(one)) {
                        int two = known.number(than);
                        candidates.add(
                                scene.candidate(known(at -> at[number] < at[two]), ASK_BEFORE, said(one, than, 0)));
                    }
                }
            }
            if (scene.chance(20)) {
                Object[] things = said(one, scene.pick(order), scene.below(18));
                System.arraycopy(other, 0, things, 1, 3);
                candidates.add(scene.candidate(Finding.UNKNOWN, ASK_AT, things));
            }
        }
        scene.askOneOf(candidates);
    }

    private void at(Entity one, List<Scene.Candidate> candidates) {
        int asked = scene.chance(50) ? times.get(order.indexOf(one)) : scene.below(18);
        if (!timed.containsKey(one)) {
            candidates.add(scene.candidate(Finding.UNKNOWN, ASK_AT, said(one, "", asked)));
            return;
        }
        int time = times.get(order.indexOf(one));
        List<Integer> told = List.of(timed.get(one));
        candidates.add(scene.candidate(Finding.of(asked == time, told), ASK_AT, said(one, "", asked)));
        if (asked != time) {
            candidates.add(scene.candidate(Finding.of(time < asked, told), ASK_BY, said(one, "", asked)));
        }
    }
}
