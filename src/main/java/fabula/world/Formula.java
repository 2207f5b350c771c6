package fabula.world;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/** A sum or a condition over numbers that are called by a letter: {@code n - m}, {@code n > m and k = 2 * n or q}. */
interface Formula {

    /** @param values the number that each letter stands for */
    int value(IntUnaryOperator values);

    /** Not nought is true. */
    default boolean holds(IntUnaryOperator values) {
        return value(values) != 0;
    }

    /** From words with blanks between; sums are added up from the left. */
    static Formula of(String text) {
        List<List<Formula>> either = Stream.of(text.split(" or "))
                .map(both ->
                        Stream.of(both.split(" and ")).map(Formula::comparison).toList())
                .toList();
        return either.size() == 1 && either.get(0).size() == 1
                ? either.get(0).get(0)
                : values -> either.stream().anyMatch(both -> both.stream().allMatch(one -> one.holds(values))) ? 1 : 0;
    }

    private static Formula comparison(String text) {
        for (String sign : List.of("!=", "<=", ">=", "=", "<", ">")) {
            int at = text.indexOf(" " + sign + " ");
            if (at >= 0) {
                Formula left = sum(text.substring(0, at));
                Formula right = sum(text.substring(at + sign.length() + 2));
                return values -> compares(sign, Integer.compare(left.value(values), right.value(values))) ? 1 : 0;
            }
        }
        return sum(text);
    }

    private static boolean compares(String sign, int compared) {
        return switch (sign) {
            case "!=" -> compared != 0;
            case "<=" -> compared <= 0;
            case ">=" -> compared >= 0;
            case "=" -> compared == 0;
            case "<" -> compared < 0;
            default -> compared > 0;
        };
    }

    private static Formula sum(String text) {
        String[] words = text.strip().split(" ");
        Formula sum = atom(words[0]);
        for (int i = 1; i < words.length; i += 2) {
            Formula left = sum;
            Formula right = atom(words[i + 1]);
            sum = switch (words[i]) {
                case "+" -> values -> left.value(values) + right.value(values);
                case "-" -> values -> left.value(values) - right.value(values);
                case "*" -> values -> left.value(values) * right.value(values);
                default -> throw new IllegalArgumentException("no such sum: " + text);
            };
        }
        return sum;
    }

    private static Formula atom(String word) {
        if (word.matches("\\d+")) {
            int number = Integer.parseInt(word);
            return values -> number;
        }
        if (!word.matches("[a-z]")) {
            throw new IllegalArgumentException("neither a number nor a letter: " + word);
        }
        char letter = word.charAt(0);
        return values -> values.applyAsInt(letter);
    }
}
