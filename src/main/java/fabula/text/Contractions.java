package fabula.text;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes contractions out, as far as a word and its neighbours tell what was meant. */
final class Contractions {

    private static final String POSSESSIVE = "'s";

    /** No contraction is longer; what people type for fun is left as it is. */
    private static final int LONGEST = 40;

    /** What stands for several words, or for another word, whatever is around it. */
    private static final Map<String, List<String>> WHOLE = Map.ofEntries(
            entry("can't", List.of("can", "not")),
            entry("won't", List.of("will", "not")),
            entry("shan't", List.of("shall", "not")),
            entry("ain't", List.of("is", "not")),
            entry("cannot", List.of("can", "not")),
            entry("cant", List.of("can", "not")),
            entry("wont", List.of("will", "not")),
            entry("aint", List.of("is", "not")),
            entry("let's", List.of("let", "us")),
            entry("gonna", List.of("going", "to")),
            entry("gotta", List.of("got", "to")),
            entry("wanna", List.of("want", "to")),
            entry("gimme", List.of("give", "me")),
            entry("lemme", List.of("let", "me")),
            entry("dunno", List.of("do", "not", "know")),
            entry("'em", List.of("them")),
            entry("tis", List.of("it", "is")),
            entry("twas", List.of("it", "was")),
            entry("im", List.of("i", "am")),
            entry("ive", List.of("i", "have")),
            entry("hes", List.of("he", "is")),
            entry("shes", List.of("she", "is")),
            entry("thats", List.of("that", "is")),
            entry("theres", List.of("there", "is")),
            entry("whats", List.of("what", "is")),
            entry("wheres", List.of("where", "is")),
            entry("whos", List.of("who", "is")),
            entry("theyre", List.of("they", "are")),
            entry("youre", List.of("you", "are")),
            entry("theyve", List.of("they", "have")),
            entry("youve", List.of("you", "have")),
            entry("w", List.of("with")),
            entry("u", List.of("you")),
            entry("ur", List.of("your")),
            entry("r", List.of("are")),
            entry("abt", List.of("about")),
            entry("cos", List.of("because")),
            entry("coz", List.of("because")),
            entry("cuz", List.of("because")),
            entry("bc", List.of("because")),
            entry("thru", List.of("through")),
            entry("tho", List.of("though")),
            entry("til", List.of("until")),
            entry("ppl", List.of("people")),
            entry("fr", List.of("really")),
            entry("da", List.of("the")),
            entry("dat", List.of("that")),
            entry("wat", List.of("what")),
            entry("wiv", List.of("with")),
            entry("kno", List.of("know")),
            entry("rly", List.of("really")),
            entry("prob", List.of("probably")),
            entry("goin", List.of("going")),
            entry("smth", List.of("something")),
            entry("sth", List.of("something")),
            entry("sb", List.of("somebody")),
            entry("tmrw", List.of("tomorrow")),
            entry("b4", List.of("before")),
            entry("pls", List.of("please")),
            entry("plz", List.of("please")),
            entry("thx", List.of("thanks")),
            entry("rn", List.of("right", "now")));

    /** What is typed for a word of the same sound, where the neighbours show that the word is meant. */
    private static final Map<String, List<String>> BETWEEN = Map.ofEntries(
            entry("2", List.of("to")),
            entry("4", List.of("for")),
            entry("n", List.of("and")),
            entry("its", List.of("it", "is")),
            entry("cause", List.of("because")));

