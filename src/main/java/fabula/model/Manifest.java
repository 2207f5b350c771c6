package fabula.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a model is and where it came from; immutable, written once beside the network as {@code manifest.json}.
 *
 * @param format version of the folder's layout
 * @param name the folder's name
 * @param createdAt when training ended
 * @param corpora what it was trained on
 * @param settings every setting that shaped it, by its key
 * @param seed of everything random
 * @param versions of Fabula, Java and the libraries
 * @param machine processor, cores and operating system
 * @param measures how it did on stories kept apart from training, a row a kind of story
 * @param temperature that its probabilities are calibrated by; 1, which changes nothing, where an older one has none
 * @param epochs passes over the training questions
 * @param trainingSeconds from reading the corpora to writing the model
 * @param files SHA-256 of every other file in the folder, by name; checked before anything is loaded
 * @param taught whose own model it is and what made it so; null where it is everybody's. See {@link #own}.
 */
public record Manifest(
        int format,
        String name,
        Instant createdAt,
        List<CorpusEntry> corpora,
        Map<String, Object> settings,
        long seed,
        Map<String, String> versions,
        Map<String, String> machine,
        List<Measure> measures,
        double temperature,
        int epochs,
        double trainingSeconds,
        Map<String, String> files,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("own")
        Own taught) {

    public Manifest {
        corpora = List.copyOf(corpora);
        measures = List.copyOf(measures);
        temperature = temperature > 0 ? temperature : 1;
        for (Object part : new Object[] {name, createdAt, settings, versions, machine, files}) {
            Objects.requireNonNull(part);
        }
    }

    /** A model that is everybody's. */
    public Manifest(
            int format,
            String name,
            Instant createdAt,
            List<CorpusEntry> corpora,
            Map<String, Object> settings,
            long seed,
            Map<String, String> versions,
            Map<String, String> machine,
            List<Measure> measures,
            double temperature,
            int epochs,
            double trainingSeconds,
            Map<String, String> files) {
        this(
                format,
                name,
                createdAt,
                corpora,
                settings,
                seed,
                versions,
                machine,
                measures,
                temperature,
                epochs,
                trainingSeconds,
                files,
                null);
    }

    /**
     * A server's own model.
     *
     * @param server its id with its front end, such as {@code discord:1234}
     * @param base name of the model that it was made from
     * @param baseSha256 of that model's manifest, which holds the hashes of all its files
     * @param learned hashes of the examples it learned from
     * @param heldOut hashes of the examples that were kept apart to see how well it learned
     */
    public record Own(String server, String base, String baseSha256, List<String> learned, List<String> heldOut) {
        public Own {
            learned = List.copyOf(learned);
            heldOut = List.copyOf(heldOut);
            for (Object part : new Object[] {server, base, baseSha256}) {
                Objects.requireNonNull(part);
            }
        }
    }

    /**
     * @param source file name, or what was generated
     * @param sha256 of its bytes in bAbI's format
     */
    public record CorpusEntry(String source, int stories, int questions, String sha256) {}

    /**
     * @param kind kind of story: the corpus file's name
     * @param questions how many were asked
     * @param accuracy share answered rightly, 0 … 1
     */
    public record Measure(String kind, int questions, double accuracy) {}

    /** Empty where it is everybody's model. */
    public Optional<Own> own() {
        return Optional.ofNullable(taught);
    }

    /** The same as a server's own model. */
    public Manifest ownedBy(Own own) {
        return with(name, files, own);
    }

    Manifest withFiles(Map<String, String> hashes) {
        return with(name, hashes, taught);
    }

    /** A model goes by the name of its folder, which somebody may have changed. */
    Manifest named(String folder) {
        return with(folder, files, taught);
    }

    private Manifest with(String name, Map<String, String> files, Own taught) {
        return new Manifest(
                format,
                name,
                createdAt,
                corpora,
                settings,
                seed,
                versions,
                machine,
                measures,
                temperature,
                epochs,
                trainingSeconds,
                files,
                taught);
    }

    /** Share of all kept-apart questions answered rightly, 0 … 1. */
    @JsonIgnore
    public double accuracy() {
        double right = 0;
        int questions = 0;
        for (Measure measure : measures) {
            right += measure.accuracy() * measure.questions();
            questions += measure.questions();
        }
        return questions == 0 ? 0 : right / questions;
    }
}
