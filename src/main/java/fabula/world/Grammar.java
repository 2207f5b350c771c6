package fabula.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phrases from a file. A line {@code name = went|walked} defines what {@code <name>} stands for; {@code [name]} begins a
 * phrase, each line after it is one way to say it. Of a phrase whose name ends in a question mark each line is the core
 * of a question in one to three forms, {@code is {0} {1} / {0} is {1} / isn't {0} {1}}, which is put in any of the ways
 * of {@code frames.txt}; the plain question stays the likeliest.
 */
final class Grammar {

    private static final Pattern MACRO = Pattern.compile("<([a-z]+)>");
    private static final Map<String, List<String>> FRAMES = sections("frames");
    private static final String FORMS = " / ";

    private final Map<String, List<String>> sections;

    private Grammar(Map<String, List<String>> sections) {
        this.sections = sections;
    }

    /** @param file its name without folder and ending */
    static Grammar read(String file) {
        return new Grammar(sections(file));
    }

    /** @param name as between the brackets, without a question mark */
    Phrase phrase(String name) {
        List<String> questions = sections.get(name + "?");
        List<String> ways = questions == null
                ? lines(name)
                : questions.stream().map(Grammar::framed).toList();
        return Phrase.of(ways.toArray(String[]::new));
    }

    /** The lines of a section as they are. */
    List<String> lines(String name) {
        List<String> lines = sections.get(name);
        if (lines == null) {
            throw new IllegalArgumentException("no such phrase: " + name);
        }
        return lines;
    }

    private static String framed(String cores) {
        String[] forms = cores.split(FORMS);
        List<String> ways = new ArrayList<>(List.of(forms[0] + "?", forms[0] + "?", forms[0] + "?", forms[0] + "?"));
        String interrogative = framed("interrogative", forms[0]);
        ways.add(interrogative);
        ways.add(interrogative);
        if (forms.length > 1) {
            String declarative = framed("declarative", forms[1]);
            ways.add(declarative);
            ways.add(declarative);
            ways.add(declarative);
        }
        if (forms.length > 2) {
            ways.add(framed("negative", forms[2]));
        }
        return "(" + String.join("|", ways) + ")";
    }

    private static String framed(String frames, String core) {
        return "(" + String.join("|", FRAMES.get(frames)).replace("~", core) + ")";
    }

    private static Map<String, List<String>> sections(String file) {
        Map<String, List<String>> sections = new HashMap<>();
        Map<String, String> macros = new HashMap<>();
        List<String> section = List.of();
        for (String line : text(file).lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else if (sections.isEmpty()) {
                String[] definition = line.split(" = ", 2);
                macros.put(definition[0], "(" + definition[1] + ")");
            } else {
                section.add(expanded(line, macros));
            }
        }
        return sections;
    }

    private static String expanded(String line, Map<String, String> macros) {
        return MACRO.matcher(line).replaceAll(macro -> Matcher.quoteReplacement(macros.get(macro.group(1))));
    }

    private static String text(String file) {
        try (InputStream in = Grammar.class.getResourceAsStream("/fabula/world/" + file + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
