package fabula.world;

import java.util.ArrayList;
import java.util.List;

/** How many things somebody has, and what shows it. */
record Tally(Entity person, int held, List<Integer> because) {

    private static final Question ASK_HELD = Counting.BOOK.question("ask held");
    private static final Question ASK_EMPTY = Counting.BOOK.question("ask empty");
    private static final Question ASK_ANYTHING = Counting.BOOK.question("ask anything");
    private static final Question ASK_TOGETHER = Counting.BOOK.question("ask held together");
    private static final Question ASK_MORE = Counting.BOOK.question("ask more held");
    private static final Question ASK_FEWER = Counting.BOOK.question("ask fewer held");
    private static final Question ASK_SAME = Counting.BOOK.question("ask same held");

    /** How many somebody has of whom nothing was told. */
    static Scene.Candidate unknown(Scene scene, Entity nobody) {
        return scene.candidate(Finding.UNKNOWN, ASK_HELD, nobody, draw(scene, 1).text());
    }

    /** Whether somebody of whom nothing was told has more than another. */
    static Scene.Candidate unknown(Scene scene, Entity nobody, Entity other) {
        return scene.candidate(Finding.UNKNOWN, ASK_MORE, nobody, other);
    }

    private static Quantity draw(Scene scene, int held) {
        String noun = scene.pick(List.of("object", "object", "thing", "thing", "item"));
        return Quantity.draw(scene, held, noun, noun + "s");
    }

    /** How many, and whether any at all. */
    void ask(Scene scene, List<Scene.Candidate> candidates) {
        for (int i = 0; i < 3; i++) {
            Quantity quantity = draw(scene, held);
            candidates.add(scene.candidate(
                    Finding.of(quantity.holds().test(held), because), ASK_HELD, person, quantity.text()));
        }
        if (scene.chance(30)) {
            candidates.add(scene.candidate(Finding.of(held == 0, because), ASK_EMPTY, person));
            candidates.add(scene.candidate(Finding.of(held > 0, because), ASK_ANYTHING, person));
        }
    }

    /** Which of the two has more, and how many they have together. */
    void compare(Tally other, Scene scene, List<Scene.Candidate> candidates) {
        List<Integer> both = new ArrayList<>(because);
        both.addAll(other.because());
        int all = held + other.held();
        int more = held - other.held();
        Quantity quantity = draw(scene, all);
        candidates.add(scene.candidate(
                Finding.of(quantity.holds().test(all), both), ASK_TOGETHER, person, other.person(), quantity.text()));
        candidates.add(scene.candidate(Finding.of(more > 0, both), ASK_MORE, person, other.person()));
        candidates.add(scene.candidate(Finding.of(more < 0, both), ASK_FEWER, person, other.person()));
        candidates.add(scene.candidate(Finding.of(more == 0, both), ASK_SAME, person, other.person()));
    }
}
