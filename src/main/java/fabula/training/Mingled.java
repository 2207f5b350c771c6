package fabula.training;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.network.OpenClass;
import fabula.text.Lemmas;
import fabula.text.Tokenizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sets an example among what is told about other people, before or behind it, for it will be asked about in longer
 * stories. Two stories that share no name stay as true together as each was alone.
 */
final class Mingled {

    /** A sentence with one of these may be about the other story, too. */
    private static final Set<String> ABOUT_ALL = Set.of(
            "everybody",
            "everyone",
            "everything",
            "all",
            "nobody",
            "none",
            "nothing",
            "we",
            "us",
            "else",
            "only",
            "both",
            "they",
            "them",
            "alone",
            "together",
            "first",
            "last",
            "most",
            "least",
            "anybody",
            "anyone",
            "somebody",
            "someone",
            "something",
            "anything");

    private static final int MOST_STATEMENTS = 10;
    private static final int TRIES = 50;
    /** Makes another name of a name; which one it is makes no difference to the network. */
    private static final String ANOTHER = "x";

    private record Other(LabelledStory story, Set<String> names) {}

    private final List<Other> stories;
    private final List<Other> namesakes;
    private final Predicate<String> known;

    /**
     * @param stories to set examples among
     * @param examples that are set among each other, too, one of the two with other names
     * @param known whether a word is no name for the model
     */
    Mingled(List<LabelledStory> stories, List<LabelledStory> examples, Predicate<String> known) {
        this.known = known;
        this.stories = others(stories.stream());
        this.namesakes = others(examples.stream().map(this::renamed));
    }

    private List<Other> others(Stream<LabelledStory> stories) {
        return stories.filter(story -> story.statements().size() <= MOST_STATEMENTS)
                .filter(story -> words(story).stream().noneMatch(ABOUT_ALL::contains))
                .map(story -> new Other(story, names(story)))
                .toList();
    }

    /** The example among another story, which is asked about as well; nothing where none is found that shares no name. */
    Optional<LabelledStory> mingled(LabelledStory example, Random random) {
        Set<String> names = names(example);
        List<Other> others = random.nextBoolean() ? stories : namesakes;
        for (int i = 0; i < TRIES && !others.isEmpty(); i++) {
            Other other = others.get(random.nextInt(others.size()));
            if (Collections.disjoint(names, other.names())) {
                return Optional.of(
                        random.nextBoolean() ? joined(other.story(), example) : joined(example, other.story()));
            }
        }
        return Optional.empty();
    }

    private static LabelledStory joined(LabelledStory first, LabelledStory second) {
        List<String> statements = new ArrayList<>(first.statements());
        statements.addAll(second.statements());
        int before = first.statements().size();
        List<LabelledQuestion> questions = new ArrayList<>();
        // What was asked of the first at its end is asked again at the end of all.
        first.questions().stream()
                .filter(question -> question.told() == before)
                .forEach(question -> questions.add(new LabelledQuestion(
                        statements.size(), question.text(), question.answer(), question.supports())));
        second.questions()
                .forEach(question -> questions.add(new LabelledQuestion(
                        question.told() + before,
                        question.text(),
                        question.answer(),
                        question.supports().map(supports -> supports.stream()
                                .map(support -> support + before)
                                .toList()))));
        return new LabelledStory(second.source(), statements, questions);
    }

    private Set<String> names(LabelledStory story) {
        Set<String> names = new HashSet<>();
        for (String word : words(story)) {
            if (OpenClass.hasSense(word) || isMereName(word)) {
                names.add(Lemmas.singular(word));
            }
        }
        return names;
    }

    private boolean isMereName(String word) {
        return !OpenClass.isClosed(word)
                && !OpenClass.hasSense(word)
                && !known.test(word)
                && !known.test(Lemmas.singular(word));
    }

    private LabelledStory renamed(LabelledStory story) {
        return new LabelledStory(
                story.source(),
                story.statements().stream().map(this::renamed).toList(),
                story.questions().stream()
                        .map(question -> new LabelledQuestion(
                                question.told(), renamed(question.text()), question.answer(), question.supports()))
                        .toList());
    }

    private String renamed(String sentence) {
        return Tokenizer.words(sentence).stream()
                .map(word -> isMereName(word) ? ANOTHER + word : word)
                .collect(Collectors.joining(" "));
    }

    private static Set<String> words(LabelledStory story) {
        Set<String> words = new HashSet<>();
        Stream.concat(story.statements().stream(), story.questions().stream().map(LabelledQuestion::text))
                .forEach(sentence -> words.addAll(Tokenizer.words(sentence)));
        return words;
    }
}
