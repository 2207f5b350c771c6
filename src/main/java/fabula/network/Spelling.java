package fabula.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Mends slips of the finger in the words that carry a sentence: two letters swapped, one doubled, one left out. A word
 * that is said again, that has a capital letter, or that is short and stands where a name stands, may be a name and stays as
 * it is, unless it is an article in front of another, or has a letter twice as hardly a word has it; and so does what is
 * known to be a word or a name of its own.
 */
final class Spelling {

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

    private final Misspellings misspellings;

    Spelling(Vocabulary vocabulary) {
        this.misspellings = new Misspellings(vocabulary);
    }

    /** The words of a sentence that are slips if they are not meant, as they were typed, in lower case. */
    List<String> suspects(String sentence) {
        List<String> suspects = new ArrayList<>();
        for (String token : sentence.split(" ")) {
            String word = TypedWord.ofOwner(token);
            if (misspellings.isSuspect(word)) {
                suspects.add(word);
            }
        }
        return List.copyOf(suspects);
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
            TypedWord typed = new TypedWord(tokens, i, question);
            String word = misspellings.of(typed).orElse("");
            if (!word.isEmpty() && isMeant(word, typed, counts.getOrDefault(typed.word(), 1) > 1)) {
                mended = mended == null ? new ArrayList<>(tokens) : mended;
                mended.set(i, typed.with(word));
            }
        }
        return mended == null ? sentence : String.join(" ", mended);
    }

    /** @param again whether it is typed a second time, as a name is sooner than a slip */
    private boolean isMeant(String word, TypedWord typed, boolean again) {
        if (Misspellings.isOwnWord(typed.word()) && !OpenClass.isClosed(word)) {
            return false;
        }
        if (isDoubled(word, typed)) {
            return true;
        }
        if (again && !determines(word, typed)) {
            return false;
        }
        return isSwappedAmongNames(word, typed) || (typed.isFirst() ? mayBegin(word, typed) : mayFollow(word, typed));
    }

    private static boolean isDoubled(String word, TypedWord typed) {
        return (typed.isFirst() || !typed.hasCapital())
                && Slips.isDoubled(typed.word(), word, typed.isFirst() ? 1 : word.length() - 1);
    }

    /** Where names have capital letters, a long word of swapped letters that has none is no name. */
    private static boolean isSwappedAmongNames(String word, TypedWord typed) {
        boolean swapped = typed.word().length() == word.length() && word.length() > Slips.SHORTEST_OPEN;
        return !typed.isFirst()
                && !typed.hasCapital()
                && swapped
                && Misspellings.isSure(word)
                && typed.isAmongCapitals();
    }

    private static boolean determines(String word, TypedWord typed) {
        String next = typed.next();
        return DETERMINERS.contains(word) && !next.isEmpty() && (word.equals("the") || !OpenClass.isClosed(next));
    }

    private static boolean isNoName(String word, TypedWord typed) {
        return !typed.hasCapital() || KIN.contains(word);
    }

    private static boolean mayBegin(String word, TypedWord typed) {
        boolean begins =
                LINKS.contains(word) || TypedWord.isPronoun(word) || typed.question() && TypedWord.isAuxiliary(word);
        return determines(word, typed)
                || begins && !typed.next().isEmpty()
                || Misspellings.isSure(word) && isPlain(word, typed) && isNoName(word, typed);
    }

    private boolean mayFollow(String word, TypedWord typed) {
        if (isNoName(word, typed) && isPlain(word, typed)) {
            return true;
        }
        if (typed.hasCapital()) {
            return false;
        }
        String before = typed.before();
        return OpenClass.isDeterminer(before)
                ? describes(word, typed) || RELATIVES.contains(word) && !Misspellings.isOwnWord(typed.word())
                : determines(word, typed) || mayFollowNoDeterminer(word, typed);
    }

    /** As "two" does in "the two dogs". */
    private static boolean describes(String word, TypedWord typed) {
        String next = typed.next();
        return isWhole(word, typed) && OpenClass.isClosed(word) && !next.isEmpty() && !OpenClass.isClosed(next);
    }

    private boolean mayFollowNoDeterminer(String word, TypedWord typed) {
        if (typed.at() == 1 && TypedWord.isAuxiliary(typed.before())) {
            return TypedWord.isPronoun(word);
        }
        return leads(word, typed)
                || relates(word, typed)
                || OpenClass.isClosed(word) && typed.isAmongCapitals()
                || !isNamePlace(typed);
    }

    private static boolean leads(String word, TypedWord typed) {
        boolean led = DETERMINERS.contains(typed.next()) || OTHER_PERSONS.contains(typed.next());
        return PREPOSITIONS.contains(word) && led && !GIVING.contains(typed.before());
    }

    private static boolean relates(String word, TypedWord typed) {
        return word.equals("than") && typed.isCompared()
                || RELATIVES.contains(word) && typed.next().equals("of");
    }

    /** Whether no letter was left out. */
    private static boolean isWhole(String word, TypedWord typed) {
        return typed.word().length() >= word.length();
    }

    /**
     * As far as is known it is no word or name of its own, and what it is a slip of may stand there. Even if it is one, little
     * is lost, for nothing else says it.
     */
    private static boolean isPlain(String word, TypedWord typed) {
        String slip = typed.word();
        String before = typed.before();
        boolean little = OpenClass.isClosed(word) && !OpenClass.isDeterminer(before);
        boolean nounExpected = OpenClass.isDeterminer(before) || OpenClass.isBeforeName(before);
        return !Misspellings.isOwnWord(slip)
                && (isWhole(word, typed) || slip.length() >= Slips.SHORTEST_OPEN || Slips.isUnspeakable(slip))
                && (little || OpenClass.hasSense(word) || !nounExpected);
    }

    /** Behind a preposition, and behind a verb, but not between "quickly" and one; behind a noun a verb stands. */
    private boolean isNamePlace(TypedWord typed) {
        String before = typed.before();
        boolean adverb = before.endsWith("ly");
        boolean noun = OpenClass.hasSense(before) && !Misspellings.isOwnWord(typed.word());
        boolean verb = !adverb && !noun && !OpenClass.isClosed(before) && misspellings.isKnown(before);
        return OpenClass.isBeforeName(before) || verb;
    }
}
