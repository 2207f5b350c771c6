package fabula.training;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.corpus.Corpus;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.evaluation.Evaluator;
import fabula.network.NetworkReader;
import fabula.settings.Settings;
import fabula.story.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a file of word vectors helps with verbs that no story of the training has. */
class ReadyVectorsTest {

    private static final Settings.Network SHAPE = new Settings.Network(8, 16, 8, 8, 12);
    private static final String[] GOING = {"went", "walked", "travelled"};
    private static final String[] SHOWING = {"pointed", "nodded", "waved"};
    private static final String[] PEOPLE = {"Mary", "John", "Bill"};
    private static final String[] PLACES = {"kitchen", "garden", "office", "hallway"};

    private static final Trainer.Listener SILENT = new Trainer.Listener() {
        @Override
        public void progressed(String stage, double done) {}

        @Override
        public void passed(int epoch, double loss, double validationLoss, double validationAccuracy) {}
    };

    @TempDir
    private Path folder;

    @Test
    void a_verb_that_was_never_met_is_read_better_where_the_file_knows_it() throws IOException {
        List<LabelledStory> zoomed = stories(60, 2, new String[] {"zoomed"}, new String[] {"gestured"});

        double without = accuracy(vectors(""), zoomed);
        double with = accuracy(vectors("zoomed gestured"), zoomed);

        assertThat(with).isGreaterThan(0.9).isGreaterThan(without + 0.1);
    }

    /** Who goes somewhere is there; who points there is not. */
    private static List<LabelledStory> stories(int count, long seed, String[] going, String[] showing) {
        Random random = new Random(seed);
        List<LabelledStory> stories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String who = pick(random, PEOPLE);
            String where = pick(random, PLACES);
            boolean goes = random.nextBoolean();
            String verb = pick(random, goes ? going : showing);
            stories.add(new LabelledStory(
                    "tale",
                    List.of(who + " " + verb + " to the " + where + "."),
                    List.of(new LabelledQuestion(
                            1,
                            "Is " + who + " in the " + where + "?",
                            goes ? Verdict.YES : Verdict.NO,
                            Optional.empty()))));
        }
        return stories;
    }

    private static String pick(Random random, String[] words) {
        return words[random.nextInt(words.length)];
    }

    private double accuracy(Path vectors, List<LabelledStory> asked) {
        Settings.Training settings = new Settings.Training(
                List.of(), 0, Optional.of(vectors), 1, 16, 20, 20, 0.01, 1, 0.2, 0.2, "512m", Duration.ofHours(1));
        Trainer trainer = new Trainer(settings, SHAPE);
        try (var learner = trainer.train(Corpus.bySource(stories(240, 1, GOING, SHOWING)), SILENT)
                .learner()) {
            Path model = Files.createDirectory(folder.resolve("model of " + vectors.getFileName()));
            learner.write(model);
            try (var reader = NetworkReader.load("ready", model, SHAPE)) {
                return new Evaluator(reader).evaluate(asked).all().accuracy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Three bundles of words in GloVe's format: going, showing, and all the others. */
    private Path vectors(String more) throws IOException {
        Random random = new Random(5);
        List<String> lines = new ArrayList<>();
        for (String word : "in to the is not mary john bill kitchen garden office hallway".split(" ")) {
            lines.add(line(word, 2, random));
        }
        for (String word : GOING) {
            lines.add(line(word, 0, random));
        }
        for (String word : SHOWING) {
            lines.add(line(word, 1, random));
        }
        if (!more.isEmpty()) {
            lines.add(line("zoomed", 0, random));
            lines.add(line("gestured", 1, random));
        }
        return Files.write(folder.resolve("vectors" + more.length() + ".txt"), lines);
    }

    private static String line(String word, int bundle, Random random) {
        StringBuilder line = new StringBuilder(word);
        for (int i = 0; i < 8; i++) {
            double value = (i == bundle ? 1 : 0) + 0.1 * random.nextGaussian();
            line.append(String.format(Locale.ROOT, " %.4f", value));
        }
        return line.toString();
    }
}
