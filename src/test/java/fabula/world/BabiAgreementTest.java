package fabula.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fabula.corpus.BabiFormat;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The world means by its words what bAbI's training files mean by theirs. */
class BabiAgreementTest {

    private static final Pattern WHERE =
            Pattern.compile("(?:Is )?(\\w+) .*?(?:in|to) the (\\w+)(?: or the (\\w+))?[.?]");
    private static final Pattern PLACED =
            Pattern.compile("(?:Is )?[Tt]he (.*?) (?:is )?(?:to the )?(above|below|left|right)(?: of)? the (.*)[.?]");
    private static final Pattern BIGGER = Pattern.compile("(?:Is )?[Tt]he (.*?) (?:is )?bigger than the (.*)[.?]");
    private static final Pattern FITS = Pattern.compile("(?:Does )?[Tt]he (.*?) fits? in(?:side)? the (.*)[.?]");

    @ParameterizedTest
    @ValueSource(strings = {"qa6_yes-no-questions", "qa9_simple-negation", "qa10_indefinite-knowledge"})
    void whereabouts(String task) {
        check(task, BabiAgreementTest::whereabouts);
    }

    @ParameterizedTest
    @ValueSource(strings = "qa17_positional-reasoning")
    void positions(String task) {
        check(task, BabiAgreementTest::position);
    }

    @ParameterizedTest
    @ValueSource(strings = "qa18_size-reasoning")
    void sizes(String task) {
        check(task, BabiAgreementTest::size);
    }

    private static void check(String task, BiFunction<List<String>, String, Verdict> reading) {
        Path shared = Path.of(System.getProperty("fabula.shared", "../shared"));
        Path file = shared.resolve("data/babi/en/" + task + "_train.txt");
        assumeTrue(Files.exists(file), "bAbI's files are not at " + file);
        for (LabelledStory story : BabiFormat.read(file)) {
            for (LabelledQuestion question : story.questions()) {
                List<String> told = story.statements().subList(0, question.told());
                assertThat(reading.apply(told, question.text().strip()))
                        .as("%s %s", told, question.text())
                        .isEqualTo(question.answer());
            }
        }
    }

    private static Verdict whereabouts(List<String> told, String question) {
        Map<String, Belief> beliefs = new HashMap<>();
        for (String statement : told) {
            Matcher where = WHERE.matcher(statement);
            if (where.matches()) {
                Entity place = Entity.thing(where.group(2));
                Belief before = beliefs.getOrDefault(where.group(1), Belief.none());
                boolean not = statement.contains(" not ") || statement.contains("no longer");
                boolean either = where.group(3) != null;
                beliefs.put(
                        where.group(1),
                        not
                                ? before.not(place, List.of(0))
                                : either
                                        ? Belief.either(List.of(place, Entity.thing(where.group(3))), List.of(0))
                                        : Belief.at(place, List.of(0)));
            }
        }
        Matcher asked = match(WHERE, question);
        return beliefs.get(asked.group(1)).isAt(Entity.thing(asked.group(2))).verdict();
    }

    private static Verdict position(List<String> told, String question) {
        Plan plan = new Plan();
        for (String statement : told) {
            Matcher placed = match(PLACED, statement);
            int[] step = step(placed.group(2));
            plan.relate(Entity.thing(placed.group(1)), Entity.thing(placed.group(3)), step[0], step[1], 0);
        }
        Matcher asked = match(PLACED, question);
        int[] step = step(asked.group(2));
        return plan.way(Entity.thing(asked.group(1)), Entity.thing(asked.group(3)))
                .leads(step[0], step[1])
                .verdict();
    }

    private static int[] step(String direction) {
        return switch (direction) {
            case "above" -> new int[] {0, 1};
            case "below" -> new int[] {0, -1};
            case "left" -> new int[] {-1, 0};
            default -> new int[] {1, 0};
        };
    }

    private static Verdict size(List<String> told, String question) {
        Ranking ranking = new Ranking();
        for (String statement : told) {
            String[] pair = biggerFirst(statement);
            ranking.more(Entity.thing(pair[0]), Entity.thing(pair[1]), 0);
        }
        String[] asked = biggerFirst(question);
        return ranking.isMore(Entity.thing(asked[0]), Entity.thing(asked[1])).verdict();
    }

    private static String[] biggerFirst(String sentence) {
        Matcher bigger = BIGGER.matcher(sentence);
        if (bigger.matches()) {
            return new String[] {bigger.group(1), bigger.group(2)};
        }
        Matcher fits = match(FITS, sentence);
        return new String[] {fits.group(2), fits.group(1)};
    }

    private static Matcher match(Pattern pattern, String sentence) {
        Matcher matcher = pattern.matcher(sentence);
        assertThat(matcher.matches()).as(sentence).isTrue();
        return matcher;
    }
}
