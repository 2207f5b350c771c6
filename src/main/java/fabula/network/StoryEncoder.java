package fabula.network;

import fabula.reader.Query;
import fabula.text.Tokenizer;
import fabula.text.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a query into numbers. Words of closed classes keep their own vector; names, places and things are numbered by
 * slots: the question's first, then the story's, in order of appearance, so that a name that was never met costs
 * nothing. A name of several words is one word. A word that occurs once in question and story together has the slot {@link #ONCE}: nothing depends on which
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
    private final Compounds compounds;
    private final int slots;

    /**
     * @param slots how many slots there are, with {@link #NO_SLOT} and {@link #ONCE}
     * @param statements how many statements are read at most
     */
    StoryEncoder(Vocabulary vocabulary, int slots, int statements) {
        this.vocabulary = vocabulary;
        this.slots = slots;
        this.relevance = new Relevance(statements);
        this.compounds = new Compounds(vocabulary);
    }

    boolean knows(String word) {
        return vocabulary.contains(word);
    }

    EncodedStory encode(Query query) {
        return outline(query).story();
    }

    /** Encodes all of a query that does not depend on chance. */
    Outline outline(Query query) {
        List<List<String>> read = new ArrayList<>();
        read.add(words(Utterance.plain(query.question())));
        query.statements().forEach(statement -> read.add(words(statement)));
        List<List<String>> sentences = compounds.joined(read);
        List<String> question = sentences.get(0);
        List<List<String>> statements = sentences.subList(1, sentences.size());
        int[] chosen = relevance.choose(question, statements);
        Map<String, Integer> counts = new HashMap<>();
        count(question, counts);
        for (int i : chosen) {
            count(statements.get(i), counts);
        }
        Numbering numbering = new Numbering(counts);
        EncodedSentence first = numbering.encode(question);
        List<EncodedSentence> encoded = new ArrayList<>(chosen.length);
        for (int i : chosen) {
            encoded.add(numbering.encode(statements.get(i)));
        }
        return new Outline(new EncodedStory(first, encoded, chosen), numbering.lemmas, numbering.numbers.size());
    }

    private static List<String> words(String sentence) {
        List<String> words = Tokenizer.words(sentence);
        return words.size() > MAX_WORDS ? words.subList(0, MAX_WORDS) : words;
    }

    private static void count(List<String> words, Map<String, Integer> counts) {
        for (String word : words) {
            if (!OpenClass.isClosed(word)) {
                counts.merge(Compounds.lemma(word), 1, Integer::sum);
            }
        }
    }

    /** Numbers the words of one question and its story in order of appearance. */
    private final class Numbering {

        private final Map<String, Integer> counts;
        private final Map<String, Integer> assigned = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<int[]> lemmas = new ArrayList<>();

        Numbering(Map<String, Integer> counts) {
            this.counts = counts;
        }

        EncodedSentence encode(List<String> words) {
            // A sentence without words still takes one step.
            int length = Math.max(1, words.size());
            int[] number = new int[length];
            int[] slot = new int[length];
            int[] lemmaOf = new int[length];
            number[0] = Vocabulary.OTHER;
            lemmaOf[0] = Outline.CLOSED;
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                number[i] = vocabulary.number(word);
                lemmaOf[i] = Outline.CLOSED;
                if (OpenClass.isClosed(word)) {
                    continue;
                }
                String lemma = Compounds.lemma(word);
                if (number[i] == Vocabulary.OTHER && !lemma.equals(word)) {
                    number[i] = vocabulary.number(lemma);
                }
                lemmaOf[i] = numbers.computeIfAbsent(lemma, l -> numbers.size());
                slot[i] = counts.get(lemma) == 1 ? ONCE : slot(lemma);
            }
            lemmas.add(lemmaOf);
            return new EncodedSentence(number, slot);
        }

        private int slot(String lemma) {
            return assigned.computeIfAbsent(lemma, l -> Math.min(slots - 1, FIRST_SLOT + assigned.size()));
        }
    }
}
