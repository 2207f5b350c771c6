package fabula.lab.speed;

import fabula.conversation.StoryConversation;
import fabula.network.NetworkReader;
import fabula.settings.Settings;
import fabula.storage.Database;
import fabula.storage.SqlStories;
import fabula.story.ChannelId;
import fabula.story.Teller;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Fills channels with long stories, asks in each of them, and looks at what memory that takes. */
final class Channels {

    private static final Teller TELLER = new Teller("1", "Ann");
    private static final int STATEMENTS = 100;

    private Channels() {}

    public static void main(String[] arguments) {
        int channels = Integer.parseInt(arguments[1]);
        List<String> told = Material.queries(STATEMENTS, 1).get(0).statements();
        Database database = Database.open(Path.of("channels"));
        try (NetworkReader reader = Readers.open(arguments[0])) {
            StoryConversation conversation = new StoryConversation(
                    new SqlStories(database), channel -> reader, new Settings.Stories(1000, 5000), Clock.systemUTC());
            SqlStories stories = new SqlStories(database);
            for (int i = 0; i < channels; i++) {
                stories.append(channel(i), TELLER, Instant.EPOCH, told);
            }
            conversation.say(channel(0), TELLER, "Is Mary in the kitchen?");
            System.gc();
            double before = Child.resident(ProcessHandle.current().pid());
            for (int i = 0; i < channels; i++) {
                conversation.say(channel(i), TELLER, "Is Mary in the kitchen?");
            }
            System.out.printf(
                    Locale.ROOT,
                    "{\"atFirst\": %f, \"more\": %f}%n",
                    before,
                    Child.resident(ProcessHandle.current().pid()) - before);
        } finally {
            database.close();
        }
    }

    private static ChannelId channel(int number) {
        return ChannelId.terminal("channel-" + number);
    }
}
