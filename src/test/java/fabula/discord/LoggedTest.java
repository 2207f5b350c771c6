package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** An evening on which much goes wrong, with the program's own logging: no log holds what people wrote, or a token. */
class LoggedTest {

    /** In everything that anybody writes, and in their names. */
    private static final String WRITTEN = "Zyzzyva";

    @TempDir
    private Path folder;

    private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final PrintStream err = System.err;
    private final PrintStream out = System.out;

    @BeforeEach
    void logAsTheProgramDoes() throws Exception {
        System.setProperty("fabula.logs", folder.toString());
        System.setProperty("fabula.console.level", "DEBUG");
        PrintStream captured = new PrintStream(console, true, StandardCharsets.UTF_8);
        System.setErr(captured);
        System.setOut(captured);
        configure("/logback.xml");
    }

    @AfterEach
    void logAsTestsDo() throws Exception {
        System.clearProperty("fabula.logs");
        System.clearProperty("fabula.console.level");
        System.setErr(err);
        System.setOut(out);
        configure("/logback-test.xml");
    }

    private void configure(String file) throws Exception {
        URL configuration = LoggedTest.class.getResource(file);
        logging.reset();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(logging);
        configurator.doConfigure(configuration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INFO", "DEBUG"})
    void no_log_holds_what_people_wrote_or_a_token(String level) throws IOException {
        try (BotFixture fixture = new BotFixture()) {
            Logger root = logging.getLogger(Logger.ROOT_LOGGER_NAME);
            for (Logger logger : logging.getLoggerList()) {
                logger.setLevel(logger == root ? Level.toLevel(level) : null);
            }
            // It judges what the bot sends, and is no part of the program.
            logging.getLogger("com.networknt").setLevel(Level.OFF);
            fixture.bot.start();
            new Evening(fixture).passes();
        }
        String logged = console.toString(StandardCharsets.UTF_8) + files();

        assertThat(logged).contains("Failure ", "refused, NO_ADMINISTRATOR, to ", "Discord did not take");
        assertThat(logged.lines().filter(line -> line.contains(WRITTEN)))
                .as("what people wrote")
                .isEmpty();
        assertThat(logged.lines().filter(line -> line.contains(DoubleRest.TOKEN) || line.contains("interaction-")))
                .as("tokens")
                .isEmpty();
    }

    private String files() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    /** What people do and what goes wrong. */
    private static final class Evening {

        private final BotFixture fixture;
        private final Place hall;
        private final Actor ann;
        private final Actor greta;

        Evening(BotFixture fixture) {
            Place.Server tavern = fixture.discord.server(WRITTEN);
            this.fixture = fixture;
            this.hall = tavern.hall();
            this.ann = hall.as(Person.called("Ann " + WRITTEN));
            this.greta = hall.as(Person.called("Greta " + WRITTEN, tavern.managers()));
        }

        void passes() {
            told();
            given();
            riddle();
            refused();
            broken();
        }

        private void told() {
            ann.slash("tell", "text", "Mary saw the " + WRITTEN + ".").reply();
            ann.slash("ask", "question", "Is " + WRITTEN + " in the kitchen?").reply();
            ann.says("@Fabula " + WRITTEN + " went to the kitchen. Is Mary in the kitchen?")
                    .reply();
            fixture.discord.direct().as(ann.person()).says(WRITTEN + " slept.").reply();
            ann.submit(ann.slash("tell"), "story", WRITTEN + " went home.").reply();
            ann.menu("Add to story", ann.message(WRITTEN + " left.")).reply();
            ann.slash("story show", "word", WRITTEN).reply();
            ann.types("story remove", "number", WRITTEN).awaitChoices();
            ann.slash("story export").reply();
        }

        private void given() {
            String[] lesson = {"story", WRITTEN + " left.", "question", "Is " + WRITTEN + " here?", "answer", "no"};
            ann.slash("teach", lesson).reply();
            greta.slash("admin collect on").reply();
            ann.press(ann.slash("teach", lesson), "I agree").reply();
            for (String file :
                    List.of("1 " + WRITTEN + " left.\n2 Is he here?\tno\n", "{\"story\":\"" + WRITTEN, WRITTEN)) {
                greta.upload("admin corpus import", WRITTEN + ".txt", file.getBytes(StandardCharsets.UTF_8))
                        .reply();
            }
            greta.slash("admin corpus review").reply();
            greta.slash("admin model use", "name", WRITTEN).reply();
            ann.slash("privacy export").reply();
        }

        private void riddle() {
            RiddleTest.hides(ann, WRITTEN, WRITTEN + "?", WRITTEN + " went to the attic.", WRITTEN)
                    .reply();
            RiddleTest.asks(greta, "Is " + WRITTEN + " in the attic?").reply();
            RiddleTest.guesses(greta, "not " + WRITTEN).reply();
            RiddleTest.guesses(greta, WRITTEN).reply();
        }

        private void refused() {
            Exchange shown = ann.slash("help");
            ann.slash("admin status").reply();
            for (String id : List.of("undo:take:1-2:" + WRITTEN.toLowerCase(), WRITTEN + ":" + WRITTEN, "tell:form")) {
                ann.pressForged(shown, id).reply();
            }
            ann.slash(WRITTEN.toLowerCase()).reply();
        }

        private void broken() {
            ann.slash("ask", "question", "Is the crash in the kitchen, " + WRITTEN + "?")
                    .reply();
            ann.says("@Fabula Is the crash in the kitchen, " + WRITTEN + "?").reply();
            fixture.discord.rest().fail("/interactions/", Fault.limited(1));
            ann.slash("tell", "text", WRITTEN + " woke up.").reply();
            fixture.discord.rest().fail("/channels/" + hall.id() + "/messages", Fault.forbidden());
            ann.says("@Fabula " + WRITTEN + " woke up.");
            ann.slashAgo(Duration.ofMinutes(20), "tell", "text", WRITTEN + " is late.");
            Map<String, Object> nonsense = new LinkedHashMap<>(ann.message(WRITTEN + " speaks."));
            nonsense.put("author", WRITTEN);
            fixture.discord.gateway().dispatch("MESSAGE_CREATE", nonsense);
            fixture.breakDatabase();
            ann.slash("tell", "text", WRITTEN + " is lost.").reply();
            ann.slash("ask", "question", "Is " + WRITTEN + " lost?").reply();
        }
    }
}
