package fabula.discord;

import fabula.discord.Card.Tone;
import fabula.training.Retraining.Job;
import fabula.training.Retraining.Progress;
import fabula.training.Retraining.Work;
import net.dv8tion.jda.api.components.buttons.Button;

/** The cards of a retraining before its exam is over. */
final class TrainingCards {

    static final String KEY = "retrain";

    private static final int NAME = 80;
    private static final int SENTENCE = 1500;
    private static final int BAR = 20;

    private final Words words;

    TrainingCards(Words words) {
        this.words = words;
    }

    /** @param place from 1 */
    Panel waiting(Job job, int place) {
        return panel(job, words.say("retrain.waiting", place));
    }

    Panel progress(Job job, Progress progress) {
        int percent = percent(progress);
        return panel(
                job,
                words.say(
                        "retrain.progress",
                        Escaped.text(progress.stage(), NAME),
                        Card.bar(percent / 100.0, BAR),
                        percent,
                        words.time(progress.left())));
    }

    Panel paused(Job job) {
        return Panel.of(new Card(Tone.UNKNOWN, title(job), words.say("retrain.paused")));
    }

    private Panel panel(Job job, String state) {
        String anew = job.interrupted() ? words.say("retrain.interrupted") + "\n" : "";
        Button cancel = Button.secondary(PressId.of(KEY, "cancel", job.id()), words.say("retrain.cancel"));
        return Panel.of(new Card(Tone.MAYBE, title(job), anew + state + "\n" + words.say("retrain.note")), cancel);
    }

    private String title(Job job) {
        if (job.request().work() instanceof Work.Compare compare) {
            return words.say(
                    "retrain.title.compare", Escaped.text(compare.before(), NAME), Escaped.text(compare.after(), NAME));
        }
        return words.say(job.request().scope().isBase() ? "retrain.title.base" : "retrain.title.server");
    }

    /** A line for whoever asks how things are. */
    String line(Job job) {
        return job.place() > 0
                ? words.say("status.training.waiting", job.place())
                : words.say(
                        "status.training",
                        Escaped.text(job.progress().stage(), NAME),
                        percent(job.progress()),
                        words.time(job.progress().left()));
    }

    Card failed(String sentence) {
        return new Card(Tone.TROUBLE, words.say("retrain.failed.title"), Escaped.text(sentence, SENTENCE));
    }

    Card cancelled() {
        return new Card(Tone.UNKNOWN, words.say("retrain.cancelled.title"), words.say("retrain.cancelled"));
    }

    Card stopping() {
        return new Card(Tone.CALM, "", words.say("retrain.stopping"));
    }

    Card over() {
        return new Card(Tone.UNKNOWN, "", words.say("retrain.over"));
    }

    private static int percent(Progress progress) {
        return (int) Math.max(0, Math.min(100, Math.floor(100 * progress.done())));
    }
}
