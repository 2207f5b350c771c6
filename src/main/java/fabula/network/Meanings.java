package fabula.network;

import fabula.Problem;
import fabula.corpus.LabelledStory;
import fabula.network.Learner.Lesson;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.settings.Settings;
import fabula.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Finds what new words may mean: for each, the word that the model knows and that would best explain the answers of
 * lessons, were it said in the new one's place.
 */
public final class Meanings {

    /** Lessons that a word is tried on at the most; a word that needs more is not told by one that is known. */
    private static final int LESSONS = 24;

    private final Vocabulary vocabulary;
    private final ComputationGraph graph;
    private final Settings.Network shape;

    private Meanings(Vocabulary vocabulary, ComputationGraph graph, Settings.Network shape) {
        this.vocabulary = vocabulary;
        this.graph = graph;
        this.shape = shape;
    }

    /**
     * The words of the stories that the model in this folder lacks and that are no names, each with the known word that
     * it is most like; with the mark of unknown words where none is better.
     *
     * @param shape of that model
     * @throws Problem if the model cannot be read
     */
    public static SortedMap<String, String> find(
            Path folder, Settings.Network shape, List<LabelledStory> stories, List<Lesson> lessons) {
        Natives.oneThread();
        try {
            Vocabulary vocabulary = NetworkFiles.vocabulary(folder);
            Set<String> words = NewWords.of(stories, vocabulary);
            if (words.isEmpty()) {
                return new TreeMap<>();
            }
            ComputationGraph graph = ReaderGraph.create(shape, vocabulary.size(), 1, true);
            try {
                graph.setParams(NetworkFiles.parameters(folder, graph.numParams()));
                return new Meanings(vocabulary, graph, shape).find(words, lessons);
            } finally {
                graph.close();
            }
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.MODEL,
                    "The model in " + folder + " cannot be read. Take another to go on from, or train it anew.",
                    e);
        }
    }

    private SortedMap<String, String> find(Set<String> words, List<Lesson> lessons) {
        SortedMap<String, String> found = new TreeMap<>();
        for (String word : words) {
            List<Lesson> telling = lessons.stream()
                    .filter(lesson -> says(lesson, word))
                    .limit(LESSONS)
                    .toList();
            found.put(word, best(word, found, telling));
        }
        return found;
    }

    private String best(String word, Map<String, String> others, List<Lesson> lessons) {
        String best = "";
        double least = Double.POSITIVE_INFINITY;
        for (String candidate : candidates()) {
            Map<String, String> alike = new HashMap<>(vocabulary.alike());
            alike.putAll(others);
            alike.put(word, candidate);
            double loss = loss(vocabulary.with(alike), lessons);
            if (loss < least) {
                least = loss;
                best = candidate;
            }
        }
        return best;
    }

    /** The unknown word is "": it wins where no known word is better. */
    private List<String> candidates() {
        List<String> candidates = new ArrayList<>(List.of(""));
        candidates.addAll(vocabulary.words());
        return candidates;
    }

    private double loss(Vocabulary alike, List<Lesson> lessons) {
        NetworkReader reader =
                new NetworkReader("", new StoryEncoder(alike, shape.slots(), shape.statements()), graph);
        List<Answer> answers = reader.read(lessons.stream().map(Lesson::query).toList());
        double loss = 0;
        for (int i = 0; i < answers.size(); i++) {
            loss -= Math.log(1e-9
                    + answers.get(i).probabilities().get(lessons.get(i).answer().ordinal()));
        }
        return loss;
    }

    private static boolean says(Lesson lesson, String word) {
        Query query = lesson.query();
        return Stream.concat(query.statements().stream(), Stream.of(query.question()))
                .anyMatch(sentence -> Tokenizer.words(sentence).contains(word));
    }
}
