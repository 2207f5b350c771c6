package fabula.lab.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.Problem;
import fabula.examples.Collecting;
import fabula.examples.Contribution;
import fabula.examples.Example;
import fabula.examples.ExampleFiles;
import fabula.examples.ExampleState;
import fabula.examples.Lesson;
import fabula.examples.ServerId;
import fabula.examples.Source;
import fabula.examples.Submission;
import fabula.storage.Database;
import fabula.storage.SqlConsents;
import fabula.storage.SqlExamples;
import fabula.story.ChannelId;
import fabula.story.Teller;
import fabula.story.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Combinators;

/** Examples that people write or bring in files; of a file that is refused nothing is kept. */
final class ExampleTargets {

    private static final ServerId SERVER = ServerId.discord(1);
    private static final int MOST = 300;

    private static final String OBJECT = """
            {"story":["Mary went home.","John ate."],"question":"Is Mary home?","answer":"yes","supports":[1],\
            "state":"approved","reviewed_by":"7","reviewed_at":"2026-01-31T12:00:00Z","server":"discord:1","given":\
            [{"by":"8","name":"Ann","channel":"discord:2","at":"2026-01-31T12:00:00Z","source":"taught",\
            "model":"default","model_answer":"no","told_by":["9"]}]}
            """;

    private static final String STORY =
            "1 Mary went home.\n2 John ate.\n3 Is Mary home?\tyes\t1\n4 Is John home?\tmaybe\n";

    private final SqlExamples examples;
    private final Collecting collecting;
    private final Contribution upload;

    ExampleTargets(Database database) {
        this.examples = new SqlExamples(database);
        this.collecting = new Collecting(true, examples, new SqlConsents(database), Clock.systemUTC());
        this.collecting.switchOn(SERVER, "1");
        this.upload = collecting.contribution(
                new Teller("1", "Otto"), ChannelId.discord(2), Source.UPLOADED, Optional.empty(), Set.of());
    }

    List<Target<?>> all() {
        List<byte[]> files = List.of(OBJECT.getBytes(StandardCharsets.UTF_8), STORY.getBytes(StandardCharsets.UTF_8));
        return List.of(
                new Target<>("files of examples", 6, Strange.nearly(files), this::takeIn),
                new Target<>(
                        "lessons",
                        3,
                        Combinators.combine(Strange.text(), Strange.text()).as(List::of),
                        texts -> Lesson.written(texts.get(0), texts.get(1), Verdict.YES)
                                .corrected(Optional.of(texts.get(1)), texts.get(0), Verdict.NO)));
    }

    private void takeIn(byte[] bytes) {
        if (all(ExampleState.values()).size() > MOST) {
            examples.deleteAll(SERVER);
        }
        List<Example> before = all(ExampleState.values());
        try {
            List<Submission> read = ExampleFiles.read(bytes, upload, true);
            collecting.takeIn(SERVER, read);
            List<Example> after = all(ExampleState.values());
            assertThat(after).hasSizeLessThanOrEqualTo(before.size() + read.size());
            byte[] exported = ExampleFiles.jsonLines(after).getBytes(StandardCharsets.UTF_8);
            assertThat(ExampleFiles.read(exported, upload, true))
                    .extracting(Submission::lesson)
                    .isEqualTo(after.stream().map(Example::lesson).toList());
        } catch (Problem problem) {
            assertThat(all(ExampleState.values())).isEqualTo(before);
            throw problem;
        }
    }

    private List<Example> all(ExampleState... states) {
        return examples.list(SERVER, EnumSet.of(states[0], states));
    }
}
