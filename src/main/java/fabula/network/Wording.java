package fabula.network;

import fabula.text.Stems;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A sentence's words, a name of several words being one, and what they tell whatever is told beside them.
 *
 * @param lemmas one a word
 * @param stems one a word, which forms of one verb share
 * @param numbers the vocabulary's number of each word, or of what else it is called
 * @param open the stems of its words of open classes, as often as these stand there
 * @param topics what it is about: its names, places and things, or its other words of open classes if it has none
 * @param senses those of its topics of which it matters what they mean
 * @param leaning whether a pronoun makes it be about what the sentence before it is about, too
 * @param general whether it is about everybody
 */
record Wording(
        List<String> words,
        List<String> lemmas,
        List<String> stems,
        List<Integer> numbers,
        List<String> open,
        List<String> topics,
        Set<String> senses,
        boolean leaning,
        boolean general) {

    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "it", "they", "him", "her", "them", "his", "their", "its", "there", "both", "one", "another",
            "others", "other", "then");

    private static final Set<String> EVERYBODY =
            Set.of("everybody", "everyone", "everything", "all", "nobody", "none", "we", "us");

    /** @param vocabulary whose words are of no name, unless they have a sense: that two people travelled links nothing */
    static Wording of(List<String> words, List<String> lemmas, Vocabulary vocabulary) {
        List<String> stems = IntStream.range(0, words.size())
                .mapToObj(i -> OpenClass.isClosed(words.get(i)) ? words.get(i) : Stems.of(lemmas.get(i)))
                .toList();
        List<String> open = open(words, stems);
        Set<String> names = new LinkedHashSet<>();
        Set<String> senses = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String lemma = lemmas.get(i);
            boolean sense = OpenClass.hasSense(lemma);
            if (!OpenClass.isClosed(words.get(i)) && (vocabulary.mayName(lemma) || sense)) {
                names.add(stems.get(i));
            }
            if (sense) {
                senses.add(stems.get(i));
            }
        }
        return new Wording(
                words,
                lemmas,
                stems,
                IntStream.range(0, words.size())
                        .mapToObj(i -> number(words.get(i), lemmas.get(i), vocabulary))
                        .toList(),
                open,
                names.isEmpty() ? open.stream().distinct().toList() : List.copyOf(names),
                Set.copyOf(senses),
                words.stream().anyMatch(PRONOUNS::contains),
                words.stream().anyMatch(EVERYBODY::contains));
    }

    private static int number(String word, String lemma, Vocabulary vocabulary) {
        int number = vocabulary.number(word);
        if (OpenClass.isClosed(word) || number != Vocabulary.OTHER) {
            return number;
        }
        int singular = vocabulary.number(lemma);
        if (singular != Vocabulary.OTHER) {
            return singular;
        }
        // What a name of several words is, its last word tells: "door" of "front door".
        int last = lemma.lastIndexOf(' ') + 1;
        return vocabulary.number(last > 0 ? lemma.substring(last) : Stems.commoner(lemma));
    }

    private static List<String> open(List<String> words, List<String> stems) {
        return IntStream.range(0, words.size())
                .filter(i -> !OpenClass.isClosed(words.get(i)))
                .mapToObj(stems::get)
                .toList();
    }
}
