package fabula.benchmark.compare;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Stories with one question each, whose answer follows from one statement that lies a chosen way back. Somebody goes to
 * one place and on to another, and then animals go to places, too, that nobody is asked about; the question is about
 * one of the first two places. So to know which words are told is not enough: what mattered must be remembered in spite of what came after.
 */
final class DistanceStories {

    private static final String SOURCE = "distance";
    private static final List<String> PEOPLE = List.of("Mary", "John", "Sandra", "Daniel");
    private static final List<String> PLACES = List.of("kitchen", "garden", "office", "bathroom", "hallway", "bedroom");
    /** Nobody who is ever asked about. */
    private static final List<String> ASIDES =
            List.of("The dog went to the %s.", "The cat went to the %s.", "A bird flew to the %s.", "The %s was cold.");

    private final SplittableRandom random;

    /** @param seed the same seed makes the same stories */
    DistanceStories(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Stories in which the fact lies 1 statement back, 2 … up to the farthest, and so on from the start. */
    List<LabelledStory> upTo(int farthest, int stories) {
        List<LabelledStory> all = new ArrayList<>();
        for (int i = 0; i < stories; i++) {
            all.add(story(1 + i % farthest));
        }
        return all;
    }

    /** Stories in which the fact lies so many statements back; 1 is the last statement. */
    List<LabelledStory> ofDistance(int distance, int stories) {
        List<LabelledStory> all = new ArrayList<>();
        for (int i = 0; i < stories; i++) {
            all.add(story(distance));
        }
        return all;
    }

    private LabelledStory story(int distance) {
        String person = any(PEOPLE);
        String place = any(PLACES);
        String left = any(PLACES.stream().filter(other -> !other.equals(place)).toList());
        List<String> told = new ArrayList<>(List.of(move(person, left), move(person, place)));
        while (told.size() <= distance) {
            told.add(any(ASIDES).formatted(any(PLACES)));
        }
        boolean yes = random.nextBoolean();
        String question = "Is " + person + " in the " + (yes ? place : left) + "?";
        Verdict answer = yes ? Verdict.YES : Verdict.NO;
        return new LabelledStory(
                SOURCE, told, List.of(new LabelledQuestion(told.size(), question, answer, Optional.of(List.of(1)))));
    }

    private static String move(String person, String place) {
        return person + " went to the " + place + ".";
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
