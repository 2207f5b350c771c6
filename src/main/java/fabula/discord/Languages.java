package fabula.discord;

import java.util.LinkedHashMap;
import java.util.Map;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.interactions.DiscordLocale;

/** Which language people's Discord has, as far as they have used a command or a button lately: messages do not say. */
final class Languages {

    private static final int REMEMBERED = 10_000;

    private final Map<Long, DiscordLocale> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, DiscordLocale> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized void heard(User person, DiscordLocale language) {
        known.put(person.getIdLong(), language);
    }

    synchronized DiscordLocale of(User person, DiscordLocale otherwise) {
        return known.getOrDefault(person.getIdLong(), otherwise);
    }
}
