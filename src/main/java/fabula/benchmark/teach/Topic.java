package fabula.benchmark.teach;

import fabula.corpus.LabelledStory;
import java.util.Random;

/** What a phrase is about: a little world in which it means something, and which is asked about. */
interface Topic {

    /**
     * A story with one question at its end, for which what the phrase means decides.
     *
     * @param phrase {0}, {1} and so on stand for names
     * @param statements about so many, of which one at least says the phrase
     */
    LabelledStory tell(String phrase, Cast cast, int statements, Random random);
}
