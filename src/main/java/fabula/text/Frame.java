package fabula.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence taken out of what is said around it.
 *
 * @param core the sentence without openings ("so", "hey") and tags ("right?", "or not")
 * @param asks the words around it made a question of it ("do you think …", "…, right?")
 * @param requests the words around it asked for being told something ("tell me …")
 * @param tag the auxiliary of a tag such as "isn't she": "is", "not"; empty if there is none
 */
record Frame(String core, boolean asks, boolean requests, List<String> tag) {

    private static final Pattern FILLER = pattern(
            "^(?:so|and|but|then|well|ok|okay|um+|uh+|hm+|hey|hi|hello|please|oh|ah|also|wait|btw|now|fabula|bot|just|actually)"
                    + "\\b(?!['’-])[\\s,:;.!-]*");

    private static final Pattern WONDER = pattern(
            "^(?:do you (?:think|believe|know|suppose|reckon)|would you say|do you happen to know"
                    + "|i wonder|i am wondering|i was wondering|i want to know|i would like to know|any idea"
                    + "|is it (?:true|right|correct|the case)|can you say|could you say)\\b[\\s,:]*(?:(?:if|whether|that)\\b)?\\s*");

    private static final Pattern REQUEST = pattern("^(?:(?:can|could|will|would) you (?:please )?)?"
            + "(?:tell|ask|answer)(?: (?:me|us))?(?: please)?\\b[\\s,:]*");

    private static final Pattern WHETHER = pattern("^(?:if|whether)\\b\\s*");

    private static final String AUXILIARY =
            "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|wo|ca|ai";

    private static final String SUBJECT = "(?:he|she|it|they|we|you|i|there)";

    private static final Pattern WORD_TAG =
            pattern("(?:(?:,|\\s-|–|—)\\s*(?:right|correct|huh|eh|(?:true|yes|no|yeah|yea|ok|okay)\\s*(?=\\?))"
                    + "|,?\\s(?:or not|or no|or what|or nah|innit))[\\s?!.]*$");

    /** Without a comma, "right?" is a tag only where it cannot be a direction. */
    private static final Pattern BARE_RIGHT = pattern(
            "(?<!\\b(?:the|turns?|turned|goe?s?|went|is|are|was|were|looked|moved|ran|all)\\s)(?<=\\s)right\\s*\\?[\\s?!.]*$");

    private static final Pattern AUXILIARY_TAG = pattern("(?:,\\s*((?:" + AUXILIARY + ")(?:n['’]?t)?) " + SUBJECT
            + "( not)?|\\s((?:" + AUXILIARY + ")n['’]?t) " + SUBJECT + ")[\\s?!.]*$");

    /** Tags are short; a longer tail is never looked at, so that no text takes long. */
    private static final int LONGEST_TAG = 40;

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    static Frame of(String sentence) {
        Opening opening = new Opening(sentence.strip());
        while (opening.shorten()) {}
        return closing(opening);
    }

    /** What is left of the beginning of a sentence. */
    private static final class Opening {
        String rest;
        boolean asks;
        boolean requests;

        Opening(String rest) {
            this.rest = rest;
        }

        boolean shorten() {
            if (cut(FILLER)) {
                return true;
            }
            if (cut(WONDER)) {
                asks = true;
                return true;
            }
            if (cut(REQUEST)) {
                requests = true;
                return true;
            }
            if ((asks || requests) && cut(WHETHER)) {
                asks = true;
                return true;
            }
            return false;
        }

        private boolean cut(Pattern pattern) {
            Matcher matcher = pattern.matcher(rest);
            if (!matcher.find() || matcher.end() == 0 || matcher.end() == rest.length()) {
                return false;
            }
            rest = rest.substring(matcher.end());
            return true;
        }
    }

    private static Frame closing(Opening opening) {
        String rest = opening.rest;
        Optional<Matcher> words = find(WORD_TAG, rest).or(() -> bareRight(rest));
        if (words.isPresent()) {
            return new Frame(rest.substring(0, words.get().start()), true, opening.requests, List.of());
        }
        Optional<Matcher> auxiliary = find(AUXILIARY_TAG, rest);
        if (auxiliary.isPresent()) {
            Matcher found = auxiliary.get();
            String tag = found.group(1) == null ? found.group(3) : found.group(1);
            String negation = found.group(2) == null ? "" : found.group(2);
            return new Frame(rest.substring(0, found.start()), true, opening.requests, Tokenizer.words(tag + negation));
        }
        return new Frame(rest, opening.asks, opening.requests, List.of());
    }

    private static Optional<Matcher> bareRight(String rest) {
        List<String> words = Tokenizer.words(rest);
        boolean declarative = !words.isEmpty() && !English.AUXILIARIES.contains(words.get(0));
        return declarative ? find(BARE_RIGHT, rest) : Optional.empty();
    }

    private static Optional<Matcher> find(Pattern tag, String text) {
        Matcher matcher = tag.matcher(text);
        matcher.region(Math.max(0, text.length() - LONGEST_TAG), text.length());
        matcher.useTransparentBounds(true);
        boolean found = matcher.find()
                && Tokenizer.words(text.substring(0, matcher.start())).size() >= 2;
        return found ? Optional.of(matcher) : Optional.empty();
    }
}
