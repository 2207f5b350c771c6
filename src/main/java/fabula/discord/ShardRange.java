package fabula.discord;

import fabula.examples.ServerId;
import fabula.model.Scope;
import fabula.settings.Settings;
import java.util.Optional;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;

/** The part of Discord's servers that this process serves; another process serves the rest. */
record ShardRange(Optional<Settings.Shards> chosen) {

    /** Discord's own rule: a server belongs to the shard of this number. */
    private static final int TIME_BITS = 22;

    DefaultShardManagerBuilder applyTo(DefaultShardManagerBuilder builder) {
        chosen.ifPresent(range -> builder.setShardsTotal(range.total()).setShards(range.from(), range.to()));
        return builder;
    }

    /** How many of them there are. */
    int size(ShardManager shards) {
        return chosen.map(range -> range.to() - range.from() + 1).orElseGet(shards::getShardsTotal);
    }

    /** Whether a server's events come to this process. */
    boolean has(ServerId server) {
        return has(People.number(server));
    }

    private boolean has(long server) {
        return chosen.map(range -> {
                    long shard = (server >> TIME_BITS) % range.total();
                    return range.from() <= shard && shard <= range.to();
                })
                .orElse(true);
    }

    /** Whether what is told in no server comes to this process. */
    boolean hasDirectMessages() {
        return has(0);
    }

    /** Whether whoever asked for a server's model is in this process's part; nobody's in particular is everybody's. */
    boolean has(Scope scope) {
        return scope.server().map(ServerId::new).map(this::has).orElse(chosen.isEmpty());
    }
}
