package fabula.terminal;

import fabula.OwnerOnly;
import fabula.Problem;
import fabula.story.ChannelId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The named channels of the terminal and the one the person is in. */
public final class Channels {

    /** Where a person is who named no channel. */
    public static final String MAIN = "main";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{1,40}");

    private final Optional<Path> file;
    private final Collection<String> names = new TreeSet<>();
    private String current;

    private Channels(Optional<Path> file, String current) {
        this.file = file;
        names.add(MAIN);
        file.filter(Files::exists).ifPresent(this::read);
        goTo(current);
    }

    /**
     * Channels that are remembered.
     *
     * @param file where their names are kept, one a line
     */
    public static Channels keptIn(Path file, String current) {
        return new Channels(Optional.of(file), current);
    }

    /** Channels that are forgotten at the end. */
    public static Channels fleeting() {
        return new Channels(Optional.empty(), MAIN);
    }

    String current() {
        return current;
    }

    ChannelId id() {
        return ChannelId.terminal(current);
    }

    List<String> names() {
        return List.copyOf(names);
    }

    void goTo(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Problem.input(
                    "\"%s\" cannot be a channel's name. Take letters, digits, dots, hyphens and underscores, 40 at most."
                            .formatted(name));
        }
        current = name;
        if (names.add(name)) {
            file.ifPresent(this::write);
        }
    }

    private void read(Path path) {
        try {
            names.addAll(Files.readAllLines(path).stream()
                    .filter(line -> NAME.matcher(line).matches())
                    .toList());
        } catch (IOException e) {
            throw new Problem(Problem.Kind.MACHINE, "The names of the channels cannot be read from " + path + ".", e);
        }
    }

    private void write(Path path) {
        try {
            OwnerOnly.folder(path.getParent());
            OwnerOnly.file(path);
            Files.write(path, names);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.MACHINE, "The channel's name cannot be written to " + path + ".", e);
        }
    }
}
