package fabula.server;

import fabula.examples.ServerId;
import fabula.story.ChannelId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;

/** What holds on each server: what its administrators chose, or else the operator's defaults. Looked up once. */
public final class ServerRules {

    private final ServerSettingsStore store;
    private final ServerSettings byDefault;
    private final ConcurrentMap<ServerId, ServerSettings> known = new ConcurrentHashMap<>();

    /** @param byDefault what holds where nobody has chosen anything */
    public ServerRules(ServerSettingsStore store, ServerSettings byDefault) {
        this.store = store;
        this.byDefault = byDefault;
    }

    public ServerSettings of(ServerId server) {
        return known.computeIfAbsent(server, this::lookedUp);
    }

    private ServerSettings lookedUp(ServerId server) {
        return store.of(server).orElse(byDefault);
    }

    /** Changes what holds there and returns it; two who change it at once do so one after the other. */
    public ServerSettings change(ServerId server, UnaryOperator<ServerSettings> change) {
        return known.compute(server, (id, present) -> {
            ServerSettings changed = change.apply(present == null ? lookedUp(server) : present);
            store.keep(server, changed);
            return changed;
        });
    }

    /** Forgets on every server which channels were to be read along in, and returns them. */
    public Map<ServerId, Set<ChannelId>> endAmbient() {
        Map<ServerId, Set<ChannelId>> ended = store.endAmbient();
        known.clear();
        return ended;
    }

    /** Looks it up anew when it is next needed: it was deleted. */
    public void forget(ServerId server) {
        known.remove(server);
    }
}
