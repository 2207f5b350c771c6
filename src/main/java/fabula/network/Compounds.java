package fabula.network;

import fabula.text.Lemmas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a name of several words ("New York", "the pink rectangle") as one word. Two words are joined where each always
 * stands beside another name in all that is read for a question: whoever is also called by one word alone stays in two.
 */
final class Compounds {

    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final Set<String> AUXILIARIES = Set.of(
            "am", "is", "are", "was", "were", "be", "been", "being", "do", "does", "did", "done", "has", "have", "had",
            "having", "can", "could", "will", "would", "shall", "should", "may", "might", "must", "not", "never");

    private final Vocabulary vocabulary;

    Compounds(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** One identity for the forms of a name of one or several words. */
    static String lemma(String name) {
        if (name.indexOf(' ') < 0) {
            return Lemmas.singular(name);
        }
        return Arrays.stream(name.split(" ")).map(Lemmas::singular).collect(Collectors.joining(" "));
    }

    /** The lemmas of a sentence's words of open classes, as often as these stand there. */
    static List<String> lemmas(List<String> words) {
        List<String> lemmas = new ArrayList<>();
        for (String word : words) {
            if (!OpenClass.isClosed(word)) {
                lemmas.add(lemma(word));
            }
        }
        return lemmas;
    }

    /** The same sentences, with each name of several words as one, its words parted by blanks. */
    List<List<String>> joined(List<List<String>> sentences) {
        List<boolean[]> names = new ArrayList<>(sentences.size());
        Set<String> leading = new HashSet<>();
        Set<String> ending = new HashSet<>();
        for (List<String> words : sentences) {
            boolean[] isName = names(words, names.isEmpty());
            names.add(isName);
            for (int i = 0; i < isName.length; i++) {
                if (!isSecond(isName, i)) {
                    leading.add(Lemmas.singular(words.get(i)));
                }
                if (!isSecond(isName, i + 1)) {
                    ending.add(Lemmas.singular(words.get(i)));
                }
            }
        }
        List<List<String>> joined = new ArrayList<>(sentences.size());
        for (List<String> words : sentences) {
            joined.add(joined(words, names.get(joined.size()), leading, ending));
        }
        return joined;
    }

    /** Whether this word and the one before it are both names. */
    private static boolean isSecond(boolean[] names, int i) {
        return i > 0 && i < names.length && names[i] && names[i - 1];
    }

    /**
     * Which words are names, as far as one sentence tells. A subject that no known verb follows ends in an unknown one, and
     * what something is said to be is two things ("a black owl").
     */
    private boolean[] names(List<String> words, boolean question) {
        boolean[] names = new boolean[words.size()];
        boolean verb = question && !words.isEmpty() && OpenClass.isBe(words.get(0));
        for (int i = 0; i < names.length; i++) {
            String word = words.get(i);
            boolean known = vocabulary.number(word) != Vocabulary.OTHER;
            names[i] = !OpenClass.isClosed(word)
                    && !known
                    && vocabulary.number(Lemmas.singular(word)) == Vocabulary.OTHER
                    && !isSaidToBe(words, i);
            boolean ends = i > 0 && names[i - 1] && !names[i];
            if (ends && !verb && !isVerb(word)) {
                names[i - 1] = false;
                verb = true;
            }
            verb |= !names[i] && isVerb(word) && !(question && i == 0);
        }
        if (names.length > 0 && names[names.length - 1] && !verb) {
            names[names.length - 1] = false;
        }
        return names;
    }

    private static boolean isSaidToBe(List<String> words, int i) {
        return i > 1 && ARTICLES.contains(words.get(i - 1)) && OpenClass.isBe(words.get(i - 2));
    }

    private boolean isVerb(String word) {
        return AUXILIARIES.contains(word) || !OpenClass.isClosed(word);
    }

    /** @param leading words that somewhere no name stands before, and {@code ending} those that none stands behind */
    private static List<String> joined(List<String> words, boolean[] names, Set<String> leading, Set<String> ending) {
        List<String> joined = new ArrayList<>(words.size());
        for (int i = 0; i < names.length; i++) {
            boolean one = isSecond(names, i)
                    && !leading.contains(Lemmas.singular(words.get(i)))
                    && !ending.contains(Lemmas.singular(words.get(i - 1)));
            if (one) {
                joined.set(joined.size() - 1, joined.get(joined.size() - 1) + " " + words.get(i));
            } else {
                joined.add(words.get(i));
            }
        }
        return joined;
    }
}
