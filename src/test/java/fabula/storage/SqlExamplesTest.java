package fabula.storage;

import static fabula.examples.Gifts.ANN;
import static fabula.examples.Gifts.BARN;
import static fabula.examples.Gifts.BOB;
import static fabula.examples.Gifts.GRETA;
import static fabula.examples.Gifts.INN;
import static fabula.examples.Gifts.NOON;
import static fabula.examples.Gifts.by;
import static fabula.examples.Gifts.submission;
import static fabula.examples.Gifts.upload;
import static fabula.examples.Gifts.yeeted;
import static org.assertj.core.api.Assertions.assertThat;

import fabula.examples.Contribution;
import fabula.examples.Decided;
import fabula.examples.Decision;
import fabula.examples.Example;
import fabula.examples.ExampleFiles;
import fabula.examples.ExampleState;
import fabula.examples.Gifts;
import fabula.examples.Intake;
import fabula.examples.Lesson;
import fabula.examples.Review;
import fabula.examples.ServerId;
import fabula.examples.Submission;
import fabula.story.Teller;
import fabula.story.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlExamplesTest {

    private static final Set<ExampleState> ALL = EnumSet.allOf(ExampleState.class);
    private static final Duration LEASE = Duration.ofMinutes(10);

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    private Database database;
    private SqlExamples examples;
    private SqlConsents consents;

    @BeforeEach
    void open() {
        database = kind.open(folder);
        examples = new SqlExamples(database);
        consents = new SqlConsents(database);
        for (Teller person : List.of(ANN, BOB)) {
            consents.agree(INN, person.id(), NOON);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Intake give(Lesson lesson, Contribution... given) {
        return examples.add(INN, List.of(submission(lesson, given)), false);
    }

    private Optional<Review> claim(String reviewer, long after, Instant now) {
        return examples.claim(INN, reviewer, after, now, now.plus(LEASE));
    }

    private Optional<Decided> decide(long number, String reviewer, Decision decision) {
        return examples.decide(INN, number, reviewer, decision, NOON);
    }

    private List<String> states() {
        return examples.list(INN, ALL).stream()
                .map(example -> example.number() + " " + example.state().label())
                .toList();
    }

    @Test
    void an_example_keeps_everything_over_a_restart() {
        Example given = give(yeeted("Zed", Verdict.YES), by(ANN, "102")).added().get(0);
        close();
        open();

        assertThat(examples.list(INN, ALL)).containsExactly(given);
        assertThat(given.number()).isEqualTo(1);
        assertThat(given.state()).isEqualTo(ExampleState.NEW);
        assertThat(given.lesson()).isEqualTo(yeeted("Zed", Verdict.YES));
        assertThat(given.given()).containsExactly(by(ANN, "102"));
        assertThat(examples.list(BARN, ALL)).isEmpty();
        assertThat(examples.find(BARN, 1)).isEmpty();
    }

    @Test
    void the_same_from_several_people_is_one_example_given_by_each_once() {
        give(yeeted("Zed", Verdict.YES), by(ANN));
        give(yeeted("Zed", Verdict.YES), by(ANN));
        Intake third = give(yeeted("Zed", Verdict.YES), by(BOB));

        assertThat(third.added()).isEmpty();
        assertThat(third.merged()).singleElement().satisfies(example -> assertThat(example.given())
                .extracting(Contribution::giver)
                .containsExactly(ANN, BOB));
        assertThat(states()).containsExactly("1 new");
    }

    @Test
    void nothing_is_kept_of_people_who_have_not_agreed() {
        assertThat(give(yeeted("Zed", Verdict.YES), by(GRETA)).notAgreed()).isEqualTo(1);
        assertThat(give(yeeted("Zed", Verdict.YES), by(ANN, GRETA.id())).notAgreed())
                .isEqualTo(1);
        assertThat(examples.add(BARN, List.of(submission(yeeted("Zed", Verdict.YES), by(ANN))), false)
                        .notAgreed())
                .isEqualTo(1);
        assertThat(examples.list(INN, ALL)).isEmpty();

        assertThat(give(yeeted("Zed", Verdict.YES), upload(GRETA)).added()).hasSize(1);
    }

    @Test
    void a_reviewer_sees_what_contradicts_and_approving_one_rejects_the_other() {
        give(yeeted("Zed", Verdict.YES), by(ANN));
        give(yeeted("Yan", Verdict.YES), by(ANN));
        give(yeeted("Zed", Verdict.NO), by(BOB));

        Review review = claim("greta", 0, NOON).orElseThrow();

        assertThat(review.example().number()).isEqualTo(1);
        assertThat(review.contradicting()).extracting(Example::number).containsExactly(3L);
        assertThat(review.waiting()).isEqualTo(3);

        Decided decided = decide(1, "greta", new Decision.Approve()).orElseThrow();
        assertThat(decided.example().state()).isEqualTo(ExampleState.APPROVED);
        assertThat(decided.overruled()).extracting(Example::number).containsExactly(3L);
        assertThat(states()).containsExactly("1 approved", "2 new", "3 rejected");
        assertThat(decide(3, "greta", new Decision.Approve())).isEmpty();
    }

    @Test
    void reviewers_do_not_step_on_each_other() {
        give(yeeted("Zed", Verdict.YES), by(ANN));
        give(yeeted("Zed", Verdict.NO), by(BOB));
        give(yeeted("Yan", Verdict.YES), by(ANN));

        assertThat(claim("greta", 0, NOON).orElseThrow().example().number()).isEqualTo(1);
        // The one that contradicts the first is not for another to decide meanwhile.
        assertThat(claim("otto", 0, NOON).orElseThrow().example().number()).isEqualTo(3);
        assertThat(claim("karl", 0, NOON)).isEmpty();
        assertThat(decide(1, "otto", new Decision.Reject())).isEmpty();
        assertThat(states()).containsExactly("1 new", "2 new", "3 new");

        Instant later = NOON.plus(LEASE);
        assertThat(claim("karl", 0, later).orElseThrow().example().number()).isEqualTo(1);
        examples.release(INN, "karl");
        assertThat(claim("otto", 3, later).orElseThrow().example().number()).isEqualTo(1);
    }

    @Test
    void what_is_skipped_comes_last() {
        give(yeeted("Zed", Verdict.YES), by(ANN));
        give(yeeted("Yan", Verdict.YES), by(ANN));

        assertThat(claim("greta", 1, NOON).orElseThrow().example().number()).isEqualTo(2);
        assertThat(claim("greta", 2, NOON).orElseThrow().example().number()).isEqualTo(1);
    }

    @Test
    void a_correction_is_approved_in_place_or_as_what_is_there_already() {
        give(yeeted("Zed", Verdict.NO), by(ANN));
        give(yeeted("Yan", Verdict.NO), by(ANN));
        give(yeeted("Yan", Verdict.YES), by(BOB));

        Decided inPlace = decide(1, "greta", new Decision.Correct(yeeted("Zed", Verdict.YES)))
                .orElseThrow();
        assertThat(inPlace.example().lesson()).isEqualTo(yeeted("Zed", Verdict.YES));
        Decided joined = decide(2, "greta", new Decision.Correct(yeeted("Yan", Verdict.YES)))
                .orElseThrow();
        assertThat(joined.example().number()).isEqualTo(3);
        assertThat(joined.example().given()).extracting(Contribution::giver).containsExactly(ANN, BOB);
        assertThat(states()).containsExactly("1 approved", "3 approved");
    }

    @Test
    void forty_examples_are_decided_once_each_by_reviewers_at_the_same_time() throws Exception {
        for (int i = 0; i < 40; i++) {
            give(yeeted("Zed" + i, Verdict.YES), by(ANN));
        }
        List<Callable<List<Long>>> reviewers = new ArrayList<>();
        for (int r = 0; r < 4; r++) {
            String reviewer = "reviewer" + r;
            reviewers.add(() -> reviewAll(reviewer));
        }
        List<Long> decided = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<List<Long>> theirs : threads.invokeAll(reviewers)) {
                decided.addAll(theirs.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(decided).hasSize(40).doesNotHaveDuplicates();
        assertThat(examples.count(INN, Set.of(ExampleState.APPROVED))).isEqualTo(40);
    }

    private List<Long> reviewAll(String reviewer) {
        List<Long> decided = new ArrayList<>();
        Optional<Review> review = claim(reviewer, 0, NOON);
        while (review.isPresent()) {
            long number = review.get().example().number();
            assertThat(decide(number, reviewer, new Decision.Approve())).isPresent();
            decided.add(number);
            review = claim(reviewer, 0, NOON);
        }
        return decided;
    }

    @Test
    void an_export_in_json_lines_brings_the_same_corpus_back() {
        give(yeeted("Zed", Verdict.YES), by(ANN));
        give(yeeted("Yan", Verdict.UNKNOWN), by(ANN), by(BOB, ANN.id()));
        give(yeeted("Xia", Verdict.MAYBE), upload(GRETA));
        decide(1, "greta", new Decision.Approve());
        decide(2, "greta", new Decision.Reject());
        List<Example> before = examples.list(INN, ALL);
        byte[] file = ExampleFiles.jsonLines(before).getBytes(StandardCharsets.UTF_8);

        assertThat(examples.deleteAll(INN)).isEqualTo(3);
        examples.add(INN, ExampleFiles.read(file, upload(GRETA), false), true);

        assertThat(examples.list(INN, ALL)).isEqualTo(renumbered(before, 3));
    }

    private static List<Example> renumbered(List<Example> before, long by) {
        return before.stream()
                .map(e -> new Example(e.server(), e.number() + by, e.lesson(), e.state(), e.reviewed(), e.given()))
                .toList();
    }

    @Test
    void an_export_in_babis_format_brings_the_same_lessons_back() {
        give(yeeted("Zed", Verdict.YES), by(ANN));
        give(new Lesson(List.of("Bill left."), "Is Bill here?", Verdict.NO, Optional.empty()), by(BOB));
        String file = ExampleFiles.babi(examples.list(INN, ALL));

        Intake intake =
                examples.add(BARN, ExampleFiles.read(file.getBytes(StandardCharsets.UTF_8), upload(GRETA), true), true);

        assertThat(intake.added()).allMatch(example -> example.state() == ExampleState.APPROVED);
        assertThat(ExampleFiles.babi(examples.list(BARN, ALL))).isEqualTo(file);
    }

    @Test
    void a_file_cannot_approve_against_what_is_approved_here() {
        give(yeeted("Zed", Verdict.NO), by(ANN));
        decide(1, "greta", new Decision.Approve());

        examples.add(
                INN,
                List.of(new Submission(
                        yeeted("Zed", Verdict.YES), ExampleState.APPROVED, Optional.empty(), List.of(upload(GRETA)))),
                true);

        assertThat(states()).containsExactly("1 approved", "2 new");
    }

    @Test
    void numbers_are_not_given_twice() {
        give(yeeted("Zed", Verdict.YES), by(ANN));
        assertThat(examples.delete(INN, 1)).isTrue();
        assertThat(examples.delete(INN, 1)).isFalse();
        give(yeeted("Zed", Verdict.YES), by(ANN));
        assertThat(states()).containsExactly("2 new");
    }

    @Test
    void models_are_found_by_the_examples_that_they_were_trained_with() {
        SqlTrainings trainings = new SqlTrainings(database);
        String zed = yeeted("Zed", Verdict.YES).hash();
        String yan = yeeted("Yan", Verdict.YES).hash();
        trainings.trained("winter", List.of(zed, yan));
        trainings.trained("spring", List.of(zed));

        assertThat(trainings.modelsTrainedWith(List.of(zed))).containsExactly("spring", "winter");
        assertThat(trainings.modelsTrainedWith(List.of(yan))).containsExactly("winter");
        assertThat(trainings.modelsTrainedWith(List.of("no such hash"))).isEmpty();
    }

    @Test
    void collecting_is_off_until_it_is_switched_on() {
        ServerId barn = Gifts.BARN;
        assertThat(consents.collects(barn)).isFalse();
        consents.startCollecting(barn, "greta", NOON);
        assertThat(consents.collects(barn)).isTrue();
        assertThat(consents.collects(INN)).isFalse();
        consents.stopCollecting(barn);
        assertThat(consents.collects(barn)).isFalse();
    }
}
