package fabula.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Who is older, faster, taller than whom, over several others; who is just as old, and who is the oldest of those that
 * are mentioned. What is known of one quality says nothing of another. "Not as old as" is younger.
 */
final class Comparisons implements Kind {

    private record Quality(String more, String less, String plain, String most, String least) {

        static Quality of(String line) {
            String[] words = line.split(" / ");
            return new Quality(words[0], words[1], words[2], words[3], words[4]);
        }

        Quality turned() {
            return new Quality(less, more, plain, least, most);
        }

        /** Whether nothing of the one says anything of the other. */
        boolean isApart(Quality other) {
            boolean sizes = SIZES.contains(more) && SIZES.contains(other.more);
            return !sizes && Collections.disjoint(words(), other.words());
        }

        private List<String> words() {
            return List.of(more, less, plain, most, least);
        }

        Object[] said(Entity some, Entity than) {
            return new Object[] {some, than, more, less, plain, most, least};
        }
    }

    /** Those that people take for one another. */
    private static final Set<String> SIZES =
            Set.of("bigger", "larger", "longer", "wider", "thicker", "higher", "taller", "deeper", "heavier");

    private static final Phrasebook BOOK = Phrasebook.of("comparisons");
    private static final List<Quality> OF_PEOPLE =
            BOOK.lines("people").stream().map(Quality::of).toList();
    private static final List<Quality> OF_THINGS =
            BOOK.lines("things").stream().map(Quality::of).toList();
    private static final Phrase PLAIN = BOOK.phrase("plain");
    private static final Phrase MORE = BOOK.phrase("more");
    private static final Phrase EQUAL = BOOK.phrase("equal");
    private static final Phrase MOST = BOOK.phrase("most");
    private static final Phrase CHAIN = BOOK.phrase("chain");
    private static final Phrase ASK_PLAIN = Phrase.of("Is {0} {2} than {1}?");
    private static final Phrase ASK_COMPARED = BOOK.phrase("ask compared");
    private static final Question ASK_ANY = BOOK.question("ask any");
    private static final Question ASK_MORE = BOOK.question("ask more");
    private static final Question ASK_EQUAL = BOOK.question("ask equal");
    private static final Question ASK_MOST = BOOK.question("ask most");

    @Override
    public String name() {
        return "comparisons";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        new Rhythm(scene, scene.between(2, scene.chance(20) ? 14 : 7), scene.between(3, 7), scene.chance(65))
                .run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        boolean people = scene.chance(60);
        List<Entity> all = scene.several(scene.between(3, Orders.MOST), people ? scene::person : scene::object);
        List<Table> tables = new ArrayList<>();
        Set<Quality> qualities = new LinkedHashSet<>();
        while (qualities.size() < (scene.chance(70) ? 1 : 2)) {
            qualities.add(scene.pick(people ? OF_PEOPLE : OF_THINGS));
        }
        qualities.forEach(quality -> tables.add(new Table(scene, quality, scene.shuffled(all))));
        Runnable ask = () -> {
            if (scene.chance(9)) {
                scene.pick(tables).askElsewhere(scene.pick(people ? OF_PEOPLE : OF_THINGS), qualities);
            } else {
                scene.pick(tables).ask();
            }
        };
        return new Strand(() -> tellOne(scene, tables), ask);
    }

    private static void tellOne(Scene scene, List<Table> tables) {
        if (scene.chance(10) && scene.told() > 0) {
            Chatter.any(scene);
        } else {
            scene.pick(tables).tell();
        }
    }

    /** One quality and the true order of everybody in it, most first; two neighbours may be equal. */
    private static final class Table {

        private final Scene scene;
        private final Quality quality;
        private final List<Entity> order;
        private final int equal;
        private final Orders known = new Orders(true);
        private final Set<List<Integer>> told = new LinkedHashSet<>();

        Table(Scene scene, Quality quality, List<Entity> order) {
            this.scene = scene;
            this.quality = quality;
            this.order = order;
            this.equal = scene.chance(25) ? scene.below(order.size() - 1) : -2;
        }

