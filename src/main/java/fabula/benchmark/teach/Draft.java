package fabula.benchmark.teach;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** A story that is being told. */
final class Draft {

    private final String source;
    private final Random random;
    private final List<String> statements = new ArrayList<>();

    Draft(String source, Random random) {
        this.source = source;
        this.random = random;
    }

    /** Says one of several patterns. */
    void say(List<String> patterns, String... names) {
        statements.add(filled(pick(patterns), names) + ".");
    }

    LabelledStory ask(Verdict answer, List<String> patterns, String... names) {
        String question = filled(pick(patterns), names) + "?";
        return new LabelledStory(
                source,
                statements,
                List.of(new LabelledQuestion(statements.size(), question, answer, Optional.empty())));
    }

    <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    private static String filled(String pattern, String... names) {
        String text = pattern;
        for (int i = 0; i < names.length; i++) {
            text = text.replace("{" + i + "}", names[i]);
        }
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
