package fabula.benchmark.compare;

import fabula.Problem;
import fabula.benchmark.BabiData;
import fabula.benchmark.BabiSize;
import fabula.benchmark.BabiTask;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.evaluation.EvaluationReport;
import fabula.evaluation.Evaluator;
import fabula.settings.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * All trainings of a plan, two at a time. Each depends on its own seed alone, so that the figures do not depend on what
 * was trained beside it.
 */
public final class Experiment {

    private static final int AT_A_TIME = 2;
    private static final long TRAINING_SEED = 1;
    /** That of distance 1; each has its own. */
    private static final long TEST_SEED = 1_001;

    private static final Comparator<Score> IN_ORDER = Comparator.comparing(Score::network)
            .thenComparing(Score::material)
            .thenComparingInt(Score::questions)
            .thenComparingInt(Score::units)
            .thenComparingInt(Score::distance);

    private final Plan plan;
    private final Training training;
    private final List<LabelledStory> task6;
    private final List<LabelledStory> task6Test;

    /** Is told of each training that is over, on the experiment's thread. */
    @FunctionalInterface
    public interface Listener {
        /**
         * @param what was trained and how it answers
         * @param done share of the work, 0 … 1
         */
        void trained(String what, double done);
    }

    private record Finished(Trial trial, List<Score> scores) {}

    /** @throws Problem if bAbI's files are missing or malformed, or hold too little */
    public Experiment(BabiData data, Plan plan, Settings settings) {
        this.plan = plan;
        this.training = new Training(settings, plan);
        this.task6 = data.training(BabiSize.LARGE, BabiTask.YES_NO).stories();
        this.task6Test =
                first(plan.tests(), data.test(BabiSize.LARGE, BabiTask.YES_NO).stories());
        first(plan.most(), task6);
    }

    /** @throws Problem if training is interrupted or comes to nothing */
    public List<Score> run(Listener listener) {
        List<Trial> trials = plan.trials();
        trials.sort(Comparator.comparingDouble(this::cost).reversed());
        double all = trials.stream().mapToDouble(this::cost).sum();
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME, task -> {
            Thread thread = new Thread(task, "comparison");
            thread.setDaemon(true);
            return thread;
        });
        CompletionService<Finished> finished = new ExecutorCompletionService<>(threads);
        trials.forEach(trial -> finished.submit(() -> new Finished(trial, run(trial))));
        List<Score> scores = new ArrayList<>();
        double done = 0;
        try {
            for (int i = 0; i < trials.size(); i++) {
                Finished next = finished.take().get();
                scores.addAll(next.scores());
                done += cost(next.trial());
                listener.trained(describe(next), done / all);
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while comparing", e);
        } finally {
            threads.shutdownNow();
        }
        scores.sort(IN_ORDER);
        return scores;
    }

    private static String describe(Finished finished) {
        String accuracies = finished.scores().stream()
                .map(score -> String.format(
                        Locale.ROOT,
                        "%s%.1f %%",
                        score.distance() > 0 ? score.distance() + " back " : "",
                        score.accuracy()))
                .collect(Collectors.joining(", "));
        Score first = finished.scores().get(0);
        return String.format(
                Locale.ROOT,
                "%s: %s right after %d passes and %.0f s",
                finished.trial().describe(),
                accuracies,
                first.passes(),
                first.seconds());
    }

    private double cost(Trial trial) {
        double cost = trial.network().cost(trial.questions(), plan);
        return trial.units() > trial.network().units() ? 2 * cost : cost;
    }

    private List<Score> run(Trial trial) {
        long start = System.nanoTime();
        try (Trained trained = training.train(trial, stories(trial))) {
            double seconds = Math.round((System.nanoTime() - start) / 1e8) / 10.0;
            List<Score> scores = new ArrayList<>();
            if (trial.material() == Material.TASK_6) {
                scores.add(score(trial, 0, trained, task6Test, seconds));
                return scores;
            }
            for (int distance : plan.distances()) {
                List<LabelledStory> test =
                        new DistanceStories(TEST_SEED + distance).ofDistance(distance, plan.distanceTests());
                scores.add(score(trial, distance, trained, test, seconds));
            }
            return scores;
        }
    }

    private List<LabelledStory> stories(Trial trial) {
        return trial.material() == Material.TASK_6
                ? first(trial.questions(), task6)
                : new DistanceStories(TRAINING_SEED).upTo(plan.learnedDistance(), trial.questions());
    }

    private static Score score(Trial trial, int distance, Trained trained, List<LabelledStory> test, double seconds) {
        EvaluationReport.Row all =
                new Evaluator(trained.reader()).evaluate(test).all();
        return new Score(
                trial.network(),
                trial.material(),
                trial.questions(),
                trial.units(),
                distance,
                all.questions(),
                Math.round(all.accuracy() * 1e4) / 1e2,
                trained.passes(),
                seconds);
    }

    /** The first stories with so many questions; of the last one, no more questions than are wanted. */
    private static List<LabelledStory> first(int questions, List<LabelledStory> stories) {
        List<LabelledStory> first = new ArrayList<>();
        int left = questions;
        for (LabelledStory story : stories) {
            if (left == 0) {
                break;
            }
            List<LabelledQuestion> some = story.questions()
                    .subList(0, Math.min(left, story.questions().size()));
            first.add(new LabelledStory(story.source(), story.statements(), some));
            left -= some.size();
        }
        if (left > 0) {
            throw Problem.input(
                    "bAbI's task 6 holds " + (questions - left) + " questions here, and the comparison needs "
                            + questions + ". Give it the files of 10,000 training questions.");
        }
        return first;
    }
}
