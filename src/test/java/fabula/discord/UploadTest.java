package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.examples.ExampleState;
import fabula.examples.ServerId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people send as a file is read as examples or refused; it is never put anywhere, nor unpacked. */
@ExtendWith(RunningBot.class)
class UploadTest {

    private static final String EXAMPLE = "1 Mary left.\n2 Is Mary here?\tno\t1\n";

    private BotFixture fixture;
    private ServerId server;
    private Actor greta;

    @BeforeEach
    void aServerOfItsOwn(BotFixture fixture) {
        this.fixture = fixture;
        Place.Server tavern = fixture.discord.server("Tavern");
        server = ServerId.discord(tavern.id());
        greta = tavern.hall().as(Person.called("Greta", tavern.managers()));
        greta.slash("admin collect on").reply();
    }

    private String sent(String name, byte[] content) {
        return greta.upload("admin corpus import", name, content).text();
    }

    private String sent(String content) {
        return sent("examples.txt", content.getBytes(StandardCharsets.UTF_8));
    }

    private int kept() {
        return fixture.examples.count(server, EnumSet.allOf(ExampleState.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../escaped.txt",
                "/tmp/escaped.txt",
                "C:\\escaped.txt",
                "models/default/escaped.txt",
                "escaped\0.txt",
                "escaped.txt/",
                "..",
                "con"
            })
    void wherever_its_name_leads_no_file_is_made(String name) throws IOException {
        List<Path> before = files();

        assertThat(sent(name, EXAMPLE.getBytes(StandardCharsets.UTF_8))).contains("example");

        assertThat(kept()).isEqualTo(1);
        assertThat(files()).isEqualTo(before);
        assertThat(Path.of("/tmp/escaped.txt")).doesNotExist();
    }

    /** Where the program lies, and above it. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> here = Files.list(Path.of("").toAbsolutePath());
                Stream<Path> models = Files.walk(Path.of("models").toAbsolutePath())) {
            return Stream.concat(here, models).sorted().toList();
        }
    }

    @Test
    void archives_are_not_unpacked() throws IOException {
        byte[] bomb = new byte[8 << 20];
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("../../escaped.txt"));
            out.write(bomb);
        }
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(bomb);
        }

        for (byte[] archive : List.of(zip.toByteArray(), gzip.toByteArray())) {
            assertThat(sent("examples.txt", archive)).contains("That did not work", "bytes that are not UTF");
        }
        assertThat(kept()).isZero();
    }

    @Test
    void its_size_its_lines_and_their_number_have_limits() {
        assertThat(sent(EXAMPLE.repeat((2 << 20) / EXAMPLE.length() + 1))).contains("larger than 2 MB");
        assertThat(sent("1 " + "a".repeat(1 << 20) + ".\n2 Is a here?\tno\n"))
                .contains("more than the 1000 characters");
        assertThat(sent(numbered(50_001))).contains("more than 50000 examples");
        assertThat(sent("{" + "\"a\":{".repeat(100_000))).contains("no JSON object");
        assertThat(sent("{\"story\":[\"" + "a".repeat(50_000) + ".\"],\"question\":\"Is a here?\",\"answer\":\"no\"}"))
                .contains("line 1");
        assertThat(kept()).isZero();
    }

    /** So many examples that say different things. */
    private static String numbered(int examples) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < examples; i++) {
            file.append("1 Dog ").append(i).append(".\n2 Is it?\tyes\n");
        }
        return file.toString();
    }

    @Test
    void a_file_of_which_one_line_is_wrong_leaves_nothing() {
        assertThat(sent(EXAMPLE + "1 John left.\n2 Is John here?\tperhaps\n")).contains("unknown answer");
        assertThat(kept()).isZero();
    }
}
