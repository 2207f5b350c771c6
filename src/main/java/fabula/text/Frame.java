package fabula.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    private static final String AUXILIARY =
            "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|wo|ca|ai";

    private static final String SUBJECT = "(?:he|she|it|they|we|you|i|there)";

    /** Smileys and the like; quotes and brackets belong to the sentence, a slash to a command. */
    private static final Pattern SYMBOLS = pattern("^[^\\p{L}\\p{N}\"'“‘«(\\[/]+");

    private static final Pattern FILLER =
            pattern("^(?:(?:so|and|but|then|well|ok|okay|um+|uh+|hm+|hey|hi|hello|yo|please"
                    + "|oh|ah|also|wait|btw|now|fabula|bot|just|actually|lol)\\b(?!['’-])[\\s,:;.!-]*"
                    + "|say(?=\\s+(?:is|are|was|were|do|does|did|has|have)\\b)|(?:say|yes or no|(?:quick |one more |next )?question|tell me|guess what"
                    + "|what about this|what do you think)\\s*[,:]\\s*)");

    private static final Pattern WONDER = pattern("^(?:"
            + "do(?:n['’]?t)? (?:you|u|ya|we) (?:happen to )?(?:think|believe|know|suppose|reckon|agree)"
            + "|(?:you|u) (?:think|believe|reckon)|(?:does |do )?any(?:one|body) (?:here )?know"
            + "|would(?:n['’]?t)? you (?:say|agree)|can you say|could you say|are you sure"
            + "|is(?:n['’]?t)? it (?:(?:true|right|correct|fair) to say|true|right|correct|the case|a fact)(?: or not)?"
            + "|(?:is there )?(?:a|any) (?:chance|possibility)|(?:could it be|is it possible)(?= that\\b)"
            + "|i(?: just| was just)? wonder|(?:i am |i'm |im |i was )?(?:just )?wondering"
            + "|i (?:just )?(?:want|need|wanna) (?:to )?know|(?:i would|i'd|id) (?:like|love) to know"
            + "|let me know|any (?:idea|clue)"
            + ")\\b[\\s,:]*(?:(?:if|whether|that)\\b)?\\s*");

    private static final Pattern REQUEST = pattern("^(?:(?:can|could|will|would) (?:you|u) (?:please )?)?"
            + "(?:tell|ask|answer)(?: (?:me|us))?(?: please)?\\b[\\s,:]*");

    private static final Pattern WHETHER = pattern("^(?:if|whether)\\b\\s*");

    /** What people say behind a sentence without a meaning of its own. */
    private static final Ending AFTERTHOUGHT = new Ending(
            pattern("(?<!\\bsa(?:y|id))(?:,\\s*|\\s)(?:pls|plz|please|tho|though|lol|haha|thx|thanks"
                    + "|thank you|(?:my )?dear|fabula|bot|by any chance|(?:,\\s*)?then(?<=, then)"
                    + "|((?<=,\\s)(?:do you (?:think|know)|i wonder|you think)))[^\\p{L}\\p{N}]*$"),
            "pls plz please tho though lol haha thx thanks you dear fabula bot chance then think know wonder");

    /** "…, by any chance, …" */
    private static final Pattern ASIDE =
            pattern(",\\s*(?:by any chance|perhaps|do you think|i wonder|you think)\\s*,\\s*");

    private static final Ending WORD_TAG = new Ending(
            pattern("(?:(?:,|\\s-|–|—)\\s*(?:right|correct|huh|eh|is that (?:right|so|true|correct)"
                    + "|(?:true|yes|no|yeah|yea|ok|okay)\\s*(?=\\?))"
                    + "|,?\\s(?:yes or no|y/n|or not|or no|or what|or nah|innit))[^\\p{L}\\p{N}]*$"),
            "right correct huh eh so true yes no yeah yea ok okay n not what nah innit");

    /** "…, or has he left?": what comes first is what is asked. */
    private static final Pattern OR_ELSE = pattern(",?\\s+or\\s+(?:" + AUXILIARY + ")(?:n['’]?t)?\\s+" + SUBJECT
            + "(?:\\s+[\\p{L}'’]+){0,3}[^\\p{L}\\p{N}]*$");

    /** Without a comma, "right?" is a tag only where it cannot be a direction. */
    private static final Ending BARE_RIGHT = new Ending(
            pattern(
                    "(?<!\\b(?:i|the|his|her|my|turns?|turned|turning|goe?s?|going|went|is|are|was|were|looked|moved|moving|ran|all)"
                            + "\\s)(?<=\\s)(?:right|rite|correct)[^\\p{L}\\p{N}]*$"),
            "right rite correct");

    /** A time or place before the question: "At four o'clock, was Mary home?" */
    private static final Pattern FRONTED = pattern(
            "^((?:if|when|in|at|on|before|after|during|by|until|since|between|compared to|yesterday|today|tonight|this|last|right now)\\b[^,?]{0,40})"
                    + ",\\s*((?:" + AUXILIARY + ")(?:n['’]?t)?\\s.+)$");

    private static final Ending AUXILIARY_TAG = new Ending(
            pattern("(?:,\\s*((?:" + AUXILIARY + ")(?:n['’]?t)?) " + SUBJECT + "( not)?|\\s((?:" + AUXILIARY
                    + ")n['’]?t) " + SUBJECT + ")[^\\p{L}\\p{N}]*$"),
            "he she it they we you i there not");

    /** Tags are short; a longer tail is never looked at, so that no text takes long. */
    private static final int LONGEST_TAG = 40;

    /**
     * What may stand at the end of a sentence.
     *
     * @param lastWords that it can end with: to look for one of them is far cheaper than to try the pattern
     */
    private record Ending(Pattern pattern, Set<String> lastWords) {

        Ending(Pattern pattern, String lastWords) {
            this(pattern, Set.of(lastWords.split(" ")));
        }

        Optional<Matcher> in(String text) {
            return lastWords.contains(lastWord(text)) ? find(pattern, text) : Optional.empty();
        }

        private static String lastWord(String text) {
            int end = text.length();
            while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
                end--;
            }
            int start = end;
            while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
                start--;
            }
            return text.substring(start, end).toLowerCase(Locale.ENGLISH);
        }
    }

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
            if (cut(SYMBOLS) || cut(FILLER)) {
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
            if (!matcher.lookingAt() || matcher.end() == 0 || matcher.end() == rest.length()) {
                return false;
            }
            rest = rest.substring(matcher.end());
            return true;
        }
    }

    private static Frame closing(Opening opening) {
        String rest = ASIDE.matcher(opening.rest).replaceFirst(" ");
        boolean asks = opening.asks || rest.length() < opening.rest.length();
        Optional<Matcher> afterthought = AFTERTHOUGHT.in(rest);
        while (afterthought.isPresent()) {
            asks |= afterthought.get().group(1) != null;
            rest = rest.substring(0, afterthought.get().start());
            afterthought = AFTERTHOUGHT.in(rest);
        }
        List<String> words = Tokenizer.words(rest);
        if (startsWithAuxiliary(words)) {
            Optional<Matcher> orElse = find(OR_ELSE, rest);
            if (orElse.isPresent()) {
                return new Frame(rest.substring(0, orElse.get().start()), true, opening.requests, List.of());
            }
        }
        return tagged(rest, words, asks, opening.requests);
    }

    private static Frame tagged(String rest, List<String> words, boolean asks, boolean requests) {
        Optional<Matcher> word = WORD_TAG.in(rest).or(() -> bareRight(rest, words));
        if (word.isPresent()) {
            return new Frame(fronted(rest.substring(0, word.get().start())), true, requests, List.of());
        }
        Optional<Matcher> auxiliary = AUXILIARY_TAG.in(rest);
        if (auxiliary.isPresent()) {
            Matcher found = auxiliary.get();
            String tag = found.group(1) == null ? found.group(3) : found.group(1);
            String negation = found.group(2) == null ? "" : found.group(2);
            return new Frame(rest.substring(0, found.start()), true, requests, Tokenizer.words(tag + negation));
        }
        return new Frame(fronted(rest), asks, requests, List.of());
    }

    /** What stands before the question, behind it. */
    private static String fronted(String core) {
        Matcher matcher = FRONTED.matcher(core);
        if (!matcher.matches()) {
            return core;
        }
        String first = matcher.group(1);
        return matcher.group(2).replaceFirst("[^\\p{L}\\p{N}]+$", "") + " "
                + first.substring(0, 1).toLowerCase(Locale.ENGLISH) + first.substring(1);
    }

    private static boolean startsWithAuxiliary(List<String> words) {
        return !words.isEmpty() && English.AUXILIARIES.contains(words.get(0));
    }

    private static Optional<Matcher> bareRight(String rest, List<String> words) {
        boolean mayAsk = rest.contains("?") || words.stream().anyMatch(English.INVERTING::contains);
        boolean told = rest.endsWith(".") || rest.endsWith("!");
        boolean declarative = !words.isEmpty() && !startsWithAuxiliary(words);
        return declarative && mayAsk && !told ? BARE_RIGHT.in(rest) : Optional.empty();
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
