package fabula.cli;

import fabula.evaluation.TextTable;
import fabula.model.Scope;
import fabula.training.ExamReport;
import fabula.training.ExamReport.Change;
import fabula.training.ExamReport.Changes;
import fabula.training.ExamReport.Likelihood;
import fabula.training.ExamReport.Row;
import fabula.training.Retraining.Outcome;
import java.util.Locale;

/** An exam for people to read. */
final class ReportText {

    private static final int SHOWN_STATEMENTS = 6;

    private ReportText() {}

    static String of(Outcome.Examined examined, Scope scope) {
        ExamReport report = examined.report();
        String verdict = examined.live()
                ? report.after() + " is in force."
                : report.before() + " stays in force; " + report.after() + " is kept. Put it in force all the same:\n"
                        + "  ./fabula models use " + report.after() + option(scope);
        return of(report)
                + String.format(
                        Locale.ROOT,
                        "%s It took %.0f s.%n",
                        verdict,
                        examined.took().toMillis() / 1000.0);
    }

    private static String option(Scope scope) {
        return scope.server()
                .map(server -> " --server " + server.substring(server.indexOf(':') + 1) + "\n")
                .orElse("\n");
    }

    static String of(ExamReport report) {
        TextTable table = new TextTable("right %", "questions", report.before(), report.after());
        report.kinds().forEach(row -> add(table, row));
        add(table, report.exam());
        add(table, report.heldOut());
        Likelihood sure = report.likelihood();
        add(table, new Row("  how sure of these", report.heldOut().questions(), sure.before(), sure.after()));
        add(table, report.marked());
        return "\n" + table + "\n" + changes("Now right", report.wins()) + changes("No longer right", report.losses());
    }

    private static void add(TextTable table, Row row) {
        boolean asked = row.questions() > 0;
        table.row(
                row.kind(),
                String.valueOf(row.questions()),
                asked ? percent(row.before()) : "–",
                asked ? percent(row.after()) : "–");
    }

    private static String changes(String title, Changes changes) {
        StringBuilder text = new StringBuilder(title + ": " + changes.count() + "\n");
        for (Change change : changes.examples()) {
            int hidden = Math.max(0, change.story().size() - SHOWN_STATEMENTS);
            text.append("  ").append(hidden > 0 ? "… " : "");
            text.append(String.join(
                    " ", change.story().subList(hidden, change.story().size())));
            text.append(String.format(
                    "%n    %s %s (before: %s, now: %s)%n",
                    change.question(),
                    change.right().label(),
                    change.before().label(),
                    change.after().label()));
        }
        return text.append('\n').toString();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
