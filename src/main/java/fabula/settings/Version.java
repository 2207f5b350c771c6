package fabula.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of this Fabula and of what it learns with, as the build wrote them down. */
public final class Version {

    private Version() {}

    public static String current() {
        return of("version");
    }

    /** The version of Deeplearning4j and ND4J. */
    public static String deeplearning4j() {
        return of("deeplearning4j");
    }

    private static String of(String key) {
        try (InputStream in = Version.class.getResourceAsStream("/fabula/version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
