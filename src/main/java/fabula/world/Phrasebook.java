package fabula.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ways of saying things of one kind of story, from its resource {@code fabula/world/NAME.txt}: sections, each headed
 * by its name in brackets, and a way a line; "3x " before a way makes it three times as likely. Lines that begin with "#"
 * are remarks.
 */
final class Phrasebook {

    private final String name;
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private Phrasebook(String name) {
        this.name = name;
    }

    static Phrasebook of(String name) {
        Phrasebook book = new Phrasebook(name);
        try (InputStream in = Phrasebook.class.getResourceAsStream("/fabula/world/" + name + ".txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(book::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return book;
    }

    private void read(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("[")) {
            sections.put(line.substring(1, line.indexOf(']')), new ArrayList<>());
            return;
        }
        int times = line.matches("\\dx .*") ? line.charAt(0) - '0' : 1;
        lines().addAll(Collections.nCopies(times, times == 1 ? line : line.substring(3)));
    }

    private List<String> lines() {
        List<String> last = null;
        for (List<String> section : sections.values()) {
            last = section;
        }
        return last;
    }

    /** The names of the sections, in order. */
    List<String> names() {
        return List.copyOf(sections.keySet());
    }

    boolean has(String section) {
        return sections.containsKey(section);
    }

    /** The ways of one section, as they stand there. */
    List<String> lines(String section) {
        List<String> lines = sections.get(section);
        if (lines == null) {
            throw new IllegalArgumentException("no section [" + section + "] in " + name + ".txt");
        }
        return List.copyOf(lines);
    }

    Phrase phrase(String section) {
        return Phrase.of(lines(section).toArray(String[]::new));
    }

    Question question(String section) {
        return Question.of(lines(section));
    }
}
