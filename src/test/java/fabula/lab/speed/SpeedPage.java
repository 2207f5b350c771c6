package fabula.lab.speed;

import fabula.benchmark.Figure;
import fabula.benchmark.Provenance;
import fabula.plot.Panel;
import fabula.plot.Picture;
import fabula.settings.Processor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** All sections as a page, a picture and a file for programs. */
record SpeedPage(List<Section> sections, String peer, Provenance provenance) {

    List<Figure> figures() {
        return sections.stream().flatMap(section -> section.figures().stream()).toList();
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Panel> panels =
                sections.stream().flatMap(section -> section.panels().stream()).toList();
        if (!panels.isEmpty()) {
            new Picture(1000, 380).write(folder.resolve("speed.png"), panels);
        }
        Files.writeString(folder.resolve("speed.md"), text(!panels.isEmpty()));
        Files.writeString(folder.resolve("speed.json"), Figure.toJson(figures()) + "\n");
    }

    private String text(boolean pictured) {
        StringBuilder page = new StringBuilder("""
                # Speed

                How fast Fabula learns and answers, and what it takes to run. This page is written by

                ```
                ./fabula benchmark speed
                ```

                What was tried to make it so, and what came of it, stands in [performance.md](../performance.md). %s

                """.formatted(peer));
        if (pictured) {
            page.append("![Training, one answer, many askers](speed.png)\n\n");
        }
        page.append("## What was promised\n\n| figure | measured | promised | |\n|---|--:|--:|---|\n");
        figures().stream()
                .sorted((a, b) -> Boolean.compare(a.holds(), b.holds()))
                .forEach(figure -> page.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %s |%n",
                        figure.figure(),
                        figure.measured(),
                        figure.promised(),
                        figure.holds() ? "holds" : "**falls short**")));
        sections.forEach(section ->
                page.append("\n## ").append(section.title()).append("\n\n").append(section.text()));
        return page.append("\n## Where the figures come from\n\n%s, commit %s, %s; OpenBLAS multiplies for %s.\n"
                        .formatted(provenance.date(), provenance.commit(), provenance.machine(), Processor.name()))
                .toString();
    }
}
