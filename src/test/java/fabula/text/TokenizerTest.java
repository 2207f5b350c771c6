package fabula.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Mary went to the kitchen. | mary went to the kitchen",
                "isn't | is not",
                "Isn’t | is not",
                "isnt | is not",
                "is'nt | is not",
                "is n't | is not",
                "dont didnt wasnt | do not did not was not",
                "won't can't shan't ain't | will not can not shall not is not",
                "cannot cant wont | can not can not will not",
                "wouldn't've | would not have",
                "He's in the park | he is in the park",
                "he's got it | he has got it",
                "It's cold, that's all, there's more | it is cold that is all there is more",
                "Mary's ball | mary 's ball",
                "Mary's in the park | mary is in the park",
                "The cup's not here | the cup is not here",
                "Mary's got it | mary has got it",
                "Mary's gotta go | mary has got to go",
                "Is Mary at the dentist's now? | is mary at the dentist 's now",
                "Mary's happy | mary 's happy",
                "the dogs' bowl | the dogs bowl",
                "Let's go | let us go",
                "they're we've I'll I'm | they are we have i will i am",
                "he'd gone, he'd go | he had gone he would go",
                "she'd never seen it, she'd never go | she had never seen it she would never go",
                "they'd forgotten us | they had forgotten us",
                "upset cause no games, cause i've a cold | upset because no games because i have a cold",
                "the cause was this, it may cause the fire | the cause was this it may cause the fire",
                "my mother in law came | my mother-in-law came",
                "Ann is in law school | ann is in law school",
                "we wash at my aunt's now, one of dad's back | we wash at my aunt 's now one of dad 's back",
                "longer than Ann's now, Ann's now home | longer than ann 's now ann is now home",
                "my mate's called Jo | my mate is called jo",
                "gonna gotta | going to got to",
                "da cat wiv dat hat left b4 tmrw fr | the cat with that hat left before tomorrow really",
                "pls tell sb smth rly good | please tell somebody something really good",
                "Ben went 2 the mall w/ Zoe w/o u | ben went to the mall with zoe without you",
                "Mike n Jen r happy rn | mike and jen are happy right now",
                "its in the box, its lid is off | it is in the box its lid is off",
                "at 2 the dog ate 2 bones 4 her | at 2 the dog ate 2 bones for her",
                "Point N is north | point n is north",
                "a well-known twenty-one | a well-known twenty-one",
                "wait -- what—no | wait what no",
                "3.5 metres, 1,000 steps at 10:30 | 3.5 metres 1,000 steps at 10:30",
                "Zoë and Çelik | zoë and çelik",
                "O'Brien at five o'clock | o'brien at five o'clock",
                "‘quoted’ “words” | quoted words",
                "Mary & John | mary and john",
                "so 😀 happy ☀️ 👩‍👩‍👧 | so happy",
                "**bold** _and_ `code` | bold and code",
            })
    void words_of(String sentence, String words) {
        assertThat(String.join(" ", Tokenizer.words(sentence))).isEqualTo(words);
    }

    @Test
    void invisible_characters_disappear_and_accents_have_one_form() {
        assertThat(Tokenizer.words("Ma\u200bry\u200f went\u2060 home\ufeff")).containsExactly("mary", "went", "home");
        assertThat(Tokenizer.words("Zoe\u0308")).isEqualTo(Tokenizer.words("Zoë"));
    }

    @Property
    void any_text_has_words_and_its_words_are_their_own(@ForAll("texts") String text) {
        var words = Tokenizer.words(text);
        assertThat(Tokenizer.words(String.join(" ", words))).isEqualTo(words);
    }

    @Property
    void so_have_the_strangest_strings(@ForAll String text) {
        assertThatCode(() -> Tokenizer.words(text)).doesNotThrowAnyException();
        var words = Tokenizer.words(text);
        assertThat(Tokenizer.words(String.join(" ", words))).isEqualTo(words);
    }

    @Property
    void words_have_neither_blanks_nor_capitals(@ForAll("texts") String text) {
        assertThat(Tokenizer.words(text)).allSatisfy(word -> assertThat(word)
                .isNotEmpty()
                .doesNotContainAnyWhitespaces()
                .isEqualTo(word.toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void a_text_of_one_endless_word_is_no_trouble() {
        assertThat(Tokenizer.words("a-'".repeat(50_000) + "a")).isNotEmpty();
        assertThat(Tokenizer.words("n't".repeat(5_000))).isNotEmpty();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "mary", "it", "let", "is", "he", "'", "’", "'s", "n't", "t", "s", "nt", "isn", "did", "'d", "d",
                        " ", " ", " ", "-", ".", ",", "5", "&", "\u0308", "\u200b", "İ", "Σ", "😀", "?", "can", "can't",
                        "won't", "em", "\n", "K", "ǅ", "ﬀ", "②", "got", "been", "gone", "\u00a0", "\ud800")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
