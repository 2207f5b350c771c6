package fabula.network.baseline;

import fabula.reader.Query;
import fabula.text.Tokenizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The words of the queries that a network learns from, in numbers; all other words are one and the same. */
final class Words {

    static final int PADDING = 0;
    private static final int OTHER = 1;

    private final Map<String, Integer> numbers = new HashMap<>();

    Words(Collection<Query> queries) {
        TreeSet<String> words = new TreeSet<>();
        for (Query query : queries) {
            query.statements().forEach(statement -> words.addAll(Tokenizer.words(statement)));
            words.addAll(Tokenizer.words(query.question()));
        }
        words.forEach(word -> numbers.put(word, numbers.size() + 2));
    }

    /** How many numbers there are. */
    int size() {
        return numbers.size() + 2;
    }

    Example example(Query query) {
        return new Example(numbers(query.statements()), numbers(List.of(query.question())));
    }

    private int[] numbers(List<String> sentences) {
        return sentences.stream()
                .flatMap(sentence -> Tokenizer.words(sentence).stream())
                .mapToInt(word -> numbers.getOrDefault(word, OTHER))
                .toArray();
    }
}
