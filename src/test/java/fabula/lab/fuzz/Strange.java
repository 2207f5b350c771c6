package fabula.lab.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Input that nobody expects: what people paste, what breaks programs, and what is nearly right. */
public final class Strange {

    private static final int LONGEST = 4_000;

    /** What is nearly right: sentences of each kind. */
    private static final List<String> SENTENCES = List.of(
            "Mary went to the kitchen.",
            "John gave the milk to Mary, and she took it to the garden.",
            "Is Mary in the kitchen?",
            "isn't the pink rectangle bigger than the box or the ball?",
            "If it rains, nobody who isn't at home gets wet.",
            "Either Bill or Julie was in the office yesterday, wasn't she?",
            "Mary's gotta have three apples; the boss's sister has two.",
            "All cats are animals. Tom is a cat. Is Tom an animal?",
            "The cinema is left of the park and 2 km north of the school.",
            "Where is Mary? why? tell me a joke!!!",
            "1. So, did I understand that Mary went home or not, right?",
            "\"Go away!\" she said (\"now\"), and he left.");

    /** What breaks programs. */
    private static final List<String> MONSTERS = List.of(
            "\0",
            "\u202e",
            "\u2066",
            "\ufeff",
            "\u200b",
            "\u200d",
            "\ud83d",
            "\udc00",
            "\uffff",
            "\u2028",
            "\u0085",
            "\r",
            "\n",
            "\t",
            "\u001b[2J",
            "\u0130",
            "\u00df",
            "\u017f",
            "a\u0315\u0338\u0489\u0363\u035e",
            "👩‍👩‍👧‍👦",
            "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            "מרים",
            "مريم",
            "漢字",
            "é",
            "`",
            "```",
            "**",
            "||",
            "~~",
            "<@1>",
            "<@&1>",
            "<#1>",
            "@everyone",
            "<t:1:R>",
            "[a](http://b)",
            "https://example.org/?a=b&c#d",
            "%s%n%d",
            "{0}",
            "${jndi:ldap://x}",
            "${user.home}",
            "#{1}",
            "\\",
            "\\u0000",
            "'",
            "\"",
            "“",
            "”",
            "«",
            "''''",
            "\"\"\"\"",
            "((((",
            "…",
            "?!?!",
            "....",
            ";--",
            "'; DROP TABLE statement; --",
            "<script>",
            "&#0;",
            "../../etc/passwd",
            "C:\\con",
            "NaN",
            "-0",
            "1e999",
            "99999999999999999999",
            "0x7fffffff",
            "null",
            "true",
            "is",
            "not",
            "or",
            "and",
            "'s",
            "n't",
            "who",
            "than");

    private Strange() {}

    /** Any text up to Discord's longest, and a little more. */
    public static Arbitrary<String> text() {
        Arbitrary<String> pieces = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(SENTENCES)),
                Tuple.of(4, Arbitraries.of(MONSTERS)),
                Tuple.of(2, words()),
                Tuple.of(1, Arbitraries.strings().all().ofMaxLength(30)),
                Tuple.of(1, repeated()));
        Arbitrary<String> mixed = Combinators.combine(
                        pieces.list().ofMinSize(1).ofMaxSize(8), Arbitraries.of("", " ", "\n"))
                .as((list, between) -> String.join(between, list));
        return Arbitraries.frequencyOf(
                        Tuple.of(6, mixed),
                        Tuple.of(3, torn(Arbitraries.of(SENTENCES))),
                        Tuple.of(1, Arbitraries.strings().all().ofMaxLength(300)),
                        Tuple.of(1, repeated()))
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST + 1)));
    }

    /** Words of sentences in any order. */
    private static Arbitrary<String> words() {
        List<String> words = SENTENCES.stream()
                .flatMap(sentence -> Arrays.stream(sentence.split(" ")))
                .distinct()
                .toList();
        return Arbitraries.of(words).list().ofMinSize(1).ofMaxSize(12).map(list -> String.join(" ", list));
    }

    private static Arbitrary<String> repeated() {
        Arbitrary<String> one = Arbitraries.oneOf(
                Arbitraries.of(MONSTERS),
                Arbitraries.of(SENTENCES),
                Arbitraries.of("a", "is ", "not ", "? ", "\"a ", "x's "));
        return Combinators.combine(one, Arbitraries.of(2, 10, 100, 1_000, LONGEST))
                .as((piece, times) -> piece.repeat(Math.max(1, Math.min(times, LONGEST / piece.length()))));
    }

    /** A text with something strange in the middle. */
    public static Arbitrary<String> torn(Arbitrary<String> texts) {
        return Combinators.combine(
                        texts,
                        Arbitraries.of(MONSTERS),
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.integers().between(0, 5))
                .as((text, monster, place, less) -> {
                    int at = place % (text.length() + 1);
                    return text.substring(0, at) + monster + text.substring(Math.min(text.length(), at + less));
                });
    }

    /** Files that are nearly right, and some that are not at all. */
    public static Arbitrary<byte[]> nearly(List<byte[]> right) {
        Arbitrary<byte[]> edited = Combinators.combine(
                        Arbitraries.of(right), edit().list().ofMinSize(1).ofMaxSize(6))
                .as((bytes, edits) -> {
                    byte[] now = bytes;
                    for (Edit edit : edits) {
                        now = edit.applied(now);
                    }
                    return now;
                });
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(400);
        return Arbitraries.frequencyOf(
                Tuple.of(8, edited),
                Tuple.of(1, any),
                Tuple.of(1, text().map(text -> text.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * A change of a file.
     *
     * @param put in the place of what is taken away
     * @param times how often that is put there
     */
    record Edit(int place, int take, byte[] put, int times) {

        byte[] applied(byte[] bytes) {
            int from = place % (bytes.length + 1);
            int to = Math.min(bytes.length, from + take);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, from);
            for (int i = 0; i < times; i++) {
                out.writeBytes(put);
            }
            out.write(bytes, to, bytes.length - to);
            return out.toByteArray();
        }
    }

    static Arbitrary<Edit> edit() {
        Arbitrary<byte[]> put = Arbitraries.oneOf(
                Arbitraries.of(MONSTERS).map(text -> text.getBytes(StandardCharsets.UTF_8)),
                Arbitraries.of("\n", "\t", " ", "{", "[", "}", "]", ":", ",", "\"", "1 ", "include \"/etc/passwd\"\n")
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)),
                Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(4));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1 << 20),
                        Arbitraries.of(0, 0, 1, 1, 2, 10, 200),
                        put,
                        Arbitraries.frequency(Tuple.of(20, 1), Tuple.of(4, 0), Tuple.of(2, 50), Tuple.of(1, 20_000)))
                .as(Edit::new);
    }
}
