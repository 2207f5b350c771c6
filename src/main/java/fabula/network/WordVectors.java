package fabula.network;

import fabula.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.deeplearning4j.models.embeddings.loader.WordVectorSerializer;
import org.deeplearning4j.models.word2vec.Word2Vec;
import org.deeplearning4j.text.sentenceiterator.CollectionSentenceIterator;
import org.deeplearning4j.text.tokenization.tokenizerfactory.DefaultTokenizerFactory;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Vectors of words, shifted and scaled so that their numbers have mean 0 and variance 1: they suit a network whichever
 * file they come from.
 */
public final class WordVectors {

    private static final String NAME = "name";
    /** Of what was learned and of noise each, so that both together have variance 1. */
    private static final double SHARE = Math.sqrt(0.5);

    /** Beyond these, word2vec takes minutes and its vectors hardly change. */
    private static final int MOST_SENTENCES = 40_000;

    private final int size;
    private final Map<String, float[]> vectors;
    private final Map<String, String> alike;

    private WordVectors(int size, Map<String, float[]> vectors, Map<String, String> alike) {
        this.size = size;
        this.vectors = vectors;
        this.alike = alike;
    }

    /** Numbers a vector. */
    public int size() {
        return size;
    }

    /**
     * Trains skip-gram word2vec (Mikolov 2013) on tokenised sentences in which words outside of the vocabulary, mostly
     * names, count as one word. One worker: it is the only way to be repeatable; and no more sentences than tell what a
     * word is like, for the network's own training goes on from there.
     */
    public static WordVectors train(Collection<List<String>> sentences, Vocabulary vocabulary, int size, long seed) {
        Natives.oneThread();
        List<String> lines = new ArrayList<>(sentences.stream()
                .map(words -> words.stream()
                        .map(word -> vocabulary.contains(word) ? word : NAME)
                        .collect(Collectors.joining(" ")))
                .distinct()
                .toList());
        Collections.shuffle(lines, new Random(seed));
        Word2Vec word2vec = new Word2Vec.Builder()
                .layerSize(size)
                .windowSize(4)
                .minWordFrequency(1)
                .epochs(3)
                .iterations(1)
                .seed(seed)
                .workers(1)
                // Otherwise the order in which threads find the words decides between equally frequent ones.
                .allowParallelTokenization(false)
                .iterate(new CollectionSentenceIterator(lines.subList(0, Math.min(MOST_SENTENCES, lines.size()))))
                .tokenizerFactory(new DefaultTokenizerFactory())
                .build();
        word2vec.fit();
        Map<String, float[]> vectors = known(word2vec, vocabulary);
        return new WordVectors(size, standardised(vectors, size), Map.of());
    }

    /** Reads the vectors of the vocabulary's words from a file in word2vec text, word2vec binary or GloVe format. */
    public static WordVectors load(Path file, Vocabulary vocabulary) {
        return load(file, vocabulary, Set.of());
    }

    /**
     * The same, and finds for each other word of the file which word of the vocabulary it may be read as.
     *
     * @param names words of the corpus that are not in the vocabulary; a word that is most like one of them is read as
     *     the name it may be
     */
    public static WordVectors load(Path file, Vocabulary vocabulary, Set<String> names) {
        if (!Files.isRegularFile(file)) {
            throw Problem.input(
                    "There is no file of word vectors at " + file + ". Name one in word2vec or GloVe format.");
        }
        try {
            Word2Vec model = model(file.toFile());
            Map<String, float[]> vectors = known(model, vocabulary);
            if (vectors.isEmpty()) {
                throw Problem.input("None of the corpus's words is in " + file + ". Are its words lower-case English?");
            }
            int size = vectors.values().iterator().next().length;
            Map<String, String> alike = Likeness.of(model, vocabulary, names);
            return new WordVectors(size, standardised(vectors, size), alike);
        } catch (RuntimeException e) {
            throw e instanceof Problem
                    ? e
                    : new Problem(
                            Problem.Kind.INPUT,
                            file + " is not a file of word vectors in word2vec or GloVe format.",
                            e);
        }
    }

    /** DL4J would find out the format by itself, and also take its own archives, whose JSON names classes to be made. */
    private static Word2Vec model(File file) {
        try {
            return WordVectorSerializer.readAsCsv(file);
        } catch (RuntimeException e) {
            return binary(file);
        }
    }

    private static Word2Vec binary(File file) {
        try {
            return WordVectorSerializer.readAsBinary(file);
        } catch (RuntimeException e) {
            return WordVectorSerializer.readAsBinaryNoLineBreaks(file);
        }
    }

    /** The vectors of those words of the vocabulary that the model knows. */
    private static Map<String, float[]> known(Word2Vec model, Vocabulary vocabulary) {
        Map<String, float[]> vectors = new TreeMap<>();
        for (String word : vocabulary.words()) {
            if (model.hasWord(word)) {
                vectors.put(word, model.getWordVectorMatrix(word).toFloatVector());
            }
        }
        return vectors;
    }

    /** Words outside of the vocabulary that mean much the same as one of it. */
    public Map<String, String> alike() {
        return alike;
    }

    private static Map<String, float[]> standardised(Map<String, float[]> vectors, int size) {
        double[] mean = new double[size];
        for (float[] vector : vectors.values()) {
            for (int i = 0; i < size; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        double squares = 0;
        for (float[] vector : vectors.values()) {
            for (int i = 0; i < size; i++) {
                vector[i] -= (float) mean[i];
                squares += vector[i] * vector[i];
            }
        }
        float scale = (float) (1 / Math.sqrt(1e-12 + squares / size / vectors.size()));
        vectors.values().forEach(vector -> {
            for (int i = 0; i < size; i++) {
                vector[i] *= scale;
            }
        });
        return vectors;
    }

    /**
     * One row a number of the vocabulary: its vector with noise added. Word2vec puts "left" and "right" side by side,
     * for they stand in the same places; the noise is what the network first tells them apart by.
     */
    INDArray matrix(Vocabulary vocabulary) {
        INDArray matrix = random(vocabulary.size(), size, SHARE);
        for (String word : vocabulary.words()) {
            float[] vector = vectors.get(word);
            if (vector != null) {
                matrix.getRow(vocabulary.number(word))
                        .addi(Nd4j.createFromArray(vector).muli(SHARE));
            }
        }
        return matrix;
    }

    /** Normally distributed numbers, the same at each call. */
    static INDArray random(int rows, int columns, double deviation) {
        Random random = new Random(rows);
        INDArray matrix = Nd4j.zeros(DataType.FLOAT, rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < columns; i++) {
                matrix.putScalar(row, i, deviation * random.nextGaussian());
            }
        }
        return matrix;
    }

    /** Writes the vectors in word2vec's text format. */
    public void write(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(vectors.size() + " " + size + "\n");
            for (var entry : vectors.entrySet()) {
                out.write(entry.getKey());
                for (float value : entry.getValue()) {
                    out.write(" " + value);
                }
                out.write("\n");
            }
        }
    }
}
