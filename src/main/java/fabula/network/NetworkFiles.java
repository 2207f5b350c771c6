package fabula.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A network on disk: weights as bare little-endian floats, words a line each, vectors in word2vec's text format. */
final class NetworkFiles {

    private static final String WEIGHTS = "network.bin";
    private static final String VOCABULARY = "vocabulary.txt";
    private static final String VECTORS = "vectors.txt";

    static final List<String> NAMES = List.of(WEIGHTS, VOCABULARY, VECTORS);

    private NetworkFiles() {}

    static void write(Path folder, Vocabulary vocabulary, WordVectors vectors, INDArray parameters) throws IOException {
        float[] weights = parameters.toFloatVector();
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * weights.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(weights);
        Files.write(folder.resolve(WEIGHTS), bytes.array());
        Files.write(folder.resolve(VOCABULARY), vocabulary.words());
        vectors.write(folder.resolve(VECTORS));
    }

    static Vocabulary vocabulary(Path folder) throws IOException {
        try {
            return new Vocabulary(Files.readAllLines(folder.resolve(VOCABULARY)));
        } catch (IllegalArgumentException e) {
            throw new IOException(VOCABULARY + " has a word twice", e);
        }
    }

    /** @param expected how many weights the network has */
    static INDArray parameters(Path folder, long expected) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(WEIGHTS));
        if (bytes.length != Float.BYTES * expected) {
            throw new IOException(WEIGHTS + " has " + bytes.length + " bytes, not " + Float.BYTES * expected);
        }
        float[] weights = new float[(int) expected];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(weights);
        return Nd4j.create(weights, new long[] {1, expected});
    }
}
