package fabula.lab.speed;

import fabula.benchmark.Figure;
import fabula.plot.Panel;
import java.util.List;

/**
 * What one part has to say.
 *
 * @param text in Markdown, without the title
 * @param figures what was promised, with what was measured
 */
record Section(String title, String text, List<Figure> figures, List<Panel> panels) {}
