package fabula.network;

import fabula.corpus.LabelledStory;
import fabula.text.Lemmas;
import fabula.text.Tokenizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the words of a few stories that carry what they say and that a model has no vector for. There are too few stories
 * to count them as a corpus's are: a word is taken for one of the phrase if it stands more often where no name stands, and
 * not always behind the same name, as "yeeted" in "Zed yeeted" and "Mona yeeted" but not "Bob" in "Uncle Bob".
 */
final class NewWords {

    private static final int PLACES = 2;

    /** Where a word stands. */
    private static final class Uses {
        private int asName;
        private int otherwise;
        private final Set<String> behind = new HashSet<>();

        void count(String before, int vote) {
            boolean behindName = !before.isEmpty() && !OpenClass.isClosed(before);
            if (vote == 0) {
                asName++;
            } else if (vote == 1 || behindName) {
                otherwise++;
                // Behind "is" each time tells as much as behind two names.
                behind.add(behindName ? before : before + behind.size());
            }
        }

        boolean carry() {
            return otherwise > asName && behind.size() >= PLACES;
        }
    }

    private NewWords() {}

    /** Words that the vocabulary lacks and that are no names, sorted. */
    static Set<String> of(Collection<LabelledStory> stories, Vocabulary known) {
        Map<String, Uses> uses = new TreeMap<>();
        stories.stream().flatMap(NewWords::sentences).map(Tokenizer::words).forEach(words -> {
            int[] votes = OpenClass.votes(words);
            for (int i = 0; i < votes.length; i++) {
                uses.computeIfAbsent(words.get(i), word -> new Uses()).count(i == 0 ? "" : words.get(i - 1), votes[i]);
            }
        });
        Set<String> found = new TreeSet<>();
        uses.forEach((word, use) -> {
            if (OpenClass.isClosed(word) || use.carry()) {
                found.add(word);
            }
        });
        return lacking(found, known);
    }

    /** Those of these words that the vocabulary lacks, sorted. */
    static Set<String> lacking(Collection<String> words, Vocabulary known) {
        return words.stream().filter(word -> !isKnown(word, known)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A word that is read as its singular is no new one. */
    private static boolean isKnown(String word, Vocabulary known) {
        return known.number(word) != Vocabulary.OTHER
                || !OpenClass.isClosed(word) && known.number(Lemmas.singular(word)) != Vocabulary.OTHER;
    }

    private static Stream<String> sentences(LabelledStory story) {
        return Stream.concat(
                story.statements().stream(), story.questions().stream().map(question -> question.text()));
    }
}
