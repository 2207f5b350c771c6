package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.Saying;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.reader.Query;
import fabula.story.Verdict;
import fabula.text.Lemmas;
import fabula.text.Tokenizer;
import fabula.world.StoryGenerator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {

    private static final Pattern NEVER = Pattern.compile("The story never mentions (.*?)\\.(?: The last.*)?");
    private static final Pattern BOTH = Pattern.compile("No statement names both (.*) and (.*?)\\.(?: The last.*)?");

    private static final List<String> STORY = List.of(
            "Mary went to the kitchen.",
            "The teddy bear is in New York.",
            "Bill is in the garden.",
            "Then Bill left the house.");

    private static String why(String question, List<String> story) {
        return Reasons.why(new Query(story, question), Verdict.UNKNOWN, ReasonsTest::told)
                .map(Saying::toString)
                .orElseThrow();
    }

    @Test
    void aMotherIsMentionedWhereAMumIs() {
        assertThat(why("Did Tom thank his mother?", List.of("Tom phoned his mum.")))
                .isEqualTo("The story does not say. The last that names Tom: \"Tom phoned his mum.\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Is Fred in the kitchen? | The story never mentions Fred.",
                "Is Fred Smith in the kitchen? | The story never mentions Fred Smith.",
                "Did Fred take the kitchen? | The story never mentions Fred.",
                "Did fred zorble the garden? | The story never mentions fred.",
                "Is fred hungry? | The story never mentions fred.",
                "Are the wolves in the garden? | The story never mentions the wolves.",
                "Is San Francisco in the garden? | The story never mentions San Francisco.",
                "Is the old oak tree in the garden? | The story never mentions the old oak tree.",
                "Is Mrs. Kim in the garden? | The story never mentions Mrs. Kim.",
                "Is Fred in the attic? | The story mentions neither Fred nor the attic.",
                "Did Fred give Ann the axe? | The story never mentions Fred, Ann or the axe.",
                "The football fits in the box, doesn't it? | The story mentions neither the football nor the box.",
                "Is he in the attic? | The story never mentions the attic.",
                "Did he zorble? | The story does not say.",
                "Hannah is the one who turned off the light, correct? | The story never mentions Hannah.",
                "Is it there? | The question names nobody and nothing.",
            })
    void what_the_story_never_mentions_is_named(String question, String reason) {
        assertThat(why(question, STORY)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Is Bill in the attic? | The story never mentions the attic. The last that names Bill: \"Then Bill left the"
                        + " house.\"",
                "Is Bill in the kitchen? | No statement names both Bill and the kitchen. The last that names Bill: \"Then"
                        + " Bill left the house.\"",
                "Is Bill in the garden? | The story does not say. The last that names Bill: \"Then Bill left the house.\"",
                "Is the teddy bear in the kitchen? | No statement names both the teddy bear and the kitchen. The last that"
                        + " names the teddy bear: \"The teddy bear is in New York.\"",
                "Is Mary hungry? | The story does not say. The last that names Mary: \"Mary went to the kitchen.\"",
            })
    void the_last_trace_of_what_it_mentions_is_shown(String question, String reason) {
        assertThat(why(question, STORY)).isEqualTo(reason);
    }

    @Test
    void a_plural_is_its_singular_and_case_does_not_matter() {
        assertThat(why("Is MARY in the KITCHENS?", STORY)).startsWith("The story does not say.");
    }

    @Test
    void only_what_cannot_be_told_needs_a_reason() {
        assertThat(Reasons.why(new Query(STORY, "Is Fred in the kitchen?"), Verdict.NO, ReasonsTest::told))
                .isEmpty();
        assertThat(why("Is Mary here?", List.of())).isEqualTo("There is no story yet.");
    }

    @Test
    void a_long_statement_is_quoted_in_part() {
        assertThat(why("Is Mary hungry?", List.of("Mary went " + "on and ".repeat(100) + "on.")))
                .hasSizeLessThan(200)
                .endsWith("…\"");
    }

    /** Whatever was asked of whatever story, answerable or not: every reason holds. */
    @Property(tries = 60)
    void reasons_are_true(@ForAll long seed) {
        for (String kind : StoryGenerator.kinds()) {
            LabelledStory story = new StoryGenerator(seed).generate(kind, 1).get(0);
            for (LabelledQuestion question : story.questions()) {
                List<String> told = story.before(question);
                if (told.isEmpty()) {
                    continue;
                }
                String reason = why(question.text(), told);
                Matcher never = NEVER.matcher(reason);
                if (never.matches()) {
                    for (String name : never.group(1).split(", | or ")) {
                        assertThat(lemmas(String.join(" ", told)).containsAll(content(name)))
                                .as("%s %s %s", told, question.text(), reason)
                                .isFalse();
                    }
                }
                Matcher both = BOTH.matcher(reason);
                if (both.matches()) {
                    assertThat(told)
                            .noneMatch(one -> lemmas(one).containsAll(content(both.group(1) + " " + both.group(2))));
                }
            }
        }
    }

    @Property
    void no_text_makes_it_fail(@ForAll String question, @ForAll List<String> story) {
        assertThat(Reasons.why(new Query(story, question), Verdict.UNKNOWN, ReasonsTest::told))
                .isPresent();
    }

    private static Occurrences told(List<String> statements) {
        return new Occurrences(statements.stream().map(ReasonsTest::lemmas).toList());
    }

    private static List<String> lemmas(String text) {
        return Tokenizer.words(text).stream().map(Lemmas::singular).toList();
    }

    private static Set<String> content(String name) {
        return Tokenizer.words(name).stream()
                .filter(word -> !OpenClass.isClosed(word))
                .map(Lemmas::singular)
                .collect(Collectors.toSet());
    }
}
