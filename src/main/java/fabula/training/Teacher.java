package fabula.training;

import fabula.corpus.Corpus;
import fabula.corpus.LabelledStory;
import fabula.model.Manifest;
import fabula.model.ModelFolder;
import fabula.settings.Settings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a model and examples of what it does not know to a model that was trained on both, from the beginning. */
public final class Teacher {

    private final Settings settings;
    private final String version;
    private final Clock clock;

    /** @param version of Fabula, for the manifest */
    public Teacher(Settings settings, String version, Clock clock) {
        this.settings = settings;
        this.version = version;
        this.clock = clock;
    }

    /**
     * Teaches a model and writes the new one.
     *
     * @param base name of the model that is taught; it stays as it is
     * @param name of the new one
     * @param owner the server whose model it is; empty for everybody's
     * @param examples approved ones, and none that the result will be examined with
     * @throws fabula.Problem with nothing changed
     */
    public Manifest teach(
            String base, String name, Optional<String> owner, List<LabelledStory> examples, Trainer.Listener listener) {
        ModelFolder.read(settings.models().folder(), base);
        List<Corpus> corpora = new ArrayList<>(
                new TrainingStories().configured(settings.training()).corpora());
        corpora.add(new Corpus("examples", examples));
        return new ModelMaker(settings, version, clock).make(name, corpora, listener);
    }
}
