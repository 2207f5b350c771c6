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
import fabula.examples.Decision;
import fabula.examples.Erasure;
import fabula.examples.Example;
import fabula.examples.ExampleState;
import fabula.examples.Intake;
import fabula.examples.PersonalData;
import fabula.examples.ServerId;
import fabula.model.ChoiceLog;
import fabula.model.Scope;
import fabula.story.ChannelId;
import fabula.story.Teller;
import fabula.story.Verdict;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlPeopleTest {

    private static final ChannelId HALL = ChannelId.discord(1);

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    private Database database;
    private SqlExamples examples;
    private SqlConsents consents;
    private SqlStories stories;
    private SqlTrainings trainings;
    private SqlPeople people;

    @BeforeEach
    void annTellsGivesAndAdministers() {
        database = kind.open(folder);
        examples = new SqlExamples(database);
        consents = new SqlConsents(database);
        stories = new SqlStories(database);
        trainings = new SqlTrainings(database);
        people = new SqlPeople(database);
        for (ServerId server : List.of(INN, BARN)) {
            for (Teller person : List.of(ANN, BOB)) {
                consents.agree(server, person.id(), NOON);
            }
        }
        stories.append(HALL, ANN, NOON, List.of("Mary left.", "John slept."));
        stories.append(HALL, BOB, NOON, List.of("Bill sneezed."));
        give(INN, yeeted("Zed", Verdict.YES), by(ANN));
        give(INN, yeeted("Yan", Verdict.YES), by(ANN));
        give(INN, yeeted("Yan", Verdict.YES), by(BOB));
        give(INN, yeeted("Xia", Verdict.YES), by(BOB, ANN.id()));
        give(INN, yeeted("Wim", Verdict.YES), by(BOB));
        give(BARN, yeeted("Vic", Verdict.YES), by(ANN));
        trainings.trained("winter", List.of(yeeted("Zed", Verdict.YES).hash()));
        trainings.trained("summer", List.of(yeeted("Wim", Verdict.YES).hash()));
        examples.decide(INN, 4, ANN.id(), new Decision.Approve(), NOON);
        consents.startCollecting(BARN, ANN.id(), NOON);
        new ModelChoices(database).record(Scope.BASE, new ChoiceLog.Choice("winter", ANN.id(), NOON));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Intake give(ServerId server, fabula.examples.Lesson lesson, Contribution contribution) {
        return examples.add(server, List.of(submission(lesson, contribution)), false);
    }

    private List<String> left(ServerId server) {
        return examples.list(server, EnumSet.allOf(ExampleState.class)).stream()
                .map(example -> example.lesson().story().get(1).split(" ")[0] + " by "
                        + example.given().stream().map(c -> c.giver().name()).toList())
                .toList();
    }

    @Test
    void everything_that_is_kept_of_a_person_is_handed_over_and_nothing_of_others() {
        PersonalData data = people.of(ANN.id());

        assertThat(data.agreements()).extracting(PersonalData.Agreement::server).containsExactlyInAnyOrder(INN, BARN);
        assertThat(data.told())
                .extracting(told -> told.statement().text())
                .containsExactly("Mary left.", "John slept.");
        assertThat(data.examples()).extracting(Example::number).containsExactly(1L, 2L, 3L, 1L);
        assertThat(data.examples().get(1).given())
                .extracting(Contribution::giver)
                .containsExactly(ANN);
        assertThat(data.models()).containsExactly("winter");
        assertThat(data.acts()).extracting(PersonalData.Act::what).hasSize(3);
        assertThat(people.of(GRETA.id()).isEmpty()).isTrue();
    }

    @Test
    void withdrawing_on_one_server_takes_their_examples_there_and_leaves_the_rest() {
        Erasure erasure = people.withdraw(ANN.id(), Optional.of(INN));

        assertThat(erasure).isEqualTo(new Erasure(0, 3, List.of("winter")));
        assertThat(left(INN)).containsExactly("Yan by [Bob]", "Wim by [Bob]");
        assertThat(left(BARN)).containsExactly("Vic by [Ann]");
        assertThat(consents.agreed(INN, ANN.id())).isFalse();
        assertThat(consents.agreed(BARN, ANN.id())).isTrue();
        assertThat(stories.story(HALL).size()).isEqualTo(3);
        assertThat(give(INN, yeeted("Zed", Verdict.YES), by(ANN)).notAgreed()).isEqualTo(1);
    }

    @Test
    void after_an_erasure_nothing_of_the_person_is_in_the_database() throws Exception {
        Erasure erasure = people.erase(ANN.id());

        assertThat(erasure).isEqualTo(new Erasure(2, 4, List.of("winter")));
        assertThat(people.of(ANN.id()).isEmpty()).isTrue();
        assertThat(left(INN)).containsExactly("Yan by [Bob]", "Wim by [Bob]");
        assertThat(stories.story(HALL).texts()).containsExactly("Bill sneezed.");
        assertThat(new ModelChoices(database).history(Scope.BASE))
                .extracting(ChoiceLog.Choice::by)
                .containsExactly(SqlPeople.ERASED);
        assertThat(consents.collects(BARN)).isTrue();
        assertThat(people.erase(ANN.id())).isEqualTo(new Erasure(0, 0, List.of()));
        close();
        assertThat(kind.everything(folder)).contains("sneezed").doesNotContain("John slept.", "Zed yeeted", "Ann");
    }

    @Test
    void what_was_erased_does_not_come_back_by_a_file_but_may_be_given_anew() {
        people.erase(ANN.id());

        Intake imported = examples.add(INN, List.of(submission(yeeted("Zed", Verdict.YES), upload(GRETA))), true);
        assertThat(imported.erased()).isEqualTo(1);
        assertThat(imported.added()).isEmpty();

        assertThat(give(INN, yeeted("Zed", Verdict.YES), by(BOB)).added()).hasSize(1);
        assertThat(examples.add(INN, List.of(submission(yeeted("Zed", Verdict.YES), upload(GRETA))), true)
                        .merged())
                .hasSize(1);
    }
}
