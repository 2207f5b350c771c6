package fabula.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.corpus.Corpus;
import fabula.settings.Settings;
import fabula.world.StoryGenerator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainerTest {

    private static final Settings.Network SHAPE = new Settings.Network(8, 16, 8, 8, 12).withAlignment(3);
    private static final int FOREVER = 100_000;

    private final List<Double> progress = new ArrayList<>();
    private final List<Double> losses = new ArrayList<>();

    private final Trainer.Listener listener = new Trainer.Listener() {
        @Override
        public void progressed(String stage, double done) {
            progress.add(done);
        }

        @Override
        public void passed(int epoch, double loss, double validationLoss, double validationAccuracy) {
            losses.add(validationLoss);
        }
    };

    private int passes(int maxEpochs, int patience, double rate, Duration maxTime) {
        Settings.Training settings = new Settings.Training(
                List.of(Path.of("corpora")),
                0,
                Optional.empty(),
                1,
                16,
                maxEpochs,
                patience,
                rate,
                1,
                0.2,
                0.2,
                "512m",
                maxTime);
        String kind = StoryGenerator.kinds().get(0);
        List<Corpus> corpora = Corpus.bySource(new StoryGenerator(1).generate(kind, 20));
        Trainer.Result result = new Trainer(settings, SHAPE).train(corpora, listener);
        result.learner().close();
        return result.epochs();
    }

    @Test
    void it_stops_when_so_many_passes_brought_no_progress() {
        // Steps this large only make it worse sooner or later.
        int passes = passes(200, 2, 0.1, Duration.ofHours(1));

        double best = losses.stream().mapToDouble(loss -> loss).min().orElseThrow();
        assertThat(losses).hasSize(passes).hasSizeLessThan(200);
        assertThat(losses.indexOf(best)).isEqualTo(passes - 3);
    }

    @Test
    void it_stops_after_the_last_pass_and_tells_the_share_of_the_passes() {
        assertThat(passes(3, 3, 0.001, Duration.ofHours(1))).isEqualTo(3);
        assertThat(progress).isSorted().endsWith(1.0);
    }

    @Test
    void what_ends_by_its_time_tells_the_share_of_the_time() {
        assertThat(passes(FOREVER, FOREVER, 1e-6, Duration.ofSeconds(2))).isLessThan(FOREVER);
        assertThat(progress).isSorted().last().satisfies(done -> assertThat(done)
                .isGreaterThan(0.5)
                .isLessThanOrEqualTo(1));
    }

    @Test
    void a_training_that_diverges_is_told_with_the_setting_to_change() {
        assertThatThrownBy(() -> passes(5, 5, 3e38, Duration.ofHours(1)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("fabula.training.learning-rate");
    }
}
