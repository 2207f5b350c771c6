package fabula.model;

import java.util.List;

/**
 * The models of this installation and which of them answers. A change of the model in force takes effect at once:
 * answers under way finish on the old one. Throws {@link fabula.Problem} with a sentence for the person.
 */
public interface Models {

    /** All whole models, newest first. */
    List<Manifest> list();

    Manifest inForce();

    /** Puts a model in force. */
    Manifest use(String name, String by);

    /** Puts the model in force that was before the present one. */
    Manifest rollback(String by);

    /** Deletes a model that is not in force. */
    void delete(String name);
}
