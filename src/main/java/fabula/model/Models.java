package fabula.model;

import fabula.reader.Reader;
import java.util.List;

/**
 * The models of this installation and which of them answers where. A change of a model in force takes effect at once:
 * answers under way finish on the old one. No scope sees, uses or deletes another's. Throws {@link fabula.Problem} with
 * a sentence for the person.
 */
public interface Models {

    /** All whole models that the scope may use: everybody's and its own, newest first. */
    List<Manifest> list(Scope scope);

    /** The model that answers in the scope; everybody's where a server has none of its own in force. */
    Manifest inForce(Scope scope);

    /** The reader in force in the scope, which stays so whatever is put in force later; never for its caller to close. */
    Reader reader(Scope scope);

    /** Puts a model in force; a server's own never for everybody. */
    Manifest use(Scope scope, String name, String by);

    /** Puts the model in force that was before the present one. */
    Manifest rollback(Scope scope, String by);

    /** Deletes a model that is in force nowhere; only the scope's own. */
    void delete(Scope scope, String name);
}
