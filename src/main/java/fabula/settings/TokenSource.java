package fabula.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/** Where the bot's token may come from: the environment, or a file that nobody else can read. */
final class TokenSource {

    private static final String FILE = "fabula.discord.token-file";

    private final Values values;

    TokenSource(Values values) {
        this.values = values;
    }

    Optional<Settings.Secret> token() {
        if (values.isSet(Values.TOKEN)) {
            return given();
        }
        return values.optionalPath(FILE).flatMap(this::read).map(Settings.Secret::new);
    }

    private Optional<Settings.Secret> given() {
        boolean standsInFile = values.value(Values.TOKEN).origin().lineNumber() > 0;
        if (standsInFile) {
            values.refuse(
                    Values.TOKEN,
                    "holds a token, and such a file is easily shared by mistake. Remove it there, reset the token in"
                            + " Discord's developer portal if others may have seen it, and give it by the environment"
                            + " variable DISCORD_TOKEN or in a file named by discord.token-file.");
            return Optional.empty();
        }
        return Optional.of(
                new Settings.Secret(values.value(Values.TOKEN).unwrapped().toString()));
    }

    private Optional<String> read(Path file) {
        try {
            if (isReadableByOthers(file)) {
                values.refuse(FILE, "names " + file + ", which everybody here can read. Run: chmod 600 " + file);
                return Optional.empty();
            }
            String token = Files.readString(file).strip();
            if (token.isEmpty() || token.lines().count() > 1) {
                values.refuse(FILE, "names " + file + ", which should hold one line, the token, and nothing else.");
                return Optional.empty();
            }
            return Optional.of(token);
        } catch (IOException e) {
            values.refuse(FILE, "names " + file + ", which cannot be read. Is it there, and may you read it?");
            return Optional.empty();
        }
    }

    private static boolean isReadableByOthers(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ);
    }
}
