package fabula.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.model.Manifest;
import fabula.model.ModelFolder;
import fabula.settings.Settings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shape of a network is what its manifest says. */
class NetworkSettingsTest {

    private static final Settings.Network SHAPE =
            new Settings.Network(8, 16, 9, 10, 12).withStoryLayers(2).withAlignment(3);

    @Test
    void a_shape_is_read_as_it_was_described() {
        assertThat(NetworkSettings.of(manifest(NetworkSettings.describe(SHAPE))))
                .isEqualTo(SHAPE);
        Settings.Network unaligned = SHAPE.withAlignment(0);
        assertThat(NetworkSettings.of(manifest(NetworkSettings.describe(unaligned))))
                .isEqualTo(unaligned);
    }

    @Test
    void a_model_from_before_there_was_a_choice_reads_the_story_once_and_aligns_nothing() {
        Map<String, Object> settings = new LinkedHashMap<>(NetworkSettings.describe(SHAPE));
        settings.remove("network.story-layers");
        settings.remove("network.alignment");
        assertThat(NetworkSettings.of(manifest(settings)))
                .isEqualTo(SHAPE.withStoryLayers(1).withAlignment(0));
    }

    static Stream<Map.Entry<String, Object>> wrong() {
        return Stream.of(
                Map.entry("network.alignment", -1),
                Map.entry("network.alignment", 65),
                Map.entry("network.alignment", "48"),
                Map.entry("network.slots", 0),
                Map.entry("network.word-hidden", 1_000_000));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_wrong_number_is_named(Map.Entry<String, Object> wrong) {
        Map<String, Object> settings = new LinkedHashMap<>(NetworkSettings.describe(SHAPE));
        settings.put(wrong.getKey(), wrong.getValue());
        assertThatThrownBy(() -> NetworkSettings.of(manifest(settings)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(wrong.getKey());
    }

    private static Manifest manifest(Map<String, Object> settings) {
        return new Manifest(
                ModelFolder.FORMAT,
                "some",
                Instant.EPOCH,
                List.of(),
                settings,
                1,
                Map.of(),
                Map.of(),
                List.of(),
                1,
                2,
                0,
                Map.of());
    }
}
