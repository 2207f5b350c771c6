package fabula.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.deeplearning4j.models.word2vec.Word2Vec;

/**
 * Finds, for words that ready-made vectors know and a vocabulary does not, the word that each is most like by the cosine
 * of their vectors. So a verb that no story of the training has is read as one that some have.
 */
final class Likeness {

    /** Below it words share a topic rather than a meaning. */
    private static final double ENOUGH = 0.6;

    private Likeness() {}

    /** @param names words that a word may be like, too, and then is no verb */
    static Map<String, String> of(Word2Vec model, Vocabulary vocabulary, Set<String> names) {
        Map<String, float[]> models = new LinkedHashMap<>();
        vocabulary.words().stream()
                .filter(word -> !OpenClass.isClosed(word) && model.hasWord(word))
                .forEach(word -> models.put(word, unit(model, word)));
        names.stream().sorted().filter(model::hasWord).forEach(word -> models.put(word, unit(model, word)));
        Map<String, String> alike = new TreeMap<>();
        List<String> words = new ArrayList<>(model.getVocab().words());
        Collections.sort(words);
        for (String word : words) {
            if (!models.containsKey(word) && !vocabulary.contains(word) && !OpenClass.isClosed(word)) {
                String nearest = nearest(unit(model, word), models);
                if (vocabulary.contains(nearest)) {
                    alike.put(word, nearest);
                }
            }
        }
        return alike;
    }

    /** Empty if none is like enough. */
    private static String nearest(float[] vector, Map<String, float[]> models) {
        String nearest = "";
        double best = ENOUGH;
        for (Map.Entry<String, float[]> entry : models.entrySet()) {
            double cosine = 0;
            for (int i = 0; i < vector.length; i++) {
                cosine += vector[i] * entry.getValue()[i];
            }
            if (cosine > best) {
                best = cosine;
                nearest = entry.getKey();
            }
        }
        return nearest;
    }

    private static float[] unit(Word2Vec model, String word) {
        float[] vector = model.getWordVectorMatrix(word).toFloatVector();
        double squares = 1e-12;
        for (float value : vector) {
            squares += value * value;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / Math.sqrt(squares));
        }
        return vector;
    }
}
