package fabula.world;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people and things are compared by, in the words for more and less of it, for it plainly and for the most and the
 * least of it; some have ways of their own to be told and asked of: what is expensive costs more.
 */
record Quality(String more, String less, String plain, String most, String least) {

    static final Phrasebook BOOK = Phrasebook.of("comparisons");

    private static final List<Set<String>> NEAR = List.of(
            Set.of("big", "large", "wide", "long", "high", "thick", "tall", "heavy"),
            Set.of("wise", "smart", "good at chess", "good at maths"),
            Set.of("kind", "nice", "polite"),
            Set.of("famous", "popular", "good", "beautiful"),
            Set.of("hot", "warm", "cold"),
            Set.of("hard", "difficult", "boring"),
            Set.of("fast", "quick"));

    static Quality of(String line) {
        String[] words = line.split(" / ");
        return new Quality(words[0], words[1], words[2], words[3], words[4]);
    }

    static List<Quality> all(String section) {
        return BOOK.lines(section).stream().map(Quality::of).toList();
    }

    Quality turned() {
        return new Quality(less, more, plain, least, most);
    }

    /** Would people conclude from the one to the other? */
    boolean isNear(Quality other) {
        return plain.equals(other.plain)
                || NEAR.stream().anyMatch(near -> near.contains(plain) && near.contains(other.plain));
    }

    Object[] said(Entity some, Entity than, String noun) {
        return new Object[] {some, than, more, less, plain, most, least, noun};
    }

    /** "{0} costs more than {1}", where there is such a way. */
    Optional<Phrase> ownWays() {
        return BOOK.has("told " + plain) ? Optional.of(BOOK.phrase("told " + plain)) : Optional.empty();
    }

    /** "Does {0} cost more than {1}?", where there is such a way. */
    Optional<Question> ownQuestions() {
        return BOOK.has("asked " + plain) ? Optional.of(BOOK.question("asked " + plain)) : Optional.empty();
    }

    /** "{0} costs {1} euros", where there is such a way. */
    Optional<Phrase> measure() {
        return BOOK.has("measured " + plain) ? Optional.of(BOOK.phrase("measured " + plain)) : Optional.empty();
    }

    /** "{0} costs five euros more than {1}", where there is such a way. */
    Optional<Phrase> difference() {
        return BOOK.has("differing " + plain) ? Optional.of(BOOK.phrase("differing " + plain)) : Optional.empty();
    }

    /** "{0} and {1} cost the same", where there is such a way. */
    Optional<Phrase> sameWays() {
        return BOOK.has("same " + plain) ? Optional.of(BOOK.phrase("same " + plain)) : Optional.empty();
    }

    Optional<Question> sameQuestions() {
        return BOOK.has("asked same " + plain) ? Optional.of(BOOK.question("asked same " + plain)) : Optional.empty();
    }
}
