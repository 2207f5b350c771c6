package fabula.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Mary went home. John slept.; Mary went home.|John slept.",
                "Mary went home, then she slept; Mary went home, then she slept",
                "mary went home. john slept; mary went home.|john slept",
                "Is Mary home?! Yes!! Good; Is Mary home?!|Yes!!|Good",
                "Mr. Smith met Dr. Jones on Main St. today. He left.; Mr. Smith met Dr. Jones on Main St. today.|He left.",
                "J. Smith went home. I. did.; J. Smith went home.|I.|did.",
                "It is 3.5 metres long. Good.; It is 3.5 metres long.|Good.",
                "He took fruit, e.g. apples. Then he left.; He took fruit, e.g. apples.|Then he left.",
                "They came at 5 p.m. and left. He came at 6 p.m. She left.; They came at 5 p.m. and left.|He came at 6 p.m.|She left.",
                "He went to the U.S.A. by ship. Then he left.; He went to the U.S.A. by ship.|Then he left.",
                "Mary went home.John slept.; Mary went home.|John slept.",
                "see example.com for more. Bye.; see example.com for more.|Bye.",
                "well... mary went home... John slept.; well... mary went home...|John slept.",
                "She said \"Go home.\" Then she left.; She said \"Go home.\"|Then she left.",
                "She said \"Go!\" and left.; She said \"Go!\" and left.",
                "Mary went home. 😀 John slept. :); Mary went home.|😀 John slept. :)",
                "1. Mary went home. 2. John slept.; 1. Mary went home.|2. John slept.",
                "Mary has 3. John has 4.; Mary has 3.|John has 4.",
            })
    void are_split_where_people_mean_it(String text, String sentences) {
        assertThat(String.join("|", Sentences.split(text))).isEqualTo(sentences);
    }

    @Test
    void each_line_is_at_least_one_sentence() {
        assertThat(Sentences.split("Mary went home\n\r\n  John slept. Bill ate\u2028Bob sang\n"))
                .containsExactly("Mary went home", "John slept.", "Bill ate", "Bob sang");
    }

    @Test
    void nothing_and_blanks_have_none() {
        assertThat(Sentences.split("")).isEmpty();
        assertThat(Sentences.split(" \n\t\r\n ")).isEmpty();
    }

    @Test
    void long_runs_of_anything_are_no_trouble() {
        for (String part : List.of(".", "a.", "1. ", "?!", "... a", "\"", " ", ". ", "Mr. ", "A.")) {
            String text = part.repeat(20_000);
            assertThat(blankless(String.join("", Sentences.split(text)))).isEqualTo(blankless(text));
        }
    }

    @Property
    void nothing_is_lost_and_nothing_is_blank(@ForAll("texts") String text) {
        List<String> sentences = Sentences.split(text);
        assertThat(blankless(String.join("", sentences))).isEqualTo(blankless(text));
        assertThat(sentences).noneMatch(String::isBlank).allMatch(sentence -> sentence.equals(sentence.strip()));
    }

    @Property
    void nothing_is_lost_of_the_strangest_strings(@ForAll String text) {
        assertThat(blankless(String.join("", Sentences.split(text)))).isEqualTo(blankless(text));
    }

    private static String blankless(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "Mary", "went", "Mr", "e.g", "St", "A", "I", "3", ".", ".", "!", "?", "…", " ", " ", "\n", "\r",
                        "\"", "”", ")", ":)", "😀", "etc", "\u2028", "\u00a0", "\ud83d")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }
}
