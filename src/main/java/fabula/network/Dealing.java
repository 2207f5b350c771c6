package fabula.network;

import fabula.network.Learner.Prepared;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Deals a step's lessons out to the workers, so that all have as much to do: it takes as long as the one with most. */
final class Dealing {

    /** A step of the story's LSTMs has some nine times the products of one over words. */
    private static final int WORDS_A_STEP = 9;

    private Dealing() {}

    /**
     * Which lessons each worker learns from: the dearest ones one by one to all of them, the next ones the other way round,
     * and so on.
     *
     * @return for each worker, places in the list of lessons
     */
    static List<List<Integer>> of(List<Prepared> lessons, int workers) {
        List<Integer> dearestFirst = IntStream.range(0, lessons.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> cost(lessons.get(i)))
                        .reversed())
                .toList();
        List<List<Integer>> hands = new ArrayList<>();
        IntStream.range(0, workers).forEach(worker -> hands.add(new ArrayList<>()));
        for (int i = 0; i < dearestFirst.size(); i++) {
            int at = i % workers;
            boolean back = i / workers % 2 == 1;
            hands.get(back ? workers - 1 - at : at).add(dearestFirst.get(i));
        }
        return hands;
    }

    /** About how long a lesson takes to be learned from, in words that are read. */
    private static int cost(Prepared lesson) {
        EncodedStory story = lesson.outline().story();
        int words =
                story.statements().stream().mapToInt(EncodedSentence::length).sum();
        return words + story.question().length() + WORDS_A_STEP * story.steps();
    }
}
