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
    private static final Phrase ASK_COMPARED = Quality.BOOK.phrase("ask compared");

    /** Statements of what was measured are numbered from here, in pairs. */
    private static final int PAIRS = 1000;

    /** The questions in one tense. */
    private record Asking(
            Phrase plain, Question any, Question unsurpassed, Question more, Question equal, Question most) {

        static Asking in(boolean past) {
            return new Asking(
                    Phrase.of(past ? "Was {0} {2} than {1}?" : "Is {0} {2} than {1}?"),
                    question("ask any", past),
                    question("ask unsurpassed", past),
                    question("ask more", past),
                    question("ask equal", past),
                    question("ask most", past));
        }

        private static Question question(String section, boolean past) {
            return Question.of(Quality.BOOK.lines(section).stream()
                    .map(line -> past ? pastOf(line) : line)
                    .toList());
        }
    }

    private static final Asking PRESENT = Asking.in(false);
    private static final Asking PAST = Asking.in(true);

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
    }

    Quality quality() {
        return quality;
    }

    private static String pastOf(String text) {
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
    private Finding known(Predicate<int[]> holds) {
        Finding finding = known.ask(holds);
        List<Integer> supports = new ArrayList<>();
        finding.supports().forEach(told -> supports.addAll(told < PAIRS ? List.of(told) : pairs.get(told - PAIRS)));
        return new Finding(finding.verdict(), supports);
    }

    private Asking asking() {
        return past ? PAST : PRESENT;
    }

    /** @param other a quality that nothing is told of */
    void ask(Quality other) {
        List<Entity> mentioned = known.things();
        List<Scene.Candidate> candidates = new ArrayList<>();
        int which = scene.below(100);
        for (Entity some : mentioned) {
            if (which < 15 && mentioned.size() > 2) {
                ends(some, candidates);
                continue;
            }
            for (Entity than : mentioned) {
                if (!some.equals(than)) {
                    candidates.add(which < 22 ? equal(some, than) : more(some, than, scene.chance(40)));
                    if (scene.chance(10)) {
                        candidates.add(question(Finding.UNKNOWN, other, some, than));
                    }
                }
            }
        }
        if (scene.chance(25) || candidates.isEmpty()) {
            candidates.add(question(Finding.UNKNOWN, quality, scene.pick(order), stranger()));
        }
        scene.askOneOf(candidates);
    }

    /** Somebody or something that nothing is told of. */
    private Entity stranger() {
        return scene.other(order, known.things())
                .orElseGet(order.get(0).gender() == Entity.Gender.IT ? scene::object : scene::person);
    }

    private void ends(Entity one, List<Scene.Candidate> candidates) {
        int number = known.number(one);
        candidates.add(scene.candidate(
                known(at -> Orders.isFirst(at, number)), asking().most(), quality.said(one, one, noun)));
        candidates.add(scene.candidate(
                known(at -> Orders.isLast(at, number)),
                asking().most(),
                quality.turned().said(one, one, noun)));
        candidates.add(scene.candidate(
                known(at -> IntStream.of(at).anyMatch(rank -> rank < at[number])),
                asking().any(),
                quality.said(one, one, noun)));
        boolean turned = scene.chance(50);
        candidates.add(scene.candidate(
                known(at -> IntStream.of(at).allMatch(rank -> turned ? rank <= at[number] : rank >= at[number])),
                asking().unsurpassed(),
                (turned ? quality.turned() : quality).said(one, one, noun)));
    }

    private Scene.Candidate equal(Entity some, Entity than) {
        int one = known.number(some);
        int other = known.number(than);
        Question question =
                !past && scene.chance(50) ? quality.sameQuestions().orElse(asking().equal()) : asking().equal();
        return scene.candidate(known(at -> at[one] == at[other]), question, quality.said(some, than, noun));
    }

    private Scene.Candidate more(Entity some, Entity than, boolean turned) {
        int one = known.number(some);
        int other = known.number(than);
        Finding finding = known(turned ? at -> at[one] > at[other] : at -> at[one] < at[other]);
        if (scene.chance(25) && quality.ownQuestions().isPresent()) {
            Object[] things = turned ? quality.said(than, some, noun) : quality.said(some, than, noun);
            return scene.candidate(finding, quality.ownQuestions().get(), things);
        }
        return question(finding, turned ? quality.turned() : quality, some, than);
    }

    private Scene.Candidate question(Finding finding, Quality asked, Entity some, Entity than) {
        Object[] things = asked.said(some, than, noun);
        int which = scene.below(100);
        if (which < 35) {
            return scene.candidate(finding, asking().plain(), things);
        }
        return which < 45 && !past
                ? scene.candidate(finding, ASK_COMPARED, things)
                : scene.candidate(finding, asking().more(), things);
    }
}
