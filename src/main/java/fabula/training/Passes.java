package fabula.training;

import fabula.corpus.LabelledStory;
import fabula.corpus.Split;
import fabula.network.Learner.Prepared;
import fabula.settings.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a training learns from, pass by pass, in batches of lessons of like length. With generated stories a pass comes in
 * parts, and while one is learned from, the next is made.
 */
final class Passes implements AutoCloseable {

    /** Batches among which lessons are sorted by length: fewer would be dearer, more would be less random. */
    private static final int SORTED_TOGETHER = 16;

    private final Function<List<LabelledStory>, List<Prepared>> preparing;
    private final List<Prepared> staying;
    private final GeneratedStories generated;
    private final Predicate<LabelledStory> notKept;
    private final int batch;
    private final Random random;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "stories");
        thread.setDaemon(true);
        return thread;
    });

    /** Of all parts of all passes, how many were asked for. */
    private int asked;

    private Future<List<Prepared>> ahead;

    /**
     * @param preparing reads the stories' questions for learning; used by another thread as well
     * @param staying what every pass learns from
     * @param generated what is added, other stories in each pass
     * @param split whose kept-apart stories are learned from in no pass
     */
    Passes(
            Function<List<LabelledStory>, List<Prepared>> preparing,
            List<LabelledStory> staying,
            GeneratedStories generated,
            Split split,
            Settings.Training settings) {
        this.preparing = preparing;
        this.staying = new ArrayList<>(preparing.apply(staying));
        this.generated = generated;
        this.notKept = split.notKept();
        this.batch = settings.batch();
        this.random = new Random(settings.seed());
    }

    /** How many parts make a pass. */
    int parts() {
        return generated.perPass() == 0 ? 1 : GeneratedStories.PARTS;
    }

    /** The batches of the next part. */
    List<List<Prepared>> next() {
        int part = asked % parts();
        if (part == 0) {
            Collections.shuffle(staying, random);
        }
        List<Prepared> lessons = new ArrayList<>(
                staying.subList(staying.size() * part / parts(), staying.size() * (part + 1) / parts()));
        if (generated.perPass() > 0) {
            lessons.addAll(made());
            Collections.shuffle(lessons, random);
        }
        asked++;
        return batches(lessons);
    }

    private List<Prepared> made() {
        Future<List<Prepared>> made = ahead == null ? make(asked) : ahead;
        try {
            List<Prepared> lessons = made.get();
            ahead = make(asked + 1);
            return lessons;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while learning", e);
        }
    }

    private Future<List<Prepared>> make(int number) {
        return maker.submit(() -> preparing.apply(generated.part(number / parts(), number % parts()).stream()
                .filter(notKept)
                .toList()));
    }

    private List<List<Prepared>> batches(List<Prepared> lessons) {
        List<List<Prepared>> batches = new ArrayList<>();
        for (int from = 0; from < lessons.size(); from += batch * SORTED_TOGETHER) {
            List<Prepared> together =
                    new ArrayList<>(lessons.subList(from, Math.min(lessons.size(), from + batch * SORTED_TOGETHER)));
            together.sort(Comparator.comparingInt(Prepared::steps));
            for (int i = 0; i < together.size(); i += batch) {
                batches.add(List.copyOf(together.subList(i, Math.min(together.size(), i + batch))));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    @Override
    public void close() {
        maker.shutdownNow();
    }
}
