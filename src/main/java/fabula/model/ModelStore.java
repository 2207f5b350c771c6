package fabula.model;

import fabula.Problem;
import fabula.model.ChoiceLog.Choice;
import fabula.reader.Reader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The models in a folder, and the one in force behind a reader that is never without one. A choice is checked and
 * loaded beside the old model before it counts.
 */
public final class ModelStore implements Models, AutoCloseable {

    private final Path folder;
    private final String first;
    private final ChoiceLog choices;
    private final Opener opener;
    private final Clock clock;
    private final LiveReader live = new LiveReader();
    private String inForce;

    /** Makes a reader of a model whose files are whole. */
    @FunctionalInterface
    public interface Opener {
        Reader open(Path folder, Manifest manifest);
    }

    /** @param first the model in force as long as nobody has chosen */
    public ModelStore(Path folder, String first, ChoiceLog choices, Opener opener, Clock clock) {
        this.folder = folder;
        this.first = first;
        this.choices = choices;
        this.opener = opener;
        this.clock = clock;
    }

    /** The reader in force; loads the model at its first use. */
    public synchronized Reader reader() {
        if (inForce == null) {
            String name = chosen();
            live.replace(LiveReader.warm(open(name)));
            inForce = name;
        }
        return live;
    }

    /** A reader of any model, for its caller to close. */
    public Reader open(String name) {
        return opener.open(folder.resolve(name), ModelFolder.read(folder, name));
    }

    /** A manifest by its model's name. */
    public Manifest show(String name) {
        return ModelFolder.read(folder, name);
    }

    /** The manifest as it stands on disk. */
    public String json(String name) {
        return ModelFolder.json(show(name));
    }

    @Override
    public List<Manifest> list() {
        List<Manifest> manifests = new ArrayList<>();
        ModelFolder.names(folder).forEach(name -> manifest(name).ifPresent(manifests::add));
        manifests.sort(Comparator.comparing(Manifest::createdAt).reversed());
        return manifests;
    }

    private Optional<Manifest> manifest(String name) {
        try {
            return Optional.of(ModelFolder.manifest(folder, name));
        } catch (Problem e) {
            // What cannot be read cannot be used and is not listed.
            return Optional.empty();
        }
    }

    @Override
    public synchronized Manifest inForce() {
        return ModelFolder.manifest(folder, nameInForce());
    }

    private String nameInForce() {
        return inForce == null ? chosen() : inForce;
    }

    @Override
    public synchronized Manifest use(String name, String by) {
        Manifest manifest = ModelFolder.read(folder, name);
        Reader next = LiveReader.warm(opener.open(folder.resolve(name), manifest));
        try {
            choices.record(new Choice(name, by, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        } catch (RuntimeException e) {
            next.close();
            throw e;
        }
        if (inForce == null) {
            next.close();
        } else {
            live.replace(next);
            inForce = name;
        }
        return manifest;
    }

    @Override
    public synchronized Manifest rollback(String by) {
        List<Choice> history = choices.history();
        String now = nameInForce();
        List<String> names = new ArrayList<>(List.of(first));
        history.forEach(choice -> names.add(choice.model()));
        for (int i = names.size() - 1; i >= 0; i--) {
            String name = names.get(i);
            if (!name.equals(now) && manifest(name).isPresent()) {
                return use(name, by);
            }
        }
        throw Problem.input("There is no earlier model to go back to: " + now + " was the first.");
    }

    @Override
    public synchronized void delete(String name) {
        ModelFolder.checkName(name);
        if (name.equals(nameInForce())) {
            throw Problem.input("The model " + name + " is in force. Put another in force first, then delete it.");
        }
        ModelFolder.remove(folder, name);
    }

    /** Whether a folder of that name is taken by a model, whole or not. */
    public boolean exists(String name) {
        return ModelFolder.exists(folder, name);
    }

    /** The last choice that still exists. */
    private String chosen() {
        List<Choice> history = choices.history();
        for (int i = history.size() - 1; i >= 0; i--) {
            if (manifest(history.get(i).model()).isPresent()) {
                return history.get(i).model();
            }
        }
        return first;
    }

    @Override
    public synchronized void close() {
        live.close();
    }
}
