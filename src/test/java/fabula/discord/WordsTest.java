package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words words = new Words();

    @Test
    void every_word_that_the_code_asks_for_is_there() throws IOException {
        Pattern asked = Pattern.compile("\\.say\\(\\s*\"([a-z0-9.]+[a-z0-9])\"");
        ResourceBundle bundle = ResourceBundle.getBundle("fabula.discord", Locale.ROOT);
        int found = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/fabula/discord"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = asked.matcher(Files.readString(file));
                while (matcher.find()) {
                    found++;
                    assertThat(bundle.containsKey(matcher.group(1)))
                            .as(matcher.group(1))
                            .isTrue();
                }
            }
        }
        assertThat(found).isGreaterThan(50);
    }

    @Test
    void every_text_is_a_pattern_that_can_be_said() {
        for (String key :
                ResourceBundle.getBundle("fabula.discord", Locale.ROOT).keySet()) {
            assertThatCode(() -> words.say(key, 1, 2, 3)).as(key).doesNotThrowAnyException();
        }
    }

    @Test
    void times_are_told_in_their_largest_unit() {
        assertThat(words.time(Duration.ofMillis(300))).isEqualTo("less than a second");
        assertThat(words.time(Duration.ofSeconds(59))).isEqualTo("59 seconds");
        assertThat(words.time(Duration.ofMinutes(1))).isEqualTo("one minute");
        assertThat(words.time(Duration.ofHours(49))).isEqualTo("2 days");
        assertThat(words.time(Duration.ofSeconds(-4))).isEqualTo("less than a second");
    }
}
