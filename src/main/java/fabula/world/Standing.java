package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How several compare in one quality: their true order, most first, of which two neighbours may be equal, and what is
 * told of it. Of two whose measures are told, both statements settle which is more.
 */
final class Standing {

    private static final Phrase PLAIN = Quality.BOOK.phrase("plain");
    private static final Phrase MORE = Quality.BOOK.phrase("more");
    private static final Phrase EQUAL = Quality.BOOK.phrase("equal");
    private static final Phrase MOST = Quality.BOOK.phrase("most");
    private static final Phrase UNSURPASSED = Quality.BOOK.phrase("unsurpassed");
    private static final Phrase CHAIN = Quality.BOOK.phrase("chain");

    /** Statements of what was measured are numbered from here, in pairs. */
    private static final int PAIRS = 1000;

    private record Measured(int value, int told) {}

    private final Scene scene;
    private final Quality quality;
    private final List<Entity> order;
    private final String noun;
    private final boolean past;
    private final int equal;
    private final String currency;
    private final List<Integer> values = new ArrayList<>();
    private final Orders known = new Orders(true);
    private final Set<List<Integer>> told = new LinkedHashSet<>();
    private final Map<Entity, Measured> measured = new LinkedHashMap<>();
    private final List<List<Integer>> pairs = new ArrayList<>();
    private final StandingQuestions questions;

    /** @param noun what they all are: "one", "drink" */
    Standing(Scene scene, Quality quality, List<Entity> order, String noun, boolean past) {
        this.scene = scene;
        this.quality = quality;
        this.order = order;
        this.noun = noun;
        this.past = past;
        this.currency = scene.pick(List.of("euros", "dollars", "pounds", "francs"));
        this.equal = scene.chance(25) ? scene.below(order.size() - 1) : -2;
        int value = quality.plain().equals("tall") ? scene.between(110, 160) : scene.between(2, 30);
        for (int i = order.size() - 1; i >= 0; i--) {
            values.add(0, value);
            value += i - 1 == equal ? 0 : scene.between(2, scene.chance(60) ? 5 : 30);
        }
        this.questions = new StandingQuestions(scene, this, known, order, noun, past);
    }

    Quality quality() {
        return quality;
    }

    /** "Was" for "is". */
    static String pastOf(String text) {
        return text.replaceAll("\\bis\\b", "was")
                .replaceAll("\\bare\\b", "were")
                .replaceAll("\\bisn't\\b", "wasn't")
                .replaceAll("(is|has) (always|never) been", "was $2");
    }

    private String tense(String clause) {
        return past ? pastOf(clause) : clause;
    }

    void tell() {
        int which = scene.below(100);
        if (which < 6 && equal != 0 && known.things().size() > 1) {
            most(order.get(0));
        } else if (which < 14 && order.size() > 2) {
            chain();
        } else if (which < 24 && known.things().size() + 2 < order.size()) {
            Telling.tell(scene, compare(), compare());
        } else {
            String clause = compare();
            if (scene.chance(50)) {
                Telling.plainly(scene, clause);
            } else {
                Telling.tell(scene, clause);
            }
        }
    }

    private void most(Entity one) {
        int number = known.number(one);
        boolean shared = scene.chance(40);
        known.tell(
                shared ? at -> IntStream.of(at).noneMatch(rank -> rank < at[number]) : at -> Orders.isFirst(at, number),
                scene.told());
        Telling.tell(scene, tense((shared ? UNSURPASSED : MOST).part(scene.manner(), quality.said(one, one, noun))));
    }

    private void chain() {
        int middle = scene.between(1, order.size() - 2);
        if (equal == middle || equal == middle - 1) {
            return;
        }
        more(order.get(middle), order.get(middle + 1));
        more(order.get(middle - 1), order.get(middle));
        Object[] things = quality.said(order.get(middle), order.get(middle + 1), noun);
        things[6] = order.get(middle - 1);
        Telling.tell(scene, tense(CHAIN.part(scene.manner(), things)));
    }

    private void more(Entity some, Entity than) {
        int one = known.number(some);
        int other = known.number(than);
        known.tell(at -> at[one] < at[other], scene.told());
    }

    /** A clause of the statement that comes next. */
    private String compare() {
        if (quality.measure().isPresent() && (measured.isEmpty() ? scene.chance(40) : scene.chance(60))) {
            Optional<Entity> one = scene.other(order, List.copyOf(measured.keySet()));
            if (one.isPresent()) {
                return measure(quality.measure().get(), one.get());
            }
        }
        int some = scene.below(order.size() - 1);
        int than = scene.chance(72) ? some + 1 : scene.between(some + 1, order.size() - 1);
        for (int again = 0; again < 2 && told.contains(List.of(some, than)); again++) {
            some = scene.below(order.size() - 1);
            than = scene.between(some + 1, Math.min(some + 2, order.size() - 1));
        }
        told.add(List.of(some, than));
        Entity more = order.get(some);
        Entity less = order.get(than);
        if (some == equal && than == some + 1) {
            int one = known.number(more);
            int other = known.number(less);
            known.tell(at -> at[one] == at[other], scene.told());
            Phrase way = scene.chance(50) ? quality.sameWays().orElse(EQUAL) : EQUAL;
            return tense(way.part(scene.manner(), quality.said(more, less, noun)));
        }
        more(more, less);
        return tense(more(more, less, some, than));
    }

    private String more(Entity more, Entity less, int some, int than) {
        int which = scene.below(100);
        if (which < 15 && quality.difference().isPresent()) {
            return quality.difference()
                    .get()
                    .part(
                            scene.manner(),
                            more,
                            less,
                            amount(values.get(some) - values.get(than)),
                            quality.more(),
                            quality.less(),
                            currency);
        }
        if (which < 35 && quality.ownWays().isPresent()) {
            return quality.ownWays().get().part(scene.manner(), quality.said(more, less, noun));
        }
        if (which < 65) {
            return scene.chance(60)
                    ? PLAIN.part(scene.manner(), quality.said(more, less, noun))
                    : PLAIN.part(scene.manner(), quality.turned().said(less, more, noun));
        }
        return MORE.part(scene.manner(), quality.said(more, less, noun));
    }

    private String measure(Phrase way, Entity one) {
        int value = values.get(order.indexOf(one));
        int number = known.number(one);
        measured.forEach((other, before) -> {
            int than = known.number(other);
            int apart = Integer.compare(before.value(), value);
            pairs.add(List.of(before.told(), scene.told()));
            known.tell(at -> Integer.signum(at[number] - at[than]) == apart, PAIRS + pairs.size() - 1);
        });
        measured.put(one, new Measured(value, scene.told()));
        return tense(way.part(scene.manner(), one, amount(value), "", "", "", currency));
    }

    private String amount(int value) {
        return Quantity.number(scene, value);
    }

    /** What is known, with the statements that pairs of measures come from. */
    Finding known(Predicate<int[]> holds) {
        Finding finding = known.ask(holds);
        List<Integer> supports = new ArrayList<>();
        finding.supports().forEach(told -> supports.addAll(told < PAIRS ? List.of(told) : pairs.get(told - PAIRS)));
        return new Finding(finding.verdict(), supports);
    }

    /** @param other a quality that nothing is told of */
    void ask(Quality other) {
        questions.ask(other);
    }
}
