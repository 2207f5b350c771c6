package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The pictures of cards in the documents are drawn from the golden files, by {@code -Dpictures.update=true}. */
class TeachingPicturesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/discord");
    private static final Path PICTURES = Path.of("docs/pictures");
    private static final Path DOCUMENT = Path.of("docs/teaching.md");
    private static final Pattern SHOWN = Pattern.compile("!\\[[^\\]]+\\]\\(pictures/([a-z-]+)\\.png\\)");

    /** Golden files and what somebody did to see them. */
    private static Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("ask-collecting", "Ann used /ask");
        shown.put("consent", "Ann pressed Right");
        shown.put("review", "Greta used /admin corpus review");
        return shown;
    }

    @Test
    void every_picture_in_the_document_is_there_and_every_picture_there_is_in_the_document() throws IOException {
        List<String> inDocument = SHOWN.matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(inDocument).containsExactlyInAnyOrderElementsOf(shown().keySet());
        for (String name : inDocument) {
            assertThat(PICTURES.resolve(name + ".png")).isRegularFile();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "pictures.update", matches = "true")
    void each_is_drawn_from_what_the_bot_sends() throws IOException {
        Files.createDirectories(PICTURES);
        for (Map.Entry<String, String> one : shown().entrySet()) {
            BufferedImage drawn = new CardPainter(Map.of())
                    .paint(one.getValue(), Json.parse(Files.readString(GOLDEN.resolve(one.getKey() + ".json"))));
            assertThat(ImageIO.write(
                            drawn,
                            "png",
                            PICTURES.resolve(one.getKey() + ".png").toFile()))
                    .isTrue();
        }
    }
}
