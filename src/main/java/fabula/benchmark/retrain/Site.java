package fabula.benchmark.retrain;

import fabula.corpus.LabelledStory;
import fabula.model.ModelStore;
import fabula.model.Scope;
import fabula.training.ApprovedExamples;
import fabula.training.Retraining;
import java.nio.file.Path;
import java.util.List;

/** An installation of the program in a folder, with one server. */
public interface Site extends AutoCloseable {

    /** The one server whose model is retrained. */
    Scope SERVER = Scope.server("terminal");

    /** Opens the installation in a folder; makes one where there is none. */
    @FunctionalInterface
    interface Opener {
        Site open(Path home);
    }

    ModelStore models();

    ApprovedExamples examples();

    Retraining retraining();

    /** Adds approved examples to the server's. */
    void approve(List<LabelledStory> examples);

    @Override
    void close();
}
