package fabula.corpus;

/** The beginning of a text from a file, short enough and harmless for a message. */
final class Excerpt {

    private static final int LONGEST = 40;

    private Excerpt() {}

    static String of(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "�");
        return printable.codePointCount(0, printable.length()) <= LONGEST
                ? printable
                : printable.substring(0, printable.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
