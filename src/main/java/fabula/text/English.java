package fabula.text;

import java.util.List;
import java.util.Set;

/** The little words of English that decide what a sentence is for. */
final class English {

    static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "am", "do", "does", "did", "has", "have", "had", "can", "could", "will",
            "would", "shall", "should", "may", "might", "must");

    /** Auxiliaries that change places with the subject in a question. */
    static final Set<String> INVERTING = Set.of(
            "is", "are", "was", "were", "am", "has", "have", "had", "can", "could", "will", "would", "should", "might",
            "must");

    static final Set<String> QUESTION_WORDS =
            Set.of("who", "what", "where", "when", "why", "how", "which", "whose", "whom");

    static final Set<String> PREPOSITIONS = Set.of(
            "in", "at", "on", "to", "from", "with", "by", "for", "of", "about", "under", "after", "before", "into");

    static final Set<String> PRONOUNS =
            Set.of("i", "you", "he", "she", "it", "we", "they", "there", "this", "that", "these", "those");

    static final Set<String> DETERMINERS = Set.of(
            "a", "an", "the", "my", "your", "his", "her", "its", "our", "their", "some", "any", "no", "every", "each",
            "all", "both", "another");

    /** Words that make up greetings, thanks and the like when nothing else is said. */
    static final Set<String> SMALL_TALK = Set.of(
            "hi",
            "hello",
            "hey",
            "heya",
            "hiya",
            "yo",
            "sup",
            "greetings",
            "thanks",
            "thank",
            "thx",
            "ty",
            "lol",
            "lmao",
            "rofl",
            "haha",
            "hahaha",
            "hehe",
            "xd",
            "ok",
            "okay",
            "okey",
            "k",
            "yes",
            "yeah",
            "yep",
            "yup",
            "no",
            "nope",
            "nah",
            "cool",
            "nice",
            "great",
            "wow",
            "omg",
            "good",
            "bad",
            "bot",
            "morning",
            "evening",
            "afternoon",
            "night",
            "day",
            "bye",
            "goodbye",
            "see",
            "you",
            "later",
            "cya",
            "brb",
            "gg",
            "welcome",
            "there",
            "everyone",
            "everybody",
            "all",
            "guys",
            "folks",
            "friends",
            "friend",
            "so",
            "very",
            "much",
            "please",
            "sorry",
            "hm",
            "hmm",
            "oh",
            "ah",
            "well",
            "fabula",
            "again",
            "and",
            "a",
            "to",
            "meet",
            "too",
            "really",
            "sure",
            "fine",
            "perfect",
            "awesome",
            "amazing",
            "congratulations",
            "congrats",
            "cheers");

    /** Bare verbs at the start of what somebody shall do. None of them is also a first name. */
    static final Set<String> COMMANDS = Set.of(
            "tell",
            "show",
            "forget",
            "undo",
            "delete",
            "remove",
            "stop",
            "help",
            "start",
            "reset",
            "clear",
            "answer",
            "say",
            "explain",
            "give",
            "list",
            "ask",
            "repeat",
            "go",
            "let",
            "please",
            "write",
            "make",
            "add",
            "remember",
            "sing",
            "shut",
            "guess",
            "try",
            "wait",
            "listen",
            "look",
            "come",
            "bring",
            "take",
            "put",
            "get",
            "leave",
            "open",
            "close",
            "read",
            "learn",
            "be",
            "call",
            "send",
            "print",
            "restart");

    /** Frequent past forms that do not end in "ed". */
    private static final Set<String> PAST = Set.of(
            "went",
            "left",
            "ran",
            "came",
            "took",
            "got",
            "gave",
            "put",
            "slept",
            "sat",
            "ate",
            "fell",
            "died",
            "woke",
            "sang",
            "cried",
            "won",
            "lost",
            "spoke",
            "stood",
            "flew",
            "swam",
            "rose",
            "hid",
            "fled",
            "drank",
            "made",
            "saw",
            "met",
            "found",
            "brought",
            "bought",
            "kept",
            "held",
            "said",
            "told",
            "wrote",
            "drove",
            "rode",
            "hit",
            "cut",
            "let",
            "began",
            "broke",
            "built",
            "caught",
            "chose",
            "dug",
            "drew",
            "fed",
            "felt",
            "fought",
            "forgot",
            "froze",
            "grew",
            "hung",
            "heard",
            "hurt",
            "knew",
            "laid",
            "led",
            "lay",
            "lit",
            "meant",
            "paid",
            "read",
            "rang",
            "sank",
            "sent",
            "set",
            "shook",
            "shot",
            "shut",
            "sold",
            "spent",
            "stole",
            "stuck",
            "swept",
            "swung",
            "taught",
            "threw",
            "thought",
            "thrown",
            "understood",
            "wept",
            "wore",
            "withdrew",
            "stank",
            "crept",
            "leapt");

    private English() {}

    static boolean isPast(String word) {
        return PAST.contains(word) || (word.length() > 3 && word.endsWith("ed"));
    }

    static boolean isLikelyVerb(String word) {
        return AUXILIARIES.contains(word) || isPast(word);
    }

    /** "Where is …", and "in which room …". */
    static boolean startsWithQuestionWord(List<String> words) {
        return QUESTION_WORDS.contains(words.get(0))
                || (words.size() > 1
                        && PREPOSITIONS.contains(words.get(0))
                        && Set.of("who", "whom", "what", "which", "whose", "where")
                                .contains(words.get(1)));
    }
}
