package fabula.world;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Anything that has a name in a story.
 *
 * @param name as it stands within a sentence, article included: "Mary", "the kitchen", "Aunt May"
 * @param gender what it is called by
 * @param prepositions how being there is said, the usual one first; empty where nobody can be
 */
record Entity(String name, Gender gender, List<String> prepositions) {

    enum Gender {
        SHE("she", "her", "her"),
        HE("he", "him", "his"),
        THEY("they", "them", "their"),
        IT("it", "it", "its");

        final String subject;
        final String object;
        final String possessive;

        Gender(String subject, String object, String possessive) {
            this.subject = subject;
            this.object = object;
            this.possessive = possessive;
        }
    }

    static Entity thing(String name) {
        return new Entity(name, Gender.IT, List.of());
    }

    /** "One apple" is "it", "two apples" are "they". */
    static Entity counted(String text, boolean one) {
        return new Entity(text, one ? Gender.IT : Gender.THEY, List.of());
    }

    /** The keys are "they", the key and the bus are "it". */
    static Entity thingOrThings(String name) {
        boolean many = name.matches(".*[^s]s") && !name.matches(".*\\b(bus|news|gas|lens|compass)");
        return counted(name, !many);
    }

    boolean isNamedIn(String text) {
        return pattern().matcher(text).find();
    }

    boolean isMany() {
        return gender == Gender.THEY;
    }

    /** Whether one can be there. */
    boolean isPlace() {
        return !prepositions.isEmpty();
    }

    /** Finds the name in a text, in capitals or not, but not within a longer word. */
    Pattern pattern() {
        return Pattern.compile("(?i)(?<![\\w'-])" + Pattern.quote(name) + "(?![\\w-])");
    }

    /** "in the kitchen", "at the station". */
    String located(RandomGenerator random) {
        boolean usual = prepositions.size() == 1 || random.nextInt(10) < 7;
        return prepositions.get(usual ? 0 : 1 + random.nextInt(prepositions.size() - 1)) + " " + name;
    }

    /** "to the kitchen", "into the kitchen". */
    String toward(RandomGenerator random) {
        boolean inner = name.startsWith("the ") && random.nextInt(10) < 3;
        return switch (inner ? prepositions.get(0) : "at") {
                    case "in" -> "into ";
                    case "on" -> "onto ";
                    default -> "to ";
                }
                + name;
    }

    /** The name without its article: "kitchen". */
    String bare() {
        return name.startsWith("the ") ? name.substring(4) : name;
    }

    @Override
    public String toString() {
        return name;
    }
}
