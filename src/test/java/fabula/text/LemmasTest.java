package fabula.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LemmasTest {

    @ParameterizedTest
    @CsvSource({
        "wolves,wolf",
        "mice,mouse",
        "sheep,sheep",
        "boxes,box",
        "babies,baby",
        "people,person",
        "children,child",
        "cats,cat",
        "swans,swan",
        "foxes,fox",
        "knives,knife",
        "gloves,glove",
        "glasses,glass",
        "buses,bus",
        "houses,house",
        "horses,horse",
        "potatoes,potato",
        "shoes,shoe",
        "watches,watch",
        "headaches,headache",
        "women,woman",
        "policemen,policeman",
        "cookies,cookie",
        "cities,city",
        "keys,key",
        "teeth,tooth",
        "sizes,size",
        "things,thing",
        "apples,apple",
        "rhinos,rhino",
        "lions,lion",
        "pies,pie",
        "bees,bee",
        "dishes,dish",
        "quizzes,quiz",
        "ex-wives,ex-wife",
        "frogs,frog",
        "chocolates,chocolate",
    })
    void plural_nouns_have_a_singular(String plural, String singular) {
        assertThat(Lemmas.singular(plural)).isEqualTo(singular);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is",
                "was",
                "has",
                "his",
                "its",
                "this",
                "us",
                "yes",
                "glass",
                "bus",
                "gas",
                "grass",
                "dress",
                "james",
                "thomas",
                "charles",
                "paris",
                "chris",
                "carmen",
                "tennis",
                "virus",
                "news",
                "always",
                "upstairs",
                "does",
                "physics",
                "wolf",
                "mouse",
                "kitchen",
                "'s",
                "3.5",
                "90s",
                "",
                "trousers",
                "jess",
                "doris"
            })
    void other_words_stay(String word) {
        assertThat(Lemmas.singular(word)).isEqualTo(word);
    }

    @Property
    void a_singular_is_its_own(@ForAll @LowerChars @StringLength(max = 12) String stem) {
        for (String ending : new String[] {"", "s", "es", "ies", "ves", "men"}) {
            String singular = Lemmas.singular(stem + ending);
            assertThat(Lemmas.singular(singular)).isEqualTo(singular);
        }
    }
}
