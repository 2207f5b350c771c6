package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fabula.training.ExamReport;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
        shown.put("retrain-waiting", "Greta used /admin retrain");
        shown.put("retrain-progress", "Greta used /admin retrain");
        shown.put("exam-live", "Greta used /admin retrain");
        shown.put("exam-wins", "Greta pressed What got better · 14");
        shown.put("exam-kept", "Greta used /admin retrain");
        shown.put("admin-model-list", "Greta used /admin model list");
        shown.put("compare", "Greta used /admin model compare");
        shown.put("admin-status-own", "Greta used /admin status");
        return shown;
    }

    /** A message's picture is not in its golden file: it is drawn as the bot draws it. */
    private static Map<String, BufferedImage> pictures(String golden) throws IOException {
        Map<String, ExamReport> reports =
                Map.of("exam-live", Exams.better(), "exam-kept", Exams.forgetful(), "compare", Exams.noBetter());
        if (!reports.containsKey(golden)) {
            return Map.of();
        }
        Attachment picture = new ExamCards(new Words())
                .picture(reports.get(golden), golden.equals("compare"))
                .orElseThrow();
        return Map.of(picture.name(), ImageIO.read(new ByteArrayInputStream(picture.content())));
    }

    @BeforeAll
    static void drawnAfreshIfAskedFor() throws IOException {
        if (!Boolean.getBoolean("pictures.update")) {
            return;
        }
        Files.createDirectories(PICTURES);
        for (Map.Entry<String, String> one : shown().entrySet()) {
            JsonNode message = Json.parse(Files.readString(GOLDEN.resolve(one.getKey() + ".json")));
            BufferedImage drawn = new CardPainter(pictures(one.getKey())).paint(one.getValue(), message);
            ImageIO.write(drawn, "png", PICTURES.resolve(one.getKey() + ".png").toFile());
        }
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
}
