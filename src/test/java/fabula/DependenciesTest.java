package fabula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/dependencies.md says of old libraries, beside those that the program is started with. */
class DependenciesTest {

    private static final Pattern OWN = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");
    private static final Pattern REPOSITORY = Pattern.compile(".*?/repository/(.+)/([^/]+)/([^/]+)/[^/]+\\.jar");

    /** group:artifact:version */
    private static final Set<String> LIBRARIES = new TreeSet<>();

    private static final Set<String> WITHIN_OTHERS = new TreeSet<>();
    private static String document;

    @BeforeAll
    static void read() throws IOException {
        document = Files.readString(Path.of("docs", "dependencies.md"));
        for (String path :
                Files.readString(Path.of("target", "classpath")).strip().split(":")) {
            String library = REPOSITORY
                    .matcher(path)
                    .replaceFirst(
                            found -> found.group(1).replace('/', '.') + ":" + found.group(2) + ":" + found.group(3));
            LIBRARIES.add(library);
            within(Path.of(path)).stream()
                    .filter(inner -> !inner.equals(library))
                    // JLine's jar is made of its own parts.
                    .filter(inner -> !inner.startsWith("org.jline:"))
                    .forEach(WITHIN_OTHERS::add);
        }
    }

    private static Collection<String> within(Path path) throws IOException {
        List<String> inner = new ArrayList<>();
        try (JarFile jar = new JarFile(path.toFile())) {
            for (JarEntry entry : jar.stream()
                    .filter(one -> OWN.matcher(one.getName()).matches())
                    .toList()) {
                Properties properties = new Properties();
                properties.load(jar.getInputStream(entry));
                String[] folders = entry.getName().split("/");
                inner.add(folders[2] + ":" + folders[3] + ":" + properties.getProperty("version"));
            }
        }
        return inner;
    }

    private static List<MatchResult> rows(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(document)
                .results()
                .toList();
    }

    @Test
    void what_was_mended_is_as_new_as_the_document_says() {
        List<MatchResult> rows = rows("^\\| `([^`]+)` \\| [\\w.]+ \\| ([\\w.]+) \\|$");

        assertThat(rows).hasSizeGreaterThan(5);
        assertThat(LIBRARIES)
                .containsAll(rows.stream()
                        .map(row -> row.group(1) + ":" + row.group(2))
                        .toList());
    }

    @Test
    void what_was_thrown_out_has_not_come_back() {
        String section = document.substring(document.indexOf("## Thrown out"), document.indexOf("## Left"));
        List<String> out = Pattern.compile("`([^`]+)`")
                .matcher(section)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(out).hasSizeGreaterThan(10);
        assertThat(LIBRARIES.stream().map(library -> library.replaceFirst(":[^:]+$", "")))
                .contains("org.nd4j:nd4j-api")
                .doesNotContainAnyElementsOf(out);
    }

    @Test
    void whatever_lies_within_another_jar_is_accounted_for() {
        Set<String> told = rows("^\\| `([^`]+:[^`]+:[^`]+)` \\|").stream()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(WITHIN_OTHERS).isEqualTo(told);
    }
}
