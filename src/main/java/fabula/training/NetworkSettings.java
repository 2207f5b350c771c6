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
                        number(manifest, "network.vector-size"),
                        number(manifest, "network.slots"),
                        number(manifest, "network.word-hidden"),
                        number(manifest, "network.story-hidden"),
                        number(manifest, "network.statements"))
                .withStoryLayers(manifest.settings().containsKey(STORY_LAYERS) ? number(manifest, STORY_LAYERS) : 1)
                .withAlignment(
                        Integer.valueOf(0).equals(manifest.settings().getOrDefault(ALIGNMENT, 0))
                                ? 0
                                : number(manifest, ALIGNMENT));
    }

    private static int number(Manifest manifest, String key) {
        if (manifest.settings().get(key) instanceof Integer value && value > 0 && value <= 10_000) {
            return value;
        }
        throw new Problem(
                Problem.Kind.MODEL,
                "The manifest of the model " + manifest.name() + " does not say " + key + ". Train it anew.");
    }
}
