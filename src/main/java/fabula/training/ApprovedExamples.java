package fabula.training;

import fabula.model.Scope;
import java.util.Collection;
import java.util.List;

/** What a server's own model may learn from. */
public interface ApprovedExamples {

    /** The approved examples of a server, oldest first; none for everybody's model. */
    List<Approved> of(Scope scope);

    /** Notes which examples a model has learned from; once this returns, it survives a crash. */
    void trained(String model, Collection<String> hashes);
}
