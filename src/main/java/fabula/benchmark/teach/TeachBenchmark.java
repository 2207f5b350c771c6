package fabula.benchmark.teach;

import fabula.Problem;
import fabula.corpus.Corpus;
import fabula.corpus.LabelledStory;
import fabula.evaluation.EvaluationReport;
import fabula.evaluation.Evaluator;
import fabula.reader.Reader;
import fabula.training.Teacher;
import fabula.training.Trainer;
import fabula.training.TrainingStories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Teaches a model one new phrase after the other, each from {@value APPROVED} approved examples, of which a fifth is kept
 * apart as in a retraining, and asks {@value HELD_OUT} questions with other names in longer stories before and after. At
 * last it tries to teach what is wrong.
 */
public final class TeachBenchmark {

    static final int APPROVED = 20;
    static final int HELD_OUT = 200;
    private static final int LEARNED = 16;
    private static final long SEED = 1;
    private static final String TAUGHT = "taught";

    private final Path models;
    private final String base;
    private final BiFunction<Path, String, Reader> opener;
    private final String version;
    private final Clock clock;

    /**
     * @param models folder of the base model, which stays as it is
     * @param opener opens a model of a folder by its name, for its caller to close
     */
    public TeachBenchmark(
            Path models, String base, BiFunction<Path, String, Reader> opener, String version, Clock clock) {
        this.models = models;
        this.base = base;
        this.opener = opener;
        this.version = version;
        this.clock = clock;
    }

    /** The names of the phrases, in the order in which they are taught; the poison is not among them. */
    public static List<String> phrases() {
        return java.util.Arrays.stream(NewPhrase.values())
                .map(phrase -> phrase.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    /** Teaches each phrase from the base model anew; a row is told when it is there. */
    public TeachResults run(List<String> phrases, Trainer.Listener listener, Consumer<TeachRow> told) {
        Path folder = workshop();
        try {
            List<TeachRow> rows = new ArrayList<>();
            for (NewPhrase phrase : NewPhrase.values()) {
                if (phrases.contains(phrase.name().toLowerCase(java.util.Locale.ROOT))) {
                    Lesson lesson = new Lesson(
                            phrase.name().toLowerCase(java.util.Locale.ROOT),
                            phrase.what(),
                            phrase.said(),
                            phrase.examples(APPROVED, SEED),
                            phrase.heldOut(HELD_OUT, SEED));
                    rows.add(taught(folder, lesson, listener));
                    told.accept(rows.get(rows.size() - 1));
                }
            }
            List<LabelledStory> poison = NewPhrase.poison(APPROVED + HELD_OUT, SEED);
            TeachRow poisoned = taught(
                    folder,
                    new Lesson(
                            "poison",
                            "wrong answers about what is known",
                            poison.get(0).statements().get(0),
                            poison.subList(0, APPROVED),
                            poison.subList(APPROVED, poison.size())),
                    listener);
            told.accept(poisoned);
            return new TeachResults(base, rows, poisoned);
        } finally {
            delete(folder);
        }
    }

    private record Lesson(
            String name, String what, String said, List<LabelledStory> approved, List<LabelledStory> heldOut) {}

    private TeachRow taught(Path folder, Lesson lesson, Trainer.Listener listener) {
        List<LabelledStory> learned = lesson.approved().subList(0, LEARNED);
        long start = System.nanoTime();
        new Teacher(folder, SEED, version, clock).teach(base, TAUGHT, Optional.empty(), learned, listener);
        try (Reader before = opener.apply(folder, base);
                Reader after = opener.apply(folder, TAUGHT)) {
            List<Corpus> exam = new TrainingStories().exam(learned);
            List<Corpus> shipped = exam.subList(0, new TrainingStories().exam().size());
            Exam old = new Exam(before, exam, shipped.size());
            Exam young = new Exam(after, exam, shipped.size());
            List<LabelledStory> apart = lesson.approved().subList(LEARNED, APPROVED);
            double approvedBefore = accuracy(before, apart);
            double approvedAfter = accuracy(after, apart);
            double seconds = Math.round((System.nanoTime() - start) / 1e8) / 10.0;
            return new TeachRow(
                    lesson.name(),
                    lesson.what(),
                    lesson.said(),
                    accuracy(before, lesson.heldOut()),
                    accuracy(after, lesson.heldOut()),
                    old.shipped(),
                    young.shipped(),
                    old.all(),
                    young.all(),
                    approvedBefore,
                    approvedAfter,
                    seconds);
        }
    }
}
