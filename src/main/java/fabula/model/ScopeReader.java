package fabula.model;

import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.reader.Reader;
import java.util.List;
import java.util.function.Function;

/** The reader in force in a scope: answers under way finish on the old one, later ones are the new one's. */
final class ScopeReader implements Reader {

    private final ModelStore store;
    private final Scope scope;

    ScopeReader(ModelStore store, Scope scope) {
        this.store = store;
        this.scope = scope;
    }

    @Override
    public String name() {
        return store.nameInForce(scope);
    }

    @Override
    public List<Answer> read(List<Query> queries) {
        return use(reader -> reader.read(queries));
    }

    @Override
    public boolean knows(String word) {
        return use(reader -> reader.knows(word));
    }

    private <T> T use(Function<Reader, T> use) {
        return store.use(scope, use);
    }

    /** The models are closed with the store. */
    @Override
    public void close() {}
}
