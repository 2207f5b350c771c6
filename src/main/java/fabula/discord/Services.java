package fabula.discord;

import fabula.conversation.Conversation;
import fabula.examples.Collecting;
import fabula.examples.ExampleStore;
import fabula.examples.PersonalStore;
import fabula.model.Models;
import fabula.riddle.Riddles;
import fabula.server.Bystanders;
import fabula.server.Retention;
import fabula.server.ServerRules;
import fabula.settings.Settings;
import fabula.training.Retraining;
import java.time.Clock;

/**
 * What the Discord front end stands on.
 *
 * @param servers is told which server a channel belongs to, for whoever answers there
 * @param activity is told of every answer
 */
public record Services(
        Settings settings,
        Conversation conversation,
        Servers servers,
        Activity activity,
        Models models,
        Retraining retraining,
        Collecting collecting,
        ExampleStore examples,
        PersonalStore people,
        ServerRules rules,
        Bystanders bystanders,
        Retention retention,
        Riddles riddles,
        Clock clock) {}
