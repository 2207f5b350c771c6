package fabula.discord;

import fabula.examples.ServerId;
import fabula.riddle.Riddles;
import fabula.server.Retention;
import fabula.story.ChannelId;
import fabula.training.Retraining;
import java.util.Optional;

/** A story and a riddle end with their channel or thread, and everything of a server when the bot leaves it. */
final class Farewell implements Watcher {

    private final Retention retention;
    private final Riddles riddles;
    private final Retraining retraining;
    private final ExamAdmin exam;

    Farewell(Retention retention, Riddles riddles, Retraining retraining, ExamAdmin exam) {
        this.retention = retention;
        this.riddles = riddles;
        this.retraining = retraining;
        this.exam = exam;
    }

    @Override
    public void ended(ChannelId channel) {
        retention.forget(channel);
        riddles.forgetChannel(channel);
    }

    @Override
    public void left(ServerId server) {
        retraining.of(Servers.scope(Optional.of(server))).ifPresent(Retraining.Job::cancel);
        retention.forget(server);
        exam.forgetExamples();
    }
}
