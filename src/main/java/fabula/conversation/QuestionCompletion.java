package fabula.conversation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody may be about to ask: something that was asked before, or a word of the story that they have begun. */
public final class QuestionCompletion {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}'’-]+");

    /** Nobody needs help to write these. */
    private static final Set<String> NOT_OFFERED = Set.of(
            "a", "an", "the", "he", "she", "it", "they", "we", "you", "i", "his", "her", "their", "then", "and", "or",
            "to", "in", "at", "on", "of", "is", "was", "are", "were", "after", "before", "there", "this", "that");

    private final List<String> recent;
    private final List<String> story;

    /**
     * @param recent questions asked before, the latest first
     * @param story what was told, in order
     */
    public QuestionCompletion(List<String> recent, List<String> story) {
        this.recent = List.copyOf(recent);
        this.story = List.copyOf(story);
    }

    /** Whole questions and beginnings of questions, best first; each keeps what was typed, its last word aside. */
    public List<String> of(String typed) {
        String begun = typed.stripLeading();
        int lastBlank = begun.lastIndexOf(' ') + 1;
        String before = begun.substring(0, lastBlank);
        String word = begun.substring(lastBlank);
        Stream<String> continued =
                (word.isEmpty() ? next(before) : beginning(word)).stream().map(one -> before + one);
        Stream<String> again = recent.stream().filter(question -> begins(question, begun));
        Stream<String> similar =
                recent.stream().filter(question -> lower(question).contains(lower(begun)));
        return Stream.of(again, continued, similar)
                .flatMap(one -> one)
                .distinct()
                .toList();
    }

    /** What follows the last word somewhere in the story, then whoever is in it. */
    private Collection<String> next(String before) {
        List<String> typed = words(before);
        Collection<String> next = new LinkedHashSet<>();
        if (typed.isEmpty()) {
            return next;
        }
        String last = typed.get(typed.size() - 1);
        Collection<String> names = new LinkedHashSet<>();
        for (int i = story.size() - 1; i >= 0; i--) {
            List<String> words = words(story.get(i));
            for (int k = 0; k < words.size(); k++) {
                String word = words.get(k);
                if (k > 0 && words.get(k - 1).equalsIgnoreCase(last) && isOffered(word)) {
                    next.add(word);
                }
                if (Character.isUpperCase(word.codePointAt(0)) && isOffered(word)) {
                    names.add(word);
                }
            }
        }
        names.removeIf(name -> typed.stream().anyMatch(name::equalsIgnoreCase));
        next.addAll(names);
        return next;
    }

    private Collection<String> beginning(String typed) {
        Collection<String> words = new LinkedHashSet<>();
        for (int i = story.size() - 1; i >= 0; i--) {
            words(story.get(i)).stream()
                    .filter(word -> begins(word, typed) && !word.equalsIgnoreCase(typed) && isOffered(word))
                    .forEach(words::add);
        }
        return words;
    }

    private static boolean isOffered(String word) {
        return !NOT_OFFERED.contains(lower(word));
    }

    private static boolean begins(String text, String beginning) {
        return lower(text).startsWith(lower(beginning));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String text) {
        return NOT_A_WORD.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }
}
