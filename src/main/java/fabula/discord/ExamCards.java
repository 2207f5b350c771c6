package fabula.discord;

import fabula.discord.Card.Tone;
import fabula.model.Scope;
import fabula.plot.BeforeAfterPicture;
import fabula.story.Verdict;
import fabula.training.ExamReport;
import fabula.training.ExamReport.Change;
import fabula.training.ExamReport.Changes;
import fabula.training.ExamReport.Row;
import fabula.training.Retraining.Outcome.Examined;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came of an exam: a sentence that says what was decided and why, and the figures in a picture or in words. */
final class ExamCards {

    private static final String FILE = "exam.png";
    private static final int NAME = 80;
    private static final int KIND = 24;
    private static final int TABLE = 2500;
    private static final int STATEMENT = 160;
    private static final int STATEMENTS = 4;

    private final Words words;

    ExamCards(Words words) {
        this.words = words;
    }

    Card decided(Scope scope, Examined examined) {
        ExamReport report = examined.report();
        return new Card(
                examined.live() ? Tone.YES : Tone.MAYBE,
                words.say(examined.live() ? "exam.live.title" : "exam.kept.title"),
                reason(scope, examined) + "\n"
                        + words.say("exam.models", name(report.after()), name(report.before()))
                        + words.say("exam.took", words.time(examined.took())));
    }

    private String reason(Scope scope, Examined examined) {
        ExamReport report = examined.report();
        Row exam = report.exam();
        Row apart = report.heldOut();
        Object[] figures = {
            name(report.before()),
            words.percent(apart.before()),
            words.percent(apart.after()),
            apart.questions(),
            words.percent(exam.before()),
            words.percent(exam.after()),
            exam.before() - exam.after() < 0 ? 0 : 100 * (exam.before() - exam.after()),
            words.percent(report.likelihood().before()),
            words.percent(report.likelihood().after())
        };
        return words.say("exam.because." + why(scope, examined), figures);
    }

    private static String why(Scope scope, Examined examined) {
        ExamReport report = examined.report();
        if (scope.isBase()) {
            return examined.live() ? "base" : report.isNotWorse() ? "overtaken" : "worse";
        }
        if (examined.live()) {
            return report.isSurerApart() ? "surer" : "better";
        }
        if (report.heldOut().questions() == 0) {
            return "few";
        }
        if (!report.isBetterApart()) {
            return "nobetter";
        }
        return report.isNotWorse() ? "overtaken" : "forgot";
    }

    /** Two models of which nobody had to decide. */
    Card compared(ExamReport report) {
        return new Card(
                Tone.CALM,
                words.say("exam.compared.title", name(report.before()), name(report.after())),
                words.say(
                        "exam.compared",
                        report.exam().questions(),
                        report.heldOut().questions(),
                        report.marked().questions()));
    }

    /** The same card with the figures in words. */
    Card inWords(Card card, ExamReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(row("", words.say("exam.before"), words.say("exam.after")));
        most(report).forEach(row -> lines.add(row(row)));
        report.kinds().forEach(row -> lines.add(row(row)));
        String table = "\n```\n" + Escaped.lines(lines, TABLE, this::more) + "\n```";
        return new Card(card.tone(), card.title(), card.body() + table);
    }

    private String row(Row row) {
        return row(Escaped.plain(row.kind(), KIND), words.percent(row.before()), words.percent(row.after()));
    }

    private static String row(String kind, String before, String after) {
        return String.format("%-" + KIND + "s %8s %8s", kind, before, after);
    }

    /**
     * Empty where this Java has no fonts to write with, as some for servers have not.
     *
     * @param compared whether it is two models of which none follows the other
     */
    Optional<Attachment> picture(ExamReport report, boolean compared) {
        BeforeAfterPicture picture = new BeforeAfterPicture(
                words.say(
                        compared ? "exam.picture.first" : "exam.picture.before", Escaped.plain(report.before(), NAME)),
                words.say(compared ? "exam.picture.second" : "exam.picture.after", Escaped.plain(report.after(), NAME)),
                words.locale());
        List<BeforeAfterPicture.Row> most = bars(most(report));
        return Attachment.drawn(FILE, () -> picture.png(most, bars(report.kinds())), spoken(report));
    }

    /** What decides, under names for people. */
    private List<Row> most(ExamReport report) {
        List<Row> most = new ArrayList<>();
        add(most, "exam.row.heldout", report.heldOut());
        add(most, "exam.row.marked", report.marked());
        add(most, "exam.row.exam", report.exam());
        return most;
    }

    private void add(List<Row> rows, String key, Row row) {
        if (row.questions() > 0) {
            rows.add(new Row(words.say(key), row.questions(), row.before(), row.after()));
        }
    }

    private List<BeforeAfterPicture.Row> bars(List<Row> rows) {
        return rows.stream()
                .map(row -> new BeforeAfterPicture.Row(
                        row.kind(), words.say("exam.questions", row.questions()), row.before(), row.after()))
                .toList();
    }

    private String spoken(ExamReport report) {
        List<String> lines = new ArrayList<>();
        most(report).forEach(row -> lines.add(spoken(row)));
        report.kinds().forEach(row -> lines.add(spoken(row)));
        return Escaped.lines(lines, Attachment.MAX_ALT, this::more);
    }

    private String spoken(Row row) {
        return words.say(
                "exam.spoken",
                Escaped.plain(row.kind(), NAME),
                words.percent(row.before()),
                words.percent(row.after()));
    }

    /** Questions whose answers differ, with what each model said. */
    Card changes(Changes changes, boolean better) {
        List<String> blocks = changes.examples().stream().map(this::change).toList();
        return new Card(
                better ? Tone.YES : Tone.NO,
                words.say(better ? "exam.better.title" : "exam.worse.title", changes.count()),
                Escaped.lines(blocks, Card.MAX_BODY, this::more));
    }

    private String change(Change change) {
        int hidden = Math.max(0, change.story().size() - STATEMENTS);
        List<String> lines = new ArrayList<>();
        if (hidden > 0) {
            lines.add("> " + words.say("exam.earlier", hidden));
        }
        change.story().stream().skip(hidden).forEach(statement -> lines.add("> " + Escaped.text(statement, STATEMENT)));
        lines.add("**" + Escaped.text(change.question(), STATEMENT) + "**");
        lines.add(words.say("exam.change", word(change.right()), word(change.before()), word(change.after())));
        return String.join("\n", lines) + "\n";
    }

    private String word(Verdict verdict) {
        return words.say("verdict." + verdict.name().toLowerCase(Locale.ROOT));
    }

    Card forgotten() {
        return new Card(Tone.UNKNOWN, "", words.say("exam.forgotten"));
    }

    Card discarded(String model, String by) {
        return new Card(Tone.CALM, "", words.say("exam.discarded", name(model), by));
    }

    Card usedAnyway(Scope scope, String model, String by) {
        return new Card(Tone.YES, "", words.say(scope.isBase() ? "exam.used.base" : "exam.used", name(model), by));
    }

    Card wentBack(String from, String to, String by) {
        return new Card(Tone.YES, "", words.say("exam.wentback", name(from), name(to), by));
    }

    Card notInForce(String model, String inForce) {
        return new Card(Tone.UNKNOWN, "", words.say("exam.notinforce", name(model), name(inForce)));
    }

    private static String name(String model) {
        return Escaped.text(model, NAME);
    }

    private String more(int left) {
        return words.say("list.more", left);
    }
}
