package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said in English is said in the other languages as well, and as Discord takes it. */
class TranslationsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern WHOLE_ARGUMENT = Pattern.compile("\\{[^{}]*}");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");

    /** Examples of stories, and names. */
    private static final Pattern THE_SAME = Pattern.compile(".*\\.example|format\\.babi|help\\.name");

    /** What Discord takes at most, by what the keys are for: commands, what forms explain, forms, buttons. */
    private static final Map<Pattern, Integer> LIMITS = Map.of(
            Pattern.compile("command\\..*"),
            100,
            Pattern.compile(".*\\.example|settings\\.form\\.[a-z]+\\..*|verdict\\..*"),
            100,
            Pattern.compile("(?:[a-z]+\\.)?form(?:\\.[a-z]+)?(?:\\.label)?|settings\\.(?:pace\\.)?title"),
            45,
            Pattern.compile(
                    ".*\\.button|consent\\.(?:agree|decline)|judge\\.(?:right|wrong)"
                            + "|review\\.(?:approve|correct|reject|skip|stop)"
                            + "|corpus\\.delete\\.(?:sure|keep)|retrain\\.cancel|exam\\.(?:back|use|discard|better|worse)"
                            + "|along\\.(?:leave|stay)|settings\\.change|riddle\\.(?:accept|refuse|story\\.look)|forget\\.keep|story\\.(?:back|next)"),
            80,
            Pattern.compile("menu\\.(?:add|ask)"),
            32);

    /** One text in another language and in English. */
    private record Text(Locale language, String key, String english, String said) {

        @Override
        public String toString() {
            return language + " " + key;
        }
    }

    static Stream<Text> texts() {
        return Stream.of("discord", "sayings").flatMap(file -> {
            Properties english = properties(file);
            return Words.LANGUAGES.stream().skip(1).flatMap(language -> {
                Properties said = properties(file + "_" + language);
                assertThat(said.keySet()).as("%s in %s", file, language).isEqualTo(english.keySet());
                return english.stringPropertyNames().stream()
                        .map(key -> new Text(language, key, english.getProperty(key), said.getProperty(key)));
            });
        });
    }

    private static Properties properties(String file) {
        Path path = Path.of("src/main/resources/fabula", file + ".properties");
        try (Reader reader = Files.newBufferedReader(path)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothing_is_missing_and_nothing_is_left_in_english() {
        assertThat(texts())
                .filteredOn(text -> text.said().equals(text.english()))
                .filteredOn(text -> WORDS.matcher(
                                WHOLE_ARGUMENT.matcher(text.said()).replaceAll(""))
                        .find())
                .extracting(Text::key)
                .allSatisfy(key -> assertThat(key).matches(THE_SAME));
    }

    @Test
    void arguments_commands_and_markdown_are_those_of_the_english_text() {
        assertThat(texts()).allSatisfy(text -> {
            assertThat(all(ARGUMENT, text.said())).isEqualTo(all(ARGUMENT, text.english()));
            assertThat(all(CODE, text.said())).isEqualTo(all(CODE, text.english()));
            assertThat(count(text.said(), "**")).isEqualTo(count(text.english(), "**"));
            assertThat(count(text.said(), "\n")).isEqualTo(count(text.english(), "\n"));
        });
    }

    @Test
    void whatever_the_numbers_are_it_can_be_said() {
        assertThat(texts()).allSatisfy(text -> {
            MessageFormat format = new MessageFormat(text.said(), text.language());
            for (int number : List.of(0, 1, 2, 30)) {
                Object[] arguments = Collections.nCopies(9, number).toArray();
                assertThat(format.format(arguments)).doesNotContain("{", "}", "|");
            }
        });
    }

    @Test
    void discord_takes_every_length() {
        assertThat(texts()).allSatisfy(text -> assertThat(text.said().length())
                .isLessThanOrEqualTo(LIMITS.entrySet().stream()
                        .filter(limit -> limit.getKey().matcher(text.key()).matches())
                        .mapToInt(Map.Entry::getValue)
                        .min()
                        .orElse(Integer.MAX_VALUE)));
    }

    /** A straight apostrophe would have to be doubled, and more often inside of choices. */
    @Test
    void apostrophes_quotes_and_spaces_are_those_of_the_language() {
        assertThat(texts()).allSatisfy(text -> assertThat(text.said()).doesNotContain("'", "\""));
        assertThat(texts())
                .filteredOn(text -> text.language().equals(Locale.FRENCH))
                .allSatisfy(text -> assertThat(text.said()).doesNotContain(" :", " ;", " ?", " !", " »", "« "));
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
