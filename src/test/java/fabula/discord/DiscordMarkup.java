package fabula.discord;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of Discord's Markdown that Fabula writes, as lines of words that are drawn alike. */
final class DiscordMarkup {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.ENGLISH);
    private static final Pattern TIMESTAMP = Pattern.compile("<t:([0-9]+|\\(time\\)):f>");
    private static final Instant SOME_TIME = Instant.parse("2026-11-24T12:00:00Z");

    /** How a line stands on the card. */
    enum Line {
        TEXT,
        QUOTE,
        CODE
    }

    record Run(String text, boolean bold, boolean italic, boolean code) {}

    record Styled(Line line, List<Run> runs) {}

    private DiscordMarkup() {}

    static List<Styled> lines(String markdown) {
        List<Styled> lines = new ArrayList<>();
        boolean code = false;
        // The golden files have these in place of what changes.
        String whole = timesIn(markdown)
                .replace("(time)", "3 hours")
                .replace("within (n) ms", "within 2 ms")
                .replace("(n)", "38")
                .replace("<#(id)>", "#stories")
                .replace("<@&(id)>", "@Storytellers");
        for (String line : whole.split("\n", -1)) {
            if (line.startsWith("```")) {
                code = !code;
            } else if (code) {
                lines.add(new Styled(Line.CODE, List.of(new Run(line, false, false, true))));
            } else if (line.startsWith("> ")) {
                lines.add(new Styled(Line.QUOTE, runs(line.substring(2))));
            } else {
                lines.add(new Styled(Line.TEXT, runs(line)));
            }
        }
        return lines;
    }

    static String plain(String markdown) {
        StringBuilder text = new StringBuilder();
        runs(markdown).forEach(run -> text.append(run.text()));
        return text.toString();
    }

    private static String timesIn(String markdown) {
        return TIMESTAMP
                .matcher(markdown)
                .replaceAll(found -> Matcher.quoteReplacement(
                        TIME.format(time(found.group(1)).atOffset(ZoneOffset.UTC))));
    }

    private static Instant time(String seconds) {
        return seconds.startsWith("(") ? SOME_TIME : Instant.ofEpochSecond(Long.parseLong(seconds));
    }

    private static List<Run> runs(String line) {
        List<Run> runs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean bold = false;
        boolean italic = false;
        boolean code = false;
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            boolean mark = next == '`' || next == '*' && !code;
            if (next == '\\' && !code && i + 1 < line.length()) {
                text.append(line.charAt(++i));
            } else if (!mark) {
                text.append(next);
            } else {
                runs.add(new Run(text.toString(), bold, italic, code));
                text.setLength(0);
                if (next == '`') {
                    code = !code;
                } else if (line.startsWith("**", i)) {
                    bold = !bold;
                    i++;
                } else {
                    italic = !italic;
                }
            }
        }
        runs.add(new Run(text.toString(), bold, italic, code));
        runs.removeIf(run -> run.text().isEmpty());
        return runs;
    }
}
