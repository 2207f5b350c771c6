package fabula.discord;

import fabula.discord.Card.Tone;
import fabula.model.Manifest;
import fabula.training.ExamReport;
import fabula.training.Retraining;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cards of whoever looks after the bot: models, training, status. */
final class AdminCards {

    private static final int NAME = 80;
    private static final int SENTENCE = 1500;
    private static final int TABLE = 3000;
    private static final int KIND = 28;
    private static final int BAR = 20;

    private final Words words;

    AdminCards(Words words) {
        this.words = words;
    }

    /**
     * @param ping of the gateway in milliseconds; negative as long as it is not known
     * @param statements in the story of the channel where it is asked
     */
    record Health(Duration uptime, long ping, int statements) {}

    Card status(Manifest model, Health health, Optional<Retraining.Progress> training) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("status.model", name(model), trainedAt(model)));
        int questions =
                model.measures().stream().mapToInt(Manifest.Measure::questions).sum();
        lines.add(words.say("status.accuracy", words.percent(model.accuracy()), questions));
        lines.add(words.say("status.story", health.statements()));
        lines.add(words.say("status.uptime", words.time(health.uptime())));
        lines.add(
                health.ping() < 0
                        ? words.say("status.ping.unknown")
                        : words.say("status.ping", String.valueOf(health.ping())));
        lines.add(training.map(this::trainingLine).orElseGet(() -> words.say("status.idle")));
        List<String> measures = model.measures().stream()
                .map(measure ->
                        String.format("%-" + KIND + "s %8s", kind(measure.kind()), words.percent(measure.accuracy())))
                .toList();
        String table = measures.isEmpty() ? "" : "\n" + block(measures);
        return new Card(Tone.CALM, words.say("status.title"), String.join("\n", lines) + table);
    }

    Card models(List<Manifest> models, String inForce) {
        List<String> lines = models.stream()
                .map(model -> words.say(
                        "models.line",
                        name(model),
                        words.percent(model.accuracy()),
                        model.name().equals(inForce) ? words.say("models.inforce") : trainedAt(model)))
                .toList();
        return new Card(
                Tone.CALM, words.say("models.title", models.size()), Escaped.lines(lines, Card.MAX_BODY, this::more));
    }

    Card inForce(Manifest model) {
        return new Card(
                Tone.YES,
                words.say("models.used.title", name(model)),
                words.say("models.used", words.percent(model.accuracy())));
    }

    Card progress(String model, Retraining.Progress progress) {
        int percent = percent(progress);
        int full = BAR * percent / 100;
        String bar = "█".repeat(full) + "░".repeat(BAR - full);
        String body = words.say(
                "retrain.progress", Escaped.text(progress.stage(), NAME), bar, percent, words.time(progress.left()));
        return new Card(
                Tone.MAYBE,
                words.say("retrain.title", Escaped.text(model, NAME)),
                body + "\n" + words.say("retrain.note"));
    }

    Card outcome(Retraining.Outcome outcome) {
        if (outcome instanceof Retraining.Outcome.Failed failed) {
            return new Card(Tone.TROUBLE, words.say("retrain.failed.title"), Escaped.text(failed.sentence(), SENTENCE));
        }
        if (outcome instanceof Retraining.Outcome.Cancelled) {
            return new Card(Tone.TROUBLE, words.say("retrain.failed.title"), words.say("retrain.cancelled"));
        }
        Retraining.Outcome.Examined compared = (Retraining.Outcome.Examined) outcome;
        String before = Escaped.text(compared.report().before(), NAME);
        String after = Escaped.text(compared.report().after(), NAME);
        String verdict = compared.live() ? words.say("retrain.live", before) : words.say("retrain.kept", after);
        String title = compared.live() ? words.say("retrain.done.live", after) : words.say("retrain.done.kept", before);
        return new Card(
                compared.live() ? Tone.YES : Tone.NO,
                title,
                table(compared.report().kinds()) + verdict + "\n"
                        + words.say("retrain.took", words.time(compared.took())));
    }

    private String table(List<ExamReport.Row> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(row(
                words.say("retrain.table.kind"), words.say("retrain.table.before"), words.say("retrain.table.after")));
        for (ExamReport.Row row : rows) {
            lines.add(row(kind(row.kind()), words.percent(row.before()), words.percent(row.after())));
        }
        return block(lines);
    }

    private static String row(String kind, String before, String after) {
        return String.format("%-" + KIND + "s %8s %8s", kind, before, after);
    }

    private String block(List<String> lines) {
        return "```\n" + Escaped.lines(lines, TABLE, this::more) + "\n```\n";
    }

    private String trainingLine(Retraining.Progress progress) {
        return words.say(
                "status.training",
                Escaped.text(progress.stage(), NAME),
                percent(progress),
                words.time(progress.left()));
    }

    private static int percent(Retraining.Progress progress) {
        return (int) Math.max(0, Math.min(100, Math.floor(100 * progress.done())));
    }

    private static String kind(String kind) {
        return Escaped.plain(kind, KIND);
    }

    private static String name(Manifest model) {
        return Escaped.text(model.name(), NAME);
    }

    /** Discord shows it in the reader's own time zone. */
    private static String trainedAt(Manifest model) {
        return "<t:" + model.createdAt().getEpochSecond() + ":f>";
    }

    private String more(int left) {
        return words.say("list.more", left);
    }
}
