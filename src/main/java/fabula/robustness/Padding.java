package fabula.robustness;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Makes stories long with what other stories tell of others. All their names are other names, nothing that is said of
 * everybody is taken over, and nothing comes between a pronoun and whom it stands for: the labels stay true.
 */
final class Padding {

    private static final Set<String> EVERYBODY = Set.of(
            "everybody",
            "everyone",
            "everything",
            "all",
            "each",
            "every",
            "nobody",
            "none",
            "nothing",
            "no",
            "we",
            "us",
            "our",
            "i",
            "you",
            "me",
            "my",
            "your",
            "others",
            "both");

    /** Words that lean on the statement before. */
    private static final Set<String> LEANING = Set.of(
            "he",
            "she",
            "it",
            "they",
            "him",
            "her",
            "them",
            "his",
            "hers",
            "their",
            "its",
            "there",
            "then",
            "this",
            "that",
            "these",
            "those",
            "one",
            "another",
            "other",
            "afterwards",
            "later",
            "after",
            "next",
            "now",
            "also",
            "too",
            "so",
            "again",
            "back");

    private final List<LabelledStory> others;
    private final Names names;
    private final SplittableRandom random;
    private final int length;

    /** @param length statements that a story then has */
    Padding(List<LabelledStory> others, Names names, SplittableRandom random, int length) {
        this.others = others;
        this.names = names;
        this.random = random;
        this.length = length;
    }

    LabelledStory pad(LabelledStory story) {
        List<Integer> gaps = gaps(story);
        if (gaps.isEmpty()) {
            return story;
        }
        List<List<String>> before = new ArrayList<>();
        story.statements().forEach(statement -> before.add(new ArrayList<>()));
        int missing = length - story.statements().size();
        while (missing > 0) {
            List<String> filler = filler(missing);
            before.get(gaps.get(random.nextInt(gaps.size()))).addAll(filler);
            missing -= filler.size();
        }
        return merged(story, before);
    }

    /** Statements that lean on none before them, and that a question comes after. */
    private static List<Integer> gaps(LabelledStory story) {
        int asked = story.questions().stream()
                .mapToInt(LabelledQuestion::told)
                .max()
                .orElse(0);
        List<Integer> gaps = new ArrayList<>();
        for (int i = 0; i < asked; i++) {
            if (i == 0 || !leans(story.statements().get(i))) {
                gaps.add(i);
            }
        }
        return gaps;
    }

    private static boolean leans(String statement) {
        return Tokenizer.words(statement).stream().anyMatch(LEANING::contains);
    }

    private static boolean isAboutEverybody(String statement) {
        return Tokenizer.words(statement).stream().anyMatch(EVERYBODY::contains);
    }

    /** At least one statement, the first of which leans on none. */
    private List<String> filler(int most) {
        while (true) {
            LabelledStory other = names.coined(others.get(random.nextInt(others.size())));
            List<String> filler = other.statements().stream()
                    .filter(statement -> !isAboutEverybody(statement))
                    .dropWhile(Padding::leans)
                    .limit(Math.min(most, 1 + random.nextInt(8)))
                    .toList();
            if (!filler.isEmpty()) {
                return filler;
            }
        }
    }

    private static LabelledStory merged(LabelledStory story, List<List<String>> before) {
        List<String> statements = new ArrayList<>();
        List<Integer> moved = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            statements.addAll(before.get(i));
            moved.add(statements.size());
            statements.add(story.statements().get(i));
        }
        List<LabelledQuestion> questions = story.questions().stream()
                .map(q -> new LabelledQuestion(
                        q.told() == 0 ? 0 : moved.get(q.told() - 1) + 1,
                        q.text(),
                        q.answer(),
                        q.supports().map(all -> all.stream().map(moved::get).toList())))
                .toList();
        return new LabelledStory(story.source(), statements, questions);
    }
}
