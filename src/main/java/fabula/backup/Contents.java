package fabula.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a backup holds; the first entry of its file.
 *
 * @param format version of the file's layout
 * @param madeBy version of Fabula
 * @param parts all other entries, by their names
 */
record Contents(int format, String madeBy, Instant madeAt, Map<String, Part> parts) {

    static final String ENTRY = "backup.json";
    static final int FORMAT = 1;
    static final String DATABASE = "fabula.db";
    static final String MODELS = "models";

    private static final String NAME = "[a-z0-9][a-z0-9._-]{0,63}";
    /** Nothing else is ever written, so no name leads out of the folder. */
    private static final Pattern PART = Pattern.compile(DATABASE + "|" + MODELS + "/" + NAME + "/" + NAME);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** @param size in bytes */
    record Part(long size, String sha256) {}

    Contents {
        parts = new TreeMap<>(parts);
    }

    byte[] json() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    /** @throws IOException if it is not understood, or names what no backup holds */
    static Contents read(byte[] json) throws IOException {
        try {
            Contents contents = JSON.readValue(json, Contents.class);
            if (contents.format() != FORMAT
                    || !contents.parts().containsKey(DATABASE)
                    || !contents.parts().keySet().stream()
                            .allMatch(name -> PART.matcher(name).matches())) {
                throw new IOException("not a list of a backup's parts");
            }
            return contents;
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }
}
