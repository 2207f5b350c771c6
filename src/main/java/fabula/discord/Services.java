package fabula.discord;

import fabula.conversation.Conversation;
import fabula.examples.Collecting;
import fabula.examples.ExampleStore;
import fabula.examples.PersonalStore;
import fabula.model.Models;
import fabula.reader.Reader;
import fabula.settings.Settings;
import fabula.training.Retraining;
import java.time.Clock;

/**
 * What the Discord front end stands on.
 *
 * @param reader the one in force
 */
public record Services(
        Settings settings,
        Conversation conversation,
        Reader reader,
        Models models,
        Retraining retraining,
        Collecting collecting,
        ExampleStore examples,
        PersonalStore people,
        Clock clock) {}
