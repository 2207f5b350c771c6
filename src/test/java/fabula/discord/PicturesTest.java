package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fabula.conversation.Reply;
import fabula.conversation.Why;
import fabula.reader.Answer;
import fabula.story.Statement;
import fabula.story.Teller;
import fabula.story.Verdict;
import fabula.training.ExamReport;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The pictures of cards in the documents are drawn from the golden files, by {@code -Dpictures.update=true}; those in
 * Discord's light look into {@code target/light}, to be looked at.
 */
class PicturesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/discord");
    private static final Path PICTURES = Path.of("docs/pictures");
    private static final Path LIGHT = Path.of("target/light");
    private static final Pattern SHOWN = Pattern.compile("!\\[[^\\]]+\\]\\(pictures/([a-z-]+)\\.png\\)");

    /** Golden files and what somebody did to see them, for each document. */
    private static Map<String, Map<String, String>> shown() {
        Map<String, String> teaching = new LinkedHashMap<>();
        teaching.put("ask-collecting", "Ann used /ask");
        teaching.put("consent", "Ann pressed Right");
        teaching.put("review", "Greta used /admin corpus review");
        teaching.put("retrain-waiting", "Greta used /admin retrain");
        teaching.put("retrain-progress", "Greta used /admin retrain");
        teaching.put("exam-live", "Greta used /admin retrain");
        teaching.put("exam-wins", "Greta pressed What got better · 14");
        teaching.put("exam-kept", "Greta used /admin retrain");
        teaching.put("admin-model-list", "Greta used /admin model list");
        teaching.put("compare", "Greta used /admin model compare");
        teaching.put("admin-status-own", "Greta used /admin status");
        Map<String, String> discord = new LinkedHashMap<>();
        discord.put("ask-yes", "Ann used /ask");
        discord.put("tell", "Ann used /tell");
        discord.put("why-pressed", "Ben pressed Why?");
        discord.put("menu-added", "Ann used Add to story");
        discord.put("story-page", "Ann pressed Next");
        discord.put("help", "Ann used /help");
        discord.put("privacy-you", "Ann used /privacy show");
        discord.put("riddle-hint", "Bob pressed Hint");
        discord.put("riddle-show", "Ann used /riddle show");
        discord.put("riddle-scores", "Bob used /riddle scores");
        discord.put("riddle-begun", "Hanna used /riddle start");
        discord.put("riddle-asked", "Ann used /riddle ask");
        discord.put("riddle-guessed", "Bob used /riddle guess");
        discord.put("riddle-solved", "Ann pressed Guess");
        discord.put("settings", "Greta used /admin settings");
        discord.put("along", "Fabula reads along");
        discord.put("admin-status-asked", "Greta used /admin status");
        return Map.of("teaching.md", teaching, "discord.md", discord);
    }

    /** A message's picture is not in its golden file: it is drawn as the bot draws it. */
    private static Map<String, BufferedImage> pictures(String golden) throws IOException {
        switch (golden) {
            case "why-pressed" -> {
                return shown(weights());
            }
            case "admin-status-asked" -> {
                return shown(day());
            }
            default -> {}
        }
        Map<String, ExamReport> reports =
                Map.of("exam-live", Exams.better(), "exam-kept", Exams.forgetful(), "compare", Exams.noBetter());
        if (!reports.containsKey(golden)) {
            return Map.of();
        }
        Attachment picture = new ExamCards(new Words())
                .picture(reports.get(golden), golden.equals("compare"))
                .orElseThrow();
        return shown(picture);
    }

    private static Map<String, BufferedImage> shown(Attachment picture) throws IOException {
        return Map.of(picture.name(), ImageIO.read(new ByteArrayInputStream(picture.content())));
    }

    private static Attachment weights() {
        Teller ann = new Teller("1", "Ann");
        List<Statement> story = List.of(
                new Statement(1, "Mary went to the kitchen.", ann, Instant.EPOCH),
                new Statement(2, "John went to the garden.", ann, Instant.EPOCH));
        Answer yes = new Answer(Verdict.YES, List.of(0.97, 0.01, 0.01, 0.01), List.of(0.9, 0.1), Optional.empty());
        Reply.Answered answered = new Reply.Answered("Is Mary in the kitchen?", yes, story, "default");
        return new WhyCards(new Words()).picture(answered, Why.of(answered)).orElseThrow();
    }

    /** Of an evening that began quietly. */
    private static Attachment day() {
        List<List<Integer>> hours = IntStream.range(0, Activity.HOURS)
                .mapToObj(hour -> List.of(hour * hour / 12, hour / 2, hour % 5, hour / 3))
                .toList();
        return new AdminCards(new Words())
                .picture(new Activity.Day(hours, Optional.of(Duration.ofMillis(2)), Optional.of(Duration.ofMillis(7))))
                .orElseThrow();
    }

    @BeforeAll
    static void drawnAfreshIfAskedFor() throws IOException {
        if (!Boolean.getBoolean("pictures.update")) {
            return;
        }
        Files.createDirectories(PICTURES);
        Files.createDirectories(LIGHT);
        for (Map<String, String> document : shown().values()) {
            for (Map.Entry<String, String> one : document.entrySet()) {
                draw(CardPainter.Theme.DARK, one.getKey(), one.getValue(), PICTURES);
                draw(CardPainter.Theme.LIGHT, one.getKey(), one.getValue(), LIGHT);
            }
        }
    }

    private static void draw(CardPainter.Theme theme, String golden, String cause, Path folder) throws IOException {
        JsonNode message = Json.parse(Files.readString(GOLDEN.resolve(golden + ".json")));
        BufferedImage drawn = new CardPainter(theme, pictures(golden)).paint(cause, message);
        ImageIO.write(drawn, "png", folder.resolve(golden + ".png").toFile());
    }

    @Test
    void every_picture_in_the_document_is_there_and_every_picture_there_is_in_the_document() throws IOException {
        for (Map.Entry<String, Map<String, String>> document : shown().entrySet()) {
            List<String> inDocument = SHOWN.matcher(Files.readString(Path.of("docs", document.getKey())))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            assertThat(inDocument)
                    .containsExactlyInAnyOrderElementsOf(document.getValue().keySet());
            for (String name : inDocument) {
                assertThat(PICTURES.resolve(name + ".png")).isRegularFile();
            }
        }
    }
}
