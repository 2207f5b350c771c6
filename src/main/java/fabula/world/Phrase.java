package fabula.world;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A way of saying something: text with choices {@code (went|walked)}, which may be nested or empty, and places for
 * things. {@code {0}} is the first thing's name, {@code {0-}} that without its article, {@code {0@}} says where it is
 * ("in the kitchen"), {@code {0>}} the way there ("into the kitchen"); {@code {0.he}}, {@code {0.him}} and
 * {@code {0.his}} are its pronouns, {@code {0.is}}, {@code {0.was}} and {@code {0.has}} its verbs, for the keys "are";
 * {@code {0~aunt/uncle}} is the word for a woman or for a man, {@code {0#1}} one of its {@link Forms}. {@code {a}} is the
 * eleventh thing. {@code {*}} is a word that nobody has met, {@code {*ed}} one with that ending.
 */
final class Phrase {

    private sealed interface Part {}

    private record Literal(String text) implements Part {}

    private record Slot(int index, String form) implements Part {}

    private record Coined(String ending) implements Part {}

    private record Choice(List<List<Part>> ways) implements Part {}

    private final List<Part> parts;

    private Phrase(List<Part> parts) {
        this.parts = parts;
    }

    /** Which thing a slot is for: the digits are the first ten, the letters those after them. */
    static int place(char slot) {
        return Character.getNumericValue(slot);
    }

    /** One of several ways, each equally likely. */
    static Phrase of(String... ways) {
        List<List<Part>> parsed = new ArrayList<>();
        for (String way : ways) {
            parsed.add(new Parser(way).sequence());
        }
        return new Phrase(parsed.size() == 1 ? parsed.get(0) : List.of(new Choice(List.copyOf(parsed))));
    }

    /** A sentence: the first letter is made a capital, spare blanks go. */
    String say(RandomGenerator random, Object... things) {
        StringBuilder out = new StringBuilder();
        write(parts, random, things, out);
        return tidy(out);
    }

    /** A part of a sentence, as it stands. */
    String part(RandomGenerator random, Object... things) {
        StringBuilder out = new StringBuilder();
        write(parts, random, things, out);
        return out.toString();
    }

    private static void write(List<Part> parts, RandomGenerator random, Object[] things, StringBuilder out) {
        for (Part part : parts) {
            if (part instanceof Literal literal) {
                out.append(literal.text());
            } else if (part instanceof Slot slot) {
                out.append(filled(slot.form(), random, things[slot.index()]));
            } else if (part instanceof Coined coined) {
                out.append(Coinage.inflected(random, coined.ending()));
            } else if (part instanceof Choice choice) {
                write(choice.ways().get(random.nextInt(choice.ways().size())), random, things, out);
            }
        }
    }

    private static String filled(String form, RandomGenerator random, Object thing) {
        if (thing instanceof Forms forms && form.startsWith("#")) {
            return forms.at(form.substring(1));
        }
        if (!(thing instanceof Entity entity)) {
            return thing.toString();
        }
        return switch (form) {
            case "" -> entity.name();
            case "-" -> entity.bare();
            case "@" -> entity.located(random);
            case ">" -> entity.toward(random);
            case ".he" -> entity.gender().subject;
            case ".him" -> entity.gender().object;
            case ".his" -> entity.gender().possessive;
            case ".is" -> entity.isMany() ? "are" : "is";
            case ".was" -> entity.isMany() ? "were" : "was";
            case ".has" -> entity.isMany() ? "have" : "has";
            default -> ofGender(form, entity.gender());
        };
    }

    private static String ofGender(String form, Entity.Gender gender) {
        int between = form.indexOf('/');
        if (!form.startsWith("~") || between < 0) {
            throw new IllegalArgumentException("no such form of a name: " + form);
        }
        return gender == Entity.Gender.SHE ? form.substring(1, between) : form.substring(between + 1);
    }

    private static String tidy(StringBuilder raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean afterBlank = out.length() == 0 || out.charAt(out.length() - 1) == ' ';
            if (c == ' ' && afterBlank) {
                continue;
            }
            if ("aeiou".indexOf(c) >= 0 && endsWithArticle(out)) {
                out.insert(out.length() - 1, 'n');
            }
            if (".,?!".indexOf(c) >= 0 && afterBlank && out.length() > 0) {
                out.setLength(out.length() - 1);
            }
            out.append(c);
        }
        while (out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
        return out.toString();
    }

    private static boolean endsWithArticle(CharSequence out) {
        int end = out.length();
        return end > 1
                && out.charAt(end - 1) == ' '
                && (out.charAt(end - 2) == 'a' || out.charAt(end - 2) == 'A')
                && (end == 2 || out.charAt(end - 3) == ' ');
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        List<Part> sequence() {
            List<Part> parts = new ArrayList<>();
            int start = at;
            while (at < text.length() && "|)".indexOf(text.charAt(at)) < 0) {
                char c = text.charAt(at);
                if (c == '(' || c == '{') {
                    literal(parts, start);
                    parts.add(c == '(' ? choice() : slot());
                    start = at;
                } else {
                    at++;
                }
            }
            literal(parts, start);
            return List.copyOf(parts);
        }

        private void literal(List<Part> parts, int start) {
            if (at > start) {
                parts.add(new Literal(text.substring(start, at)));
            }
        }

        private Part choice() {
            List<List<Part>> ways = new ArrayList<>();
            do {
                at++;
                ways.add(sequence());
            } while (text.charAt(at) == '|');
            at++;
            return new Choice(List.copyOf(ways));
        }

        private Part slot() {
            int end = text.indexOf('}', at);
            String inside = text.substring(at + 1, end);
            at = end + 1;
            return inside.startsWith("*")
                    ? new Coined(inside.substring(1))
                    : new Slot(place(inside.charAt(0)), inside.substring(1));
        }
    }
}
