package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;

class WordVectorsTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(List.of("in", "to", "went"));
    private static final String GLOVE = "to 1 2 3\nwent -1 0.5 2\nzebra 9 9 9\nin 0 4 -2\n";

    @TempDir
    Path folder;

    @Test
    void training_is_repeatable() throws IOException {
        List<List<String>> sentences =
                List.of(List.of("mary", "went", "to", "school"), List.of("in", "school"), List.of("to", "went", "in"));
        Files.writeString(folder.resolve("a"), written(WordVectors.train(sentences, VOCABULARY, 6, 3)));
        assertThat(written(WordVectors.train(sentences, VOCABULARY, 6, 3)))
                .isEqualTo(Files.readString(folder.resolve("a")))
                .startsWith("3 6\n");
    }

    @Test
    void the_three_formats_give_the_same_vectors() throws IOException {
        String glove = written(load(GLOVE.getBytes(StandardCharsets.UTF_8)));
        String text = written(load(("4 3\n" + GLOVE).getBytes(StandardCharsets.UTF_8)));
        Path binary = folder.resolve("vectors.bin");
        Files.write(binary, binary());
        assertThat(text).isEqualTo(glove);
        assertThat(written(WordVectors.load(binary, VOCABULARY))).isEqualTo(glove);
        assertThat(glove.lines()).hasSize(4).noneMatch(line -> line.startsWith("zebra"));
    }

    @Test
    void vectors_have_mean_0_and_variance_1() throws IOException {
        double sum = 0;
        double squares = 0;
        for (String line : written(load(GLOVE.getBytes(StandardCharsets.UTF_8)))
                .lines()
                .skip(1)
                .toList()) {
            String[] columns = line.split(" ");
            for (int i = 1; i < columns.length; i++) {
                sum += Double.parseDouble(columns[i]);
                squares += Math.pow(Double.parseDouble(columns[i]), 2);
            }
        }
        assertThat(sum).isBetween(-1e-5, 1e-5);
        assertThat(squares / 9).isBetween(0.999, 1.001);
    }

    @Test
    void every_number_of_the_vocabulary_has_a_row_of_its_own() throws IOException {
        INDArray matrix = load(GLOVE.getBytes(StandardCharsets.UTF_8)).matrix(VOCABULARY);
        assertThat(matrix.shape()).containsExactly(VOCABULARY.size(), 3);
        for (int row = 1; row < matrix.rows(); row++) {
            assertThat(matrix.getRow(row)).isNotEqualTo(matrix.getRow(row - 1));
        }
    }

    @Test
    void a_file_that_is_not_there_is_a_problem() {
        assertThatThrownBy(() -> WordVectors.load(folder.resolve("none.txt"), VOCABULARY))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("none.txt");
    }

    @Test
    void a_file_of_something_else_is_a_problem() {
        for (String garbage :
                List.of("", "\n", "hello", "to one two three\n", "\u0000\u0001\u0002\n\n", "{\"to\": 1}")) {
            assertThatThrownBy(() -> load(garbage.getBytes(StandardCharsets.UTF_8)))
                    .as("a file of \"%s\"", garbage)
                    .isInstanceOf(Problem.class);
        }
    }

    @Test
    void vectors_of_a_line_that_is_cut_off_are_a_problem() {
        assertThatThrownBy(() -> load("to 1 2 3\nwent 1 2\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_file_of_other_words_is_a_problem() {
        assertThatThrownBy(() -> load("zebra 1 2 3\ngnu 2 3 4\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("None of the corpus's words");
    }

    private WordVectors load(byte[] bytes) throws IOException {
        Path file = folder.resolve("vectors.txt");
        Files.write(file, bytes);
        return WordVectors.load(file, VOCABULARY);
    }

    private String written(WordVectors vectors) throws IOException {
        Path file = folder.resolve("written.txt");
        vectors.write(file);
        return Files.readString(file);
    }

    /** Google's format: a header line, then each word, a blank, its little-endian floats, a line feed. */
    private static byte[] binary() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("4 3\n".getBytes(StandardCharsets.UTF_8));
        for (String line : GLOVE.lines().toList()) {
            String[] columns = line.split(" ");
            out.write((columns[0] + " ").getBytes(StandardCharsets.UTF_8));
            ByteBuffer floats = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 1; i < columns.length; i++) {
                floats.putFloat(Float.parseFloat(columns[i]));
            }
            out.write(floats.array());
            out.write('\n');
        }
        return out.toByteArray();
    }
}
