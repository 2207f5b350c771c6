package fabula.corpus;

import fabula.story.Verdict;
import fabula.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A corpus in figures.
 *
 * @param source the corpus's name
 * @param statementsBefore statements told before a question, over the questions
 * @param answers questions by their answer; a key for every verdict
 * @param words words of all statements and questions
 * @param distinctWords how many different words these are
 * @param withSupports questions with at least one supporting statement
 */
public record CorpusStatistics(
        String source,
        int stories,
        int statements,
        int questions,
        Spread statementsBefore,
        Map<Verdict, Integer> answers,
        long words,
        int distinctWords,
        int withSupports) {

    /** How numbers are spread; all 0 where there is none. */
    public record Spread(int min, int median, int p95, int max, double mean) {

        static Spread of(Collection<Integer> values) {
            if (values.isEmpty()) {
                return new Spread(0, 0, 0, 0, 0);
            }
            int[] sorted = values.stream().mapToInt(Integer::intValue).sorted().toArray();
            return new Spread(
                    sorted[0],
                    sorted[rank(sorted, 0.5)],
                    sorted[rank(sorted, 0.95)],
                    sorted[sorted.length - 1],
                    Arrays.stream(sorted).average().orElse(0));
        }

        private static int rank(int[] sorted, double share) {
            return (int) Math.ceil(share * sorted.length) - 1;
        }
    }

    public static CorpusStatistics of(Corpus corpus) {
        List<LabelledQuestion> questions = corpus.stories().stream()
                .flatMap(story -> story.questions().stream())
                .toList();
        Map<Verdict, Integer> answers = new EnumMap<>(Verdict.class);
        List.of(Verdict.values()).forEach(verdict -> answers.put(verdict, 0));
        List<Integer> told = new ArrayList<>();
        int withSupports = 0;
        for (LabelledQuestion question : questions) {
            answers.merge(question.answer(), 1, Integer::sum);
            told.add(question.told());
            withSupports += question.supports().orElse(List.of()).isEmpty() ? 0 : 1;
        }
        Set<String> distinct = new HashSet<>();
        long words = texts(corpus)
                .map(Tokenizer::words)
                .peek(distinct::addAll)
                .mapToLong(List::size)
                .sum();
        return new CorpusStatistics(
                corpus.source(),
                corpus.stories().size(),
                corpus.stories().stream()
                        .mapToInt(story -> story.statements().size())
                        .sum(),
                questions.size(),
                Spread.of(told),
                answers,
                words,
                distinct.size(),
                withSupports);
    }

    private static Stream<String> texts(Corpus corpus) {
        return corpus.stories().stream()
                .flatMap(story -> Stream.concat(
                        story.statements().stream(), story.questions().stream().map(LabelledQuestion::text)));
    }
}
