package fabula.lab.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.riddle.Solution;
import fabula.text.Foreign;
import fabula.text.Sentences;
import fabula.text.Tokenizer;
import fabula.text.Utterance;
import java.util.List;

/** What becomes of a text before anybody answers. */
final class TextTargets {

    private TextTargets() {}

    static List<Target<?>> all() {
        return List.of(
                new Target<>("sentences and words", 15, Strange.text(), text -> {
                    List<String> sentences = Sentences.split(text);
                    assertThat(sentences)
                            .allSatisfy(sentence -> assertThat(sentence).isNotBlank());
                    sentences.forEach(Tokenizer::words);
                    Tokenizer.words(text);
                    Foreign.language(text);
                }),
                new Target<>("told or asked", 15, Strange.text(), text -> {
                    Utterance.of(text);
                    Utterance.asked(text);
                    Utterance.plain(text);
                    for (String sentence : Sentences.split(text)) {
                        Utterance.of(sentence);
                        Utterance.plain(sentence);
                    }
                }),
                new Target<>("guesses", 3, Strange.text(), text -> {
                    new Solution(text).isMetBy(text);
                    new Solution("the dog / the dog has it").isMetBy(text);
                    new Solution(text).shown();
                }));
    }
}
