package fabula.network;

import fabula.text.Lemmas;
import fabula.text.Stems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which word something may be a slip of, and which words are known. */
final class Misspellings {

    private static final Set<String> OWN_NAMES = OpenClass.words("own-names.txt");
    private static final Set<String> OWN_WORDS = OpenClass.words("own-words.txt");

    /** Slips of one word or of another, depending on where they stand. */
    private static final Set<String> TWOFOLD =
            Set.of("wil", "evry", "thn", "hten", "tehn", "tha", "wen", "noe", "di", "ha", "doe", "ad", "se");

    private final Vocabulary vocabulary;
    private final Map<String, String> words = new HashMap<>();

    Misspellings(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Set<String> ambiguous = new HashSet<>();
        Set<String> ofSure = vocabulary.words().stream()
                .filter(Misspellings::isSure)
                .flatMap(word -> Slips.of(word).stream())
                .collect(Collectors.toSet());
        for (String word : vocabulary.words()) {
            // What was mistyped so often that it was learned is nothing that others are slips of.
            boolean meant = isSure(word) || !ofSure.contains(word) && !vocabulary.mayName(word);
            if (word.length() >= Slips.SHORTEST && TypedWord.of(word).equals(word) && meant) {
                Slips.of(word).forEach(slip -> {
                    String other = words.putIfAbsent(slip, word);
                    if (other != null && !other.equals(word)) {
                        choose(slip, other, word, ambiguous);
                    }
                });
            }
        }
        ambiguous.forEach(words::remove);
        OWN_NAMES.forEach(words::remove);
    }

    /**
     * The little words of English are by far the most frequent ones, and letters are sooner swapped or doubled than left
     * out.
     */
    private void choose(String slip, String one, String other, Set<String> ambiguous) {
        int likelier = likelihood(slip, other) - likelihood(slip, one);
        if (likelier == 0) {
            ambiguous.add(slip);
        } else if (likelier > 0) {
            words.put(slip, other);
            ambiguous.remove(slip);
        }
    }

    private static int likelihood(String slip, String word) {
        return (OpenClass.isClosed(word) ? 2 : 0) + (slip.length() >= word.length() ? 1 : 0);
    }

    /** Whether a word is one that is mended to with little doubt: English's own little ones, and those with a sense. */
    static boolean isSure(String word) {
        return OpenClass.isClosed(word) || OpenClass.hasSense(word);
    }

    /** Whether dictionaries have it, though the vocabulary does not. */
    static boolean isOwnWord(String word) {
        return OWN_WORDS.contains(word);
    }

    boolean isKnown(String word) {
        String lemma = Lemmas.singular(word);
        return OpenClass.isClosed(word)
                || !vocabulary.mayName(word)
                || !vocabulary.mayName(lemma)
                || Stems.same(lemma).size() > 1;
    }

    /** Whether something may be a slip, wherever it stands. */
    boolean isSuspect(String word) {
        return (words.containsKey(word) || TWOFOLD.contains(word)) && !isKnown(word);
    }

    /** The word that this may be a slip of, if any; where it may be of two, what stands beside it decides. */
    Optional<String> of(TypedWord typed) {
        return isSuspect(typed.word()) ? Optional.ofNullable(suspect(typed)) : Optional.empty();
    }

    private String suspect(TypedWord typed) {
        boolean asks = typed.isFirst() && typed.question();
        return switch (typed.word()) {
            case "thn", "hten", "tehn" -> typed.isCompared() ? "than" : "then";
            case "tha" -> typed.isCompared() ? "than" : "that";
            case "wen" -> typed.isFirst() ? "when" : "went";
            case "noe" -> "one";
            case "evry" -> "every";
            case "wil" -> asks && isSubject(typed.word(1)) && !TypedWord.isAuxiliary(typed.word(2)) ? "will" : null;
            case "di" -> asks ? "did" : null;
            case "ha" -> asks ? "has" : null;
            case "doe" -> asks ? "does" : null;
            case "ad" -> !typed.isFirst() && !OpenClass.isBeforeName(typed.before()) ? "and" : null;
            case "se" -> !typed.isLast() && !typed.word(typed.at() + 1).equals("of") ? "she" : null;
            default -> words.get(typed.word());
        };
    }

    /** Whether somebody or something is named, and nothing said to be done. */
    private boolean isSubject(String word) {
        return !word.isEmpty() && (!isKnown(word) || OpenClass.isDeterminer(word) || TypedWord.isPronoun(word));
    }
}
