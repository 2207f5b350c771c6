package fabula.training;

import fabula.Problem;
import fabula.corpus.Corpus;
import fabula.model.Manifest;
import fabula.model.Manifest.CorpusEntry;
import fabula.model.ModelFolder;
import fabula.settings.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A model that a training goes on from instead of from nothing. It tells what was learned before, so that none of that is
 * kept apart to measure with.
 *
 * @param folder of the model, which is read when the training begins and may be replaced when it has ended
 * @param mate nothing is learned, but the mean of this model's weights and the mate's is taken; none where it is to learn
 */
public record Start(Path folder, Manifest manifest, Optional<Start> mate) {

    private static final String PASSES_TOLD = "training.passes-told";

    /**
     * Goes on from one of everybody's models.
     *
     * @throws Problem if it is missing, damaged, a server's own, or too old to say its network's shape
     */
    public static Start of(Path models, String name) {
        Manifest manifest = ModelFolder.read(models, name);
        if (manifest.own().isPresent()) {
            throw Problem.input("The model " + name + " is a server's own, made of what was taught there. Go on from"
                    + " one that is everybody's, such as "
                    + manifest.own().get().base() + ".");
        }
        Start start = new Start(models.resolve(name), manifest, Optional.empty());
        start.shape();
        return start;
    }

    /** @throws Problem if the two have networks of different shapes */
    public Start meanWith(Start other) {
        if (!shape().equals(other.shape())) {
            throw Problem.input(
                    "The models " + manifest.name() + " and " + other.manifest().name() + " have no mean:"
                            + " their networks differ in size. Give a model that went on from another, and that one.");
        }
        return new Start(folder, manifest, Optional.of(other));
    }

    Settings.Network shape() {
        return NetworkSettings.of(manifest);
    }

    /** Whether the model, or its mate, may have learned some of these stories. A file of the same name may have grown. */
    boolean knows(Corpus corpus) {
        String hash = corpus.sha256();
        return known().anyMatch(
                        entry -> entry.sha256().equals(hash) || entry.source().equals(corpus.source()));
    }

    private Stream<CorpusEntry> known() {
        return Stream.concat(manifest.corpora().stream(), mate.stream().flatMap(Start::known));
    }

    /** How many passes of generated stories it and the models before it have had, or left out, or its mate if more. */
    int passesTold() {
        int own = manifest.settings().get(PASSES_TOLD) instanceof Integer told ? told : manifest.epochs();
        return Math.max(own, mate.map(Start::passesTold).orElse(0));
    }

    /** How many stories each of those passes had, at the most, of a corpus whose name begins so. */
    long storiesAPass(String begin) {
        return known().filter(entry -> entry.source().startsWith(begin))
                .mapToLong(CorpusEntry::stories)
                .max()
                .orElse(0);
    }

    /** All that a model was trained on that goes on from this one; what is generated anew is named once. */
    List<CorpusEntry> corporaWith(List<CorpusEntry> own, List<CorpusEntry> generated) {
        Stream<CorpusEntry> before = known().distinct()
                .filter(entry -> own.stream().noneMatch(each -> each.sha256().equals(entry.sha256())))
                .filter(entry ->
                        generated.stream().noneMatch(each -> each.source().equals(entry.source())));
        return Stream.of(before, own.stream(), generated.stream())
                .flatMap(each -> each)
                .toList();
    }

    /** What the manifest of a model says that goes on from this one. */
    Map<String, Object> settings(int passesTold) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("training.from", manifest.name());
        settings.put("training.from-files", manifest.files());
        settings.put("training.from-epochs", manifest.epochs());
        settings.put(PASSES_TOLD, passesTold);
        mate.ifPresent(other -> {
            settings.put("training.mean-with", other.manifest().name());
            settings.put("training.mean-with-files", other.manifest().files());
        });
        return settings;
    }
}
