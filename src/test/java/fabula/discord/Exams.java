package fabula.discord;

import fabula.story.Verdict;
import fabula.training.ExamReport;
import fabula.training.ExamReport.Change;
import fabula.training.ExamReport.Changes;
import fabula.training.ExamReport.Likelihood;
import fabula.training.ExamReport.Row;
import fabula.world.StoryGenerator;
import java.util.ArrayList;
import java.util.List;

/** Reports as exams give them. */
final class Exams {

    static final String MODEL = "server-1234-20261126-113000";

    private Exams() {}

    /** A server's model that learned what it was taught and forgot nothing. */
    static ExamReport better() {
        return report(new Row("held out", 12, 0.25, 11 / 12.0), 0.0);
    }

    /** One that learned nothing. */
    static ExamReport noBetter() {
        return report(new Row("held out", 12, 0.25, 0.25), 0.0);
    }

    /** One that learned and forgot. */
    static ExamReport forgetful() {
        return report(new Row("held out", 12, 0.25, 1), -0.031);
    }

    /** One that had all right before, and is surer of it now. */
    static ExamReport surer() {
        return report(new Row("held out", 4, 1, 1), new Likelihood(0.71, 0.968), 0.0);
    }

    static ExamReport withoutExamples() {
        return report(new Row("held out", 0, 0, 0), 0.0);
    }

    private static ExamReport report(Row heldOut, double gain) {
        return report(heldOut, new Likelihood(heldOut.before(), heldOut.after()), gain);
    }

    private static ExamReport report(Row heldOut, Likelihood likelihood, double gain) {
        List<Row> kinds = new ArrayList<>();
        for (String kind : StoryGenerator.kinds()) {
            int number = kinds.size();
            double before = 1 - (number * 7 % 10) / 100.0;
            double after = Math.min(1, before + gain + (number % 3 - 1) * 0.005);
            kinds.add(new Row(kind, 120, before, after));
        }
        return new ExamReport(
                "default", MODEL, kinds, heldOut, likelihood, new Row("marked", 9, 0, 8 / 9.0), wins(), losses());
    }

    private static Changes wins() {
        return new Changes(
                14,
                List.of(
                        new Change(
                                List.of("Mary slept.", "Zed yeeted to the crypt."),
                                "Is Zed in the crypt?",
                                Verdict.YES,
                                Verdict.UNKNOWN,
                                Verdict.YES),
                        new Change(
                                List.of("Ana swiped the ring.", "She went to the tower."),
                                "Is the ring in the tower?",
                                Verdict.YES,
                                Verdict.NO,
                                Verdict.YES),
                        new Change(
                                List.of(
                                        "Bob was in the hall.",
                                        "Bob was in the attic.",
                                        "Ana slept.",
                                        "Bob was in the cellar.",
                                        "Bob is so not in the cellar."),
                                "Is Bob in the cellar?",
                                Verdict.NO,
                                Verdict.YES,
                                Verdict.NO)));
    }

    private static Changes losses() {
        return new Changes(
                2,
                List.of(new Change(
                        List.of("Either Ana or Bob is in the hall."),
                        "Is Ana in the `hall`?",
                        Verdict.MAYBE,
                        Verdict.MAYBE,
                        Verdict.YES)));
    }
}
