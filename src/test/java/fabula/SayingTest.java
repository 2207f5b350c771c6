package fabula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SayingTest {

    @Test
    void what_the_code_says_is_there_and_what_is_there_is_said() throws IOException {
        Pattern said = Pattern.compile("Saying\\.of\\(\\s*\"([a-z.]+)\"");
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = said.matcher(Files.readString(file));
                while (matcher.find()) {
                    asked.add(matcher.group(1));
                }
            }
        }
        assertThat(ResourceBundle.getBundle("fabula.sayings", Locale.ROOT).keySet())
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void a_saying_in_a_saying_is_said_in_the_same_language() {
        Saying inner = Saying.of("reason.notmentioned.one", "Bill");
        Saying outer = Saying.of("reason.last", inner, "Mary", "Mary left.");

        assertThat(outer).hasToString(inner + " The last that names Mary: \"Mary left.\"");
        assertThat(outer.in(Locale.CHINESE)).isEqualTo(outer.toString());
    }

    @Test
    void the_name_of_a_language_is_said_in_the_language_of_the_saying() {
        assertThat(Saying.of("help.foreign", Locale.GERMAN)).asString().startsWith("That looks like German. ");
    }

    @Test
    void a_problem_says_the_same_where_it_has_no_translation() {
        assertThat(Problem.input("Too long.").in(Locale.GERMAN)).isEqualTo("Too long.");
        assertThat(Problem.input(Saying.of("help.onequestion")).getMessage()).startsWith("I answer one question");
    }
}
