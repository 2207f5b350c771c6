package fabula.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.corpus.Corpus;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.evaluation.ScriptedReader;
import fabula.network.OpenClass;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.story.Verdict;
import fabula.text.Tokenizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RobustnessTest {

    private static final Predicate<String> KEPT = word -> OpenClass.isClosed(word) || word.equals("went");

    private static final LabelledStory STORY = new LabelledStory(
            "moves",
            List.of("Mary went to the kitchen.", "She is not hungry.", "The wolves went to the garden."),
            List.of(
                    new LabelledQuestion(1, "Is Mary in the kitchen?", Verdict.YES, Optional.of(List.of(0))),
                    new LabelledQuestion(3, "Is the wolf in the garden?", Verdict.YES, Optional.of(List.of(2)))));

    private static Names names() {
        return new Names(KEPT, new SplittableRandom(1));
    }

    private static Typing typing() {
        return new Typing(KEPT, new SplittableRandom(1));
    }

    @Test
    void a_name_is_the_same_new_name_everywhere_and_little_words_stay() {
        LabelledStory renamed = names().coined(STORY);

        List<String> first = Tokenizer.words(renamed.statements().get(0));
        List<String> asked = Tokenizer.words(renamed.questions().get(0).text());
        assertThat(first).containsSubsequence("went", "to", "the").doesNotContain("mary", "kitchen");
        assertThat(asked).startsWith("is", first.get(0)).endsWith("in", "the", first.get(4));
        assertThat(renamed.statements().get(0)).matches("\\p{Lu}\\p{Ll}+ went to the \\p{Ll}+\\.");
        String wolf = Tokenizer.words(renamed.questions().get(1).text()).get(2);
        assertThat(renamed.statements().get(2)).startsWith("The " + wolf + "s went");
    }

    @Test
    void a_name_of_two_words_has_capitals() {
        assertThat(names().twoWords(STORY).statements().get(0))
                .matches("\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+ went to the \\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+\\.");
    }

    @Test
    void a_padded_story_tells_the_same_in_the_same_order_and_no_pronoun_is_torn_off() {
        LabelledStory padded = new Padding(List.of(STORY), names(), new SplittableRandom(2), 200).pad(STORY);

        assertThat(padded.statements()).hasSize(200).containsSubsequence(STORY.statements());
        int she = padded.statements().indexOf("She is not hungry.");
        assertThat(padded.statements().get(she - 1)).isEqualTo("Mary went to the kitchen.");
        for (int i = 0; i < 2; i++) {
            LabelledQuestion before = STORY.questions().get(i);
            LabelledQuestion after = padded.questions().get(i);
            assertThat(padded.before(after)).contains(STORY.before(before).toArray(String[]::new));
            assertThat(padded.statements().get(after.supports().orElseThrow().get(0)))
                    .isEqualTo(STORY.statements()
                            .get(before.supports().orElseThrow().get(0)));
        }
    }

    @Test
    void typing_changes_how_it_looks() {
        assertThat(Typing.lowerCase(STORY).statements().get(0)).isEqualTo("mary went to the kitchen.");
        assertThat(Typing.withoutMarks(STORY).questions().get(0).text()).isEqualTo("Is Mary in the kitchen");
        assertThat(Typing.contracted(STORY).statements().get(1)).isEqualTo("She isn't hungry.");
        assertThat(typing().emoji(STORY).statements().get(0))
                .startsWith("Mary went to the kitchen.")
                .hasSizeGreaterThan(26);
        assertThat(typing().asked(STORY).questions().get(0).text())
                .isNotEqualTo("Is Mary in the kitchen?")
                .contains("Mary");
    }

    @Test
    void a_typo_is_in_a_little_word_and_names_stay() {
        LabelledStory mistyped = typing().mistyped(STORY);

        String question = mistyped.questions().get(0).text();
        assertThat(question).isNotEqualTo("Is Mary in the kitchen?").matches("Is Mary in \\S+ kitchen\\?");
        assertThat(mistyped.statements())
                .filteredOn(text -> !STORY.statements().contains(text))
                .hasSize(1);
    }

    @Test
    void verbs_that_are_known_are_not_among_the_unknown() {
        UnknownVerbs verbs = new UnknownVerbs(word -> word.equals("zoomed"), names()::word, new SplittableRandom(3));
        for (int i = 0; i < 100; i++) {
            UnknownVerbs.Pair pair = verbs.motion();
            assertThat(pair.unknown().statements()).noneMatch(text -> text.contains("zoomed") || text.contains("went"));
            assertThat(pair.unknown().questions()).isEqualTo(pair.usual().questions());
        }
    }

    @Test
    void each_variant_has_a_row_with_its_difference_from_the_text_as_written() {
        ScriptedReader reader = new ScriptedReader(RobustnessTest::unlessLowerCase);

        RobustnessReport report =
                new Robustness(reader, 1, variant -> {}).measure(List.of(new Corpus("moves", List.of(STORY))));

        assertThat(report.rows()).hasSize(15);
        assertThat(report.rows())
                .allSatisfy(row -> assertThat(row.result().questions()).isPositive());
        assertThat(report.toText())
                .containsPattern("lower case +2 +0\\.00 +-100\\.00")
                .contains("emoji");
        assertThat(report.toJson()).contains("\"variant\" : \"names never seen\"");
        assertThat(new Robustness(reader, 1, variant -> {})
                        .measure(List.of(new Corpus("moves", List.of(STORY))))
                        .toText())
                .isEqualTo(report.toText());
    }

    /** A reader that is lost where there is no capital letter. */
    private static Answer unlessLowerCase(Query query) {
        String text = String.join(" ", query.statements());
        boolean lost = text.equals(text.toLowerCase(Locale.ROOT));
        return ScriptedReader.answer(query, lost ? Verdict.UNKNOWN : Verdict.YES, 0.9);
    }
}
