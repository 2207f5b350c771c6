package fabula.lab.soak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fabula.benchmark.Figure;
import fabula.benchmark.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured, for people and for programs; each chapter as it was when it was played last.
 *
 * @param chapters by their names
 */
record SoakPage(Map<String, Played> chapters) {

    private static final String JSON_FILE = "soak.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Map<String, String> TITLES = Map.of(
            "kills", "Killed",
            "crowd", "Crowded",
            "life", "A day in short",
            "faults", "When Discord fails");

    /** @param scale how it was asked for */
    record Played(String scale, List<Figure> figures, List<String> notes, Provenance provenance) {}

    static SoakPage read(Path folder) throws IOException {
        Path file = folder.resolve(JSON_FILE);
        return Files.exists(file) ? JSON.readValue(file.toFile(), SoakPage.class) : new SoakPage(new TreeMap<>());
    }

    SoakPage with(String chapter, Played played) {
        Map<String, Played> all = new TreeMap<>(chapters);
        all.put(chapter, played);
        return new SoakPage(all);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(JSON_FILE), JSON.writeValueAsString(this) + "\n");
        Files.writeString(folder.resolve("soak.md"), text());
    }

    private String text() {
        StringBuilder page =
                new StringBuilder("# A hard life\n\nThe bot as `./fabula run` starts it, in a process of its"
                        + " own with a database of its own, against a double of Discord on the same machine.\n");
        chapters.forEach((name, played) -> {
            page.append("\n## ")
                    .append(TITLES.get(name))
                    .append("\n\n| figure | measured | promised | holds |\n|---|---|---|---|\n");
            played.figures().forEach(figure -> page.append(row(figure)));
            page.append('\n');
            played.notes().forEach(note -> page.append("- ").append(note).append('\n'));
            page.append("\nMeasured on ")
                    .append(played.provenance().date())
                    .append(" with commit ")
                    .append(played.provenance().commit())
                    .append(" on ")
                    .append(played.provenance().machine())
                    .append(", by `")
                    .append(played.scale())
                    .append("`.\n");
        });
        return page.toString();
    }

    private static String row(Figure figure) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |%n",
                figure.figure(),
                figure.measured(),
                figure.promised(),
                figure.holds() ? "yes" : "**no**");
    }
}
