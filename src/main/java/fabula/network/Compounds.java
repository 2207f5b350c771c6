package fabula.network;

import fabula.text.Lemmas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** What may stand between a subject and its verb. */
    private static final Set<String> ADVERBS = Set.of(
            "ever",
            "still",
            "already",
            "just",
            "also",
            "always",
            "often",
            "sometimes",
            "really",
            "actually",
            "probably",
            "possibly",
            "perhaps",
            "next",
            "now",
            "then",
            "soon",
            "again",
            "both",
            "all",
            "first",
            "last",
            "once",
            "only");
    /** Prepositions and relations that are verbs behind a name. */
    private static final Set<String> DOUBLE = Set.of("left", "like");
    /** Behind a noun they begin what tells of it: "the owls I have seen". */
    private static final Set<String> TELLERS = Set.of("i", "we", "you");
    /** What may stand behind a subject where its verb is yet to come. */
    private static final Set<String> LINKS = Set.of("and", "or", "nor", "of", "as", "the", "here", "there");

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
        Neighbours neighbours = new Neighbours();
        for (List<String> words : sentences) {
            boolean[] isName = names(words, names.isEmpty());
            names.add(isName);
            neighbours.count(words, isName);
        }
        List<List<String>> joined = new ArrayList<>(sentences.size());
        for (List<String> words : sentences) {
            joined.add(joined(words, names.get(joined.size()), neighbours));
        }
        return joined;
    }

    /** Which names stand beside which, as lemmas; nothing stands for no name. */
    private static final class Neighbours {

        private static final String NONE = "";

        private final Map<String, Set<String>> before = new HashMap<>();
        private final Map<String, Set<String>> behind = new HashMap<>();

        void count(List<String> words, boolean[] names) {
            for (int i = 0; i < names.length; i++) {
                String word = Lemmas.singular(words.get(i));
                String last = isSecond(names, i) ? Lemmas.singular(words.get(i - 1)) : NONE;
                String next = isSecond(names, i + 1) ? Lemmas.singular(words.get(i + 1)) : NONE;
                before.computeIfAbsent(word, w -> new HashSet<>()).add(last);
                behind.computeIfAbsent(word, w -> new HashSet<>()).add(next);
            }
        }

        /** Whether each of two always stands beside another name. */
        boolean areNeverAlone(String first, String second) {
            return !behind.get(first).contains(NONE) && !before.get(second).contains(NONE);
        }

        /** Whether neither is ever without the other. */
        boolean areInseparable(String first, String second) {
            return behind.get(first).equals(Set.of(second))
                    && before.get(second).equals(Set.of(first));
        }
    }

    /** Whether this word and the one before it are both names. */
    private static boolean isSecond(boolean[] names, int i) {
        return i > 0 && i < names.length && names[i] && names[i - 1];
    }

    /** Which words are names, as far as one sentence tells. A subject that no known verb follows ends in an unknown one. */
    private boolean[] names(List<String> words, boolean question) {
        boolean[] names = new boolean[words.size()];
        boolean verb = question && !words.isEmpty() && OpenClass.isBe(words.get(0));
        for (int i = 0; i < names.length; i++) {
            String word = words.get(i);
            boolean known = vocabulary.number(word) != Vocabulary.OTHER;
            names[i] =
                    !OpenClass.isClosed(word) && !known && vocabulary.number(Lemmas.singular(word)) == Vocabulary.OTHER;
            boolean ends = i > 0 && names[i - 1] && !names[i];
            if (ends && !verb && !isSubject(words, i)) {
                names[i - 1] = false;
                verb = true;
            }
            boolean doubled = ends && DOUBLE.contains(word);
            verb |= !names[i] && (isVerb(word) || doubled || isContracted(words, i)) && !(question && i == 0);
        }
        if (names.length > 0 && names[names.length - 1] && !verb) {
            names[names.length - 1] = false;
        }
        return names;
    }

    /** Whether what ends before this word is who or what the sentence is about, and no verb ends it. */
    private boolean isSubject(List<String> words, int end) {
        int next = end;
        while (next + 1 < words.size() && ADVERBS.contains(words.get(next))) {
            next++;
        }
        String word = words.get(next);
        boolean coordinated = LINKS.contains(word) && words.stream().skip(next).anyMatch(this::isKnownVerb);
        boolean told = TELLERS.contains(word);
        return isVerb(word) || DOUBLE.contains(word) || word.equals("'s") || coordinated || told;
    }

    /** "'s in the kitchen", but not the "'s" of "Ann's mother". */
    private static boolean isContracted(List<String> words, int i) {
        return words.get(i).equals("'s") && i + 1 < words.size() && OpenClass.isClosed(words.get(i + 1));
    }

    /** Whether it begins what something is said to be, which may well be two things: "a black owl". */
    private static boolean isSaidToBe(List<String> words, int i) {
        return i > 1 && ARTICLES.contains(words.get(i - 1)) && OpenClass.isBe(words.get(i - 2));
    }

    private boolean isVerb(String word) {
        return AUXILIARIES.contains(word) || !OpenClass.isClosed(word);
    }

    private boolean isKnownVerb(String word) {
        return AUXILIARIES.contains(word) || !OpenClass.isClosed(word) && vocabulary.number(word) != Vocabulary.OTHER;
    }

    private static List<String> joined(List<String> words, boolean[] names, Neighbours neighbours) {
        List<String> joined = new ArrayList<>(words.size());
        boolean said = false;
        for (int i = 0; i < names.length; i++) {
            said = isSecond(names, i) ? said : isSaidToBe(words, i);
            if (isSecond(names, i) && areOne(words.get(i - 1), words.get(i), said, neighbours)) {
                joined.set(joined.size() - 1, joined.get(joined.size() - 1) + " " + words.get(i));
            } else {
                joined.add(words.get(i));
            }
        }
        return joined;
    }

    private static boolean areOne(String first, String second, boolean said, Neighbours neighbours) {
        String one = Lemmas.singular(first);
        String other = Lemmas.singular(second);
        return said ? neighbours.areInseparable(one, other) : neighbours.areNeverAlone(one, other);
    }
}
