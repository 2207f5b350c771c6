package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ten cookies that somebody has, or on a table, of which one eats three and another takes some: how many are left, how
 * many there were, and who ate how many. "Some of them" is at least one, and leaves at least one.
 */
final class Heap {

    private static final Phrasebook BOOK = Phrasebook.of("heap");
    private static final List<String> FOOD = ways("food");
    private static final List<String> GOODS = ways("goods");
    private static final List<String> PLACES = ways("places");
    private static final List<String> EATS = BOOK.lines("eats");
    private static final List<String> REMOVES = BOOK.lines("removes");
    private static final List<String> ADDS = BOOK.lines("adds");
    private static final Phrase PERSON_BEGINS = BOOK.phrase("person begins");
    private static final Phrase COOK_BEGINS = BOOK.phrase("cook begins");
    private static final Phrase PLACE_BEGINS = BOOK.phrase("place begins");
    private static final Phrase TOOK_AWAY = BOOK.phrase("took away");
    private static final Phrase NOBODY_TOOK_AWAY = BOOK.phrase("nobody took away");
    private static final Phrase TOOK_ALL = BOOK.phrase("took all");
    private static final Phrase ADDED = BOOK.phrase("added");
    private static final Phrase PERSON_ADDED = BOOK.phrase("person added");
    private static final Phrase NONE = BOOK.phrase("none");
    private static final Phrase NEUTRAL = BOOK.phrase("neutral");
    private static final Question ASK_PERSON = BOOK.question("ask person");
    private static final Question ASK_LEFT = BOOK.question("ask left");
    private static final Question ASK_PLACE = BOOK.question("ask place");
    private static final Question ASK_BEGUN_PERSON = BOOK.question("ask begun person");
    private static final Question ASK_BEGUN_PLACE = BOOK.question("ask begun place");
    private static final Question ASK_FEWER_NOW = BOOK.question("ask fewer now");
    private static final Question ASK_MORE_NOW = BOOK.question("ask more now");
    private static final Question ASK_DEED = BOOK.question("ask deed");
    private static final Question ASK_DEED_MORE = BOOK.question("ask deed more");
    private static final Question ASK_UNSAID = BOOK.question("ask unsaid");
    private static final int MOST = 12;

    /** A verb in its forms. */
    private record Verb(String base, String past, String participle) {

        static Verb of(String line) {
            String[] forms = line.split(" / ");
            return new Verb(forms[0], forms[1], forms[2]);
        }
    }

    /** How many somebody ate, as far as was told. */
    private record Done(Range count, List<Integer> because) {}

    private final Scene scene;
    private final boolean food;
    private final String one;
    private final String many;
    private final String where;
    private final Entity owner;
    private final boolean owned;
    private final List<Entity> others;
    private final Map<Verb, Map<Entity, Done>> done = new LinkedHashMap<>();
    private final List<Integer> because = new ArrayList<>();
    private Range begun;
    private Range now;

    private Heap(Scene scene) {
        this.scene = scene;
        this.food = scene.chance(50);
        String[] goods = scene.pick(food ? FOOD : GOODS).split(" ");
        this.one = goods[0];
        this.many = goods[1];
        scene.reserve(one);
        scene.reserve(many);
        this.where = scene.pick(PLACES);
        this.owned = scene.chance(60);
        this.owner = scene.cast(1).get(0);
        this.others = scene.cast(scene.between(1, 2));
    }

    private static List<String> ways(String section) {
        return List.of(BOOK.lines(section).get(0).split("\\|"));
    }

    static Strand strand(Scene scene) {
        Heap heap = new Heap(scene);
        return new Strand(heap::tell, heap::ask);
    }

    private void tell() {
        Entity actor = owned && scene.chance(40) ? owner : scene.pick(others);
        int which = scene.below(100);
        if (begun == null) {
            begun = Range.of(scene.between(2, MOST));
            now = begun;
            Phrase phrase = owned ? food && scene.chance(30) ? COOK_BEGINS : PERSON_BEGINS : PLACE_BEGINS;
            because.add(say(phrase, owner, number(begun.low()), begun.low(), verb(ADDS)));
        } else if (which < 18) {
            say(NEUTRAL, actor, number(scene.between(2, 4)), 2, verb(ADDS));
        } else if (which < 28) {
            none(actor, verb(food && scene.chance(70) ? EATS : REMOVES));
        } else if (now.high() > 1 && which < 72) {
            takeAway(actor);
        } else if (now.high() < MOST) {
            add(actor);
        }
    }

    private Verb verb(List<String> verbs) {
        return Verb.of(scene.pick(verbs));
    }

    private String number(int count) {
        return Quantity.number(scene, count);
    }

    private int say(Phrase phrase, Entity person, String number, int count, Verb verb) {
        return Telling.simply(scene, phrase.part(scene.manner(), words(person, number, count, verb, person)));
    }

    private Object[] words(Entity person, Object number, int count, Verb verb, Entity other) {
        return new Object[] {
            person,
            number,
            count == 1 ? one : many,
            verb.past(),
            verb.participle(),
            where,
            count == 1 ? "was" : "were",
            many,
            other,
            verb.base()
        };
    }

    private void none(Entity actor, Verb verb) {
        if (of(verb).containsKey(actor)) {
            return;
        }
        of(verb).put(actor, new Done(Range.of(0), List.of(say(NONE, actor, "", 0, verb))));
    }

