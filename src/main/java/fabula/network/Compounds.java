package fabula.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

    Neighbours neighbours(List<Sentence> story) {
        return Neighbours.in(story, vocabulary);
    }

    /** Which words are names, as far as one sentence tells. A subject that no known verb follows ends in an unknown one. */
    boolean[] names(List<String> words, List<String> lemmas, boolean question) {
        boolean[] names = new boolean[words.size()];
        boolean verb = question && !words.isEmpty() && OpenClass.isBe(words.get(0));
        for (int i = 0; i < names.length; i++) {
            String word = words.get(i);
            names[i] = !OpenClass.isClosed(word) && vocabulary.mayName(word) && vocabulary.mayName(lemmas.get(i));
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
        return AUXILIARIES.contains(word) || !OpenClass.isClosed(word) && !vocabulary.mayName(word);
    }

    /** What was said, with each name of several words as one, its words parted by blanks. */
    Wording joined(Sentence sentence, Neighbours neighbours) {
        if (!sentence.hasPair()) {
            return sentence.wording();
        }
        List<String> words = sentence.wording().words();
        List<String> lemmas = sentence.wording().lemmas();
        List<String> stems = sentence.wording().stems();
        List<String> joined = new ArrayList<>(words.size());
        List<String> joinedLemmas = new ArrayList<>(words.size());
        boolean said = false;
        for (int i = 0; i < words.size(); i++) {
            boolean second = sentence.isSecondName(i);
            said = second ? said : isSaidToBe(words, i);
            if (second && areOne(stems.get(i - 1), stems.get(i), said, neighbours)) {
                append(joined, words.get(i));
                append(joinedLemmas, lemmas.get(i));
            } else {
                joined.add(words.get(i));
                joinedLemmas.add(lemmas.get(i));
            }
        }
        return joined.size() == words.size() ? sentence.wording() : Wording.of(joined, joinedLemmas, vocabulary);
    }

    private static void append(List<String> words, String word) {
        words.set(words.size() - 1, words.get(words.size() - 1) + " " + word);
    }

    private static boolean areOne(String first, String second, boolean said, Neighbours neighbours) {
        return said ? neighbours.areInseparable(first, second) : neighbours.areNeverAlone(first, second);
    }
}
