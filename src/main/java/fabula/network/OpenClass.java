package fabula.network;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.text.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells names, places and things from the words that carry a sentence, without a list of names. A word of English's
 * closed classes is never a name, and a few common nouns ("mother", "Monday", "kitchen") keep a sense of their own beside
 * their slot, for it matters which of them it is; for any other word the corpus votes: a word that follows a determiner or a
 * preposition stands where a name stands, a word that follows a name or a form of "to be" does not.
 */
public final class OpenClass {

    private static final Set<String> CLOSED = words("closed-class.txt");
    private static final Set<String> SENSES = words("senses.txt");
    private static final Set<String> DETERMINERS = Set.of(
            "a", "an", "the", "my", "your", "his", "her", "its", "our", "their", "this", "that", "these", "those",
            "some", "any", "every", "each", "no", "another", "two", "three", "four", "five", "'s");
    private static final Set<String> BE =
            Set.of("be", "am", "is", "are", "was", "were", "been", "not", "never", "too", "very");
    private static final Set<String> PREPOSITIONS = Set.of(
            "in", "on", "at", "to", "from", "of", "by", "with", "into", "onto", "inside", "near", "between", "behind",
            "than", "beside", "above", "below", "over", "under", "for", "or", "and");

    private static final String NAME = "*";

    private OpenClass() {}

    /** Whether a word, in lower case, is of one of English's closed classes. */
    public static boolean isClosed(String word) {
        return CLOSED.contains(word);
    }

    /** Whether a word names something, and it matters what: "kitchen". */
    public static boolean hasSense(String word) {
        return SENSES.contains(word);
    }

    /**
     * How a sentence is told, whoever it is about: its words, each that is no word of a phrase as a star. "Mary went to
     * the kitchen." and "John went to the barn." are told alike.
     */
    public static String pattern(String sentence) {
        List<String> words = Tokenizer.words(sentence);
        int[] votes = votes(words);
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < votes.length; i++) {
            boolean isPhrase = isClosed(words.get(i)) || votes[i] == 1;
            pattern.append(isPhrase ? words.get(i) : NAME).append(' ');
        }
        return pattern.toString().strip();
    }

    /** Whether a name, place or thing stands behind this word. */
    static boolean isBeforeName(String word) {
        return DETERMINERS.contains(word) || PREPOSITIONS.contains(word);
    }

    /**
     * The words of a corpus that keep a vector of their own, sorted.
     *
     * @param minimumStories a word of an open class that fewer stories know is a name for one story's use
     */
    static List<String> vocabulary(List<LabelledStory> stories, int minimumStories) {
        Map<String, Integer> known = new TreeMap<>();
        Map<String, int[]> votes = new HashMap<>();
        for (LabelledStory story : stories) {
            Set<String> words = new HashSet<>();
            for (String sentence : story.statements()) {
                count(Tokenizer.words(sentence), words, votes);
            }
            for (LabelledQuestion question : story.questions()) {
                count(Tokenizer.words(question.text()), words, votes);
            }
            words.forEach(word -> known.merge(word, 1, Integer::sum));
        }
        TreeSet<String> vocabulary = new TreeSet<>();
        known.forEach((word, count) -> {
            int[] vote = votes.getOrDefault(word, new int[2]);
            boolean spoken = SENSES.contains(word) || vote[0] <= vote[1] && vote[1] > 0;
            if (isClosed(word) || (count >= minimumStories && spoken)) {
                vocabulary.add(word);
            }
        });
        return List.copyOf(vocabulary);
    }

    private static void count(List<String> sentence, Set<String> words, Map<String, int[]> votes) {
        words.addAll(sentence);
        int[] vote = votes(sentence);
        for (int i = 0; i < vote.length; i++) {
            if (vote[i] >= 0) {
                votes.computeIfAbsent(sentence.get(i), w -> new int[2])[vote[i]]++;
            }
        }
    }

    /** For each word of a sentence, 0: stands like a name, 1: does not, -1: can't tell, or is of a closed class. */
    static int[] votes(List<String> sentence) {
        int[] votes = new int[sentence.size()];
        int phrase = 0;
        for (int i = 0; i < votes.length; i++) {
            if (isClosed(sentence.get(i))) {
                votes[i] = -1;
                continue;
            }
            if (i == 0 || isClosed(sentence.get(i - 1))) {
                phrase++;
            }
            votes[i] = vote(sentence, i, phrase);
        }
        return votes;
    }

    private static int vote(List<String> words, int i, int phrase) {
        if (i == 0) {
            return i + 1 < words.size() && !isClosed(words.get(i + 1)) ? -1 : 0;
        }
        if (i + 1 < words.size() && words.get(i + 1).equals("than")) {
            return 1;
        }
        int start = i;
        while (start > 0 && !isClosed(words.get(start - 1))) {
            start--;
        }
        String before = start == 0 ? "" : words.get(start - 1);
        boolean determined = isBeforeName(before);
        boolean last = i + 1 == words.size() || isClosed(words.get(i + 1));
        if (determined) {
            // "the dog ran to …": behind the subject's first word there may be the verb.
            return phrase == 1 && last && i > start ? -1 : 0;
        }
        if (BE.contains(before) && start > 1) {
            return 1;
        }
        return i == start + 1 ? 1 : -1;
    }

    private static Set<String> words(String file) {
        try (InputStream in = OpenClass.class.getResourceAsStream("/fabula/network/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
