package fabula.examples;

import static fabula.examples.Gifts.ANN;
import static fabula.examples.Gifts.INN;
import static fabula.examples.Gifts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fabula.Problem;
import fabula.storage.Database;
import fabula.storage.SqlConsents;
import fabula.storage.SqlExamples;
import fabula.story.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All three have to want it: the operator, the administrator and the person. */
class CollectingTest {

    @TempDir
    private Path folder;

    private Database database;
    private SqlExamples examples;
    private Collecting allowed;
    private Collecting forbidden;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        examples = new SqlExamples(database);
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        allowed = new Collecting(true, examples, new SqlConsents(database), clock);
        forbidden = new Collecting(false, examples, new SqlConsents(database), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static void assertRefused(ThrowingCallable work, String message) {
        assertThatThrownBy(work).isInstanceOf(Problem.class).hasMessageContaining(message);
    }

    private void give(Collecting collecting) {
        collecting.give(INN, Gifts.yeeted("Zed", Verdict.YES), Gifts.by(ANN));
    }

    @Test
    void what_is_offered_is_asked_for_anew_when_it_is_given() {
        assertThat(allowed.isOffered(INN)).isFalse();
        allowed.switchOn(INN, ANN.id());
        assertThat(allowed.isOffered(INN)).isTrue();
        allowed.agree(INN, ANN.id());

        new SqlConsents(database).stopCollecting(INN);
        assertRefused(() -> give(allowed), "/admin collect on");
        allowed.switchOff(INN);
        assertThat(allowed.isOffered(INN)).isFalse();
    }

    @Test
    void an_example_is_taken_only_when_operator_administrator_and_person_agree() {
        assertRefused(() -> give(allowed), "/admin collect on");
        assertRefused(() -> allowed.agree(INN, ANN.id()), "/admin collect on");
        allowed.switchOn(INN, "greta");
        assertRefused(() -> give(allowed), "You have not agreed");
        allowed.agree(INN, ANN.id());
        give(allowed);
        assertThat(examples.count(INN, Set.of(ExampleState.NEW))).isEqualTo(1);
        allowed.switchOff(INN);
        assertRefused(() -> give(allowed), "/admin collect on");
    }

    @Test
    void nobody_fills_the_reviewers_table_alone() {
        allowed.switchOn(INN, "greta");
        allowed.agree(INN, ANN.id());
        allowed.agree(INN, Gifts.BOB.id());
        for (int i = 0; i < Collecting.MOST_OF_ONE; i++) {
            allowed.give(INN, Gifts.yeeted("Zed" + i, Verdict.YES), Gifts.by(ANN));
        }
        assertRefused(() -> give(allowed), "wait for their review");
        assertThat(allowed.give(INN, Gifts.yeeted("Zed", Verdict.YES), Gifts.by(Gifts.BOB))
                        .isNew())
                .isTrue();
        examples.decide(INN, 1, "greta", new Decision.Approve(), NOON);
        give(allowed);
    }

    @Test
    void without_the_operator_nothing_is_taken_whatever_was_switched_on_before() {
        allowed.switchOn(INN, "greta");
        allowed.agree(INN, ANN.id());
        assertThat(forbidden.isOn(INN)).isFalse();
        assertThat(forbidden.isOn(ServerId.TERMINAL)).isFalse();
        assertRefused(() -> give(forbidden), "fabula.collecting.enabled = true");
        assertRefused(() -> forbidden.switchOn(INN, "greta"), "fabula.collecting.enabled = true");
        assertRefused(
                () -> forbidden.takeIn(
                        INN, List.of(Gifts.submission(Gifts.yeeted("Zed", Verdict.YES), Gifts.upload(Gifts.GRETA)))),
                "fabula.collecting.enabled = true");
        assertThat(examples.count(INN, Set.of(ExampleState.values()))).isZero();
    }
}
