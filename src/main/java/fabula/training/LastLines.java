package fabula.training;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last of what a process said in words. */
final class LastLines {

    private static final int KEPT = 6;
    private static final int LONGEST = 300;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        // The machine's own remarks would hide what went wrong.
        if (line.isBlank() || line.startsWith("OpenJDK ") || line.startsWith("WARNING: ") || line.startsWith("SLF4J")) {
            return;
        }
        lines.add(line.strip().substring(0, Math.min(LONGEST, line.strip().length())));
        if (lines.size() > KEPT) {
            lines.remove();
        }
    }

    synchronized boolean mention(String word) {
        return lines.stream().anyMatch(line -> line.contains(word));
    }

    synchronized String text() {
        return String.join("\n", lines);
    }
}
