package fabula.lab.speed;

import fabula.corpus.Corpus;
import fabula.corpus.LabelledStory;
import fabula.network.Learner.Lesson;
import fabula.network.Learner.Prepared;
import fabula.reader.Query;
import fabula.training.TrainingStories;
import fabula.world.StoryGenerator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What is learned from and asked: generated stories, the same in each run. */
final class Material {

    static final int[] LENGTHS = {2, 5, 10, 20, 50, 100, 200, 500, 1000};

    /** As in training, lessons are sorted by length among so many batches, at the most so many lessons. */
    private static final int SORTED_TOGETHER = 16;

    private static final int MOST_SORTED = 4096;
    private static final long SEED = 6;

    private Material() {}

    /** Questions of all kinds, in no order. */
    static List<Lesson> lessons(int storiesAKind) {
        List<Lesson> lessons = new ArrayList<>();
        for (Corpus kind : new TrainingStories().exam(storiesAKind)) {
            for (LabelledStory story : kind.stories()) {
                story.questions()
                        .forEach(question -> lessons.add(new Lesson(
                                new Query(story.before(question), question.text()),
                                question.answer(),
                                question.supports())));
            }
        }
        Collections.shuffle(lessons, new Random(SEED));
        return lessons;
    }

    /** Batches of indices, made as training makes them. */
    static List<List<Integer>> batches(List<Prepared> lessons, int size, int most) {
        List<List<Integer>> batches = new ArrayList<>();
        int sorted = Math.min(SORTED_TOGETHER * size, MOST_SORTED);
        for (int from = 0; from + sorted <= lessons.size(); from += sorted) {
            List<Integer> together = IntStream.range(from, from + sorted)
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> lessons.get(i).steps()))
                    .toList();
            for (int i = 0; i + size <= sorted; i += size) {
                batches.add(together.subList(i, i + size));
            }
        }
        Collections.shuffle(batches, new Random(SEED));
        return batches.subList(0, Math.min(most, batches.size()));
    }

    /** Questions about stories of exactly so many statements, told one after another of different people. */
    static List<Query> queries(int statements, int count) {
        List<Query> queries = new ArrayList<>();
        StoryGenerator generator = new StoryGenerator(SEED);
        List<LabelledStory> stories = StoryGenerator.kinds().stream()
                .flatMap(kind -> generator.generate(kind, 40).stream())
                .filter(story -> !story.questions().isEmpty())
                .toList();
        Random random = new Random(SEED + statements);
        while (queries.size() < count) {
            List<String> told = new ArrayList<>();
            String question = "";
            while (told.size() < statements) {
                LabelledStory story = stories.get(random.nextInt(stories.size()));
                var asked =
                        story.questions().get(random.nextInt(story.questions().size()));
                told.addAll(story.before(asked));
                question = asked.text();
            }
            queries.add(new Query(List.copyOf(told.subList(told.size() - statements, told.size())), question));
        }
        return queries;
    }
}