    private Map<Entity, Done> of(Verb verb) {
        return done.computeIfAbsent(verb, v -> new LinkedHashMap<>());
    }

    private void takeAway(Entity actor) {
        Verb verb = verb(food && scene.chance(75) ? EATS : REMOVES);
        if (now.exact() && scene.chance(8)) {
            finish(say(TOOK_ALL, actor, "", now.low(), verb), actor, verb, now);
        } else if (now.low() > 2 && scene.chance(10)) {
            String some = scene.pick(List.of("some", "some", "a few"));
            finish(say(TOOK_AWAY, actor, some, 2, verb), actor, verb, new Range(1, now.low() - 1));
        } else if (now.low() > 1) {
            int count = scene.between(1, Math.min(4, now.low() - (scene.chance(85) ? 1 : 0)));
            boolean nobody = scene.chance(12);
            Phrase phrase = nobody ? NOBODY_TOOK_AWAY : TOOK_AWAY;
            finish(say(phrase, actor, number(count), count, verb), nobody ? null : actor, verb, Range.of(count));
        }
    }

    private void finish(int told, Entity actor, Verb verb, Range count) {
        now = now.minus(count);
        because.add(told);
        note(told, actor, verb, count);
    }

    private void note(int told, Entity actor, Verb verb, Range count) {
        if (actor != null) {
            Done before = of(verb).getOrDefault(actor, new Done(Range.of(0), List.of()));
            List<Integer> all = new ArrayList<>(before.because());
            all.add(told);
            of(verb).put(actor, new Done(before.count().plus(count), all));
        }
    }

    private void add(Entity actor) {
        int count = scene.between(1, 3);
        Verb verb = verb(ADDS);
        int told = owned
                ? Telling.simply(
                        scene,
                        PERSON_ADDED.part(scene.manner(), words(owner, number(count), count, verb, scene.pick(others))))
                : say(ADDED, actor, number(count), count, verb);
        now = now.plus(Range.of(count));
        because.add(told);
        note(told, owned ? null : actor, verb, Range.of(count));
    }

    private void ask() {
        if (begun == null) {
            return;
        }
        List<Scene.Candidate> candidates = new ArrayList<>();
        int which = scene.below(100);
        if (which < 60) {
            left(candidates);
        } else if (which < 75) {
            begun(candidates);
        } else {
            deeds(candidates);
        }
        Entity stranger = scene.named();
        Object[] words = words(scene.pick(others), "", 2, verb(ADDS), stranger);
        candidates.add(scene.candidate(Finding.UNKNOWN, ASK_UNSAID, words));
        if (owned) {
            candidates.add(ask(
                    Finding.UNKNOWN,
                    ASK_PERSON,
                    stranger,
                    Quantity.draw(scene, 3, one, many).text()));
        }
        scene.askOneOf(candidates);
    }

    private Scene.Candidate ask(Finding finding, Question question, Entity person, String quantity) {
        return scene.candidate(finding, question, words(person, counted(quantity), 2, verb(ADDS), person));
    }

    /** "At least one cookie" is, "no cookies" are. */
    private Entity counted(String quantity) {
        return Entity.counted(quantity, quantity.matches(".*\\b" + one + "\\b.*"));
    }

    private void left(List<Scene.Candidate> candidates) {
        for (int i = 0; i < 4; i++) {
            Quantity quantity = Quantity.draw(scene, now.high(), one, many);
            candidates.add(ask(
                    now.test(quantity.holds(), because),
                    scene.chance(30) ? ASK_LEFT : owned ? ASK_PERSON : ASK_PLACE,
                    owner,
                    quantity.text()));
        }
    }

    private void begun(List<Scene.Candidate> candidates) {
        List<Integer> first = because.subList(0, 1);
        int asked = scene.chance(50) ? begun.low() : begun.low() + scene.between(1, 3);
        String quantity = number(asked) + " " + many;
        candidates.add(ask(
                begun.test(count -> count == asked, first),
                owned ? ASK_BEGUN_PERSON : ASK_BEGUN_PLACE,
                owner,
                quantity));
        Range still = now;
        candidates.add(ask(begun.test(count -> still.high() < count, because), ASK_FEWER_NOW, owner, ""));
        candidates.add(ask(begun.test(count -> still.low() > count, because), ASK_MORE_NOW, owner, ""));
    }

    private void deeds(List<Scene.Candidate> candidates) {
        done.forEach((verb, all) -> all.forEach((person, told) -> {
            for (int i = 0; i < 2; i++) {
                Quantity quantity = Quantity.draw(scene, told.count().high(), one, many);
                candidates.add(scene.candidate(
                        told.count().test(quantity.holds(), told.because()),
                        ASK_DEED,
                        words(person, counted(quantity.text()), 2, verb, person)));
            }
            all.forEach((other, more) -> {
                if (!other.equals(person)
                        && told.count().exact()
                        && more.count().exact()) {
                    List<Integer> both = new ArrayList<>(told.because());
                    both.addAll(more.because());
                    candidates.add(scene.candidate(
                            Finding.of(told.count().low() > more.count().low(), both),
                            ASK_DEED_MORE,
                            words(person, "", 2, verb, other)));
                }
            });
        }));
    }
}
