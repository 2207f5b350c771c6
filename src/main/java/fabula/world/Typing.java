package fabula.world;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How people type: one story in ten is written carelessly. What is said stays the same. */
final class Typing {

    private static final Set<String> SLIPPERY = Set.of(
            "went",
            "moved",
            "travelled",
            "journeyed",
            "walked",
            "hurried",
            "headed",
            "returned",
            "entered",
            "arrived",
            "picked",
            "grabbed",
            "dropped",
            "carrying",
            "holding",
            "longer",
            "either",
            "above",
            "below",
            "right",
            "bigger",
            "smaller",
            "larger",
            "inside",
            "there",
            "with",
            "from",
            "does",
            "have",
            "after",
            "before",
            "yesterday",
            "morning",
            "they",
            "taller",
            "faster",
            "older",
            "younger",
            "north",
            "south",
            "which",
            "their");

    private final SplittableRandom random;

    Typing(SplittableRandom random) {
        this.random = random;
    }

    LabelledStory type(LabelledStory story) {
        if (random.nextInt(10) > 0) {
            return story;
        }
        UnaryOperator<String> style = random.nextInt(3) == 0 ? this::slipped : text -> careless(slipped(text));
        List<String> statements = story.statements().stream().map(style).toList();
        List<LabelledQuestion> questions = story.questions().stream()
                .map(q -> new LabelledQuestion(q.told(), style.apply(q.text()), q.answer(), q.supports()))
                .toList();
        return new LabelledStory(story.source(), statements, questions);
    }

    private String careless(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replaceAll("[.,]", "");
        String plain = lower.replace("n't", "nt");
        return switch (random.nextInt(12)) {
            case 0 -> plain.replaceAll("\\?$", "") + " 🙂";
            case 1 -> plain + "!";
            case 2, 3, 4 -> lower;
            default -> plain.replaceAll("\\?$", "");
        };
    }

    private String slipped(String text) {
        if (random.nextInt(6) > 0) {
            return text;
        }
        List<String> words = List.of(text.split(" "));
        List<Integer> slippery = java.util.stream.IntStream.range(0, words.size())
                .filter(i -> SLIPPERY.contains(words.get(i).replaceAll("[.?!,]$", "")))
                .boxed()
                .toList();
        if (slippery.isEmpty()) {
            return text;
        }
        int which = slippery.get(random.nextInt(slippery.size()));
        return java.util.stream.IntStream.range(0, words.size())
                .mapToObj(i -> i == which ? slip(words.get(i)) : words.get(i))
                .collect(Collectors.joining(" "));
    }

    /** Two letters swapped, one doubled or one lost; never the first, so that "there" does not become "here". */
    private String slip(String word) {
        int at = 1 + random.nextInt(Math.max(1, word.replaceAll("[.?!,]$", "").length() - 2));
        char here = word.charAt(at);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + here + word.substring(at + 2);
            case 1 -> word.substring(0, at) + here + word.substring(at);
            default -> word.substring(0, at) + word.substring(at + 1);
        };
    }
}
