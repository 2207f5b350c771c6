package fabula.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What is shown to a person: a title with text below, on a card with a coloured edge. Within Discord's limits by
 * construction, whatever went into it.
 *
 * @param title at most {@value #MAX_TITLE} characters; the rest is cut
 * @param body at most {@value #MAX_BODY} characters; the rest is cut
 * @param large whether the title is to be seen from afar
 */
record Card(Tone tone, String title, String body, boolean large) {

    static final int MAX_TITLE = 256;
    /** All cards of one message together, titles and what makes them titles included. */
    static final int MAX_TOGETHER = 4000;

    static final int MAX_BODY = MAX_TOGETHER - MAX_TITLE - 10;

    static final int MAX_CARDS = 10;

    /** What a card's colour means. */
    enum Tone {
        YES(0x2E9E5B),
        NO(0xD64545),
        MAYBE(0xE0A100),
        UNKNOWN(0x7A8291),
        CALM(0x4F6BD8),
        TROUBLE(0xB3261E);

        private final int colour;

        Tone(int colour) {
            this.colour = colour;
        }

        /** As 0xRRGGBB. */
        int colour() {
            return colour;
        }
    }

    Card {
        title = cut(title, MAX_TITLE);
        body = cut(body, MAX_BODY);
    }

    Card(Tone tone, String title, String body) {
        this(tone, title, body, false);
    }

    /** With a title as large as Discord has one. */
    static Card large(Tone tone, String title, String body) {
        return new Card(tone, title, body, true);
    }

    int length() {
        return text().length();
    }

    /** In Discord's Markdown. */
    String text() {
        return title.isEmpty() ? body : (large ? "# " : "### ") + title + "\n" + body;
    }

    /** The cards that fit one message; where some do not, the last card is {@code rest} with their number. */
    static List<Card> together(List<Card> cards, IntFunction<Card> rest) {
        List<Card> fitting = new ArrayList<>();
        int length = 0;
        for (Card card : cards) {
            int left = cards.size() - fitting.size();
            int reserve = left > 1 ? rest.apply(left).length() : 0;
            boolean room = left == 1 ? fitting.size() < MAX_CARDS : fitting.size() < MAX_CARDS - 1;
            if (!room || length + card.length() + reserve > MAX_TOGETHER) {
                fitting.add(rest.apply(left));
                return fitting;
            }
            fitting.add(card);
            length += card.length();
        }
        return fitting;
    }

    /** A share of 1, in characters of one width. */
    static String bar(double share, int width) {
        int full = (int) Math.floor(width * share);
        return "█".repeat(full) + "░".repeat(width - full);
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - 1;
        // Neither half a character nor an escape without what it escapes.
        while (Character.isHighSurrogate(text.charAt(end - 1)) || text.charAt(end - 1) == '\\') {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
