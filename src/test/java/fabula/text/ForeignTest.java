package fabula.text;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.world.StoryGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    de | Maria ging in die Küche und nahm die Milch.
                    de | Der Hund schläft auf dem Sofa.
                    de | Ist Maria in der Küche?
                    de | Zorgulax hat das Brot zu den Elfen gebracht.
                    de | die katze ist nicht im haus
                    de | Anna gab Peter einen Apfel, weil er hungrig war.
                    fr | Marie est allée à la cuisine.
                    fr | Le chat dort sur le canapé avec son frère.
                    fr | Est-ce que Marie est dans la cuisine ?
                    fr | Paul n'a pas donné la pomme à sa sœur.
                    fr | il mange une pomme dans le jardin
                    es | María fue a la cocina.
                    es | El perro está en el jardín con los niños.
                    es | ¿Está Juan en la cocina?
                    es | Pedro no le dio la manzana a su hermana.
                    es | Ana tiene un libro y una manzana.
                    it | Maria è andata nella cucina.
                    it | Il cane dorme sul divano con il gatto.
                    it | Giovanni ha dato una mela alla sua amica.
                    it | Maria è in cucina o non è a casa?
                    nl | Jan is naar de keuken gegaan.
                    nl | De hond slaapt op het bed van zijn baas.
                    nl | Heeft Marie een appel voor haar broer?
                    pt | A Maria foi para a cozinha com o João.
                    pt | O cão não está na sala, ele está em casa.
                    pt | Ela tem uma maçã e um livro.
                    pl | Maria poszła do kuchni, ale nie było tam Jana.
                    pl | Czy Jan jest już w kuchni?
                    cs | Jana šla do kuchyně, protože tam byl její pes.
                    sv | Hunden sover inte på soffan, den är i köket.
                    fi | Maria meni keittiöön, koska hän oli nälkäinen, mutta se ei ollut siellä.
                    tr | Ayşe çok aç olduğu için bir elma yedi ve mutfağa gitti.
                    hu | A kutya nem a házban van, hanem egy fa alatt.
                    """)
    void another_language_is_found_by_its_little_words(String language, String text) {
        assertThat(Foreign.language(text)).contains(Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Мария пошла на кухню и взяла молоко.",
                "Η Μαρία πήγε στην κουζίνα.",
                "マリアはキッチンへ行って、牛乳を取った。",
                "Maria sov ikke, og hun ventede."
            })
    void another_language_that_could_be_several_has_no_name(String text) {
        assertThat(Foreign.language(text)).contains(Locale.ROOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?!",
                "lol mary went 2 the shop",
                "omg zed yeeted da cake",
                "zed yeeted da cake in da box n den ran",
                "dat man sus",
                "idk wat u want",
                "Zorgulax yeeted to Das Haus",
                "Zorgulax yeeted to das Haus",
                "Der Hund von Baskerville is a book.",
                "Maria de la Cruz naps.",
                "maria de la cruz went home",
                "Ludwig van Beethoven sneezed.",
                "Ursula von der Leyen naps",
                "Dan met Van.",
                "dan met van and hans at eden",
                "Jürgen Müller et Zoë Brontë sleep",
                "Siobhán Ní Dhomhnaill, Łukasz Żak, Nguyễn Văn An yeeted",
                "Мария slept.",
                "Мария",
                "Александра",
                "Küche",
                "Milch",
                "nein",
                "la la la",
                "Men die.",
                "Sea dogs dig door pots.",
                "Mary said \"bonjour\" to the men.",
                "The sign said \"Der Hund ist nicht in der Küche\" and Mary laughed at it with all of her friends."
            })
    void names_nonsense_and_chat_are_english_enough(String text) {
        assertThat(Foreign.language(text)).isEmpty();
    }

    static Stream<String> kinds() {
        return StoryGenerator.kinds().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nothing_that_the_generator_tells_or_asks_is_foreign(String kind) {
        for (LabelledStory story : new StoryGenerator(11).generate(kind, 40)) {
            List<String> said = new ArrayList<>(story.statements());
            story.questions().stream().map(LabelledQuestion::text).forEach(said::add);
            assertThat(said)
                    .allSatisfy(sentence ->
                            assertThat(Foreign.language(sentence)).as(sentence).isEmpty());
        }
    }

    @Test
    void nothing_in_the_documents_and_corpora_is_foreign() throws IOException {
        for (String folder : List.of("docs", "corpora")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(ForeignTest::isText).toList()) {
                    assertThat(Files.readAllLines(file)).allSatisfy(line -> assertThat(Foreign.language(line))
                            .as("%s: %s", file, line)
                            .isEmpty());
                }
            }
        }
    }

    private static boolean isText(Path file) {
        return file.toString().matches(".*\\.(md|txt)");
    }
}
