package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Something that happens in everyday life: how it is told, step by step, and which questions that answers or leaves open.
 * In its lines {@code {0}} is who it happens to, {@code {1}} somebody else, {@code {2}} and {@code {4}} what was drawn
 * from the first and the second list of values, {@code {3}} and {@code {5}} what was not; {@code {6}}, {@code {7}} and
 * {@code {8}} are he, his and him for {@code {0}}, or the name; {@code {9}} is a third person. A value may have several
 * forms, "hungry / the kitchen", that are written {@code {2}}, {@code {2#1}}.
 *
 * @param topics the words of its name; what shares one may answer the other's questions
 * @param thirds whether there is a third person in it
 */
record Episode(Set<String> topics, List<List<String>> values, List<Step> steps, List<Asked> asked, boolean thirds) {

    /**
     * @param ways how it may be told
     * @param bound whether it is understood right after the step before only: "it is a red one", "she works there"
     * @param refers whether a pronoun may stand for the hero
     */
    record Step(Phrase ways, boolean bound, boolean refers) {

        private static final Pattern POINTING = Pattern.compile("\\b(it|they|them|there)\\b");

        static Step of(List<String> ways) {
            boolean named = ways.stream().allMatch(way -> way.matches(".*\\{[0678].*"));
            boolean pointing =
                    ways.stream().anyMatch(way -> POINTING.matcher(way).find());
            return new Step(
                    Phrase.of(ways.toArray(String[]::new)),
                    !named || pointing,
                    ways.stream().anyMatch(way -> way.matches(".*\\{[678].*")));
        }
    }

    /**
     * A question.
     *
     * @param steps what its answer follows from
     * @param until the step that ends this, or one that never comes
     * @param ofHero whether it names the hero, so that whom "she" stands for matters
     * @param ofOne whether it names the hero alone
     */
    record Asked(Verdict verdict, List<Integer> steps, int until, Question question, boolean ofHero, boolean ofOne) {

        boolean isDue(int told) {
            return told < until && steps.stream().allMatch(step -> step < told);
        }
    }

    private static final String VALUES = "values ";
    private static final String BETWEEN_VALUES = "\\|(?![^(]*\\))";

    /**
     * From lines such as "values red|blue", "1 {0} has a {2} car", "yes 1: {0} / does / have a car / has a car" and "open:
     * ..."; "yes 1 until 2:" holds only before the second step is told.
     */
    static Episode of(String name, List<String> lines) {
        List<List<String>> values = new ArrayList<>();
        List<List<String>> ways = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(VALUES)) {
                values.add(List.of(line.substring(VALUES.length()).split(BETWEEN_VALUES)));
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
                Set.of(name.split(" ")),
                List.copyOf(values),
                ways.stream().map(Step::of).toList(),
                List.copyOf(asked),
                lines.stream().anyMatch(line -> line.contains("{9")));
    }

    private static Asked question(String line) {
        int colon = line.indexOf(": ");
        String text = line.substring(colon + 2);
        String[] head = line.substring(0, colon).split(" until ");
        List<String> words = List.of(head[0].split(" "));
        Verdict verdict = words.get(0).equals("open")
                ? Verdict.UNKNOWN
                : Verdict.valueOf(words.get(0).toUpperCase(java.util.Locale.ROOT));
        List<Integer> steps =
                words.stream().skip(1).map(word -> Integer.parseInt(word) - 1).toList();
        int until = head.length > 1 ? Integer.parseInt(head[1]) : Integer.MAX_VALUE;
        boolean ofHero = text.contains("{0");
        boolean ofOne =
                text.contains("{0}") && Stream.of("{1", "{6", "{7", "{8", "{9").noneMatch(text::contains);
        return new Asked(verdict, steps, until, Question.of(List.of(text)), ofHero, ofOne);
    }

    /** What an episode is told with: its people, a value of each list and one that it is not. */
    Object[] drawn(Scene scene) {
        Object[] things = drawn(scene, scene.cast(1).get(0), scene.person());
        things[9] = thirds ? scene.person() : "";
        return things;
    }

    Object[] drawn(Scene scene, Entity hero, Entity other) {
        Object[] things = {hero, other, "", "", "", "", "", "", "", ""};
        IntStream.range(0, values.size()).forEach(list -> {
            List<String> two = scene.shuffled(values.get(list));
            things[2 + 2 * list] = forms(scene, two.get(0), things);
            things[3 + 2 * list] = forms(scene, two.get(1), things);
        });
        return things;
    }

    private static Forms forms(Scene scene, String value, Object... things) {
        return new Forms(Stream.of(value.split(" / "))
                .map(form -> Phrase.of(form).part(scene.manner(), things))
                .toList());
    }

    /** Has either something to do with the other's topics? */
    boolean touches(Episode other) {
        return topics.stream().anyMatch(other.topics::contains);
    }
}
