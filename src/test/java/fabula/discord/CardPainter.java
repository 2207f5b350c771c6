package fabula.discord;

import com.fasterxml.jackson.databind.JsonNode;
import fabula.discord.DiscordMarkup.Line;
import fabula.discord.DiscordMarkup.Run;
import fabula.discord.DiscordMarkup.Styled;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/** Draws a message of the bot, as the golden files keep it, about as Discord shows it. */
final class CardPainter {

    private static final int FINENESS = 2;
    private static final int WIDTH = 640;
    private static final int TALLEST = 4000;
    private static final int MARGIN = 16;
    private static final int LEFT = 72;
    private static final int CARD_WIDTH = 540;
    private static final int PADDING = 14;
    private static final int LINE = 21;
    private static final int BUTTON = 34;

    private static final Color BLURPLE = new Color(0x5865F2);
    private static final Map<String, Color> BUTTONS = Map.of(
            "blue", BLURPLE, "grey", new Color(0x4E5058), "green", new Color(0x248046), "red", new Color(0xDA373C));

    /** Discord's two looks. */
    enum Theme {
        DARK(0x313338, 0x2B2D31, 0x1E1F22, 0xDBDEE1, 0xF2F3F5, 0x949BA4),
        LIGHT(0xFFFFFF, 0xF2F3F5, 0xE3E5E8, 0x313338, 0x060607, 0x5C5E66);

        private final Color background;
        private final Color card;
        private final Color code;
        private final Color text;
        private final Color bright;
        private final Color weak;

        Theme(int background, int card, int code, int text, int bright, int weak) {
            this.background = new Color(background);
            this.card = new Color(card);
            this.code = new Color(code);
            this.text = new Color(text);
            this.bright = new Color(bright);
            this.weak = new Color(weak);
        }
    }

