package fabula.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.corpus.LabelledQuestion;
import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VignettesTest {

    private static final int TELLINGS = 150;

    private static List<Scene> told(Vignette vignette, boolean plain) {
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < TELLINGS; i++) {
            Scene scene = new Scene(new SplittableRandom(1000 + 31 * i), plain);
            Vignettes.tell(scene, vignette);
            scenes.add(scene);
        }
        return scenes;
    }

    private static Vignette named(String kind, String name) {
        return Vignette.of(Phrasebook.of(kind + "-vignettes").lines(name));
    }

    @Test
    void formulasAddUpAndCompare() {
        int[] values = new int['z' + 1];
        values['n'] = 7;
        values['m'] = 3;
        assertThat(Formula.of("n - m + 2").value(letter -> values[letter])).isEqualTo(6);
        assertThat(Formula.of("2 * m").value(letter -> values[letter])).isEqualTo(6);
        assertThat(Formula.of("n > m and m != 3").holds(letter -> values[letter]))
                .isFalse();
        assertThat(Formula.of("n < m or n - m >= 4").holds(letter -> values[letter]))
                .isTrue();
        assertThatThrownBy(() -> Formula.of("n & m")).hasMessageContaining("n & m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"comparisons", "sizes", "counting", "time"})
    void everyVignetteIsAnsweredByYesAndNoAboutEquallyOftenAndSometimesNotAtAll(String kind) {
        Phrasebook book = Phrasebook.of(kind + "-vignettes");
        for (String name : book.names()) {
            List<LabelledQuestion> questions = told(Vignette.of(book.lines(name)), false).stream()
                    .flatMap(scene -> scene.questions().stream())
                    .toList();
            assertThat(questions).as(name).hasSizeGreaterThan(2 * TELLINGS);
            double all = questions.size();
            assertThat(count(questions, Verdict.YES) / all).as(name).isBetween(0.12, 0.55);
            assertThat(count(questions, Verdict.NO) / all).as(name).isBetween(0.12, 0.55);
            assertThat(count(questions, Verdict.UNKNOWN) / all).as(name).isBetween(0.05, 0.4);
        }
    }

    private static long count(List<LabelledQuestion> questions, Verdict verdict) {
        return questions.stream()
                .filter(question -> question.answer() == verdict)
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"comparisons", "sizes", "counting", "time"})
    void everythingIsWellFormedAndAgreesInNumber(String kind) {
        for (Vignette vignette : Vignettes.of(kind).all()) {
            for (Scene scene : told(vignette, false)) {
                List<String> texts = new ArrayList<>(scene.statements());
                scene.questions().forEach(question -> texts.add(question.text()));
                assertThat(texts)
                        .noneMatch(
                                text -> text.matches(
                                        "(?i).*([{}|]|\\(|\\)|  | [.,?]|null|\\b0 |there are (one|1) |there is (two|three) ).*"));
                for (LabelledQuestion question : scene.questions()) {
                    List<Integer> supports = question.supports().orElseThrow();
                    assertThat(supports).allMatch(index -> index >= 0 && index < question.told());
                    assertThat(supports.isEmpty()).as(question.text()).isEqualTo(question.answer() == Verdict.UNKNOWN);
                }
            }
        }
    }

    @Test
    void aSumIsAnsweredAsTheNumbersSay() {
        Vignette birds = Vignette.of(List.of(
                "number n: 3..9",
                "number m: 1..n - 1",
                "near k: n - m",
                "1 there were {n} birds",
                "2 {m} of them flew away",
                "- it was spring",
                "ask 1 2 if k = n - m: {k} of the birds / are / left"));
        int asked = 0;
        for (Scene scene : told(birds, true)) {
            int left = number(scene.statements().get(0))
                    - number(scene.statements().get(scene.told() - 1));
            for (LabelledQuestion question : scene.questions()) {
                Verdict right = number(question.text()) == left ? Verdict.YES : Verdict.NO;
                assertThat(question.answer())
                        .as("%s %s", scene.statements(), question.text())
                        .isEqualTo(right);
                assertThat(question.supports().orElseThrow()).containsExactly(0, scene.told() - 1);
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(TELLINGS);
    }

    /** The first number in a text, in words or digits. */
    private static int number(String text) {
        Matcher digits = Pattern.compile("\\d+").matcher(text);
        if (digits.find()) {
            return Integer.parseInt(digits.group());
        }
        for (int i = 20; i > 0; i--) {
            if (text.toLowerCase().matches(".*\\b" + Quantity.word(i) + "\\b.*")) {
                return i;
            }
        }
        throw new IllegalArgumentException(text);
    }

    @Test
    void whatCostsLessIsCheaper() {
        Pattern told = Pattern.compile(".*?the (\\w+) \\w+ costs (\\w+) \\w+, the (\\w+) one costs (\\w+).*");
        Pattern asked = Pattern.compile("Is the (\\w+) \\w+ cheaper than the (\\w+) one\\?");
        int compared = 0;
        for (Scene scene : told(named("comparisons", "prices"), true)) {
            Matcher prices = told.matcher(scene.statements().get(0).replace("The", "the"));
            if (!prices.matches()) {
                continue;
            }
            int one = number(prices.group(2));
            int other = number(prices.group(4));
            for (LabelledQuestion question : scene.questions()) {
                Matcher cheaper = asked.matcher(question.text());
                if (cheaper.matches()
                        && cheaper.group(1).equals(prices.group(1))
                        && cheaper.group(2).equals(prices.group(3))) {
                    assertThat(question.answer()).isEqualTo(one < other ? Verdict.YES : Verdict.NO);
                    assertThat(question.supports().orElseThrow()).containsExactly(0);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(5);
    }

    @Test
    void aStepIsToldOnlyWhereItsConditionHolds() {
        Vignette water = Vignette.of(List.of(
                "number n: 1..2",
                "1 it rained",
                "2 if n = 1: it was wet",
                "2 if n = 2: it dried up again",
                "yes 2 if n = 1: it / was / wet",
                "no 2 if n = 2: it / was / wet"));
        for (Scene scene : told(water, true)) {
            boolean wet = String.join(" ", scene.statements()).toLowerCase().contains("it was wet");
            assertThat(scene.questions())
                    .isNotEmpty()
                    .allMatch(question -> question.answer() == (wet ? Verdict.YES : Verdict.NO));
        }
    }
}
