package fabula.network;

import fabula.Saying;
import fabula.network.Mentions.Mention;
import fabula.reader.Query;
import fabula.story.Verdict;
import fabula.text.Stems;
import fabula.text.Tokenizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts into words why a question cannot be told from a story. Each sentence can be checked against the story's own
 * words, and was: it is true whatever the network made of them.
 */
final class Reasons {

    private static final int QUOTED = 100;

    private final List<String> statements;
    private final Occurrences told;
    private final List<Mention> mentions;

    private Reasons(Query query, Function<List<String>, Occurrences> lemmas) {
        statements = query.statements();
        told = lemmas.apply(statements);
        mentions = Mentions.of(query.question()).stream().map(this::asTold).toList();
    }

    /** Who asks about a mother, where a mum was told of, means her. */
    private Mention asTold(Mention asked) {
        return new Mention(
                asked.written(),
                asked.lemmas().stream()
                        .map(lemma -> Stream.concat(Stream.of(lemma), Stems.same(lemma).stream())
                                .filter(told::contains)
                                .findFirst()
                                .orElse(lemma))
                        .toList());
    }

    /** @param lemmas of the words of statements */
    static Optional<Saying> why(Query query, Verdict verdict, Function<List<String>, Occurrences> lemmas) {
        if (verdict != Verdict.UNKNOWN) {
            return Optional.empty();
        }
        if (query.statements().isEmpty()) {
            return Optional.of(Saying.of("reason.nostory"));
        }
        if (Tokenizer.words(query.question()).stream().allMatch(OpenClass::isClosed)) {
            return Optional.of(Saying.of("reason.nobody"));
        }
        return Optional.of(new Reasons(query, lemmas).why());
    }

    private Saying why() {
        List<String> missing = mentions.stream()
                .filter(mention -> !mention.lemmas().stream().allMatch(told::contains))
                .map(Mention::written)
                .toList();
        if (!missing.isEmpty()) {
            return withLast(neverMentions(missing));
        }
        if (mentions.size() > 1 && !areFirstTwoTogether()) {
            return withLast(Saying.of(
                    "reason.notboth", mentions.get(0).written(), mentions.get(1).written()));
        }
        return withLast(Saying.of("reason.notsaid"));
    }

    private static Saying neverMentions(List<String> missing) {
        int last = missing.size() - 1;
        return switch (missing.size()) {
            case 1 -> Saying.of("reason.notmentioned.one", missing.get(0));
            case 2 -> Saying.of("reason.notmentioned.two", missing.get(0), missing.get(1));
            default ->
                Saying.of("reason.notmentioned.more", String.join(", ", missing.subList(0, last)), missing.get(last));
        };
    }

    private boolean areFirstTwoTogether() {
        return told.ofAll(mentions.get(0).lemmas())
                .intersects(told.ofAll(mentions.get(1).lemmas()));
    }

    /** And the last trace of whom or what is asked about first: "Bill left the house." */
    private Saying withLast(Saying why) {
        if (mentions.isEmpty()) {
            return why;
        }
        Mention first = mentions.get(0);
        int last = told.ofAll(first.lemmas()).length() - 1;
        return last < 0 ? why : Saying.of("reason.last", why, first.written(), shortened(statements.get(last)));
    }

    private static String shortened(String statement) {
        String line = statement.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= QUOTED
                ? line
                : line.substring(0, line.offsetByCodePoints(0, QUOTED)).strip() + "…";
    }
}
