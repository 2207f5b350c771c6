package fabula.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fabula.story.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    private static final String TEXT =
            "1 Ann left.\n2 Did Ann leave?\tyes\t1\n1 Bob slept.\n2 Did Bob leave?\tunknown\n";

    @TempDir
    Path folder;

    @Test
    void its_hash_is_that_of_the_file() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "1 Mary left.\n");

        // printf '1 Mary left.\n' | sha256sum
        assertThat(Corpus.read(List.of(file)))
                .singleElement()
                .extracting(Corpus::sha256)
                .isEqualTo("f812665dbbb85fdc3d6364e2654fbebae418d89ff018b08c99b6667559e2a111");
    }

    @Test
    void the_hashes_of_bAbI_are_those_that_came_with_it() throws IOException {
        Path babi = SharedData.babi();
        List<String> sums = Files.readAllLines(babi.resolve("SHA256SUMS"));

        for (Path file : BabiFormat.files(babi.resolve("en"))) {
            String name = babi.relativize(file).toString();
            String sum = sums.stream()
                    .filter(line -> line.endsWith(" " + name) || line.endsWith("/" + name))
                    .findFirst()
                    .orElseThrow();
            assertThat(Corpus.read(List.of(file)).get(0).sha256()).isEqualTo(sum.substring(0, 64));
        }
    }

    @Test
    void files_of_the_same_name_go_by_their_path() throws IOException {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path two = Files.createDirectory(folder.resolve("two"));
        for (Path in : List.of(one, two)) {
            Files.writeString(in.resolve("a.txt"), TEXT);
        }
        Files.writeString(two.resolve("b.txt"), TEXT);

        List<Corpus> corpora = Corpus.read(List.of(one, two, one));

        assertThat(corpora)
                .extracting(Corpus::source)
                .containsExactly(
                        one.resolve("a.txt").toString(), two.resolve("a.txt").toString(), "b.txt");
        assertThat(corpora).allSatisfy(corpus -> assertThat(corpus.stories())
                .allSatisfy(story -> assertThat(story.source()).isEqualTo(corpus.source())));
    }

    @Test
    void it_is_described_in_figures() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), TEXT);
        Corpus corpus = Corpus.read(List.of(file)).get(0);
        CorpusStatistics statistics = CorpusStatistics.of(corpus);

        assertThat(Corpus.bySource(corpus.stories())).containsExactly(corpus);
        assertThat(corpus.questions()).isEqualTo(2);
        assertThat(statistics).extracting("stories", "statements", "questions").containsExactly(2, 2, 2);
        assertThat(statistics.answers())
                .containsEntry(Verdict.YES, 1)
                .containsEntry(Verdict.UNKNOWN, 1)
                .containsEntry(Verdict.MAYBE, 0);
        assertThat(statistics.words()).isEqualTo(10);
        assertThat(statistics.distinctWords()).isEqualTo(6);
        assertThat(statistics.withSupports()).isEqualTo(1);
    }

    @Test
    void a_spread_names_least_middle_and_most() {
        CorpusStatistics.Spread spread = CorpusStatistics.Spread.of(List.of(9, 1, 2, 3, 5));

        assertThat(spread.min()).isEqualTo(1);
        assertThat(spread.median()).isEqualTo(3);
        assertThat(spread.p95()).isEqualTo(9);
        assertThat(spread.max()).isEqualTo(9);
        assertThat(spread.mean()).isCloseTo(4, within(1e-9));
    }
}
