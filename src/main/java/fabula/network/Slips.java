package fabula.network;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The slips of the finger that a word may be met as: two letters swapped, one doubled, one left out. */
final class Slips {

    /** Letters of a word that has slips. */
    static final int SHORTEST = 3;
    /** Letters of a word of an open class that must be left where one was left out. */
    static final int SHORTEST_OPEN = 4;
    /** Short words that are said so often that one of their letters may well be left out. */
    private static final Set<String> COMMON = Set.of(
            "the", "has", "was", "did", "and", "are", "for", "not", "can", "she", "you", "went", "took", "gave", "came",
            "who", "had", "felt", "goes", "gets", "two", "put", "got", "his", "her", "one");
    /** What may be left of these, but is a word or a name of its own. */
    private static final Set<String> OTHERS = Set.of(
            "as", "an", "ad", "ah", "am", "at", "be", "by", "do", "di", "ed", "fo", "go", "ha", "he", "hi", "in", "is",
            "it", "me", "my", "no", "of", "on", "or", "so", "to", "up", "us", "we", "ya", "yo", "cam", "se", "veery",
            "chose", "seals", "tree", "tis", "gos", "gts", "ges", "fel", "latter", "bellow", "scarred", "tinny",
            "beast");

    /** How English doubles letters, as in "planned"; three of one are a slip even there. */
    private static final Pattern INFLECTED =
            Pattern.compile("(?<!(\\p{L})(?=\\1))(\\p{L})\\2(?:e[drn]|est|ing|y|le|ows?)$");

    private static final Pattern UNSPEAKABLE = Pattern.compile("[b-df-hj-np-tv-xz]+e?");

    private Slips() {}

    /** From so many letters on, a word is not another's beginning by chance; but "friend" is no slip of "friends", nor "chase" of "chased". */
    private static final int LONG = 6;

    /** What lacks a letter is often another word, above all if it is short, or if the letter is an ending. */
    static Set<String> of(String word) {
        boolean closed = OpenClass.isClosed(word);
        boolean common = COMMON.contains(word);
        int shortest = common ? 2 : closed ? SHORTEST : SHORTEST_OPEN;
        boolean whole = word.length() >= LONG && !word.endsWith("s") && !word.endsWith("d");
        int endings = closed || common || whole ? 1 : 2;
        Set<String> slips = new HashSet<>();
        for (int i = 0; i < word.length(); i++) {
            char here = word.charAt(i);
            slips.add(word.substring(0, i) + here + word.substring(i));
            if (i + 1 < word.length()) {
                slips.add(word.substring(0, i) + word.charAt(i + 1) + here + word.substring(i + 2));
            }
            String less = i + endings < word.length() ? word.substring(0, i + 1) + word.substring(i + 2) : "";
            if (word.length() > shortest && !less.isEmpty() || isUnspeakable(less)) {
                slips.add(less);
            }
        }
        slips.remove(word);
        slips.removeAll(OTHERS);
        return slips;
    }

    /** Whether hardly a word but a short form ("txt") is written so: "prk", "wfe". */
    static boolean isUnspeakable(String letters) {
        return letters.length() >= SHORTEST && UNSPEAKABLE.matcher(letters).matches();
    }

    /**
     * Hardly a word has a letter twice where another has it once, but for "loose" and "feed", "latter" and "scarred", and
     * "Matt" and "Finn".
     *
     * @param before where the letter is that is not looked at any more
     */
    static boolean isDoubled(String slip, String word, int before) {
        return slip.length() > word.length()
                && !INFLECTED.matcher(slip).find()
                && IntStream.range(0, before)
                        .filter(i -> i == 0 || "eo".indexOf(word.charAt(i)) < 0)
                        .anyMatch(i -> slip.equals(word.substring(0, i) + word.charAt(i) + word.substring(i)));
    }
}
