package fabula.network;

import fabula.text.Lemmas;
import fabula.text.Tokenizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Whom and what a plain question names. A word that might as well be its verb is taken for one: what is said of the
 * names must be true, but need not be complete.
 */
final class Mentions {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "prof", "st");
    private static final Set<String> QUALITIES =
            Set.of("big", "small", "large", "tall", "short", "old", "young", "fast", "slow", "heavy", "light");
    private static final Set<String> VERBS = Set.of("be", "been", "being", "have", "do", "done", "doing", "having");
    private static final Set<String> PRONOUNS = Set.of(
            "i",
            "you",
            "he",
            "she",
            "it",
            "we",
            "they",
            "there",
            "someone",
            "somebody",
            "anyone",
            "anybody",
            "everyone",
            "everybody",
            "nobody");

    /**
     * A name, place or thing.
     *
     * @param written as it stands in the question, with its article
     * @param lemmas its words, in lower case and the singular
     */
    record Mention(String written, List<String> lemmas) {}

    private final String question;
    private final List<String> words;
    private final List<Mention> found = new ArrayList<>();

    private Mentions(String question) {
        this.question = question;
        this.words = Tokenizer.words(question);
    }

    /** In the order of the question, each once. */
    static List<Mention> of(String question) {
        Mentions mentions = new Mentions(question);
        int i = 0;
        while (i < mentions.words.size()) {
            int start = i;
            while (i < mentions.words.size() && mentions.goesOn(start, i)) {
                i++;
            }
            if (i > start) {
                mentions.addRun(start, i);
            } else {
                i++;
            }
        }
        return mentions.found;
    }

    /** Whether a run of words that may be names goes on with this word: no comma and no little word parts it. */
    private boolean goesOn(int start, int i) {
        if (OpenClass.isClosed(words.get(i))) {
            return false;
        }
        return i == start || isNextTo(i);
    }

    /** Whether nothing but a blank, or the full stop of a title, stands between a word and the one before it. */
    private boolean isNextTo(int i) {
        int from = at(i - 1).orElse(0) + words.get(i - 1).length();
        int to = at(i).orElse(0);
        String between = from < to ? question.substring(from, to).strip() : ",";
        return between.isEmpty() || between.equals(".") && TITLES.contains(words.get(i - 1));
    }

    private void addRun(int start, int end) {
        if (isCapitalized(start) && start > 0) {
            addNames(start, end);
        } else {
            add(start, isSubject(start) ? subjectEnd(start, end) : end, isSubject(start) || isNamed(start));
        }
    }

    /** "Fred", "Ann Lee" and no "give" of "Fred give Ann Lee". */
    private void addNames(int start, int end) {
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || !isCapitalized(i)) {
                add(from, i, true);
                from = i + 1;
            }
        }
    }

    private boolean isNamed(int start) {
        return start > 0 && OpenClass.isBeforeName(words.get(describedFrom(start) - 1));
    }

    /** Whether no other name or pronoun stands before it. */
    private boolean isSubject(int start) {
        return words.subList(0, start).stream().allMatch(word -> OpenClass.isClosed(word) && !PRONOUNS.contains(word));
    }

    /** Of "fred zorble" the last word may be the verb, of "fred hungry" the quality that is asked for. */
    private int subjectEnd(int start, int end) {
        String after = end == words.size() ? "" : words.get(end);
        boolean is = OpenClass.isBe(words.get(0));
        boolean verb = !is && !VERBS.contains(after);
        boolean quality = is && (after.isEmpty() || words.get(end - 1).endsWith("ing"));
        return end - start > 1 && (verb || quality) ? end - 1 : end;
    }

    private void add(int start, int end, boolean named) {
        if (start >= end || !named) {
            return;
        }
        List<String> lemmas =
                words.subList(start, end).stream().map(Lemmas::singular).toList();
        if (found.stream().noneMatch(mention -> mention.lemmas().equals(lemmas))) {
            found.add(new Mention(written(start, end), lemmas));
        }
    }

    /** Where its description begins: at the "old" of "the old oak tree". */
    private int describedFrom(int start) {
        int from = start;
        while (from > 1 && QUALITIES.contains(words.get(from - 1)) && isNextTo(from)) {
            from--;
        }
        return from;
    }

    /** The words as they were typed, with an article before them. */
    private String written(int start, int end) {
        int described = describedFrom(start);
        boolean article = described > 0 && ARTICLES.contains(words.get(described - 1));
        int first = article ? described - 1 : described;
        int from = at(first).orElse(-1);
        int to = at(end - 1).orElse(-1);
        if (from < 0 || to < from) {
            return String.join(" ", words.subList(first, end));
        }
        String as = question.substring(from, to + words.get(end - 1).length());
        return article ? Character.toLowerCase(as.charAt(0)) + as.substring(1) : as;
    }

    private boolean isCapitalized(int word) {
        return at(word).stream().anyMatch(at -> Character.isUpperCase(question.charAt(at)));
    }

    /** Where a word stands in the question; nowhere if it was typed in another way than it is read. */
    private OptionalInt at(int word) {
        String sought = words.get(word);
        int earlier = Collections.frequency(words.subList(0, word), sought);
        for (int i = 0; i <= question.length() - sought.length(); i++) {
            if (question.regionMatches(true, i, sought, 0, sought.length()) && isWhole(i, i + sought.length())) {
                if (earlier-- == 0) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }

    private boolean isWhole(int start, int end) {
        boolean begins = start == 0 || !Character.isLetterOrDigit(question.codePointBefore(start));
        return begins && (end == question.length() || !Character.isLetterOrDigit(question.codePointAt(end)));
    }
}
