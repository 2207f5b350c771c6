package fabula.network;

import fabula.reader.Query;
import fabula.story.Verdict;
import fabula.text.Lemmas;
import fabula.text.Tokenizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Puts into words why a question cannot be told from a story. */
final class Reasons {

    private Reasons() {}

    static Optional<String> why(Query query, Verdict verdict) {
        if (verdict != Verdict.UNKNOWN) {
            return Optional.empty();
        }
        if (query.statements().isEmpty()) {
            return Optional.of("There is no story yet.");
        }
        Set<String> told = new HashSet<>();
        for (String statement : query.statements()) {
            Tokenizer.words(statement).forEach(word -> told.add(Lemmas.singular(word)));
        }
        for (String word : Tokenizer.words(query.question())) {
            if (!OpenClass.isClosed(word) && !told.contains(Lemmas.singular(word))) {
                return Optional.of("The story never mentions " + asWritten(query.question(), word) + ".");
            }
        }
        return Optional.of("The story does not say.");
    }

    private static String asWritten(String question, String word) {
        int at = question.toLowerCase(Locale.ROOT).indexOf(word);
        return at < 0 || at + word.length() > question.length() ? word : question.substring(at, at + word.length());
    }
}