    /** Before these, "2" and "4" are no numbers: "went 2 the mall", "4 my sister". */
    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "my", "your", "ur", "his", "her", "our", "their", "this", "that");

    private static final Set<String> BEFORE_NUMBERS =
            Set.of("at", "by", "around", "about", "before", "after", "till", "until", "and", "or", "than", "is");
    /** Before these, "its" is no possessive. */
    private static final Set<String> AFTER_IT_IS =
            Set.of("the", "a", "an", "not", "in", "on", "at", "so", "too", "very", "really", "like", "been", "just");
    /** Before these, "cause" is because: each begins what somebody is or does. */
    private static final Set<String> CLAUSES =
            words("i you he she it we they there this that the my your his her our their no nobody everybody everyone "
                    + "someone somebody");

    /** Behind these, "cause" is a thing or what somebody does. */
    private static final Set<String> BEFORE_A_CAUSE = Set.of(
            "", "the", "a", "no", "any", "this", "that", "his", "her", "to", "not", "did", "do", "does", "will",
            "would", "can", "could", "may", "might", "must", "should", "and", "or");

    /** Before these, "n" is a name or a direction. */
    private static final Set<String> AFTER_A_NAME =
            Set.of("of", "is", "was", "are", "r", "has", "did", "does", "went", "and", "n", "or", "to", "not");

    /** Auxiliaries whose "n't" is also typed without the apostrophe. */
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "could", "would", "should", "must",
            "need", "might");

    /** After these an "'s" is a verb, never a possessive. */
    private static final Set<String> NEVER_OWNERS = Set.of(
            "it", "he", "she", "that", "there", "this", "here", "who", "what", "where", "when", "how", "why", "which");

    /** After "he'd" these show that "had" was meant. */
    private static final Set<String> PARTICIPLES =
            words("been got gone had taken given left come become done seen put lost found made eaten fallen brought "
                    + "bought kept told met better forgotten known written driven broken chosen stolen spoken hidden "
                    + "frozen ridden bitten beaten shown grown thrown flown drawn worn torn drunk begun sung heard said "
                    + "felt held paid sent spent slept sat stood thought caught taught sold built lent won woken risen "
                    + "hung fed led fought sought meant understood mistaken overslept learnt burnt dreamt");

    /** Before these an "'s" is a verb: what is owned is called by a noun. */
    private static final Set<String> NEVER_OWNED =
            words("in on at inside near behind under above below beside with to from out away back here there "
                    + "somewhere nowhere a an the not no now never either neither still also always already just probably "
                    + "possibly perhaps maybe going so very too really quite as");
    /** Behind these and "the", it is where somebody works: "at the dentist's now". */
    private static final Set<String> LEADING = Set.of("at", "to", "in", "inside", "into", "from", "near", "by");

    /** What may stand between "'d" and its verb: "she'd never seen it". */
    private static final Set<String> ADVERBS =
            Set.of("never", "just", "already", "always", "only", "also", "even", "not");

    private static final List<String> IN_LAW = List.of("in", "law");
    private static final Set<String> MARRIED =
            Set.of("mother", "father", "sister", "brother", "son", "daughter", "parents");

    /** What follows a place or a thing as well as a name. */
    private static final Set<String> ELSEWHERE =
            Set.of("now", "back", "too", "in", "on", "at", "with", "to", "from", "already", "just", "either");

    private Contractions() {}

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    static List<String> expand(List<String> pieces) {
        List<String> words = new ArrayList<>(pieces.size() + 4);
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            String next = i + 1 < pieces.size() ? pieces.get(i + 1) : "";
            if (soundsLikeAWord(piece, i == 0 ? "" : pieces.get(i - 1), next)) {
                words.addAll(BETWEEN.get(piece));
            } else if (MARRIED.contains(piece)
                    && IN_LAW.equals(pieces.subList(i + 1, Math.min(i + 3, pieces.size())))) {
                words.add(piece + "-in-law");
                i += IN_LAW.size();
            } else if (piece.indexOf('\'') < 0 || next.isEmpty()) {
                add(words, piece, "");
            } else {
                add(words, piece, firstWord(piece.endsWith("'d") ? verb(pieces, i + 1) : next));
            }
        }
        return words;
    }

    private static boolean soundsLikeAWord(String piece, String before, String next) {
        return switch (piece) {
            case "2", "4" -> DETERMINERS.contains(next) && !before.isEmpty() && !BEFORE_NUMBERS.contains(before);
            case "n" -> !before.isEmpty() && !next.isEmpty() && !AFTER_A_NAME.contains(next);
            case "its" -> AFTER_IT_IS.contains(next);
            case "cause" -> CLAUSES.contains(firstWord(next)) && !BEFORE_A_CAUSE.contains(before);
            default -> false;
        };
    }

    /** The first piece from here on that is no adverb, or the first one if all are. */
    private static String verb(List<String> pieces, int from) {
        return pieces.stream()
                .skip(from)
                .dropWhile(ADVERBS::contains)
                .findFirst()
                .orElse(pieces.get(from));
    }

    /** What a piece begins with, written out: "got" shows what "Mary's gotta" means, and "he" what "cause he's" does. */
    private static String firstWord(String piece) {
        List<String> words = new ArrayList<>();
        add(words, piece, "");
        return words.isEmpty() ? "" : words.get(0);
    }

    private static void add(List<String> words, String piece, String next) {
        List<String> whole = WHOLE.get(piece);
        boolean plain = piece.indexOf('\'') < 0 || piece.length() > LONGEST;
        if (whole != null) {
            words.addAll(whole);
        } else if (piece.equals(POSSESSIVE)) {
            addPossessive(words, next);
        } else if (plain) {
            addPlain(words, piece);
        } else {
            addApostrophe(words, piece, next);
        }
    }

    private static void addPlain(List<String> words, String piece) {
        String base = piece.endsWith("nt") ? piece.substring(0, piece.length() - 2) : "";
        if (AUXILIARIES.contains(base)) {
            words.add(base);
            words.add("not");
        } else {
            words.add(piece);
        }
    }

    private static void addApostrophe(List<String> words, String piece, String next) {
        int apostrophe = piece.lastIndexOf('\'');
        String base = piece.substring(0, apostrophe);
        switch (piece.substring(apostrophe + 1)) {
            case "t" -> addNegation(words, piece, base);
            case "nt" -> addAll(words, base, "not");
            case "re" -> addAll(words, base, "are");
            case "ve" -> addAll(words, base, "have");
            case "ll" -> addAll(words, base, "will");
            case "m" -> addAll(words, base, "am");
            case "d" -> addAll(words, base, PARTICIPLES.contains(next) || next.endsWith("ed") ? "had" : "would");
            case "s" -> {
                addBase(words, base, POSSESSIVE);
                addPossessive(words, next);
            }
            default -> words.add(piece);
        }
    }

    private static void addNegation(List<String> words, String piece, String base) {
        if (!base.endsWith("n")) {
            words.add(piece);
        } else if (base.length() == 1) {
            words.add("not");
        } else {
            addAll(words, base.substring(0, base.length() - 1), "not");
        }
    }

    private static void addAll(List<String> words, String base, String rest) {
        addBase(words, base, rest);
        words.add(rest);
    }

    /** What stood before a contraction, which may be one itself ("wouldn't've"). */
    private static void addBase(List<String> words, String base, String next) {
        int end = base.length();
        while (end > 0 && (base.charAt(end - 1) == '\'' || base.charAt(end - 1) == '-')) {
            end--;
        }
        if (end > 0) {
            add(words, base.substring(0, end), next);
        }
    }

    private static void addPossessive(List<String> words, String next) {
        String owner = words.isEmpty() ? "" : words.get(words.size() - 1);
        boolean has = next.equals("got") || next.equals("been");
        boolean called = next.equals("called") || next.equals("named");
        if (owner.equals("let")) {
            words.add("us");
        } else if (NEVER_OWNERS.contains(owner)
                || has
                || called
                || NEVER_OWNED.contains(next) && !isPlace(words, next)) {
            words.add(has ? "has" : "is");
        } else {
            words.add(POSSESSIVE);
        }
    }

    /**
     * Whether "the dentist" and what stands before it lead somewhere; so may "my aunt" and "Ann", and "than Ann" stands for
     * what is hers, unless a verb can be the only thing that follows.
     */
    private static boolean isPlace(List<String> words, String next) {
        String before = word(words, 2);
        String first = word(words, 3);
        boolean owned = DETERMINERS.contains(before) ? isLeading(first) : isLeading(before);
        return before.equals("the") && LEADING.contains(first) || owned && ELSEWHERE.contains(next);
    }

    private static boolean isLeading(String word) {
        return LEADING.contains(word) || word.equals("of") || word.equals("than");
    }

    /** Counted from the end, from 1. */
    private static String word(List<String> words, int last) {
        return last > words.size() ? "" : words.get(words.size() - last);
    }
}
