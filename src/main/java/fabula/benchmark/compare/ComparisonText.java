package fabula.benchmark.compare;

import fabula.network.baseline.Baseline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/** The experiment's page in plain words; every figure in it comes from the comparison. */
final class ComparisonText {

    private static final String NOT_KNOWN = "–";

    private final Comparison comparison;
    private final Plan plan;

    ComparisonText(Comparison comparison) {
        this.comparison = comparison;
        this.plan = comparison.plan();
    }

    String text() {
        return heading() + networks() + distance() + amount() + size() + settings();
    }

    private String heading() {
        return """
                # Six networks, one lesson

                Fabula comes from a lesson in machine learning: to read a story and answer "yes" or "no" is easy to ask for and
                hard to learn. Here six networks, from the oldest to Fabula's own, learn the very same stories. All are made of
                Deeplearning4j and trained in one run of

                ```
                ./fabula compare --data ../shared/data/babi
                ```

                which wrote this page and its pictures from the raw figures in [compare.json](compare.json). Answers are yes or
                no, half of each: **who guesses is right in 50 %**.

                | network | what it does |
                |---|---|
                | perceptron | counts how often each word is told and asked, weighs the counts, adds them up |
                | multi-layer | the same counts, with a hidden layer between |
                | simple recurrent | reads word after word, and carries one state along that each word changes |
                | LSTM | the same, with a memory cell and gates that learn what to keep and what to forget |
                | Keras chatbot | matches every word of the story with every word of the question, then an LSTM over the question; \
                the network of Keras's example `babi_memnn.py` |
                | Fabula's reader | reads sentence by sentence, knows names by their role instead of by heart, \
                and learns which statements matter |
                """;
    }

    private String networks() {
        return fill("""

                ## Which network understands best?

                bAbI's task 6: stories of people who move about and take things, and questions like "Is Daniel in the office?".
                Learned from %,d questions, asked %,d of the test.

                ![Right answers of each network](compare-networks.png)

                """, plan.most(), plan.tests())
                + table("network", List.of("right, %"), (network, i) -> comparison.accuracy(network))
                + fill(
                        """

                        Counts of words cannot tell who went where, or what came last; they get as far as counts happen to give it
                        away. To read the words in order makes it possible to know who is where *now*. To read by sentences, and to
                        match names instead of learning each by heart, makes it easy. The Keras chatbot's published accuracy on this
                        test is 83.7 %% after 1,000 passes and about 82 %% after 120; here it has %s after %s passes.
                        """,
                        percent(comparison.accuracy(Contestant.CHATBOT)),
                        last(Contestant.CHATBOT, score -> String.valueOf(score.passes())));
    }

    private String distance() {
        return fill("""

                        ## How far back can the fact lie?

                        Stories made for this: somebody goes to one place and on to another, then animals go to places, too ("The dog
                        went to the garden."), then comes a question about one of the first two places. The network must keep in mind
                        the person's last move until it is asked, in spite of all the others. It learned from %,d stories with the fact
                        1 to %d statements back. It is asked %,d stories of each distance up to %d.

                        ![Right answers by distance](compare-distance.png)

                        """, plan.distanceQuestions(), plan.learnedDistance(), plan.distanceTests(), plan.farthest())
                + table(
                        "statements back",
                        plan.distances().stream().map(String::valueOf).toList(),
                        (network, i) ->
                                comparison.byDistance(network, plan.distances().get(i)))
                + fill(
                        """

                        From %d to %d statements back, the simple recurrent network goes from %s to %s, the LSTM from %s to %s. Each word
                        overwrites a part of the simple network's one state, so that what it heard fades. The LSTM's memory cell keeps
                        it as long as the gates stay shut, and to shut them is what it learned. A bag of words knows which places were
                        named, but not where somebody went last. The Keras chatbot has room for as many words as the longest story that
                        it learned from, and the beginning of a longer one is cut off. Fabula's reader reads the %d statements at the most
                        that seem to bear on the question, found by the names in it; so much of what stands between does not
                        disturb it. The bags and the recurrent networks read every word.
                        """,
                        plan.distances().get(0),
                        plan.farthest(),
                        percent(comparison.byDistance(
                                Contestant.SIMPLE_RECURRENT, plan.distances().get(0))),
                        percent(comparison.byDistance(Contestant.SIMPLE_RECURRENT, plan.farthest())),
                        percent(comparison.byDistance(
                                Contestant.LSTM, plan.distances().get(0))),
                        percent(comparison.byDistance(Contestant.LSTM, plan.farthest())),
                        comparison.statements());
    }

