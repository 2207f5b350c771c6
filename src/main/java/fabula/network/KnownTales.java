package fabula.network;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Finds out what statements tell together; of stories that are asked about, once while they stay as they are. */
final class KnownTales {

    /** Of all statements that are kept: some 70 stories of 1,000 statements, or so many more as they are shorter. */
    private static final int KEPT_LETTERS = 3_000_000;

    private final KnownSentences sentences;
    private final Spelling spelling;
    private final Recognition recognition;
    private final Compounds compounds;
    private final Cache<List<String>, Tale> kept;

    /** @param ticker tells what a minute is */
    KnownTales(
            KnownSentences sentences, Spelling spelling, Recognition recognition, Compounds compounds, Ticker ticker) {
        this.sentences = sentences;
        this.spelling = spelling;
        this.recognition = recognition;
        this.compounds = compounds;
        this.kept = Kept.cache(KEPT_LETTERS, KnownTales::letters, ticker);
    }

    private static int letters(List<String> statements) {
        return statements.stream().mapToInt(String::length).sum();
    }

    /** @param suspects words of the question that may be slips of the finger: what the story says, too, is none in either */
    Tale told(List<String> statements, List<String> suspects) {
        Tale tale = told(statements);
        return Collections.disjoint(suspects, tale.suspects()) ? tale : read(statements, suspects);
    }

    Tale told(List<String> statements) {
        return kept.get(statements, story -> read(story, List.of()));
    }

    private Tale read(List<String> statements, List<String> asked) {
        List<Sentence> told = sentences(statements);
        List<String> suspects =
                told.stream().flatMap(sentence -> sentence.suspects().stream()).toList();
        Map<String, Integer> counts = Spelling.counts(suspects, asked);
        Occurrences lemmas = lemmas(told);
        List<Sentence> mended =
                told.stream().map(sentence -> mended(sentence, counts, lemmas)).toList();
        Neighbours neighbours = compounds.neighbours(mended);
        return new Tale(
                mended.stream().map(Sentence::text).toList(),
                suspects,
                neighbours,
                topics(mended, neighbours),
                lemmas,
                mended.equals(told) ? lemmas : lemmas(mended));
    }

    private static Occurrences lemmas(List<Sentence> sentences) {
        return new Occurrences(sentences.stream().map(Sentence::lemmas).toList());
    }

    private Sentence mended(Sentence sentence, Map<String, Integer> counts, Occurrences said) {
        boolean right = sentence.suspects().isEmpty();
        String spelled = right ? sentence.text() : spelling.mended(sentence.text(), false, counts);
        String meant = recognition.told(spelled, said);
        return meant.equals(sentence.text()) ? sentence : sentences.told(meant);
    }

    /** What a story is about where a question shows that names are two which are one in the story alone. */
    Topics topics(Tale tale, Neighbours neighbours) {
        return topics(sentences(tale.statements()), neighbours);
    }

    /** A statement as it is read for a question that shows these neighbours. */
    Wording statement(Tale tale, Topics topics, Neighbours neighbours, int at) {
        return topics.statement(at)
                .orElseGet(
                        () -> compounds.joined(sentences.told(tale.statements().get(at)), neighbours));
    }

    private Topics topics(List<Sentence> told, Neighbours neighbours) {
        return new Topics(told.stream()
                .map(sentence -> compounds.joined(sentence, neighbours))
                .toList());
    }

    private List<Sentence> sentences(List<String> statements) {
        return statements.stream().map(sentences::told).toList();
    }
}