        void tell() {
            int which = scene.below(100);
            if (which < 5 && equal != 0 && known.things().size() > 1) {
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
            known.tell(at -> Orders.isFirst(at, number), scene.told());
            Telling.tell(scene, MOST.part(scene.manner(), quality.said(one, one)));
        }

        private void chain() {
            int middle = scene.between(1, order.size() - 2);
            if (equal == middle || equal == middle - 1) {
                return;
            }
            more(order.get(middle), order.get(middle + 1));
            more(order.get(middle - 1), order.get(middle));
            Entity one = order.get(middle);
            Telling.tell(
                    scene,
                    CHAIN.part(
                            scene.manner(),
                            one,
                            order.get(middle + 1),
                            quality.more(),
                            quality.less(),
                            "",
                            "",
                            order.get(middle - 1)));
        }

        private void more(Entity some, Entity than) {
            int one = known.number(some);
            int other = known.number(than);
            known.tell(at -> at[one] < at[other], scene.told());
        }

        /** A clause of the statement that comes next. */
        private String compare() {
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
                return EQUAL.part(scene.manner(), quality.said(more, less));
            }
            more(more, less);
            if (scene.chance(30)) {
                return scene.chance(60)
                        ? PLAIN.part(scene.manner(), quality.said(more, less))
                        : PLAIN.part(scene.manner(), quality.turned().said(less, more));
            }
            return MORE.part(scene.manner(), quality.said(more, less));
        }

        void ask() {
            List<Entity> mentioned = known.things();
            List<Scene.Candidate> candidates = new ArrayList<>();
            int which = scene.below(100);
            for (Entity some : mentioned) {
                if (which < 12 && mentioned.size() > 2) {
                    ends(some, candidates);
                    continue;
                }
                for (Entity than : mentioned) {
                    if (!some.equals(than)) {
                        candidates.add(which < 19 ? equal(some, than) : more(some, than, scene.chance(40)));
                    }
                }
            }
            if (scene.chance(30) || candidates.isEmpty()) {
                candidates.add(question(Finding.UNKNOWN, quality, scene.pick(order), scene.person()));
            }
            scene.askOneOf(candidates);
        }

        /** What is known of one quality says nothing of another. */
        void askElsewhere(Quality other, Set<Quality> told) {
            List<Entity> mentioned = known.things();
            if (mentioned.size() > 1 && told.stream().allMatch(other::isApart)) {
                Entity some = scene.pick(mentioned);
                Entity than = scene.other(mentioned, List.of(some)).orElseThrow();
                scene.askOneOf(
                        List.of(question(Finding.UNKNOWN, scene.chance(50) ? other : other.turned(), some, than)));
            }
        }

        private void ends(Entity one, List<Scene.Candidate> candidates) {
            int number = known.number(one);
            candidates.add(
                    scene.candidate(known.ask(at -> Orders.isFirst(at, number)), ASK_MOST, quality.said(one, one)));
            candidates.add(scene.candidate(
                    known.ask(at -> Orders.isLast(at, number)),
                    ASK_MOST,
                    quality.turned().said(one, one)));
            candidates.add(scene.candidate(
                    known.ask(at -> IntStream.of(at).anyMatch(rank -> rank < at[number])),
                    ASK_ANY,
                    quality.said(one, one)));
        }

        private Scene.Candidate equal(Entity some, Entity than) {
            int one = known.number(some);
            int other = known.number(than);
            return scene.candidate(known.ask(at -> at[one] == at[other]), ASK_EQUAL, quality.said(some, than));
        }

        private Scene.Candidate more(Entity some, Entity than, boolean turned) {
            int one = known.number(some);
            int other = known.number(than);
            Predicate<int[]> holds = turned ? at -> at[one] > at[other] : at -> at[one] < at[other];
            return question(known.ask(holds), turned ? quality.turned() : quality, some, than);
        }

        private Scene.Candidate question(Finding finding, Quality asked, Entity some, Entity than) {
            Object[] things = asked.said(some, than);
            int which = scene.below(100);
            if (which < 35) {
                return scene.candidate(finding, ASK_PLAIN, things);
            }
            return which < 45
                    ? scene.candidate(finding, ASK_COMPARED, things)
                    : scene.candidate(finding, ASK_MORE, things);
        }
    }
}
