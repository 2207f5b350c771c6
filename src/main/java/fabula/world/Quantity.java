package fabula.world;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * How many, as a question has it: "two apples", "at least three apples", "no apples left". A bare number is meant exactly,
 * for so people mean it.
 *
 * @param text with the noun
 * @param holds for which numbers it is true
 */
record Quantity(String text, IntPredicate holds) {

    private record Form(Phrase phrase, int low, IntFunction<IntPredicate> holds) {}

    private static final List<String> WORDS = List.of(("zero one two three four five six seven eight nine ten eleven"
                    + " twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty")
            .split(" "));
    private static final Phrase EXACT = Counting.BOOK.phrase("exact");
    private static final Phrase SOME = Counting.BOOK.phrase("some");
    private static final Phrase NONE = Counting.BOOK.phrase("none");
    private static final List<Form> FORMS = List.of(
            new Form(Counting.BOOK.phrase("at least"), 2, n -> held -> held >= n),
            new Form(Counting.BOOK.phrase("more than"), 1, n -> held -> held > n),
            new Form(Counting.BOOK.phrase("fewer than"), 2, n -> held -> held < n),
            new Form(Counting.BOOK.phrase("at most"), 1, n -> held -> held <= n));

    /** In words, or one time in three in digits. */
    static String number(Scene scene, int count) {
        if (count > 0 && count % 6 == 0 && count <= 12 && scene.chance(12)) {
            return count == 6 ? "half a dozen" : "a dozen";
        }
        return counted(scene, count);
    }

    /** The same, never by the dozen. */
    static String counted(Scene scene, int count) {
        return scene.chance(30) ? Integer.toString(count) : word(count);
    }

    /** In words, if it is small. */
    static String word(int count) {
        return count >= WORDS.size() ? Integer.toString(count) : WORDS.get(count);
    }

    /** One that could be asked of somebody who has so many. */
    static Quantity draw(Scene scene, int held, String one, String many) {
        int which = scene.below(100);
        if (which < 10) {
            return new Quantity(SOME.part(scene.manner(), "", many, one), count -> count > 0);
        }
        if (which < 20) {
            return new Quantity(NONE.part(scene.manner(), "", many, one), count -> count == 0);
        }
        int near = Math.max(0, held + scene.between(-2, 2));
        if (which < 70) {
            int asked = scene.chance(45) ? held : near;
            return new Quantity(exactly(scene, asked, one, many), count -> count == asked);
        }
        Form form = scene.pick(FORMS);
        int asked = Math.max(form.low(), near);
        String noun = asked == 1 ? one : many;
        return new Quantity(
                form.phrase().part(scene.manner(), number(scene, asked), noun),
                form.holds().apply(asked));
    }

    private static String exactly(Scene scene, int count, String one, String many) {
        if (count == 0) {
            return NONE.part(scene.manner(), "", many, one);
        }
        if (count == 6 && scene.chance(15)) {
            return "half a dozen " + many;
        }
        if (count == 12 && scene.chance(15)) {
            return "a dozen " + many;
        }
        return EXACT.part(scene.manner(), number(scene, count), count == 1 ? one : many);
    }
}
