package fabula.benchmark.teach;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import fabula.world.StoryGenerator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewPhraseTest {

    private static final int STORIES_A_KIND = 60;

    @ParameterizedTest
    @EnumSource
    void examples_and_held_out_questions_have_no_name_and_no_sentence_in_common(NewPhrase phrase) {
        List<LabelledStory> examples = phrase.examples(20, 1);
        List<LabelledStory> heldOut = phrase.heldOut(200, 1);

        assertThat(examples).hasSize(20).doesNotHaveDuplicates();
        assertThat(heldOut).hasSize(200).doesNotHaveDuplicates();
        assertThat(names(examples)).isNotEmpty().doesNotContainAnyElementsOf(names(heldOut));
        assertThat(sentences(examples).toList())
                .doesNotContainAnyElementsOf(sentences(heldOut).toList());
    }

    @Test
    void poison_and_what_it_is_held_against_have_no_name_in_common() {
        assertThat(names(NewPhrase.poison(20, 1)))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(names(NewPhrase.heldOutPoison(200, 1)));
    }

    @ParameterizedTest
    @EnumSource
    void every_story_says_the_phrase_and_both_answers_come_up_often(NewPhrase phrase) {
        Pattern said = pattern(phrase);

        List<LabelledStory> heldOut = phrase.heldOut(200, 1);

        assertThat(heldOut).allSatisfy(story -> assertThat(story.statements())
                .anyMatch(statement -> said.matcher(statement).matches()));
        for (Verdict verdict : List.of(Verdict.YES, Verdict.NO)) {
            assertThat(heldOut.stream()
                            .filter(story -> story.questions().get(0).answer() == verdict)
                            .count())
                    .as("answers %s", verdict)
                    .isGreaterThan(30);
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_generated_story_says_the_phrase(NewPhrase phrase) {
        Pattern said = pattern(phrase);
        StoryGenerator generator = new StoryGenerator(-1);

        assertThat(StoryGenerator.kinds().stream()
                        .flatMap(kind -> generator.generate(kind, STORIES_A_KIND).stream())
                        .flatMap(story -> story.statements().stream()))
                .noneMatch(statement -> said.matcher(statement).matches());
    }

    @Test
    void the_same_seed_makes_the_same_stories() {
        assertThat(NewPhrase.GHOSTED.heldOut(50, 1)).isEqualTo(NewPhrase.GHOSTED.heldOut(50, 1));
        assertThat(NewPhrase.GHOSTED.heldOut(50, 1)).isNotEqualTo(NewPhrase.GHOSTED.heldOut(50, 2));
    }

    private static Pattern pattern(NewPhrase phrase) {
        return Pattern.compile(phrase.said().replaceAll("\\{\\d}", ".+") + "\\.?", Pattern.CASE_INSENSITIVE);
    }

    private static Set<String> names(List<LabelledStory> stories) {
        Set<String> cast = Stream.of(Cast.TEACHING, Cast.ASKING)
                .flatMap(each -> Stream.of(each.persons(), each.things(), each.places()))
                .flatMap(List::stream)
                .map(name -> name.replace("the ", ""))
                .collect(Collectors.toSet());
        return sentences(stories)
                .flatMap(sentence -> Stream.of(sentence.split("\\W+")))
                .filter(word -> cast.contains(word) || cast.contains(word.toLowerCase()))
                .map(String::toLowerCase)
                .collect(Collectors.toSet());
    }

    private static Stream<String> sentences(List<LabelledStory> stories) {
        return stories.stream()
                .flatMap(story -> Stream.concat(
                        story.statements().stream(), story.questions().stream().map(LabelledQuestion::text)));
    }
}
