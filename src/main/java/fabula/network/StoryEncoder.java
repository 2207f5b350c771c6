package fabula.network;

import com.github.benmanes.caffeine.cache.Ticker;
import fabula.reader.Query;
import fabula.text.Utterance;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a query into numbers. Words of closed classes keep their own vector; names, places and things are numbered by
 * slots: the question's first, then those told together with them, then those told together with these, so that a name
 * that was never met costs nothing and a chain of statements looks alike wherever in the story its links are. A name of
 * several words is one word. A word that occurs once in question and story together has the slot {@link #ONCE}: nothing
 * depends on which word it is. However a question was put, its plain form is what is read. Statements that cannot bear on
 * the question are left out.
 */
final class StoryEncoder {

    /** Slot of a word of a closed class. */
    static final int NO_SLOT = 0;
    /** Slot of a word that occurs once. */
    static final int ONCE = 1;

    private static final int FIRST_SLOT = 2;
    /** Statements that are read at the least of a story that could be read whole, if there are. */
    private static final int FEW = 6;

    private final Vocabulary vocabulary;
    private final Relevance relevance;
    private final Spelling spelling;
    private final Recognition recognition;
    private final KnownSentences sentences;
    private final KnownTales tales;
    private final Compounds compounds;
    private final int slots;

    /**
     * @param slots how many slots there are, with {@link #NO_SLOT} and {@link #ONCE}
     * @param statements how many statements are read at most
     */
    StoryEncoder(Vocabulary vocabulary, int slots, int statements) {
        this.vocabulary = vocabulary;
        this.slots = slots;
        this.relevance = new Relevance(statements, FEW);
        this.spelling = new Spelling(vocabulary);
        this.recognition = new Recognition(vocabulary);
        this.compounds = new Compounds(vocabulary);
        this.sentences = new KnownSentences(vocabulary, spelling, compounds, Ticker.systemTicker());
        this.tales = new KnownTales(sentences, spelling, recognition, compounds, Ticker.systemTicker());
    }

    boolean knows(String word) {
        return vocabulary.contains(word) && !vocabulary.mayName(word);
    }

    EncodedStory encode(Query query) {
        return outline(query).story();
    }

    /** The lemmas of all words of a story's statements. */
    Occurrences lemmas(List<String> statements) {
        return tales.told(statements).lemmas();
    }

    /** Encodes all of a query that does not depend on chance. */
    Outline outline(Query query) {
        List<String> suspects = spelling.suspects(query.question());
        Tale tale = tales.told(query.statements(), suspects);
        String mended = mended(query.question(), Spelling.counts(tale.suspects(), suspects));
        Sentence asked = sentences.asked(recognition.asked(mended, tale.said()));
        Neighbours neighbours = tale.neighbours().with(asked);
        Wording question = compounds.joined(asked, neighbours);
        boolean alike = tale.neighbours().holdWith(asked);
        Topics topics = alike ? tale.topics() : tales.topics(tale, neighbours);
        int[] chosen = relevance.choose(question, topics);
        List<Wording> statements = Arrays.stream(chosen)
                .mapToObj(at -> tales.statement(tale, topics, neighbours, at))
                .toList();
        Numbering numbering = new Numbering(question, statements);
        EncodedSentence first = numbering.encode(question);
        List<EncodedSentence> encoded =
                statements.stream().map(numbering::encode).toList();
        return new Outline(new EncodedStory(first, encoded, chosen), numbering.stems, numbering.numbers.size());
    }

    /** A question in its plain form without slips of the finger. */
    private String mended(String question, Map<String, Integer> suspects) {
        return Utterance.plain(spelling.mended(question, true, suspects));
    }

    /** Numbers the words of one question and its story. */
    private final class Numbering {

        private final Map<String, Integer> counts = new HashMap<>();
        private final Map<String, Integer> assigned = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<int[]> stems = new ArrayList<>();

        Numbering(Wording question, List<Wording> statements) {
            List<List<String>> named = new ArrayList<>(1 + statements.size());
            named.add(question.open());
            statements.forEach(statement -> named.add(statement.open()));
            named.forEach(sentence -> sentence.forEach(stem -> counts.merge(stem, 1, Integer::sum)));
            assign(named);
        }

        /** Breadth first from the question; what nothing links to it comes last, in order of appearance. */
        private void assign(List<List<String>> sentences) {
            Map<String, List<Integer>> saying = new HashMap<>();
            for (int s = 0; s < sentences.size(); s++) {
                for (String stem : sentences.get(s)) {
                    if (isSaidAgain(stem)) {
                        saying.computeIfAbsent(stem, l -> new ArrayList<>()).add(s);
                    }
                }
            }
            boolean[] reached = new boolean[sentences.size()];
            Deque<String> next = new ArrayDeque<>();
            for (int start = 0; start < reached.length; start++) {
                reach(start, sentences, reached, next);
                while (!next.isEmpty()) {
                    saying.get(next.remove()).forEach(s -> reach(s, sentences, reached, next));
                }
            }
        }

        private boolean isSaidAgain(String stem) {
            return counts.get(stem) > 1;
        }

        private void reach(int sentence, List<List<String>> sentences, boolean[] reached, Deque<String> next) {
            if (!reached[sentence]) {
                reached[sentence] = true;
                for (String stem : sentences.get(sentence)) {
                    if (isSaidAgain(stem)
                            && assigned.putIfAbsent(stem, Math.min(slots - 1, FIRST_SLOT + assigned.size())) == null) {
                        next.add(stem);
                    }
                }
            }
        }

        EncodedSentence encode(Wording wording) {
            List<String> words = wording.words();
            // A sentence without words still takes one step.
            int length = Math.max(1, words.size());
            int[] number = new int[length];
            int[] slot = new int[length];
            int[] stemOf = new int[length];
            number[0] = Vocabulary.OTHER;
            stemOf[0] = Outline.SHOWN;
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                number[i] = wording.numbers().get(i);
                stemOf[i] = Outline.SHOWN;
                if (OpenClass.isClosed(word)) {
                    continue;
                }
                String stem = wording.stems().get(i);
                if (!OpenClass.hasSense(word)) {
                    stemOf[i] = numbers.computeIfAbsent(stem, s -> numbers.size());
                }
                slot[i] = assigned.getOrDefault(stem, ONCE);
            }
            stems.add(stemOf);
            return new EncodedSentence(number, slot);
        }
    }
}
