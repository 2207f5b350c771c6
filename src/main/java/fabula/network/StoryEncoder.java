package fabula.network;

import fabula.reader.Query;
import fabula.text.Lemmas;
import fabula.text.Tokenizer;
import fabula.text.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Turns a query into numbers. Words of closed classes keep their own vector; names, places and things are numbered by
 * slots: the question's first, then the story's, in order of appearance, so that a name that was never met costs
 * nothing. A word that occurs once in question and story together has the slot {@link #ONCE}: nothing depends on which
 * word it is. However a question was put, its plain form is what is read. Statements that cannot bear on the question are left out.
 */
final class StoryEncoder {

    /** Slot of a word of a closed class. */
    static final int NO_SLOT = 0;
    /** Slot of a word that occurs once. */
    static final int ONCE = 1;

    private static final int FIRST_SLOT = 2;
    private static final int MAX_WORDS = 32;

    private final Vocabulary vocabulary;
    private final Relevance relevance;
    private final int slots;

    /**
     * @param slots how many slots there are, with {@link #NO_SLOT} and {@link #ONCE}
     * @param statements how many statements are read at most
     */
    StoryEncoder(Vocabulary vocabulary, int slots, int statements) {
        this.vocabulary = vocabulary;
        this.slots = slots;
        this.relevance = new Relevance(statements);
    }

    boolean knows(String word) {
        return vocabulary.contains(word);
    }

    EncodedStory encode(Query query) {
        return encode(query, null, 0);
    }

    /**
     * Encodes for training.
     *
     * @param random if not null, hides each word of the vocabulary that is of no closed class with the probability
     *     {@code hidden}, so that unknown words are met in training
     */
    EncodedStory encode(Query query, RandomGenerator random, double hidden) {
        List<String> question = words(Utterance.plain(query.question()));
        List<List<String>> statements =
                query.statements().stream().map(StoryEncoder::words).toList();
        int[] chosen = relevance.choose(question, statements);
        Map<String, Integer> counts = new HashMap<>();
        count(question, counts);
        for (int i : chosen) {
            count(statements.get(i), counts);
        }
        Map<String, Integer> assigned = new HashMap<>();
        Set<String> hiding = new HashSet<>();
        if (random != null) {
            for (String word : Vocabulary.sorted(counts.keySet())) {
                if (random.nextDouble() < hidden) {
                    hiding.add(word);
                }
            }
        }
        EncodedSentence first = encode(question, counts, assigned, hiding);
        List<EncodedSentence> encoded = new ArrayList<>(chosen.length);
        for (int i : chosen) {
            encoded.add(encode(statements.get(i), counts, assigned, hiding));
        }
        return new EncodedStory(first, encoded, chosen);
    }

    private static List<String> words(String sentence) {
        List<String> words = Tokenizer.words(sentence);
        return words.size() > MAX_WORDS ? words.subList(0, MAX_WORDS) : words;
    }

    private static void count(List<String> words, Map<String, Integer> counts) {
        for (String word : words) {
            if (!OpenClass.isClosed(word)) {
                counts.merge(Lemmas.singular(word), 1, Integer::sum);
            }
        }
    }

    private EncodedSentence encode(
            List<String> words, Map<String, Integer> counts, Map<String, Integer> assigned, Set<String> hiding) {
        // A sentence without words still takes one step.
        int length = Math.max(1, words.size());
        int[] numbers = new int[length];
        int[] slot = new int[length];
        numbers[0] = Vocabulary.OTHER;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            numbers[i] = vocabulary.number(word);
            if (OpenClass.isClosed(word)) {
                continue;
            }
            String lemma = Lemmas.singular(word);
            if (numbers[i] == Vocabulary.OTHER && !lemma.equals(word)) {
                numbers[i] = vocabulary.number(lemma);
            }
            if (hiding.contains(lemma)) {
                numbers[i] = Vocabulary.OTHER;
            }
            slot[i] = counts.get(lemma) == 1 ? ONCE : slot(lemma, assigned);
        }
        return new EncodedSentence(numbers, slot);
    }

    private int slot(String lemma, Map<String, Integer> assigned) {
        return assigned.computeIfAbsent(lemma, l -> Math.min(slots - 1, FIRST_SLOT + assigned.size()));
    }
}
