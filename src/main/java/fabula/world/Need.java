package fabula.world;

import java.util.List;
import java.util.stream.Stream;

/**
 * A need and what answers it.
 *
 * @param feels how whoever has it feels
 * @param because how it is called as a reason
 * @param places where people go to have it met
 * @param does what they want to do
 * @param close others that it cannot be told apart from: who is hungry may well want a drink
 * @param things what they take for it, if there is any
 * @param signs what shows that somebody has it
 */
record Need(
        Phrase feels,
        String because,
        List<String> places,
        List<String> does,
        List<String> close,
        List<String> things,
        Phrase signs) {

    private static final String NONE = "none";

    static Need of(Phrasebook book, String line) {
        String[] parts = line.split(" / ");
        return new Need(
                Phrase.of(parts[0]),
                parts[1],
                list(parts[2]),
                list(parts[3]),
                list(parts[4]),
                list(parts[5]),
                book.phrase("signs: " + parts[1]));
    }

    private static List<String> list(String part) {
        return Stream.of(part.split(", ")).filter(one -> !one.equals(NONE)).toList();
    }

    boolean isClose(Need other) {
        return close.contains(other.because) || other.close.contains(because);
    }
}
