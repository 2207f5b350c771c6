package fabula.world;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * What a vignette was told with: people and things are called by a digit, words and numbers by a letter. A number is said
 * in words or in digits; of a time of day it counts half hours.
 */
final class Drawing {

    /** Draws something more. */
    interface Rule {

        void draw(Drawing drawing);

        /** Is it drawn anew for each question? */
        default boolean ofQuestions() {
            return false;
        }
    }

    private static final int HALVES_OF_A_DIAL = 24;

    private final Scene scene;
    private final Object[] things = new Object[Phrase.place('z') + 1];
    private final int[] numbers = new int['z' + 1];
    private int entities;

    Drawing(Scene scene) {
        this.scene = scene;
    }

    /** What phrases are filled with. */
    Object[] things() {
        return things;
    }

    IntUnaryOperator values() {
        return letter -> numbers[letter];
    }

    /** From lines such as "who 2", "things 2: the box|the pen", "number n: 2..9 not m", "count a: n c d" and "near k: n - m". */
    static Rule rule(String line) {
        int colon = line.indexOf(": ");
        String[] head = (colon < 0 ? line : line.substring(0, colon)).split(" ");
        String body = colon < 0 ? "" : line.substring(colon + 2);
        return switch (head[0]) {
            case "who" -> who(Integer.parseInt(head[1]));
            case "things" -> entities(Integer.parseInt(head[1]), List.of(body.split("\\|")));
            case "words" -> words(letters(head), List.of(body.split("\\|")));
            case "forms" -> forms(letters(head), List.of(body.split("\\|")));
            case "number" -> number(head[1].charAt(0), body, false);
            case "clock" -> number(head[1].charAt(0), body, true);
            case "count" -> count(head[1].charAt(0), body.split(" "), 30);
            case "asked" -> asked(count(head[1].charAt(0), body.split(" "), 0));
            case "near" -> near(head[1].charAt(0), Formula.of(body));
            case "quantity" -> quantity(head[1].charAt(0), body);
            default -> throw new IllegalArgumentException("no such rule: " + line);
        };
    }

    private static String letters(String[] head) {
        return String.join("", List.of(head).subList(1, head.length));
    }

    private static Rule who(int count) {
        return drawing -> {
            for (int i = 0; i < count; i++) {
                drawing.things[drawing.entities++] = drawing.scene.named();
            }
        };
    }

    private static Rule entities(int count, List<String> names) {
        return drawing -> drawing.scene
                .shuffled(names)
                .subList(0, count)
                .forEach(name -> drawing.things[drawing.entities++] = Entity.thingOrThings(name));
    }

    /** As many different ones as there are letters. */
    private static Rule words(String letters, List<String> pool) {
        return drawing -> {
            List<String> drawn = drawing.scene.shuffled(pool);
            for (int i = 0; i < letters.length(); i++) {
                drawing.put(letters.charAt(i), drawn.get(i));
            }
        };
    }

    /** The forms of one. */
    private static Rule forms(String letters, List<String> pool) {
        List<String[]> all = pool.stream().map(one -> one.split("/")).toList();
        return drawing -> {
            String[] drawn = drawing.scene.pick(all);
            for (int i = 0; i < letters.length(); i++) {
                drawing.put(letters.charAt(i), drawn[i]);
            }
        };
    }

    private static Rule number(char letter, String body, boolean clock) {
        String[] range = body.split(" not ");
        String[] ends = range[0].split("\\.\\.");
        Formula low = Formula.of(ends[0]);
        Formula high = Formula.of(ends[1]);
        List<Formula> not = range.length < 2
                ? List.of()
                : List.of(range[1].split(", ")).stream().map(Formula::of).toList();
        return drawing -> {
            IntUnaryOperator values = drawing.values();
            int drawn;
            do {
                drawn = drawing.scene.between(low.value(values), high.value(values));
            } while (isOneOf(drawn, not, values));
            drawing.number(letter, drawn, clock ? drawing.time(drawn) : drawing.said(drawn));
        };
    }

    private static boolean isOneOf(int drawn, List<Formula> not, IntUnaryOperator values) {
        return not.stream().anyMatch(one -> one.value(values) == drawn);
    }

    /** "One apple" or "three apples"; seldom "an apple", which does not say that it is only one. */
    private static Rule count(char letter, String[] body, int percentOfArticles) {
        return drawing -> {
            int count = drawing.numbers[body[0].charAt(0)];
            boolean one = count == 1;
            String noun = drawing.things[Phrase.place(body[one ? 1 : 2].charAt(0))].toString();
            String number = one && drawing.scene.chance(percentOfArticles) ? "a" : drawing.said(count);
            if (number.equals("a") && "aeiou".indexOf(noun.charAt(0)) >= 0) {
                number = "an";
            }
            drawing.put(letter, Entity.counted(number + " " + noun, one));
        };
    }

    /** The number itself or one that lies beside it. */
    private static Rule near(char letter, Formula sum) {
        return asked(drawing -> {
            int exact = sum.value(drawing.values());
            int near = Math.max(1, drawing.scene.chance(50) ? exact : exact + drawing.scene.between(-2, 2));
            drawing.number(letter, near, drawing.said(near));
        });
    }

    /** "At least two apples" for "n - m c d"; the letter is true where so many are. */
    private static Rule quantity(char letter, String body) {
        int nouns = body.length() - "c d".length();
        Formula sum = Formula.of(body.substring(0, nouns).strip());
        char one = body.charAt(nouns);
        char many = body.charAt(nouns + 2);
        return asked(drawing -> {
            int count = sum.value(drawing.values());
            Quantity quantity = Quantity.draw(
                    drawing.scene,
                    count,
                    drawing.things[Phrase.place(one)].toString(),
                    drawing.things[Phrase.place(many)].toString());
            boolean single = !quantity.text().contains(drawing.things[Phrase.place(many)].toString());
            drawing.put(letter, Entity.counted(quantity.text(), single));
            drawing.numbers[letter] = quantity.holds().test(count) ? 1 : 0;
        });
    }

    private static Rule asked(Rule rule) {
        return new Rule() {
            @Override
            public void draw(Drawing drawing) {
                rule.draw(drawing);
            }

            @Override
            public boolean ofQuestions() {
                return true;
            }
        };
    }

    private void number(char letter, int number, String text) {
        numbers[letter] = number;
        put(letter, text);
    }

    private void put(char letter, Object thing) {
        things[Phrase.place(letter)] = thing;
    }

    private String said(int number) {
        return Quantity.counted(scene, number);
    }

    /** "Six", "half past six", "6:30". */
    private String time(int halves) {
        int hour = halves % HALVES_OF_A_DIAL / 2;
        boolean half = halves % 2 != 0;
        String word = Quantity.word(hour == 0 ? HALVES_OF_A_DIAL / 2 : hour);
        if (scene.chance(25)) {
            return (hour == 0 ? HALVES_OF_A_DIAL / 2 : hour) + (half ? ":30" : scene.chance(50) ? "" : ":00");
        }
        return half ? "half past " + word : word + (scene.chance(20) ? " o'clock" : "");
    }
}
