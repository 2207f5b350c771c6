package fabula.text;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends a sentence that was cleft in two: "was it Mary who took the milk" is "Mary took the milk". */
final class Cleft {

    private static final Pattern WHO = Pattern.compile(
            "(?:(?:is|was)(?:n['’]?t)? it(?: not)?|it (?:is|was)|it['’]s) (\\S.{0,60}?) (who|that|which) (\\S.*)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WHOM = Pattern.compile(
            "(?:(?:is|was)(?:n['’]?t)? it(?: not)?|it (?:is|was)|it['’]s) (\\S.{0,60}?) (to|from|with|for) whom (\\S.*)",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> SUBJECTS =
            Map.of("me", "I", "him", "he", "her", "she", "us", "we", "them", "they");

    private Cleft() {}

    static String mended(String core) {
        Matcher whom = WHOM.matcher(core);
        if (whom.matches()) {
            return whom.group(3) + " " + whom.group(2) + " " + whom.group(1);
        }
        Matcher who = WHO.matcher(core);
        if (!who.matches()) {
            return core;
        }
        String name = who.group(1);
        String rest = who.group(3);
        boolean acts = isVerb(rest.substring(0, (rest + " ").indexOf(' ')));
        if (acts || who.group(2).equalsIgnoreCase("who")) {
            return SUBJECTS.getOrDefault(name.toLowerCase(Locale.ENGLISH), name) + " " + rest;
        }
        // "Is it the milk that Mary took", but not "is it clear that Mary left".
        boolean thing = isName(name) && isVerb(rest.substring(rest.lastIndexOf(' ') + 1));
        return thing ? rest + " " + name : core;
    }

    private static boolean isVerb(String token) {
        return Tokenizer.words(token).stream().limit(1).anyMatch(English::isLikelyVerb);
    }

    private static boolean isName(String text) {
        String first = text.substring(0, (text + " ").indexOf(' '));
        return Character.isUpperCase(first.codePointAt(0)) || English.DETERMINERS.contains(first);
    }
}
