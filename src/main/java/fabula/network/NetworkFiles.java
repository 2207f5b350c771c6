package fabula.network;

import fabula.settings.Settings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A network on disk: weights as bare little-endian floats, words a line each, vectors in word2vec's text format. */
final class NetworkFiles {

    private static final String WEIGHTS = "network.bin";
    private static final String VOCABULARY = "vocabulary.txt";
    private static final String VECTORS = "vectors.txt";
    /** There only where ready-made vectors told it: a word outside of the vocabulary, a blank, what it is read as. */
    private static final String ALIKE = "alike.txt";

    private static final int LARGEST = 1 << 30;

    static final List<String> NAMES = List.of(WEIGHTS, VOCABULARY, VECTORS);

    private NetworkFiles() {}

    static void write(Path folder, Vocabulary vocabulary, WordVectors vectors, INDArray parameters) throws IOException {
        float[] weights = parameters.toFloatVector();
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * weights.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(weights);
        Files.write(folder.resolve(WEIGHTS), bytes.array());
        Files.write(folder.resolve(VOCABULARY), vocabulary.words());
        vectors.write(folder.resolve(VECTORS));
        if (!vocabulary.alike().isEmpty()) {
            Files.write(
                    folder.resolve(ALIKE),
                    vocabulary.alike().entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .toList());
        }
    }

    static Path vectors(Path folder) {
        return folder.resolve(VECTORS);
    }

    static Vocabulary vocabulary(Path folder) throws IOException {
        try {
            Map<String, String> alike = new TreeMap<>();
            if (Files.exists(folder.resolve(ALIKE))) {
                for (String line : Files.readAllLines(folder.resolve(ALIKE))) {
                    int blank = line.indexOf(' ');
                    alike.put(line.substring(0, Math.max(0, blank)), line.substring(blank + 1));
                }
            }
            return new Vocabulary(Files.readAllLines(folder.resolve(VOCABULARY))).with(alike);
        } catch (IllegalArgumentException e) {
            throw new IOException(VOCABULARY + " has a word twice", e);
        }
    }

    /**
     * Reads the weights, if they are as many as a network of that shape has: so nothing is made that is too large for the
     * machine, whatever a manifest says.
     */
    static INDArray parameters(Path folder, Settings.Network shape, Vocabulary vocabulary) throws IOException {
        long expected = ReaderGraph.parameters(shape, vocabulary.size());
        long found = Files.size(folder.resolve(WEIGHTS));
        if (found != Float.BYTES * expected || found > LARGEST) {
            throw new IOException(WEIGHTS + " has " + found + " bytes, not " + Float.BYTES * expected);
        }
        float[] weights = new float[(int) expected];
        ByteBuffer.wrap(Files.readAllBytes(folder.resolve(WEIGHTS)))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(weights);
        return Nd4j.create(weights, new long[] {1, expected});
    }
}
