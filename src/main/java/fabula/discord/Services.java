package fabula.discord;

import fabula.conversation.Conversation;
import fabula.model.Models;
import fabula.settings.Settings;
import fabula.training.Retraining;
import java.time.Clock;

/** What the Discord front end stands on. */
public record Services(
        Settings settings, Conversation conversation, Models models, Retraining retraining, Clock clock) {}
