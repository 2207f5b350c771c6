package fabula.robustness;

import fabula.corpus.Corpus;
import fabula.corpus.LabelledStory;
import fabula.evaluation.EvaluationReport;
import fabula.evaluation.Evaluator;
import fabula.network.OpenClass;
import fabula.reader.Reader;
import fabula.robustness.RobustnessReport.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Asks a reader the same questions in variants, and compares. Names are the words that are of no closed class of English
 * and that the reader has not learned. The same stories and seed give the same variants.
 */
public final class Robustness {

    private static final int LONG = 200;
    private static final int VERB_STORIES = 150;

    private final Reader reader;
    private final long seed;
    private final Consumer<String> progress;

    /** @param progress is told the name of each variant before it is asked */
    public Robustness(Reader reader, long seed, Consumer<String> progress) {
        this.reader = reader;
        this.seed = seed;
        this.progress = progress;
    }

    public RobustnessReport measure(List<Corpus> corpora) {
        List<LabelledStory> stories =
                corpora.stream().flatMap(corpus -> corpus.stories().stream()).toList();
        List<Row> rows = new ArrayList<>();
        EvaluationReport.Row clean = ask("as written", stories);
        rows.add(new Row("as written", clean, Double.NaN));
        variants(stories).forEach((name, change) -> {
            EvaluationReport.Row result = ask(name, stories.stream().map(change).toList());
            rows.add(new Row(name, result, result.accuracy() - clean.accuracy()));
        });
        UnknownVerbs verbs = new UnknownVerbs(this::isStructural, names()::word, random());
        addVerbs(rows, "went", Stream.generate(verbs::motion));
        addVerbs(rows, "took", Stream.generate(verbs::taking));
        return new RobustnessReport(reader.name(), rows);
    }

    private void addVerbs(List<Row> rows, String usual, Stream<UnknownVerbs.Pair> stories) {
        List<UnknownVerbs.Pair> pairs = stories.limit(VERB_STORIES).toList();
        String name = "who " + usual + ", plainly";
        EvaluationReport.Row known =
                ask(name, pairs.stream().map(UnknownVerbs.Pair::usual).toList());
        rows.add(new Row(name, known, Double.NaN));
        String other = "the same with unknown verbs";
        EvaluationReport.Row unknown =
                ask(other, pairs.stream().map(UnknownVerbs.Pair::unknown).toList());
        rows.add(new Row(other, unknown, unknown.accuracy() - known.accuracy()));
    }

    private Map<String, UnaryOperator<LabelledStory>> variants(List<LabelledStory> stories) {
        Map<String, UnaryOperator<LabelledStory>> variants = new LinkedHashMap<>();
        variants.put("names never seen", names()::coined);
        variants.put("names of two words", names()::twoWords);
        variants.put(LONG + " statements", new Padding(stories, names(), random(), LONG)::pad);
        Map<String, UnaryOperator<LabelledStory>> typed = new LinkedHashMap<>();
        // In the order in which they can be done one after the other.
        typed.put("questions as in a talk", new Typing(this::isStructural, random())::asked);
        typed.put("contractions", Typing::contracted);
        typed.put("a typo in a structural word", new Typing(this::isStructural, random())::mistyped);
        typed.put("lower case", Typing::lowerCase);
        typed.put("no full stops", Typing::withoutMarks);
        typed.put("emoji", new Typing(this::isStructural, random())::emoji);
        variants.putAll(typed);
        variants.put("all that typing together", story -> {
            LabelledStory changed = story;
            for (UnaryOperator<LabelledStory> change : typed.values()) {
                changed = change.apply(changed);
            }
            return changed;
        });
        return variants;
    }

    private boolean isStructural(String word) {
        return OpenClass.isClosed(word) || reader.knows(word);
    }

    private Names names() {
        return new Names(this::isStructural, random());
    }

    private SplittableRandom random() {
        return new SplittableRandom(seed);
    }

    private EvaluationReport.Row ask(String name, List<LabelledStory> stories) {
        progress.accept(name);
        return new Evaluator(reader).evaluate(stories).all();
    }
}
