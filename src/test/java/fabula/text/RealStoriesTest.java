package fabula.text;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.text.Utterance.Other;
import fabula.text.Utterance.Reason;
import fabula.text.Utterance.Statement;
import fabula.text.Utterance.YesNoQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Every line of bAbI's tests is taken for what it is. */
class RealStoriesTest {

    private static final Path BABI = Path.of(System.getProperty("fabula.shared", "../shared"), "data", "babi", "en");

    @Test
    void statements_and_questions_of_babi_are_told_apart() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(BABI), "bAbI is not in " + BABI);
        try (Stream<Path> files = Files.list(BABI)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("_test.txt")).toList()) {
                Files.readAllLines(file).forEach(RealStoriesTest::check);
            }
        }
    }

    private static void check(String line) {
        String[] columns = line.substring(line.indexOf(' ') + 1).split("\t");
        String sentence = columns[0].strip();
        assertThat(Sentences.split(sentence)).containsExactly(sentence);
        if (columns.length == 1) {
            assertThat(Utterance.of(sentence)).isEqualTo(new Statement(sentence));
        } else if (Set.of("yes", "no", "maybe").contains(columns[1])) {
            assertThat(Utterance.of(sentence)).isEqualTo(new YesNoQuestion(sentence, sentence));
        } else {
            assertThat(Utterance.of(sentence)).isEqualTo(new Other(sentence, Reason.OPEN_QUESTION));
        }
    }
}
