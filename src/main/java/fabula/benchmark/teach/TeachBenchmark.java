package fabula.benchmark.teach;

import fabula.benchmark.Ground;
import fabula.corpus.LabelledStory;
import fabula.evaluation.Evaluator;
import fabula.reader.Reader;
import fabula.training.Exam;
import fabula.training.ExamReport;
import fabula.training.Teacher;
import fabula.training.Trainer;
import fabula.training.TrainingStories;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Teaches a model one new phrase after the other, each from {@value APPROVED} approved examples, of which a fifth is kept
 * apart as in a retraining, and asks {@value HELD_OUT} questions with other names in longer stories before and after. At
 * last it tries to teach what is wrong.
 */
public final class TeachBenchmark {

    static final int APPROVED = 20;
    static final int HELD_OUT = 200;
    private static final int LEARNED = 16;
    private static final long SEED = 20261126;
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
        return Arrays.stream(NewPhrase.values()).map(NewPhrase::label).toList();
    }

    /**
     * Teaches each phrase to the base model anew, and the poison.
     *
     * @param told hears of each row when it is there
     * @throws fabula.Problem if the model cannot be read or taught
     */
    public TeachResults run(List<String> phrases, Trainer.Listener listener, Consumer<TeachRow> told) {
        try (Ground ground = Ground.make()) {
            ground.copy(models.resolve(base), ground.folder().resolve(base));
            List<TeachRow> rows = new ArrayList<>();
            for (NewPhrase phrase : NewPhrase.values()) {
                if (phrases.contains(phrase.label())) {
                    TeachRow row = taught(ground.folder(), Matter.of(phrase), listener);
                    rows.add(row);
                    told.accept(row);
                }
            }
            TeachRow poison = taught(ground.folder(), Matter.poison(), listener);
            told.accept(poison);
            return new TeachResults(base, rows, poison);
        }
    }

    /** What is taught and asked. */
    private record Matter(
            String name, String what, String said, List<LabelledStory> approved, List<LabelledStory> heldOut) {

        static Matter of(NewPhrase phrase) {
            return new Matter(
                    phrase.label(),
                    phrase.what(),
                    phrase.said(),
                    phrase.examples(APPROVED, SEED),
                    phrase.heldOut(HELD_OUT, SEED));
        }

        static Matter poison() {
            return new Matter(
                    "poison",
                    "wrong answers about what is known",
                    NewPhrase.WENT,
                    NewPhrase.poison(APPROVED, SEED),
                    NewPhrase.heldOutPoison(HELD_OUT, SEED));
        }

        List<LabelledStory> learned() {
            return approved.subList(0, LEARNED);
        }

        List<LabelledStory> apart() {
            return approved.subList(LEARNED, approved.size());
        }
    }

    private TeachRow taught(Path folder, Matter matter, Trainer.Listener listener) {
        long start = System.nanoTime();
        new Teacher(folder, SEED, true, version, clock)
                .teach(base, TAUGHT, Optional.empty(), matter.learned(), listener);
        try (Reader before = opener.apply(folder, base);
                Reader after = opener.apply(folder, TAUGHT)) {
            ExamReport report = new Exam(new TrainingStories().exam(matter.learned()), matter.apart(), List.of())
                    .hold(before, after, done -> {});
            double seconds = Math.round((System.nanoTime() - start) / 1e8) / 10.0;
            return new TeachRow(
                    matter.name(),
                    matter.what(),
                    matter.said(),
                    accuracy(before, matter.heldOut()),
                    accuracy(after, matter.heldOut()),
                    marks(report, ExamReport.Row::before),
                    marks(report, ExamReport.Row::after),
                    report.isBetter(),
                    seconds);
        }
    }

    private static Marks marks(ExamReport report, ToDoubleFunction<ExamReport.Row> which) {
        return new Marks(
                100 * which.applyAsDouble(report.exam()),
                100 * which.applyAsDouble(report.alike()),
                100 * which.applyAsDouble(report.heldOut()));
    }

    private static double accuracy(Reader reader, List<LabelledStory> stories) {
        return 100 * new Evaluator(reader).evaluate(stories).all().accuracy();
    }
}
