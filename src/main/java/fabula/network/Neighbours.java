package fabula.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which other name ever stands before and behind each name, as stems, in all that is read for a question. */
final class Neighbours {

    private static final String NONE = "";
    private static final String SEVERAL = " ";

    private final Vocabulary vocabulary;
    private final Side before;
    private final Side behind;

    private Neighbours(Vocabulary vocabulary, Side before, Side behind) {
        this.vocabulary = vocabulary;
        this.before = before;
        this.behind = behind;
    }

    /** @param vocabulary whose words are no names */
    static Neighbours in(List<Sentence> story, Vocabulary vocabulary) {
        Neighbours neighbours = new Neighbours(vocabulary, Side.empty(), Side.empty());
        story.forEach(neighbours::add);
        return neighbours;
    }

    /** What they are where a question is read, too; these stay as they are. */
    Neighbours with(Sentence question) {
        Neighbours more = new Neighbours(vocabulary, before.more(), behind.more());
        more.add(question);
        return more;
    }

    /** A word that might be a name but is none there stands alone there. */
    private void add(Sentence sentence) {
        for (int i = 0; i < sentence.names().length; i++) {
            if (vocabulary.mayName(sentence.lemmas().get(i))) {
                before.add(stem(sentence, i), before(sentence, i));
                behind.add(stem(sentence, i), behind(sentence, i));
            }
        }
    }

    /** Whether a question shows nothing new of the names that are known here. */
    boolean holdWith(Sentence question) {
        for (int i = 0; i < question.names().length; i++) {
            String stem = stem(question, i);
            boolean name = vocabulary.mayName(question.lemmas().get(i));
            if (name
                    && (before.isChangedBy(stem, before(question, i))
                            || behind.isChangedBy(stem, behind(question, i)))) {
                return false;
            }
        }
        return true;
    }

    private static String before(Sentence sentence, int i) {
        return sentence.isSecondName(i) ? stem(sentence, i - 1) : NONE;
    }

    private static String behind(Sentence sentence, int i) {
        return sentence.isSecondName(i + 1) ? stem(sentence, i + 1) : NONE;
    }

    private static String stem(Sentence sentence, int i) {
        return sentence.wording().stems().get(i);
    }

    /** Whether each of two that stand beside each other always stands beside another name. */
    boolean areNeverAlone(String first, String second) {
        return !behind.of(first).equals(NONE) && !before.of(second).equals(NONE);
    }

    /** Whether neither is ever without the other. */
    boolean areInseparable(String first, String second) {
        return behind.of(first).equals(second) && before.of(second).equals(first);
    }

    /** Names that stand on one side of others: one always, none at times, or several. */
    private record Side(Map<String, String> known, Map<String, String> own) {

        static Side empty() {
            return new Side(Map.of(), new HashMap<>());
        }

        Side more() {
            return new Side(own, new HashMap<>());
        }

        /** Nothing if the name was never met. */
        String of(String stem) {
            String side = own.get(stem);
            return side == null ? known.get(stem) : side;
        }

        void add(String stem, String side) {
            own.put(stem, both(of(stem), side));
        }

        boolean isChangedBy(String stem, String side) {
            String before = of(stem);
            return before != null && !both(before, side).equals(before);
        }

        private static String both(String one, String other) {
            if (one == null || one.equals(other)) {
                return other;
            }
            return one.equals(NONE) || other.equals(NONE) ? NONE : SEVERAL;
        }
    }
}
