package fabula.discord;

import fabula.discord.Card.Tone;
import fabula.model.Manifest;
import fabula.plot.DayPicture;
import fabula.server.KeptStories;
import fabula.story.Verdict;
import fabula.training.Retraining.Job;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The cards of whoever looks after the bot: models and how things are. */
final class AdminCards {

    private static final int NAME = 80;
    private static final int TABLE = 3000;
    private static final int KIND = 28;

    private final Words words;
    private final TrainingCards trainingCards;

    AdminCards(Words words) {
        this.words = words;
        this.trainingCards = new TrainingCards(words);
    }

    /**
     * @param ping of the gateway in milliseconds; negative as long as it is not known
     * @param kept of the server where it is asked
     */
    record Health(Duration uptime, long ping, KeptStories.Size kept) {}

    /**
     * @param model the one that answers where it is asked
     * @param job what that server has in the queue
     * @param others whether somebody else's job is under way; whose, is nobody's business
     */
    Card status(Manifest model, Health health, Activity.Day day, Optional<Job> job, boolean others) {
        List<String> lines = new ArrayList<>();
        lines.add(whose(model));
        int questions =
                model.measures().stream().mapToInt(Manifest.Measure::questions).sum();
        if (questions > 0) {
            lines.add(words.say("status.accuracy", words.percent(model.accuracy()), questions));
        }
        lines.add(words.say("status.answered", day.answers())
                + day.median()
                        .flatMap(median ->
                                day.slow().map(slow -> words.say("status.times", millis(median), millis(slow))))
                        .orElse(""));
        lines.add(words.say(
                "status.stories", health.kept().stories(), health.kept().statements()));
        lines.add(words.say("status.uptime", words.time(health.uptime())));
        lines.add(
                health.ping() < 0
                        ? words.say("status.ping.unknown")
                        : words.say("status.ping", String.valueOf(health.ping())));
        lines.add(job.map(trainingCards::line).orElseGet(() -> words.say(others ? "status.others" : "status.idle")));
        List<String> measures = model.measures().stream()
                .map(measure -> String.format(
                        "%-" + KIND + "s %8s", Escaped.plain(measure.kind(), KIND), words.percent(measure.accuracy())))
                .toList();
        String table = measures.isEmpty() ? "" : "\n```\n" + Escaped.lines(measures, TABLE, this::more) + "\n```\n";
        return new Card(Tone.CALM, words.say("status.title"), String.join("\n", lines) + table);
    }

    /** Empty where nothing was asked, and where this Java has no fonts. */
    Optional<Attachment> picture(Activity.Day day) {
        if (day.answers() == 0) {
            return Optional.empty();
        }
        DayPicture picture =
                new DayPicture(words.say("status.day"), words.say("status.day.earliest"), words.say("status.day.now"));
        List<Integer> colours = Arrays.stream(Verdict.values())
                .map(verdict -> Tone.valueOf(verdict.name()).colour())
                .toList();
        String spoken = words.say("status.answered", day.answers()).replace("*", "");
        return Attachment.drawn("day.png", () -> picture.png(day.hours(), colours), spoken);
    }

    private String millis(Duration time) {
        return String.format(words.locale(), "%.1f", time.toNanos() / 1e6);
    }

    private String whose(Manifest model) {
        return model.own()
                .map(own -> words.say(
                        "status.model.own",
                        name(model.name()),
                        madeAt(model),
                        name(own.base()),
                        own.learned().size()))
                .orElseGet(() -> words.say("status.model.base", name(model.name()), madeAt(model)));
    }

    Card models(List<Manifest> models, String inForce) {
        List<String> lines = models.stream().map(model -> line(model, inForce)).toList();
        return new Card(
                Tone.CALM, words.say("models.title", models.size()), Escaped.lines(lines, Card.MAX_BODY, this::more));
    }

    private String line(Manifest model, String inForce) {
        String whose = model.own()
                .map(own ->
                        words.say("models.own", name(own.base()), own.learned().size()))
                .orElseGet(() -> words.say("models.base"));
        List<String> facts = new ArrayList<>(List.of(whose, madeAt(model)));
        if (!model.measures().isEmpty()) {
            facts.add(words.say("models.right", words.percent(model.accuracy())));
        }
        if (model.name().equals(inForce)) {
            facts.add("**" + words.say("models.inforce") + "**");
        }
        return words.say("models.line", name(model.name()), String.join(" · ", facts));
    }

    Card inForce(Manifest model) {
        return new Card(Tone.YES, words.say("models.used.title", name(model.name())), words.say("models.used"));
    }

    private static String name(String model) {
        return Escaped.text(model, NAME);
    }

    /** Discord shows it in the reader's own time zone. */
    private static String madeAt(Manifest model) {
        return "<t:" + model.createdAt().getEpochSecond() + ":f>";
    }

    private String more(int left) {
        return words.say("list.more", left);
    }
}
