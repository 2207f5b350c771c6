package fabula.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Things in a row, in a pile, in a queue or along a road. Who is left of whom, between whom, next to whom, first, last or
 * in the middle; those that are mentioned are all there are. "Next to" and "directly" leave nothing between; plain "left
 * of" does not say how far.
 */
final class Lineup {

    /**
     * A kind of row and its words: the one end, before, after, the other end. {0} is {1}.
     *
     * @param people whether they are people that stand there
     */
    private record Row(boolean people, Phrase intro, List<Phrase> words) {

        static Row of(String section, boolean people) {
            List<String> lines = BOOK.lines(section);
            return new Row(
                    people,
                    Phrase.of(lines.get(0)),
                    lines.subList(1, 9).stream().map(Phrase::of).toList());
        }

        Phrase word(Term term) {
            return words.get(term.ordinal());
        }
    }

    /** What a thing can be, alone or to one or two others, in the order of the lines of a row. */
    private enum Term {
        BEFORE,
        AFTER,
        JUST_BEFORE,
        JUST_AFTER,
        FIRST,
        LAST,
        SECOND,
        SECOND_LAST,
        NEXT_TO,
        BETWEEN,
        MIDDLE;

        Predicate<int[]> holds(int some, int than, int other) {
            return switch (this) {
                case BEFORE -> at -> at[some] < at[than];
                case AFTER -> at -> at[some] > at[than];
                case JUST_BEFORE -> at -> at[some] == at[than] - 1;
                case JUST_AFTER -> at -> at[some] == at[than] + 1;
                case FIRST -> at -> at[some] == 0;
                case LAST -> at -> at[some] == at.length - 1;
                case SECOND -> at -> at[some] == 1;
                case SECOND_LAST -> at -> at[some] == at.length - 2;
                case NEXT_TO -> at -> Math.abs(at[some] - at[than]) == 1;
                case BETWEEN -> at -> Integer.signum(at[some] - at[than]) == Integer.signum(at[other] - at[some]);
                case MIDDLE -> at -> 2 * at[some] == at.length - 1;
            };
        }
    }

    private static final Phrasebook BOOK = Phrasebook.of("lineup");
    private static final List<Row> ROWS = List.of(
            Row.of("row", false),
            Row.of("pile", false),
            Row.of("queue", true),
            Row.of("seats", true),
            Row.of("road", false),
            Row.of("coast", false),
            Row.of("race", true));
    private static final Phrase NEXT_TO = BOOK.phrase("next to");
    private static final Phrase BETWEEN = BOOK.phrase("between");
    private static final Phrase MIDDLE = BOOK.phrase("middle");
    private static final Phrase TOLD = BOOK.phrase("told");
    private static final Question ASK = BOOK.question("ask");

    private final Scene scene;
    private final Row row;
    private final List<Entity> places;
    private final Orders known = new Orders(false);

    private Lineup(Scene scene) {
        this.scene = scene;
        this.row = scene.pick(ROWS);
        int count = scene.between(3, scene.chance(60) ? 4 : Orders.MOST);
        this.places =
                scene.several(count, row.people() ? scene::person : scene.chance(25) ? scene::place : scene::object);
    }

    static void tell(Scene scene) {
        Lineup lineup = new Lineup(scene);
        if (scene.chance(50)) {
            lineup.introduce();
        }
        new Rhythm(scene, lineup.places.size() + scene.between(0, 2), scene.between(3, 7), true)
                .run(lineup::fact, lineup::ask);
    }

    private void introduce() {
        List<Entity> all = scene.shuffled(places);
        all.forEach(known::number);
        List<String> names = all.stream().map(Entity::name).toList();
        String last = names.get(names.size() - 1);
        scene.say(row.intro(), String.join(", ", names.subList(0, names.size() - 1)) + " and " + last);
    }

    private void fact() {
        if (scene.chance(6) && scene.told() > 1) {
            Chatter.any(scene);
            return;
        }
        int which = scene.below(100);
        Term term = which < 55 ? scene.pick(List.of(Term.BEFORE, Term.AFTER)) : scene.pick(Term.values());
        List<Entity> three = scene.shuffled(places);
        for (Entity some : three) {
            for (Entity than : three) {
                Entity other = scene.other(places, List.of(some, than)).orElseThrow();
                if (!some.equals(than) && trulyHolds(term, some, than, other) && news(term, some, than, other)) {
                    mention(term, some, than, other);
                    Telling.tell(scene, TOLD.part(scene.manner(), some, words(term, than, other)));
                    return;
                }
            }
        }
    }

    /** What everybody knows already is seldom told again. */
    private boolean news(Term term, Entity some, Entity than, Entity other) {
        if (!known.things().containsAll(places) || scene.chance(15)) {
            return true;
        }
        return known.ask(term.holds(known.number(some), known.number(than), known.number(other)))
                .unknown();
    }

    private boolean trulyHolds(Term term, Entity some, Entity than, Entity other) {
        int[] ranks = {places.indexOf(some), places.indexOf(than), places.indexOf(other)};
        boolean edge = term == Term.FIRST || term == Term.LAST || term == Term.SECOND || term == Term.SECOND_LAST;
        if (edge || term == Term.MIDDLE) {
            int[] all = new int[places.size()];
            all[0] = ranks[0];
            return term.holds(0, 0, 0).test(all);
        }
        return term.holds(0, 1, 2).test(ranks);
    }

    private void mention(Term term, Entity some, Entity than, Entity other) {
        boolean alone = !pair(term);
        int one = known.number(some);
        int two = alone ? one : known.number(than);
        int three = term == Term.BETWEEN ? known.number(other) : one;
        known.tell(term.holds(one, two, three), scene.told());
    }

    private static boolean pair(Term term) {
        return switch (term) {
            case FIRST, LAST, SECOND, SECOND_LAST, MIDDLE -> false;
            default -> true;
        };
    }

    private String words(Term term, Entity than, Entity other) {
        Phrase phrase =
                switch (term) {
                    case NEXT_TO -> NEXT_TO;
                    case BETWEEN -> BETWEEN;
                    case MIDDLE -> MIDDLE;
                    default -> row.word(term);
                };
        return phrase.part(scene.manner(), than, other);
    }

    private void ask() {
        List<Entity> all = known.things();
        if (all.size() < places.size()) {
            return;
        }
        List<Scene.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            List<Entity> three = scene.shuffled(all);
            Term term = scene.chance(40) ? scene.pick(List.of(Term.BEFORE, Term.AFTER)) : scene.pick(Term.values());
            boolean even = all.size() % 2 == 0;
            if (term == Term.MIDDLE && even) {
                continue;
            }
            Predicate<int[]> holds =
                    term.holds(known.number(three.get(0)), known.number(three.get(1)), known.number(three.get(2)));
            candidates.add(
                    scene.candidate(known.ask(holds), ASK, three.get(0), words(term, three.get(1), three.get(2))));
        }
        scene.askOneOf(candidates);
    }
}
