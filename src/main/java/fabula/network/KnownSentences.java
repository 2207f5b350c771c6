package fabula.network;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Ticker;
import fabula.text.Lemmas;
import fabula.text.Tokenizer;
import java.util.BitSet;
import java.util.List;

/** Finds out what sentences tell by themselves; of those that were told for a while, for a story is asked about often. */
final class KnownSentences {

    private static final int MAX_WORDS = 32;
    /** Of all sentences that are kept: eight stories of 1,000 statements, some ten megabytes. */
    private static final int KEPT_LETTERS = 300_000;

    private final Vocabulary vocabulary;
    private final Spelling spelling;
    private final Compounds compounds;
    private final Cache<String, Sentence> kept;

    /** @param ticker tells what a minute is */
    KnownSentences(Vocabulary vocabulary, Spelling spelling, Compounds compounds, Ticker ticker) {
        this.vocabulary = vocabulary;
        this.spelling = spelling;
        this.compounds = compounds;
        this.kept = Kept.cache(KEPT_LETTERS, String::length, ticker);
    }

    /** A sentence that was told. */
    Sentence told(String text) {
        return kept.get(text, missing -> read(missing, false));
    }

    /** A question in its plain form. */
    Sentence asked(String question) {
        return read(question, true);
    }

    private Sentence read(String text, boolean question) {
        List<String> all = Tokenizer.words(text);
        List<String> lemmas = all.stream().map(Lemmas::singular).toList();
        int count = Math.min(MAX_WORDS, all.size());
        List<String> words = all.subList(0, count);
        boolean[] names = compounds.names(words, lemmas, question);
        return new Sentence(
                text,
                spelling.suspects(text),
                lemmas,
                names,
                Sentence.hasPair(names) ? Commas.in(text, all) : new BitSet(),
                Wording.of(words, lemmas.subList(0, count), vocabulary));
    }
}
