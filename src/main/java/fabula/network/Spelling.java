package fabula.network;

import fabula.text.Lemmas;
import fabula.text.Stems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mends slips of the finger in the words that carry a sentence: two letters swapped, one doubled, one left out. A word
 * that is said again, that has a capital letter, or that is short and stands where a name stands, may be a name and stays as
 * it is, unless it is an article in front of another, or has a letter twice as hardly a word has it; and so does what is
 * known to be a word or a name of its own.
 */
final class Spelling {

    private static final Set<String> OWN_NAMES = OpenClass.words("own-names.txt");

    private static final Set<String> OWN_WORDS = OpenClass.words("own-words.txt");

    /** Slips of one word or of another, depending on where they stand. */
    private static final Set<String> TWOFOLD =
            Set.of("wil", "evry", "thn", "hten", "tehn", "tha", "wen", "noe", "di", "ha", "doe", "ad", "se");

    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "does", "did", "has", "have", "had", "can", "could", "will", "would", "should",
            "might", "must");
    private static final Set<String> DETERMINERS =
            Set.of("the", "his", "her", "its", "our", "their", "your", "this", "that", "some", "any", "every", "each");
    /** Who has a capital letter and is nobody's own name. */
    private static final Set<String> KIN = Set.of(
            "dad",
            "daddy",
            "mum",
            "mummy",
            "mom",
            "mommy",
            "mother",
            "father",
            "grandpa",
            "grandma",
            "grandad",
            "granddad",
            "granny",
            "aunt",
            "auntie",
            "uncle");
    /** What a sentence begins with that is about something else. */
    private static final Set<String> LINKS = Set.of(
            "then",
            "after",
            "before",
            "when",
            "while",
            "since",
            "because",
            "there",
            "both",
            "either",
            "nobody",
            "everybody",
            "everyone",
            "what",
            "who",
            "where",
            "later",
            "next",
            "maybe",
            "perhaps",
            "compared",
            "looking",
            "true",
            "yesterday",
            "today",
            "tomorrow",
            "tonight",
            "and",
            "but");
    /** What stands behind a determiner and is no noun. */
    private static final Set<String> RELATIVES = Set.of(
            "left", "right", "north", "south", "east", "west", "front", "top", "bottom", "first", "second", "third",
            "same", "other", "last", "next", "one", "only", "others", "middle", "longer");
    /** Whom a question may be about that names nobody. */
    private static final Set<String> PRONOUNS =
            Set.of("you", "they", "she", "anybody", "anyone", "somebody", "someone", "everybody", "everyone", "nobody");
    /** Where something goes or is, in front of its article. */
    private static final Set<String> PREPOSITIONS = Set.of(
            "into", "onto", "from", "with", "inside", "behind", "near", "over", "about", "above", "below", "under",
            "before", "after", "for", "along", "across", "through", "between");
    /** These begin what a preposition leads to as well as determiners do. */
    private static final Set<String> OTHER_PERSONS = Set.of("he", "she", "it", "they", "him", "her", "them");
    /** Behind these a name may stand in front of an article: "gave Ann the cup". */
    private static final Set<String> GIVING = Set.of(
            "gave", "give", "gives", "handed", "passed", "sold", "sent", "lent", "brought", "threw", "showed",
            "offered", "told", "asked");

    private final Vocabulary vocabulary;
    private final Map<String, String> words = new HashMap<>();

    Spelling(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Set<String> ambiguous = new HashSet<>();
        Set<String> ofSure = vocabulary.words().stream()
                .filter(Spelling::isSure)
                .flatMap(word -> Slips.of(word).stream())
                .collect(Collectors.toSet());
        for (String word : vocabulary.words()) {
            // What was mistyped so often that it was learned is nothing that others are slips of.
            boolean meant = isSure(word) || !ofSure.contains(word);
            if (word.length() >= Slips.SHORTEST && word(word).equals(word) && meant) {
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

    private static boolean isSure(String word) {
        return OpenClass.isClosed(word) || OpenClass.hasSense(word);
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

    /** The words of a sentence that are slips if they are not meant, as they were typed, in lower case. */
    List<String> suspects(String sentence) {
        List<String> suspects = new ArrayList<>();
        for (String token : sentence.split(" ")) {
            // Of "Frida's" it counts that Frida is said.
            String word = word(owner(token));
            if ((words.containsKey(word) || TWOFOLD.contains(word)) && !isKnown(word)) {
                suspects.add(word);
            }
        }
        return List.copyOf(suspects);
    }

    private static String owner(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) == '\'' || token.charAt(i) == '’') {
                return token.substring(0, i);
            }
        }
        return token;
    }

    /** How often each suspect stands in a story and a question together. */
    static Map<String, Integer> counts(List<String> told, List<String> asked) {
        Map<String, Integer> counts = new HashMap<>();
        told.forEach(word -> counts.merge(word, 1, Integer::sum));
        asked.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    /**
     * The same sentence, mended.
     *
     * @param counts how often each suspect stands in all that is read for one question
     */
    String mended(String sentence, boolean question, Map<String, Integer> counts) {
        List<String> tokens = List.of(sentence.split(" "));
        List<String> mended = null;
        for (int i = 0; i < tokens.size(); i++) {
            String slip = word(tokens.get(i));
            String word = isKnown(slip) ? null : meant(slip, tokens, i, question);
            if (word != null && isMeant(slip, word, tokens, i, question, counts.get(slip) > 1)) {
                mended = mended == null ? new ArrayList<>(tokens) : mended;
                mended.set(i, put(word, tokens.get(i)));
            }
        }
        return mended == null ? sentence : String.join(" ", mended);
    }

    /** The word that a slip is of, if any; where it may be of two, what stands before it decides. */
    private String meant(String slip, List<String> tokens, int i, boolean question) {
        return switch (slip) {
            case "thn", "hten", "tehn" -> isCompared(tokens, i) ? "than" : "then";
            case "tha" -> isCompared(tokens, i) ? "than" : "that";
            case "wen" -> i == 0 ? "when" : "went";
            case "noe" -> "one";
            case "evry" -> "every";
            case "wil" -> i == 0 && question && isSubject(tokens, 1) && !isAuxiliary(tokens, 2) ? "will" : null;
            case "di" -> i == 0 && question ? "did" : null;
            case "ha" -> i == 0 && question ? "has" : null;
            case "ad" -> i > 0 && !OpenClass.isBeforeName(word(tokens.get(i - 1))) ? "and" : null;
            case "se" -> i + 1 < tokens.size() && !word(tokens.get(i + 1)).equals("of") ? "she" : null;
            case "doe" -> i == 0 && question ? "does" : null;
            default -> words.get(slip);
        };
    }

    private static boolean isCompared(List<String> tokens, int i) {
        return tokens.subList(0, i).stream()
                .map(Spelling::word)
                .anyMatch(before -> before.equals("more") || before.equals("less") || before.endsWith("er"));
    }

    private static boolean isAuxiliary(List<String> tokens, int i) {
        return i < tokens.size() && AUXILIARIES.contains(word(tokens.get(i)));
    }

    /** Whether somebody or something is named there, and nothing said to be done. */
    private boolean isSubject(List<String> tokens, int i) {
        String word = i < tokens.size() ? word(tokens.get(i)) : "";
        return !word.isEmpty() && (!isKnown(word) || OpenClass.isDeterminer(word) || PRONOUNS.contains(word));
    }

    private boolean isKnown(String word) {
        String lemma = Lemmas.singular(word);
        return OpenClass.isClosed(word)
                || vocabulary.number(word) != Vocabulary.OTHER
                || vocabulary.number(lemma) != Vocabulary.OTHER
                || Stems.same(lemma).size() > 1;
    }

    private boolean isMeant(String slip, String word, List<String> tokens, int i, boolean question, boolean again) {
        String next = i + 1 < tokens.size() ? word(tokens.get(i + 1).split("['’-]", 2)[0]) : "";
        boolean determines =
                DETERMINERS.contains(word) && !next.isEmpty() && (word.equals("the") || !OpenClass.isClosed(next));
        boolean named = Character.isUpperCase(tokens.get(i).codePointAt(0));
        boolean typed = i > 0 && !named;
        boolean own = OWN_WORDS.contains(slip);
        if (own && !OpenClass.isClosed(word)) {
            return false;
        }
        if ((i == 0 || typed) && Slips.isDoubled(slip, word, i == 0 ? 1 : word.length() - 1)) {
            return true;
        }
        if (again && !determines) {
            return false;
        }
        boolean swapped = slip.length() == word.length() && slip.length() > Slips.SHORTEST_OPEN;
        if (typed && swapped && isSure(word) && hasCapitals(tokens)) {
            return true;
        }
        if (i == 0) {
            boolean begins = LINKS.contains(word) || PRONOUNS.contains(word) || question && AUXILIARIES.contains(word);
            boolean plain = isSure(word) && isPlain(slip, word, "");
            return determines || !next.isEmpty() && begins || plain && (!named || KIN.contains(word));
        }
        String before = word(tokens.get(i - 1));
        if ((!named || KIN.contains(word)) && isPlain(slip, word, before)) {
            return true;
        }
        if (named) {
            return false;
        }
        boolean whole = slip.length() >= word.length();
        if (OpenClass.isDeterminer(before)) {
            boolean describes = whole && OpenClass.isClosed(word) && !next.isEmpty() && !OpenClass.isClosed(next);
            return describes || !own && RELATIVES.contains(word);
        }
        boolean subject = i == 1 && AUXILIARIES.contains(before);
        boolean led = DETERMINERS.contains(next) || OTHER_PERSONS.contains(next);
        boolean leads = PREPOSITIONS.contains(word) && led && !GIVING.contains(before);
        boolean relates = word.equals("than") && isCompared(tokens, i) || RELATIVES.contains(word) && next.equals("of");
        return determines
                || subject && PRONOUNS.contains(word)
                || !subject && (leads || relates || isSet(word, tokens) || !isNamePlace(slip, before));
    }

    /**
     * As far as is known it is no word or name of its own, and what it is a slip of may stand there. Even if it is one, little
     * is lost, for nothing else says it.
     */
    private static boolean isPlain(String slip, String word, String before) {
        boolean whole = slip.length() >= word.length();
        boolean little = OpenClass.isClosed(word) && !OpenClass.isDeterminer(before);
        boolean nounExpected = OpenClass.isDeterminer(before) || OpenClass.isBeforeName(before);
        return !OWN_WORDS.contains(slip)
                && (whole || slip.length() >= Slips.SHORTEST_OPEN || Slips.isUnspeakable(slip))
                && (little || OpenClass.hasSense(word) || !nounExpected);
    }

    /** Who cares for capital letters gives names some, so that a little word is no name. */
    private static boolean isSet(String word, List<String> tokens) {
        return OpenClass.isClosed(word) && hasCapitals(tokens);
    }

    private static boolean hasCapitals(List<String> tokens) {
        return tokens.stream().skip(1).anyMatch(token -> !token.isEmpty() && Character.isUpperCase(token.charAt(0)));
    }

    /** Behind a preposition, and behind a verb, but not between "quickly" and one; behind a noun a verb stands. */
    private boolean isNamePlace(String slip, String before) {
        boolean adverb = before.endsWith("ly");
        boolean noun = OpenClass.hasSense(before) && !OWN_WORDS.contains(slip);
        boolean verb = !adverb && !noun && !OpenClass.isClosed(before) && isKnown(before);
        return OpenClass.isBeforeName(before) || verb;
    }

    /** A token's word in lower case, without the marks around it; empty if it is none. */
    private static String word(String token) {
        int start = start(token);
        int end = end(token, start);
        for (int i = start; i < end; i++) {
            if (!Character.isLetter(token.charAt(i))) {
                return "";
            }
        }
        return token.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static int start(String token) {
        int start = 0;
        while (start < token.length() && !Character.isLetter(token.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int end(String token, int start) {
        int end = token.length();
        while (end > start && !Character.isLetter(token.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static String put(String word, String token) {
        int start = start(token);
        String cased = Character.isUpperCase(token.charAt(start))
                ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                : word;
        return token.substring(0, start) + cased + token.substring(end(token, start));
    }
}
