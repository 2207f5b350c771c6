package fabula.examples;

import java.util.Collection;
import java.util.List;

/** Which model was trained with which examples, by their {@link Lesson#hash}. */
public interface TrainingRecord {

    void trained(String model, Collection<String> hashes);

    /** The models that were trained with at least one of them, by name. */
    List<String> modelsTrainedWith(Collection<String> hashes);
}
