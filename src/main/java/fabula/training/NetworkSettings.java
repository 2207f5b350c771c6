package fabula.training;

import fabula.Problem;
import fabula.model.Manifest;
import fabula.settings.Settings;
import java.util.LinkedHashMap;
import java.util.Map;

/** The shape of a network as a manifest's settings, and back. */
public final class NetworkSettings {

    /** Models from before there was a choice do not say it, and read the story once. */
    private static final String STORY_LAYERS = "network.story-layers";

    /** Nor do they say that, and let no words meet. */
    private static final String ALIGNMENT = "network.alignment";

    private NetworkSettings() {}

    /** Each number of the shape by its setting's key. */
    public static Map<String, Object> describe(Settings.Network shape) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("network.vector-size", shape.vectorSize());
        settings.put("network.slots", shape.slots());
        settings.put("network.word-hidden", shape.wordHidden());
        settings.put(ALIGNMENT, shape.alignment());
        settings.put("network.story-hidden", shape.storyHidden());
        settings.put(STORY_LAYERS, shape.storyLayers());
        settings.put("network.statements", shape.statements());
        return settings;
    }

    /** @throws Problem if the manifest does not say it */
    public static Settings.Network of(Manifest manifest) {
        return new Settings.Network(
                        size(manifest, "network.vector-size"),
                        size(manifest, "network.slots"),
                        size(manifest, "network.word-hidden"),
                        size(manifest, "network.story-hidden"),
                        size(manifest, "network.statements"))
                .withStoryLayers(manifest.settings().containsKey(STORY_LAYERS) ? size(manifest, STORY_LAYERS) : 1)
                .withAlignment(
                        manifest.settings().containsKey(ALIGNMENT)
                                ? number(manifest, ALIGNMENT, 0, Settings.Network.MOST_ALIGNMENT)
                                : 0);
    }

    private static int size(Manifest manifest, String key) {
        return number(manifest, key, 1, 10_000);
    }

    private static int number(Manifest manifest, String key, int least, int most) {
        if (manifest.settings().get(key) instanceof Integer value && value >= least && value <= most) {
            return value;
        }
        throw new Problem(
                Problem.Kind.MODEL,
                "The manifest of the model " + manifest.name() + " does not say " + key
                        + ", or not rightly. Train it anew.");
    }
}
