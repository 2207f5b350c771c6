package fabula.discord;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a button or a form: whose it is, what it does, and to what. Whoever presses could have made it up, so that
 * what it says is checked by whoever it belongs to.
 *
 * @param feature the feature it belongs to
 * @param verb what it does
 */
record PressId(String feature, String verb, List<String> arguments) {

    private static final Pattern FORM = Pattern.compile("[a-z]{1,16}:[a-z]{1,16}(:[a-z0-9][a-z0-9._-]{0,63}){0,2}");

    PressId {
        arguments = List.copyOf(arguments);
    }

    static String of(String feature, String verb, Object... arguments) {
        StringBuilder id = new StringBuilder(feature).append(':').append(verb);
        for (Object argument : arguments) {
            id.append(':').append(argument);
        }
        return id.toString();
    }

    /** Empty for what this program does not write. */
    static Optional<PressId> parse(String id) {
        if (!FORM.matcher(id).matches()) {
            return Optional.empty();
        }
        List<String> words = Arrays.asList(id.split(":"));
        return Optional.of(new PressId(words.get(0), words.get(1), words.subList(2, words.size())));
    }

    /** An argument; empty text where there is none. */
    String argument(int index) {
        return index < arguments.size() ? arguments.get(index) : "";
    }

    /** An argument that is a number from 1. */
    Optional<Long> number(int index) {
        return argument(index).matches("[1-9][0-9]{0,17}")
                ? Optional.of(Long.valueOf(argument(index)))
                : Optional.empty();
    }
}
