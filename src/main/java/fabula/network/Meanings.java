package fabula.network;

import fabula.network.Learner.Lesson;
import fabula.text.Tokenizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Finds what a new word may mean by saying each known word in its place. */
final class Meanings {

    /** Lessons that a word is tried on at the most; a word that needs more is not told by one that is known. */
    private static final int LESSONS = 24;

    private static final double LEAST = 1e-9;

    private final Vocabulary vocabulary;
    private final Engine engine;
    private final StoryEncoder encoder;
    private final INDArray vectors;

    Meanings(Vocabulary vocabulary, ComputationGraph graph, Engine engine, StoryEncoder encoder) {
        this.vocabulary = vocabulary;
        this.engine = engine;
        this.encoder = encoder;
        this.vectors = graph.getLayer(ReaderGraph.WORD_VECTORS).getParam("W");
    }

    /** Gives each new word the vector of the known word that makes the lessons' loss least; ties go to the first. */
    SortedMap<String, String> guess(Collection<String> newWords, List<Lesson> lessons) {
        SortedMap<String, String> guessed = new TreeMap<>();
        for (String word : newWords) {
            List<Said> telling = lessons.stream()
                    .filter(lesson -> says(lesson, word))
                    .limit(LESSONS)
                    .map(lesson -> new Said(
                            encoder.encode(lesson.query()), lesson.answer().ordinal()))
                    .sorted(Comparator.comparingInt((Said said) -> said.story().steps())
                            .reversed())
                    .toList();
            if (!telling.isEmpty()) {
                int best = best(vocabulary.number(word), telling, newWords);
                if (best != Vocabulary.OTHER) {
                    guessed.put(word, vocabulary.word(best));
                }
            }
        }
        return guessed;
    }

    private record Said(EncodedStory story, int answer) {}

    private int best(int number, List<Said> telling, Collection<String> newWords) {
        INDArray vector = vectors.getRow(number);
        int best = Vocabulary.OTHER;
        double least = Double.POSITIVE_INFINITY;
        for (int candidate = Vocabulary.OTHER; candidate < vocabulary.size() - newWords.size(); candidate++) {
            // Such a word names a thing, which a new word of a phrase does not.
            if (candidate != Vocabulary.OTHER && vocabulary.mayName(vocabulary.word(candidate))) {
                continue;
            }
            mean(vector, candidate);
            double loss = loss(telling);
            if (loss < least) {
                least = loss;
                best = candidate;
            }
        }
        mean(vector, best);
        return best;
    }

    private void mean(INDArray vector, int known) {
        vector.assign(vectors.getRow(known));
        engine.weightsChanged();
    }

    private double loss(List<Said> telling) {
        List<Engine.Reading> readings =
                engine.read(telling.stream().map(Said::story).toList());
        double loss = 0;
        for (int i = 0; i < telling.size(); i++) {
            loss -= Math.log(Math.max(
                    LEAST, readings.get(i).probabilities()[telling.get(i).answer()]));
        }
        return loss;
    }

    private static boolean says(Lesson lesson, String word) {
        return Stream.concat(
                        lesson.query().statements().stream(),
                        Stream.of(lesson.query().question()))
                .anyMatch(sentence -> Tokenizer.words(sentence).contains(word));
    }
}
