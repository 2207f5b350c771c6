package fabula.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds keys that do not exist; a misspelt setting would otherwise silently do nothing. */
final class KeyCheck {

    private static final int FARTHEST_GUESS = 3;
    private static final int LONGEST_GUESS = 200;

    private final Config reference;
    private final List<String> leaves;
    private final List<String> errors = new ArrayList<>();

    KeyCheck(Config reference) {
        this.reference = reference;
        this.leaves = leaves(reference);
    }

    /** What was wrong with the keys that were checked, a sentence each. */
    List<String> errors() {
        return errors;
    }

    /** The settings without what cannot be a setting. */
    Config check(Config config) {
        return check(config, config.root(), "");
    }

    private Config check(Config config, ConfigObject object, String prefix) {
        Config checked = config;
        for (Map.Entry<String, ConfigValue> entry : object.entrySet()) {
            String path = prefix + ConfigUtil.joinPath(entry.getKey());
            ConfigValue known = find(reference, path);
            ConfigValue value = entry.getValue();
            if (known == null) {
                addUnknown(path, value);
                checked = checked.withoutPath(path);
            } else if (known instanceof ConfigObject && value instanceof ConfigObject group) {
                checked = check(checked, group, path + ".");
            } else if (known instanceof ConfigObject) {
                errors.add(Values.source(value) + ": " + path + " is a group of settings and takes no value itself.");
                checked = checked.withoutPath(path);
            }
        }
        return checked;
    }

    /** Of a whole unknown group, every setting in it is told: what it was meant to be differs. */
    private void addUnknown(String path, ConfigValue value) {
        if (value instanceof ConfigObject group && !group.isEmpty()) {
            group.forEach((name, each) -> addUnknown(path + "." + ConfigUtil.joinPath(name), each));
        } else {
            errors.add(unknown(path, value));
        }
    }

    private String unknown(String path, ConfigValue value) {
        String hint = nearest(path)
                .map(key -> "Did you mean " + key + "?")
                .orElse("All settings are explained in src/main/resources/reference.conf.");
        return Values.source(value) + ": there is no setting " + path + ". " + hint;
    }

    private Optional<String> nearest(String path) {
        return leaves.stream()
                .filter(key -> path.length() <= LONGEST_GUESS)
                .min(Comparator.comparingInt(key -> distance(path, key)))
                .filter(key -> distance(path, key) <= FARTHEST_GUESS);
    }

    /** A setting put into the wrong group is as near as a misspelt one. */
    private static int distance(String path, String key) {
        int names = levenshtein(lastPart(path), lastPart(key));
        return Math.min(levenshtein(path, key), names + 1);
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static int levenshtein(String a, String b) {
        int[] previous = java.util.stream.IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[b.length()];
    }

    /** Every key that holds a value, also one that is null, in the order of the file. */
    static List<String> leaves(Config config) {
        List<String> keys = new ArrayList<>();
        collect(config.root(), "", keys);
        keys.sort(Comparator.comparingInt(key -> find(config, key).origin().lineNumber()));
        return keys;
    }

    private static void collect(ConfigObject object, String prefix, List<String> keys) {
        object.forEach((name, value) -> {
            if (value instanceof ConfigObject group) {
                collect(group, prefix + name + ".", keys);
            } else {
                keys.add(prefix + name);
            }
        });
    }

    /** The value of a key, also one that is null; Java's null where there is none. */
    static ConfigValue find(Config config, String path) {
        ConfigValue value = config.root();
        for (String part : ConfigUtil.splitPath(path)) {
            value = value instanceof ConfigObject object ? object.get(part) : null;
        }
        return value;
    }
}
