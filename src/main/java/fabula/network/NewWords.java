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
 * not always behind the same name, as "yeeted" in "Zed yeeted" and "Mona yeeted" but not "Bob" in "Uncle Bob"; or if it
 * tells again and again of which sort something is that has a sense, as in "the port side".
 */
final class NewWords {

    private static final int PLACES = 2;
    private static final int SORTS = 4;

    /** Where a word stands. */
    private static final class Uses {
        private int asName;
        private int otherwise;
        private final Set<String> behind = new HashSet<>();
        /** Uses between a determiner and a noun that has a sense. */
        private int asSort;

        private void count(String before, int vote) {
            boolean behindName = !before.isEmpty() && !OpenClass.isClosed(before);
            if (vote == 0) {
                asName++;
            } else if (vote == 1 || behindName) {
                otherwise++;
                // Behind "is" each time tells as much as behind two names.
                behind.add(behindName ? before : before + behind.size());
            }
        }

        void count(String before, int vote, String after) {
            count(before, vote);
            asSort += OpenClass.isDeterminer(before) && OpenClass.hasSense(after) ? 1 : 0;
        }

        boolean carry() {
            boolean tellsSort = asSort >= SORTS && asSort == asName + otherwise;
            return tellsSort || otherwise > asName && behind.size() >= PLACES;
        }
    }

    private NewWords() {}

    /** Words that the vocabulary lacks and that are no names, sorted. */
    static Set<String> of(Collection<LabelledStory> stories, Vocabulary known) {
        Map<String, Uses> uses = new TreeMap<>();
        stories.stream().flatMap(NewWords::sentences).map(Tokenizer::words).forEach(words -> {
            int[] votes = OpenClass.votes(words);
            for (int i = 0; i < votes.length; i++) {
                String before = i == 0 ? "" : words.get(i - 1);
                String after = i + 1 == votes.length ? "" : words.get(i + 1);
                uses.computeIfAbsent(words.get(i), word -> new Uses()).count(before, votes[i], after);
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