    private final Theme theme;
    private final Map<String, BufferedImage> pictures;
    private final BufferedImage image =
            new BufferedImage(FINENESS * WIDTH, FINENESS * TALLEST, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D graphics = image.createGraphics();
    private int y = MARGIN;

    /** @param pictures by the names of the files that cards show */
    CardPainter(Theme theme, Map<String, BufferedImage> pictures) {
        this.theme = theme;
        this.pictures = pictures;
        graphics.scale(FINENESS, FINENESS);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        fill(theme.background, 0, 0, WIDTH, TALLEST, 0);
    }

    /**
     * @param cause what somebody did to see it, such as "Greta used /admin status"
     * @param message a golden file
     */
    BufferedImage paint(String cause, JsonNode message) {
        header(cause);
        JsonNode cards = message.path("cards");
        for (int i = 0; i < cards.size(); i++) {
            card(cards.get(i), i == cards.size() - 1 ? message.path("buttons") : Json.of(List.of()));
        }
        if (message.path("private").asBoolean()) {
            write("Only you can see this", LEFT, y + 16, Font.PLAIN, 11, theme.weak);
            y += LINE;
        }
        graphics.dispose();
        return image.getSubimage(0, 0, FINENESS * WIDTH, FINENESS * (y + MARGIN / 2));
    }

    private void header(String cause) {
        graphics.setColor(new Color(0x4E5058));
        graphics.setStroke(new BasicStroke(2));
        graphics.drawPolyline(new int[] {36, 36, 66}, new int[] {y + 16, y + 8, y + 8}, 3);
        write(cause, LEFT, y + 12, Font.PLAIN, 12, theme.weak);
        y += 22;
        fill(BLURPLE, MARGIN + 2, y + 2, 40, 40, 40);
        write("F", MARGIN + 16, y + 29, Font.BOLD, 20, Color.WHITE);
        int end = write("Fabula", LEFT, y + 15, Font.BOLD, 15, theme.bright);
        fill(BLURPLE, end + 6, y + 2, 32, 16, 6);
        write("APP", end + 11, y + 14, Font.BOLD, 10, Color.WHITE);
        y += 24;
    }

    private void card(JsonNode card, JsonNode buttons) {
        int top = y;
        List<Styled> lines =
                DiscordMarkup.lines(card.path("description").asText().stripTrailing());
        // What is on the card decides how high it is, and its ground has to be there before: drawn twice.
        int bottom = content(card, lines, buttons, top);
        fill(new Color(card.path("color").asInt()), LEFT, top, 12, bottom - top, 8);
        fill(theme.card, LEFT + 4, top, CARD_WIDTH - 4, bottom - top, 8);
        content(card, lines, buttons, top);
        y = bottom + 8;
    }

    private int content(JsonNode card, List<Styled> lines, JsonNode buttons, int top) {
        y = top + PADDING - 4;
        String title = DiscordMarkup.plain(card.path("title").asText());
        if (!title.isEmpty()) {
            boolean large = card.path("large").asBoolean();
            y += large ? 6 : 0;
            flow(new Styled(Line.TEXT, List.of(new Run(title, true, false, false))), large ? 24 : 17, theme.bright);
            y += large ? 10 : 4;
        }
        for (Styled line : lines) {
            if (line.line() == Line.CODE) {
                fill(theme.code, LEFT + PADDING + 2, y, CARD_WIDTH - 2 * PADDING, LINE, 0);
            }
            int before = y;
            flow(line, 14, theme.text);
            if (line.line() == Line.QUOTE) {
                fill(new Color(0x4E5058), LEFT + PADDING + 2, before, 4, y - before, 4);
            }
        }
        picture(card.path("image").asText().replace("attachment://", ""));
        buttons(buttons);
        return y + PADDING - 4;
    }

    private void picture(String name) {
        BufferedImage picture = pictures.get(name);
        if (picture != null) {
            int width = CARD_WIDTH - 2 * PADDING - 4;
            int height = width * picture.getHeight() / picture.getWidth();
            graphics.drawImage(picture, LEFT + PADDING + 2, y + 8, width, height, null);
            y += height + 12;
        }
    }

    /** Words one after the other, with a new line where the card ends. */
    private void flow(Styled line, int size, Color colour) {
        int left = LEFT + PADDING + 2 + (line.line() == Line.TEXT ? 0 : 12);
        int right = LEFT + CARD_WIDTH - PADDING;
        int x = left;
        for (Run run : line.runs()) {
            String[] words = line.line() == Line.CODE
                    ? new String[] {run.text()}
                    : run.text().split("(?<= )");
            for (String word : words) {
                graphics.setFont(font(run, size));
                int width = graphics.getFontMetrics().stringWidth(word);
                if (x + graphics.getFontMetrics().stringWidth(word.stripTrailing()) > right && x > left) {
                    x = left;
                    y += LINE;
                }
                if (run.code() && line.line() != Line.CODE) {
                    fill(theme.code, x - 1, y + 1, width + 2, LINE - 3, 4);
                    graphics.setFont(font(run, size));
                }
                graphics.setColor(run.bold() ? theme.bright : colour);
                graphics.drawString(word, x, y + 15);
                x += width;
            }
        }
        y += line.runs().isEmpty() ? LINE / 2 : LINE;
    }

    private void buttons(JsonNode buttons) {
        int x = LEFT + PADDING + 2;
        y += buttons.isEmpty() ? 0 : 6;
        for (JsonNode button : buttons) {
            int end = button.asText().lastIndexOf(" · ");
            String label = button.asText().substring(0, end);
            graphics.setFont(font(new Run("", true, false, false), 13));
            int width = graphics.getFontMetrics().stringWidth(label) + 28;
            fill(BUTTONS.get(button.asText().substring(end + 3)), x, y, width, BUTTON, 8);
            write(label, x + 14, y + 22, Font.BOLD, 13, Color.WHITE);
            x += width + 8;
        }
        y += buttons.isEmpty() ? 0 : BUTTON + 6;
    }

    private int write(String text, int left, int baseline, int style, int size, Color colour) {
        graphics.setFont(font(new Run("", style == Font.BOLD, false, false), size));
        graphics.setColor(colour);
        graphics.drawString(text, left, baseline);
        return left + graphics.getFontMetrics().stringWidth(text);
    }

    private void fill(Color colour, int left, int top, int width, int height, int round) {
        graphics.setColor(colour);
        graphics.fillRoundRect(left, top, width, height, round, round);
    }

    private static Font font(Run run, int size) {
        if (run.code()) {
            return new Font(Font.MONOSPACED, Font.PLAIN, size - 2);
        }
        int style = (run.bold() ? Font.BOLD : 0) | (run.italic() ? Font.ITALIC : 0);
        return new Font("DejaVu Sans Condensed", style, size);
    }
}
