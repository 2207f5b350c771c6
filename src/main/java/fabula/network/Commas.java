package fabula.network;

import fabula.text.Tokenizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Finds where marks part the words of a sentence: in "pens, paper and ink" the pens are no sort of paper. */
final class Commas {

    private static final String MARKS = ",;:()–—";

    /** Between digits they are a part of a number. */
    private static final Pattern PARTING = Pattern.compile("(?<!\\d)[" + MARKS + "]|[" + MARKS + "](?!\\d)");

    private Commas() {}

    /** The words that stand behind a mark, by their places; none where the parts have other words than the whole has. */
    static BitSet in(String text, List<String> words) {
        BitSet parted = new BitSet();
        if (text.chars().noneMatch(c -> MARKS.indexOf(c) >= 0)) {
            return parted;
        }
        List<String> told = new ArrayList<>(words.size());
        for (String part : PARTING.split(text)) {
            parted.set(told.size());
            told.addAll(Tokenizer.words(part));
        }
        return told.equals(words) ? parted : new BitSet();
    }
}
