package fabula.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes away what is said before and behind a sentence that is known to be a question: "one more question:", "I suppose
 * …", "…, hm?". Of what is told the same words may be a part, so that they tell nobody that something is asked.
 */
final class Preface {

    private static final String AUXILIARY = "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)\\b";

    /** What draws attention, or says where the answer is to come from. */
    private static final Pattern OPENING = pattern("^(?:"
            + "(?:er|erm|eh|omg|haha+|hehe|fyi|tbh|ngl|ugh|lmao|welp|aight|so yeah|idk)\\b[\\s,:!.-]*(?:(?:so|but|and|if|whether)\\s+)?"
            + "|(?:bro|dude|listen|guess what|no joke|yeah)(?:\\s*[,:!]\\s*|\\s+(?:so|but|and)\\s+|\\s+(?=(?:do|does|did)\\b))"
            + "|(?:one more(?: thing)?|next one|(?:(?:my|a) )?question)\\s*[,:]\\s*"
            + "|(?:one more|next|quick) question(?:\\s*[,:]\\s*|\\s+(?=(?:do|does|did)\\b))"
            + "|(?:yes or no|true or false|help me(?: out)?|can you help me|i forgot|i(?:['’]m| am) confused"
            + "|not sure if i got it|let['’]?s see|let me ask|remind me|what do you think|what about this|check this"
            + "|fact check|to be sure|checking|by the way|is (?:this|that|it) (?:true|right|correct)"
            + "|as far as (?:we|you|i) know|according to (?:the story|this|that|you|me|what (?:i|we) (?:said|told you))"
            + "|from what (?:(?:i|we) (?:said|told you)|was said|was told|(?:we|you) know)|going by (?:this|that)"
            + "|given all (?:this|that)|if all (?:this|that) is true)(?:\\s*[,:]\\s*|\\s+(?=" + AUXILIARY + "))"
            + ")");

    /** What makes a question of a clause. */
    private static final Pattern CLAUSE = pattern("^(?:"
            + "(?:does (?:it|this|that) (?:follow|mean)|can (?:we|one|i) (?:conclude|say|be sure|assume)"
            + "|is it (?:safe|fair|right|correct) to (?:say|think|assume|conclude)"
            + "|am i (?:right|correct)(?: in (?:thinking|saying|assuming|believing))?"
            + "|did i (?:understand|get it)(?: right| correctly)?|should i (?:believe|think)"
            + "|it follows|(?:that|this|which) means|it seems) that"
            + "|would it be (?:right|true|correct|fair) to (?:think|say|assume)(?: that)?"
            + "|(?:have you any idea|can any(?:body|one) tell(?: me)?|i(?: am|['’]m) not sure) (?:if|whether)"
            + ")\\s+(?=\\S+\\s+\\S)");

    /** What somebody supposes who then asks whether it is so. */
    private static final Pattern OPINION = pattern(
            "^i (?:think|suppose|guess|assume|reckon|presume|believe|take it|bet)(?: that)?\\s+(?=\\S+\\s+\\S+\\s+\\S)");

    private static final Pattern ENDING = pattern("(?:"
            + "(?:,\\s*|\\s)(?:am i right|is it so|is that (?:so|right|true)|(?:ain['’]?t|isn['’]?t) that so"
            + "|do i see that right|would you say|as far as (?:you|we|i) know|don['’]?t you think"
            + "|or (?:is that|have i got that) wrong|if i got it right|tbh|ngl|smh|lmao|omg|hehe|xd)"
            + "|,\\s*(?:yes|yeah|yep|yup|no|true|ok|okay|hm+|correct|rite|fr)"
            + ")$");

    /** Endings are short: a longer tail is never looked at. */
    private static final int LONGEST = 32;

    private Preface() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** @param question without its question mark */
    static String without(String question) {
        String rest = question;
        String before;
        do {
            before = rest;
            rest = cut(CLAUSE, cut(OPENING, withoutEnding(rest)));
        } while (rest.length() < before.length());
        return cut(OPINION, rest);
    }

    private static String cut(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.lookingAt() && matcher.end() < text.length() ? text.substring(matcher.end()) : text;
    }

    private static String withoutEnding(String text) {
        Matcher matcher = ENDING.matcher(text);
        matcher.region(Math.max(0, text.length() - LONGEST), text.length());
        return matcher.find() && matcher.start() > 0 ? text.substring(0, matcher.start()) : text;
    }
}
