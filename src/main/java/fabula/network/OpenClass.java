package fabula.network;

import fabula.corpus.LabelledStory;
import fabula.text.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells names, places and things from the words that carry a sentence, without a list of names. A word of English's
 * closed classes is never a name, and a few common nouns ("mother", "Monday", "kitchen") keep a sense of their own beside
 * their slot, for it matters which of them it is; for any other word the corpus votes: a word that follows a determiner or a
 * preposition stands where a name stands, a word that follows a name or a form of "to be" does not, and one that mostly
 * has a capital letter is a name.
 */
public final class OpenClass {

    private static final Set<String> CLOSED = words("closed-class.txt");
    private static final Set<String> SENSES = words("senses.txt");
    private static final Set<String> COMMON = words("common.txt");
    private static final Set<String> DETERMINERS = Set.of(
            "a", "an", "the", "my", "your", "his", "her", "its", "our", "their", "this", "that", "these", "those",
            "some", "any", "every", "each", "no", "another", "two", "three", "four", "five", "'s");
    private static final Set<String> BE = Set.of("am", "is", "are", "was", "were");
    /** Behind these, as behind a form of "to be", stands what somebody is. */
    private static final Set<String> LIKE_BE = Set.of("be", "been", "not", "never", "too", "very");

    private static final Set<String> PREPOSITIONS = Set.of(
            "in", "on", "at", "to", "from", "of", "by", "with", "into", "onto", "inside", "near", "between", "behind",
            "than", "beside", "above", "below", "over", "under", "for", "or", "and");

    private static final Set<String> CONJUNCTIONS = Set.of("to", "and", "or");

    private static final String NAME = "*";
    /** One in so many uses of a noun, at the least, is behind a determiner. */
    private static final int NOUN = 10;

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
     * Whether a word is a name in all that links and tells apart, and yet has a vector beside its slot: "dog", "door". It
     * is hidden now and then while learning, as words of phrases are.
     */
    static boolean isCommon(String word) {
        return COMMON.contains(word);
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

    /** Whether a word, in lower case, is "to be" as a sentence's verb in the present or past. */
    static boolean isBe(String word) {
        return BE.contains(word);
    }

    static boolean isDeterminer(String word) {
        return DETERMINERS.contains(word);
    }

    /** Whether a name, place or thing stands behind this word. */
    static boolean isBeforeName(String word) {
        return DETERMINERS.contains(word) || PREPOSITIONS.contains(word);
    }

    /**
     * The words of a corpus that keep a vector of their own, sorted.
     *
     * @param minimumStories a word of an open class that fewer stories know is a name for one story's use, unless it has a
     *     sense
     */
    static List<String> vocabulary(List<LabelledStory> stories, int minimumStories) {
        Map<String, Uses> uses = new TreeMap<>();
        for (LabelledStory story : stories) {
            Set<String> words = new HashSet<>();
            story.statements().forEach(sentence -> count(sentence, words, uses));
            story.questions().forEach(question -> count(question.text(), words, uses));
            words.forEach(word -> uses.get(word).stories++);
        }
        return uses.entrySet().stream()
                .filter(entry -> isClosed(entry.getKey())
                        || hasSense(entry.getKey())
                        || entry.getValue().stories >= minimumStories
                                && (isCommon(entry.getKey()) || entry.getValue().areOfNoName()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Whether a word stands where only a noun does: behind a determiner or a preposition, or at the end of what one begins
     * ("of the pink rectangle"). Not at the end of a subject ("the dog ran"), nor behind "to", "and" and "or".
     */
    private static boolean isDetermined(List<String> words, int i) {
        if (isClosed(words.get(i))) {
            return false;
        }
        int start = phraseStart(words, i);
        String before = start == 0 ? "" : words.get(start - 1);
        boolean last = isLast(words, i);
        boolean subject = words.subList(0, start).stream().allMatch(OpenClass::isClosed);
        return isBeforeName(before) && !CONJUNCTIONS.contains(before) && (i == start || last && !subject);
    }

    /** Where the words of open classes begin that stand together with this one. */
    private static int phraseStart(List<String> words, int i) {
        int start = i;
        while (start > 0 && !isClosed(words.get(start - 1))) {
            start--;
        }
        return start;
    }

    /** Whether it is the last of the words of open classes that stand together. */
    private static boolean isLast(List<String> words, int i) {
        return i + 1 == words.size() || isClosed(words.get(i + 1));
    }

    /** How a corpus uses a word. */
    private static final class Uses {

        private int stories;
        private int all;
        private int asName;
        private int otherwise;
        /** Uses behind a sentence's first word, and how many of these have a capital letter. */
        private int inside;

        private int capital;
        /** How often it stands where only a noun does. */
        private int determined;

        /** A verb, say: most times it stands where one stands, or hardly ever where only a noun does. */
        private boolean areOfNoName() {
            boolean spoken = asName <= otherwise && otherwise > 0;
            boolean isNoun = NOUN * determined > all;
            return 2 * capital <= inside && (spoken || !isNoun);
        }
    }

    private static void count(String text, Set<String> known, Map<String, Uses> uses) {
        List<String> words = Tokenizer.words(text);
        known.addAll(words);
        int[] votes = votes(words);
        for (int i = 0; i < votes.length; i++) {
            Uses use = uses.computeIfAbsent(words.get(i), word -> new Uses());
            use.all++;
            use.asName += votes[i] == 0 ? 1 : 0;
            use.otherwise += votes[i] == 1 ? 1 : 0;
            use.determined += isDetermined(words, i) ? 1 : 0;
        }
        String[] tokens = text.split("\\s+");
        for (int i = 1; i < tokens.length; i++) {
            boolean capital = !tokens[i].isEmpty() && Character.isUpperCase(tokens[i].codePointAt(0));
            // Alone, some words are others: "2" is "to" only where the next word shows it.
            Tokenizer.words(tokens[i]).stream()
                    .limit(1)
                    .map(uses::get)
                    .filter(Objects::nonNull)
                    .forEach(use -> {
                        use.inside++;
                        use.capital += capital ? 1 : 0;
                    });
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
        int start = phraseStart(words, i);
        String before = start == 0 ? "" : words.get(start - 1);
        if (isBeforeName(before)) {
            // "the dog ran to …": behind the subject's first word there may be the verb.
            return phrase == 1 && isLast(words, i) && i > start ? -1 : 0;
        }
        if ((isBe(before) || LIKE_BE.contains(before)) && start > 1) {
            return 1;
        }
        return i == start + 1 ? 1 : -1;
    }

    /** The words of a list among the program's resources. */
    static Set<String> words(String file) {
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