    private String amount() {
        return fill("""

                ## How much does it take to learn?

                Task 6 again, learned from the first %,d to %,d training questions; the axis grows by factors.

                ![Right answers by training questions](compare-amount.png)

                """, plan.amounts().get(0), plan.most())
                + table(
                        "training questions",
                        plan.amounts().stream().map(n -> fill("%,d", n)).toList(),
                        (network, i) ->
                                comparison.byAmount(network, plan.amounts().get(i)))
                + """

                What a network is built to know it need not learn. To know each name and each place by heart, it must meet every
                pair of them often; Fabula's reader sees just "the one that is asked about". It is also told, while it learns,
                which statement each answer follows from; the others are told the answers alone.
                """;
    }

    private String size() {
        return fill("""

                ## How large must it be?

                Task 6 with all %,d training questions and other numbers of hidden units. The perceptron has none. Of the Keras
                chatbot it is the LSTM's, of Fabula's reader those of each LSTM in each direction.

                ![Right answers by hidden units](compare-size.png)

                """, plan.most())
                + table(
                        "hidden units",
                        plan.units().stream().map(String::valueOf).toList(),
                        (network, i) -> comparison.byUnits(network, plan.units().get(i)))
                + """

                Along a row stands what more units of the same kind give; down a column, what another kind of network gives.
                """;
    }

    private String settings() {
        StringBuilder text = new StringBuilder("""

                ## Settings

                Of the stories to learn from, the same tenth is kept apart for every network, and the weights that answered it best
                are asked the test: its questions are never learned from, and they decide nothing. One seed each, so that a
                difference of a point or two may be chance. Words are a closed set here: all networks but Fabula's know them
                by heart. Word vectors have 64 numbers.

                | network | units | batch | learning rate | passes | seconds |
                |---|--:|--:|--:|--:|--:|
                """);
        for (Contestant network : Contestant.values()) {
            text.append(line(List.of(
                    network.label(),
                    network.units() > 0 ? String.valueOf(network.units()) : NOT_KNOWN,
                    String.valueOf(network.baseline().map(Baseline::batch).orElse(Training.BATCH)),
                    network.baseline()
                            .map(Baseline::learningRate)
                            .map(String::valueOf)
                            .orElse(Training.LEARNING_RATE + ", × " + Training.LEARNING_RATE_DECAY + " a pass"),
                    last(network, score -> String.valueOf(score.passes())),
                    last(network, score -> String.format(Locale.ROOT, "%.0f", score.seconds())))));
        }
        text.append("""

                Passes and seconds are those of the first picture. Of fewer questions there are more passes, so that what is
                learned from stays about the same, up to 120 passes; Fabula's reader makes 40 at the most. Two networks are
                trained at a time, one thread each; Fabula's reader takes two. The updater is Adam, but RMSprop for the Keras
                chatbot, of which dropout 0.3 hides numbers of its word vectors and dropout 0.5 those of its last state, all as
                in the original. Unlike there, full stops and question marks are left out, and the softmax is over the answers
                alone.

                """);
        return text.append(fill(
                        "%.1f minutes in all; %s; %s, commit %s.\n",
                        comparison.minutes(),
                        comparison.provenance().machine(),
                        comparison.provenance().date(),
                        comparison.provenance().commit()))
                .toString();
    }

    private static String fill(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }

    /** From the training of the first picture. */
    private String last(Contestant network, Function<Score, String> what) {
        return comparison.scores().stream()
                .filter(score -> score.network() == network
                        && score.material() == Material.TASK_6
                        && score.questions() == plan.most()
                        && score.units() == network.units())
                .findFirst()
                .map(what)
                .orElse(NOT_KNOWN);
    }

    private static String table(String first, List<String> columns, ToDoubleBiFunction<Contestant, Integer> accuracy) {
        List<String> heading = new ArrayList<>(List.of(first));
        heading.addAll(columns);
        StringBuilder table = new StringBuilder(line(heading)).append("|---" + "|--:".repeat(columns.size()) + "|\n");
        for (Contestant network : Contestant.values()) {
            List<Double> values = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                values.add(accuracy.applyAsDouble(network, i));
            }
            if (values.stream().anyMatch(Double::isFinite)) {
                List<String> cells = new ArrayList<>(List.of(network.label()));
                values.forEach(value -> cells.add(figure(value)));
                table.append(line(cells));
            }
        }
        return table.toString();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String percent(double value) {
        return figure(value) + " %";
    }

    private static String figure(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1f", value) : NOT_KNOWN;
    }
}
