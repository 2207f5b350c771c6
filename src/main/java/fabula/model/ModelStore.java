package fabula.model;

import fabula.Problem;
import fabula.model.ChoiceLog.Choice;
import fabula.reader.Reader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models in a folder, and those in force behind readers that are never without one. A choice is checked and loaded
 * beside the old model before it counts.
 */
public final class ModelStore implements Models, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ModelStore.class);
    /** Servers that ask at the same time, each with a model of its own; for more, models are loaded anew. */
    private static final int MOST_IN_MEMORY = 8;

    private final Path folder;
    private final String first;
    private final ChoiceLog choices;
    private final Opener opener;
    private final Clock clock;
    private final LoadedReaders readers = new LoadedReaders(MOST_IN_MEMORY, this::open);
    /** The last choice of each scope that asked, in the words of the log. */
    private final Map<Scope, String> chosen = new ConcurrentHashMap<>();

    private long followed;
    private long lacking;

    /** Makes a reader of a model whose files are whole. */
    @FunctionalInterface
    public interface Opener {
        Reader open(Path folder, Manifest manifest);
    }

    /** @param first the model that answers everybody as long as nobody has chosen */
    public ModelStore(Path folder, String first, ChoiceLog choices, Opener opener, Clock clock) {
        this.folder = folder;
        this.first = first;
        this.choices = choices;
        this.opener = opener;
        this.clock = clock;
    }

    @Override
    public Reader reader(Scope scope) {
        use(scope, reader -> null);
        return new ScopeReader(this, scope);
    }

    /** Uses the reader in force. A server whose own model cannot be read is answered by everybody's. */
    <T> T use(Scope scope, Function<Reader, T> use) {
        if (!nameInForce(scope).equals(nameInForce(Scope.BASE))) {
            try {
                readers.use(() -> nameInForce(scope), reader -> null);
            } catch (Problem e) {
                LOG.warn("{} is answered by everybody's model: its own cannot be read", scope.text(), e);
                chosen.put(scope, Choice.AS_EVERYBODY);
            }
        }
        return readers.use(() -> nameInForce(scope), use);
    }

    /** A reader of any model, for its caller to close. */
    public Reader open(String name) {
        return opener.open(folder.resolve(name), ModelFolder.read(folder, name));
    }

    /** The manifest of a model that the scope may use; its files are whole. */
    public Manifest show(Scope scope, String name) {
        ModelFolder.checkName(name);
        boolean isThere = manifest(name).map(scope::mayUse).orElseGet(() -> ModelFolder.exists(folder, name));
        if (!isThere) {
            throw ModelFolder.missing(
                    folder,
                    name,
                    list(scope).stream().map(Manifest::name).sorted().toList());
        }
        return ModelFolder.read(folder, name);
    }

    /** The manifest as it stands on disk. */
    public String json(Scope scope, String name) {
        return ModelFolder.json(show(scope, name));
    }

    @Override
    public List<Manifest> list(Scope scope) {
        return list(scope::mayUse);
    }

    private List<Manifest> list(Predicate<Manifest> wanted) {
        List<Manifest> manifests = new ArrayList<>();
        ModelFolder.names(folder).forEach(name -> manifest(name).filter(wanted).ifPresent(manifests::add));
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
    public Manifest inForce(Scope scope) {
        return ModelFolder.manifest(folder, nameInForce(scope));
    }

    String nameInForce(Scope scope) {
        String own = chosen.computeIfAbsent(scope, this::lastChoice);
        return own.equals(Choice.AS_EVERYBODY) ? nameInForce(Scope.BASE) : own;
    }

    /** The last choice whose model still exists. */
    private String lastChoice(Scope scope) {
        List<Choice> history = choices.history(scope);
        for (int i = history.size() - 1; i >= 0; i--) {
            String model = history.get(i).model();
            if (isUsable(scope, model)) {
                return model;
            }
        }
        return start(scope);
    }

    private String start(Scope scope) {
        return scope.isBase() ? first : Choice.AS_EVERYBODY;
    }

    private boolean isUsable(Scope scope, String model) {
        return model.equals(Choice.AS_EVERYBODY)
                ? !scope.isBase()
                : manifest(model).filter(scope::mayUse).isPresent();
    }

    @Override
    public Manifest use(Scope scope, String name, String by) {
        Manifest manifest = show(scope, name);
        boolean asEverybody = !scope.isBase() && name.equals(nameInForce(Scope.BASE));
        choose(scope, asEverybody ? Choice.AS_EVERYBODY : name, manifest, by);
        return manifest;
    }

    private synchronized void choose(Scope scope, String choice, Manifest manifest, String by) {
        Reader next = LoadedReaders.warm(opener.open(folder.resolve(manifest.name()), manifest));
        try {
            choices.record(scope, new Choice(choice, by, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        } catch (RuntimeException e) {
            next.close();
            throw e;
        }
        readers.put(manifest.name(), next);
        chosen.put(scope, choice);
        keepThoseInForce();
    }

    private void keepThoseInForce() {
        Set<String> used = new HashSet<>(chosen.values());
        used.add(nameInForce(Scope.BASE));
        readers.keepOnly(used::contains);
    }

    /**
     * Takes notice of choices that other processes have made since. A model that they chose is loaded beside the old one;
     * if it cannot be read here, or not yet, it is tried again the next time.
     */
    public synchronized void follow() {
        long latest = choices.latest();
        if (latest == followed) {
            return;
        }
        try {
            List.copyOf(chosen.keySet()).forEach(this::follow);
            followed = latest;
        } catch (Problem e) {
            if (lacking != latest) {
                LOG.warn("A model that was put in force by another process cannot be used here: {}", e.getMessage());
            }
            lacking = latest;
        }
    }

    private void follow(Scope scope) {
        List<Choice> history = choices.history(scope);
        String next = history.isEmpty()
                ? start(scope)
                : history.get(history.size() - 1).model();
        if (next.equals(chosen.get(scope))) {
            return;
        }
        if (next.equals(Choice.AS_EVERYBODY)) {
            chosen.put(scope, next);
        } else {
            show(scope, next);
            readers.use(() -> next, reader -> null);
            chosen.put(scope, next);
            LOG.info("{} is answered by {} now, as another process chose", scope.text(), next);
        }
        keepThoseInForce();
    }

    @Override
    public synchronized Manifest rollback(Scope scope, String by) {
        follow();
        String earlier = earlier(scope)
                .orElseThrow(() -> Problem.input(
                        "There is no earlier model to go back to: " + nameInForce(scope) + " was the first."));
        Manifest manifest = show(scope, earlier.equals(Choice.AS_EVERYBODY) ? nameInForce(Scope.BASE) : earlier);
        choose(scope, earlier, manifest, by);
        return manifest;
    }

    /** The choice before the present one, if there is one whose model still exists. */
    private Optional<String> earlier(Scope scope) {
        String now = chosen.computeIfAbsent(scope, this::lastChoice);
        List<String> all = new ArrayList<>(List.of(start(scope)));
        choices.history(scope).forEach(choice -> all.add(choice.model()));
        for (int i = all.size() - 1; i >= 0; i--) {
            if (!all.get(i).equals(now) && isUsable(scope, all.get(i))) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    @Override
    public synchronized void delete(Scope scope, String name) {
        ModelFolder.checkName(name);
        follow();
        Optional<Manifest> manifest = manifest(name);
        if (manifest.isPresent() && !isOwn(scope, manifest.get())) {
            throw Problem.input("The model " + name + " is not "
                    + (scope.isBase() ? "everybody's" : "this server's own") + ", so it is not deleted from here.");
        }
        if (isInForce(name)) {
            throw Problem.input("The model " + name + " is in force. Put another in force first, then delete it.");
        }
        ModelFolder.remove(folder, name);
    }

    private static boolean isOwn(Scope scope, Manifest manifest) {
        return manifest.own().map(Manifest.Own::server).equals(scope.server());
    }

    /** Whether it answers anywhere. */
    private boolean isInForce(String name) {
        Set<Scope> scopes = new HashSet<>(choices.scopes());
        scopes.add(Scope.BASE);
        return scopes.stream().anyMatch(scope -> nameInForce(scope).equals(name));
    }

    /**
     * Deletes the scope's own models but for the newest, the one in force and the one before it.
     *
     * @param prunable which may be deleted at all
     * @param keep how many of the newest stay
     * @return names of those that were deleted
     */
    public synchronized List<String> prune(Scope scope, Predicate<Manifest> prunable, int keep) {
        follow();
        Optional<String> earlier = earlier(scope);
        List<String> names = list(manifest -> isOwn(scope, manifest)).stream()
                .filter(prunable)
                .map(Manifest::name)
                .skip(keep)
                .filter(name ->
                        !isInForce(name) && !earlier.filter(name::equals).isPresent())
                .toList();
        names.forEach(name -> ModelFolder.remove(folder, name));
        return names;
    }

    /** Whether a folder of that name is taken by a model, whole or not. */
    public boolean exists(String name) {
        return ModelFolder.exists(folder, name);
    }

    @Override
    public void close() {
        readers.close();
    }
}
