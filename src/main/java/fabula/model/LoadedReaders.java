package fabula.model;

import fabula.reader.Query;
import fabula.reader.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The models in memory, few at a time: those not asked for longest are given back. A reader that is taken out is closed
 * after the answers under way, and nobody waits for that.
 */
final class LoadedReaders implements AutoCloseable {

    private static final Query WARM_UP = new Query(List.of("Mary went to the kitchen."), "Is Mary in the kitchen?");

    private final int most;
    private final Function<String, Reader> opener;
    /** By the models' names, that which was asked last being last. */
    private final Map<String, Loaded> loaded = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param most readers in memory, where no more are in use
     * @param opener of a model by its name
     */
    LoadedReaders(int most, Function<String, Reader> opener) {
        this.most = most;
        this.opener = opener;
    }

    /**
     * Uses a model's reader, which is not closed meanwhile; loads it where it is not in memory.
     *
     * @param model its name, asked for at the very moment at which the reader is taken
     */
    <T> T use(Supplier<String> model, Function<Reader, T> use) {
        Loaded taken = take(model);
        try {
            return use.apply(taken.reader());
        } finally {
            taken.leave();
        }
    }

    private synchronized Loaded take(Supplier<String> model) {
        Loaded taken = loaded.computeIfAbsent(model.get(), Loaded::new);
        taken.enter();
        makeRoom();
        return taken;
    }

    /** Takes over a reader; whatever was there of that name is given back. */
    synchronized void put(String model, Reader reader) {
        Loaded old = loaded.put(model, new Loaded(model, reader));
        if (old != null) {
            old.retire();
        }
        makeRoom();
    }

    private void makeRoom() {
        while (loaded.size() > most) {
            remove(loaded.keySet().iterator().next());
        }
    }

    /** Gives back whatever is not to be kept. */
    synchronized void keepOnly(Predicate<String> kept) {
        new ArrayList<>(loaded.keySet()).stream().filter(kept.negate()).forEach(this::remove);
    }

    private void remove(String model) {
        loaded.remove(model).retire();
    }

    @Override
    public void close() {
        keepOnly(model -> false);
    }

    /** A model's reader and who uses it. */
    private final class Loaded {
        private final String model;
        private final Object loading = new Object();
        private Reader reader;
        private int users;
        private boolean retired;

        Loaded(String model) {
            this(model, null);
        }

        Loaded(String model, Reader reader) {
            this.model = model;
            this.reader = reader;
        }

        /** Those who want the same model wait for it; others do not. */
        Reader reader() {
            synchronized (loading) {
                if (reader == null) {
                    reader = warm(opener.apply(model));
                }
                return reader;
            }
        }

        synchronized void enter() {
            users++;
        }

        synchronized void leave() {
            users--;
            closeIfUnused();
        }

        synchronized void retire() {
            retired = true;
            closeIfUnused();
        }

        private void closeIfUnused() {
            if (retired && users == 0 && reader != null) {
                reader.close();
            }
        }
    }

    /** Has a reader answer a first question, which costs more than later ones and shows that there are answers. */
    static Reader warm(Reader reader) {
        try {
            reader.read(WARM_UP);
            return reader;
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }
}
