package fabula;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A sentence for a person that can be said in several languages; the words are in {@code sayings.properties} and its
 * translations. As text it is English.
 *
 * @param key in these files
 * @param arguments numbers, texts, and other sayings and names of languages, which are said in the same language
 */
public record Saying(String key, List<Object> arguments) {

    public Saying {
        arguments = List.copyOf(arguments);
    }

    public static Saying of(String key, Object... arguments) {
        return new Saying(key, List.of(arguments));
    }

    /** In English where there is no translation. */
    public String in(Locale language) {
        ResourceBundle words = ResourceBundle.getBundle(
                "fabula.sayings",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] said =
                arguments.stream().map(argument -> said(argument, language)).toArray();
        return new MessageFormat(words.getString(key), language).format(said);
    }

    private static Object said(Object argument, Locale language) {
        if (argument instanceof Saying saying) {
            return saying.in(language);
        }
        return argument instanceof Locale named ? named.getDisplayLanguage(language) : argument;
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
