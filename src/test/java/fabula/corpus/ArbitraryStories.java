package fabula.corpus;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any stories that can be told in bAbI's format. */
final class ArbitraryStories {

    private ArbitraryStories() {}

    static Arbitrary<List<LabelledStory>> stories() {
        return story("any.txt").list().ofMinSize(1).ofMaxSize(6);
    }

    static Arbitrary<LabelledStory> story(String source) {
        return texts().list().ofMaxSize(6).flatMap(told -> questions(told.size())
                .list()
                .ofMinSize(told.isEmpty() ? 1 : 0)
                .ofMaxSize(5)
                .map(questions -> new LabelledStory(source, told, byTold(questions))));
    }

    private static List<LabelledQuestion> byTold(List<LabelledQuestion> questions) {
        List<LabelledQuestion> sorted = new ArrayList<>(questions);
        sorted.sort((a, b) -> Integer.compare(a.told(), b.told()));
        return sorted;
    }

    private static Arbitrary<LabelledQuestion> questions(int statements) {
        return Arbitraries.integers().between(0, statements).flatMap(told -> Combinators.combine(
                        texts(), Arbitraries.of("?", "? "), Arbitraries.of(Verdict.class), supports(told))
                .as((text, mark, answer, supports) -> new LabelledQuestion(told, text + mark, answer, supports)));
    }

    private static Arbitrary<Optional<List<Integer>>> supports(int told) {
        if (told == 0) {
            return Arbitraries.of(Optional.empty(), Optional.of(List.of()));
        }
        return Arbitraries.integers().between(0, told - 1).list().ofMaxSize(3).optional();
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(" aZ09.,'’é漢\u2028\u00a0\uFEFF?")
                .ofMinLength(1)
                .ofMaxLength(30)
                .map(text -> "w" + text.replace("Z", "😀") + ".");
    }
}
