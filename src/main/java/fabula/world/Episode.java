package fabula.world;

import fabula.story.Verdict;
import fabula.world.Entity.Gender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that happens in everyday life: how it is told, step by step, and which questions that answers or leaves open.
 * In its lines {@code {0}} is who it happens to, {@code {1}} somebody else, {@code {2}} and {@code {4}} what was drawn
 * from the first and the second list of values, {@code {3}} and {@code {5}} what was not; {@code {6}}, {@code {7}} and
 * {@code {8}} are he, his and him for {@code {0}}, or the name. {@code {a}} to {@code {d}} are further people, {@code {p}}
 * and {@code {q}} what was drawn and what was not of the third list of values, {@code {r}} and {@code {s}} of the fourth. A value
 * may have several forms, "hungry / the kitchen", that are written {@code {2}}, {@code {2#1}}.
 *
 * @param topics the words of its name; what shares one may answer the other's questions
 * @param hero what sex who it happens to has, if one
 * @param cast the same of further people
 */
record Episode(
        Set<String> topics, Sex hero, List<Sex> cast, List<List<String>> values, List<Step> steps, List<Asked> asked) {

    /** What sex somebody has to have, for what is told to be about him or her. */
    enum Sex {
        ANY,
        SHE,
        HE,
        /** As who it happens to. */
        SAME,
        OTHER;

        Gender drawn(Scene scene, Gender hero) {
            return switch (this) {
                case SHE -> Gender.SHE;
                case HE -> Gender.HE;
                case SAME -> hero;
                case OTHER -> hero == Gender.SHE ? Gender.HE : Gender.SHE;
                case ANY -> scene.chance(50) ? Gender.SHE : Gender.HE;
            };
        }
    }

    /**
     * @param ways how it may be told
     * @param bound whether it is understood right after the step before only: "it is a red one"
     * @param leans whether it says "it" for what only the step before names, so that nothing like it may come between
     * @param refers whether a pronoun may stand for the hero
     */
    record Step(Phrase ways, boolean bound, boolean leans, boolean refers) {

        static Step of(List<String> ways) {
            return new Step(
                    Phrase.of(ways.toArray(String[]::new)),
                    !ways.stream().allMatch(NAMING) || ways.stream().anyMatch(GOING_ON),
                    ways.stream().anyMatch(LEANING),
                    ways.stream().anyMatch(way -> way.matches(".*\\{[678].*")));
        }
    }

    /**
     * A question.
     *
     * @param steps what its answer follows from
     * @param until the step that ends this, or one that never comes
     * @param ofHero whether it names the hero, so that whom "she" stands for matters
     * @param ofOne whether it names the hero alone, and not as the foremost of several ("the tallest"), which nobody else is
     *     then
     */
    record Asked(Verdict verdict, List<Integer> steps, int until, Question question, boolean ofHero, boolean ofOne) {

        boolean isDue(int told) {
            return told < until && steps.stream().allMatch(step -> step < told);
        }
    }

    private static final Predicate<String> NAMING =
            Pattern.compile("\\{[0678a-d][}~]").asPredicate();
    private static final Predicate<String> LEANING =
            Pattern.compile("\\b(it|them|there|one|too|also|either)\\b").asPredicate();
    private static final Predicate<String> OTHERS =
            Pattern.compile("\\{[1678a-d]").asPredicate();
    private static final Predicate<String> FOREMOST = Pattern.compile(
                    "\\bthe (only|most|best|winner|first|last|(?!(for|ch|r|t|gu|n|w|v|p|pri|inter|requ|cont|cr|arr|prot|harv)est)\\w+est)\\b|(?<!at )\\b(first|last)(?= /|$)")
            .asPredicate();
    private static final Predicate<String> GOING_ON = Pattern.compile(
                    "^\\(?(he|she|it|they|his|her|its|their|that|this|there|then|but|so|and|\\{\\w\\.)\\b")
            .asPredicate();
    private static final String VALUES = "values ";
    private static final String BETWEEN_VALUES = "\\|(?![^(]*\\))";
    private static final String HERO = "hero ";
    private static final String CAST = "cast ";
    private static final int FIRST_OF_CAST = Phrase.place('a');
    private static final int FURTHER_VALUES = Phrase.place('p');
    private static final int PLACES = Phrase.place('s') + 1;

    /**
     * From lines such as "values red|blue", "1 {0} has a {2} car", "yes 1: {0} / does / have a car / has a car" and "open:
     * ..."; "yes 1 until 2:" holds only before the second step is told.
     */
    static Episode of(String name, List<String> lines) {
        Sex hero = Sex.ANY;
        List<Sex> cast = List.of();
        List<List<String>> values = new ArrayList<>();
        List<List<String>> ways = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(VALUES)) {
                values.add(List.of(line.substring(VALUES.length()).split(BETWEEN_VALUES)));
            } else if (line.startsWith(HERO)) {
                hero = sex(line.substring(HERO.length()));
            } else if (line.startsWith(CAST)) {
                cast = Stream.of(line.substring(CAST.length()).split(" "))
                        .map(Episode::sex)
                        .toList();
            } else if (Character.isDigit(line.charAt(0))) {
                int step = line.charAt(0) - '1';
                while (ways.size() <= step) {
                    ways.add(new ArrayList<>());
                }
                ways.get(step).add(line.substring(2));
            } else {
                asked.add(question(line));
            }
        }
        return new Episode(
                Set.copyOf(List.of(name.split(" "))),
                hero,
                cast,
                List.copyOf(values),
                ways.stream().map(Step::of).toList(),
                List.copyOf(asked));
    }

    private static Sex sex(String word) {
        return Sex.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As books write it. */
    static Verdict verdict(String word) {
        return word.equals("open") ? Verdict.UNKNOWN : Verdict.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Asked question(String line) {
        int colon = line.indexOf(": ");
        String text = line.substring(colon + 2);
        String[] head = line.substring(0, colon).split(" until ");
        List<String> words = List.of(head[0].split(" "));
        Verdict verdict = verdict(words.get(0));
        List<Integer> steps =
                words.stream().skip(1).map(word -> Integer.parseInt(word) - 1).toList();
        int until = head.length > 1 ? Integer.parseInt(head[1]) : Integer.MAX_VALUE;
        boolean ofHero = text.contains("{0");
        boolean ofOne = text.contains("{0}") && !OTHERS.test(text) && !FOREMOST.test(text);
        return new Asked(verdict, steps, until, Question.of(List.of(text)), ofHero, ofOne);
    }

    /** What an episode is told with: its people, a value of each list and one that it is not. */
    Object[] drawn(Scene scene) {
        Object[] things = new Object[PLACES];
        Arrays.fill(things, "");
        boolean known = !cast.isEmpty() || hero != Sex.ANY;
        Entity first = known
                ? scene.named(hero.drawn(scene, Gender.SHE))
                : scene.cast(1).get(0);
        things[0] = first;
        things[1] = scene.person();
        for (int i = 0; i < cast.size(); i++) {
            things[FIRST_OF_CAST + i] = scene.named(cast.get(i).drawn(scene, first.gender()));
        }
        for (int list = 0; list < values.size(); list++) {
            List<String> two = scene.shuffled(values.get(list));
            for (int i = 0; i < 2; i++) {
                Forms forms = forms(scene, two.get(i), things);
                things[place(list) + i] = forms;
                forms.all().forEach(scene::reserve);
            }
        }
        return things;
    }

    /** The same with other people, and of each list what it was not. */
    Object[] others(Scene scene, Object[] drawn) {
        Object[] things = drawn(scene);
        for (int list = 0; list < values.size(); list++) {
            things[place(list)] = drawn[place(list) + 1];
            things[place(list) + 1] = drawn[place(list)];
        }
        return things;
    }

    private static Forms forms(Scene scene, String value, Object... things) {
        return new Forms(Stream.of(value.split(" / "))
                .map(form -> Phrase.of(form).part(scene.manner(), things))
                .toList());
    }

    private static int place(int list) {
        return list < 2 ? 2 + 2 * list : FURTHER_VALUES + 2 * (list - 2);
    }

    /** May it not be told of somebody else, too? */
    boolean isOnce() {
        return topics.contains("once") || values.stream().flatMap(List::stream).anyMatch(value -> value.contains("{"));
    }

    /** Has either something to do with the other's topics? */
    boolean touches(Episode other) {
        return topics.stream().anyMatch(other.topics::contains);
    }
}
