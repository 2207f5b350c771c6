package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.examples.Example;
import fabula.examples.ExampleState;
import fabula.examples.ServerId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What administrators make of examples. */
@ExtendWith(RunningBot.class)
class ReviewingTest {

    private BotFixture fixture;
    private Place.Server tavern;
    private ServerId server;
    private Actor ann;
    private Actor greta;
    private Actor otto;

    @BeforeEach
    void aServerOfItsOwn(BotFixture fixture) {
        this.fixture = fixture;
        tavern = fixture.discord.server("Tavern");
        server = ServerId.discord(tavern.id());
        ann = tavern.hall().as(Person.called("Ann"));
        greta = tavern.hall().as(Person.called("Greta", tavern.managers()));
        otto = tavern.hall().as(BotFixture.KEEPER);
        greta.slash("admin collect on").reply();
        Exchange consent = teach("Zed", "yes");
        ann.press(consent, "I agree").reply();
    }

    private Exchange teach(String who, String answer) {
        Exchange taught = ann.slash(
                "teach",
                "story",
                "Mary slept. " + who + " yeeted to the crypt.",
                "question",
                "Is " + who + " in the crypt?",
                "answer",
                answer);
        taught.reply();
        return taught;
    }

    private List<String> states() {
        return fixture.examples.list(server, EnumSet.allOf(ExampleState.class)).stream()
                .map(example -> example.number() + " " + example.state().label() + " "
                        + example.lesson().answer().label())
                .toList();
    }

    @Test
    void each_new_example_has_a_card_and_a_contradiction_is_shown_and_settled() {
        teach("Zed", "no");
        teach("Yan", "yes");
        Exchange review = greta.slash("admin corpus review");
        Golden.check("review", review);

        Exchange next = greta.press(review, "Approve");
        Golden.check("review-approved", next);
        assertThat(states()).containsExactly("1 approved yes", "2 rejected no", "3 new yes");
        Exchange last = greta.press(next, "Reject");
        assertThat(last.text()).contains("Example 3 is rejected", "Nothing to review");
        assertThat(last.buttons()).isEmpty();
        Golden.check("corpus-list", greta.slash("admin corpus list"));
        assertThat(greta.slash("admin corpus list", "state", "approved").text()).contains("One example");
    }

    @Test
    void two_administrators_see_different_cards_and_a_stale_press_changes_nothing() {
        teach("Yan", "yes");
        Exchange gretas = greta.slash("admin corpus review");
        Exchange ottos = otto.slash("admin corpus review");
        assertThat(gretas.text()).contains("Example 1");
        assertThat(ottos.text()).contains("Example 2");

        assertThat(otto.pressForged(ottos, gretas.button("Reject")).text())
                .contains("Somebody else has decided on that one, or is looking at it");
        assertThat(states()).containsExactly("1 new yes", "2 new yes");

        greta.press(gretas, "Approve").reply();
        assertThat(greta.pressForged(gretas, gretas.button("Reject")).text()).contains("Somebody else has decided");
        assertThat(states()).containsExactly("1 approved yes", "2 new yes");
        assertThat(otto.press(ottos, "Enough").text()).contains("Enough for now");
        assertThat(greta.slash("admin corpus review").text()).contains("Example 2");
    }

    @Test
    void a_claim_ends_by_itself() {
        greta.slash("admin corpus review").reply();
        assertThat(otto.slash("admin corpus review").text()).contains("Nothing to review");
        fixture.clock.forward(Duration.ofMinutes(11));
        assertThat(otto.slash("admin corpus review").text()).contains("Example 1");
    }

    @Test
    void what_is_left_for_later_comes_last() {
        teach("Yan", "yes");
        Exchange second = greta.press(greta.slash("admin corpus review"), "Later");
        assertThat(second.text()).contains("Example 2");
        assertThat(greta.press(second, "Later").text()).contains("Example 1");
    }

    @Test
    void a_correction_is_written_in_a_form_and_approved() {
        Exchange form = greta.press(greta.slash("admin corpus review"), "Correct");
        Golden.check("review-form", form.form());
        Exchange done = greta.submit(
                form,
                "story",
                "Mary slept.\nZed yeeted to the crypt.",
                "question",
                "Is Zed in the cellar?",
                "answer",
                "no");
        assertThat(done.text()).contains("Example 1 is approved");
        assertThat(states()).containsExactly("1 approved no");
        assertThat(fixture.examples
                        .find(server, 1)
                        .map(Example::lesson)
                        .orElseThrow()
                        .question())
                .isEqualTo("Is Zed in the cellar?");
        assertThat(greta.submit(form, "story", "Zed left.", "question", "Is Zed here?", "answer", "no")
                        .text())
                .contains("Somebody else has decided");
    }

    @Test
    void members_are_refused_whatever_they_press_or_type() {
        Exchange review = greta.slash("admin corpus review");
        Exchange form = greta.press(review, "Correct");
        for (String label : List.of("Approve", "Correct", "Reject", "Later", "Enough")) {
            Exchange refused = ann.pressForged(review, review.button(label));
            assertThat(refused.text()).as(label).contains("Manage Server");
        }
        assertThat(ann.submit(form, "story", "A b c.", "question", "Is it?", "answer", "no")
                        .text())
                .contains("Manage Server");
        assertThat(ann.pressForged(review, "corpus:clear").text()).contains("Manage Server");
        for (String command : List.of("review", "list", "export", "delete")) {
            assertThat(ann.slash("admin corpus " + command).text()).contains("Manage Server");
        }
        assertThat(ann.upload("admin corpus import", "x.txt", new byte[] {1}).text())
                .contains("Manage Server");
        assertThat(ann.slash("admin collect off").text()).contains("Manage Server");
        assertThat(states()).containsExactly("1 new yes");
    }

    @Test
    void an_administrator_of_another_server_reaches_nothing_here() {
        Place.Server barn = fixture.discord.server("Barn");
        Actor karl = barn.hall().as(Person.called("Karl", barn.managers()));
        Exchange shown = karl.slash("admin corpus list");
        assertThat(shown.text()).contains("No examples");
        assertThat(karl.pressForged(shown, "review:approve:1").text()).contains("Somebody else has decided");
        assertThat(karl.slash("admin corpus delete", "number", "1").text()).contains("There is no example 1 here");
        assertThat(states()).containsExactly("1 new yes");
    }

    @Test
    void an_export_is_a_file_and_imported_again_it_is_the_same_corpus() {
        teach("Yan", "no");
        greta.press(greta.slash("admin corpus review"), "Approve").reply();
        Exchange exported = greta.slash("admin corpus export");
        Golden.check("corpus-export", exported);
        String lines = fixture.discord.rest().lastFile();
        assertThat(lines.lines()).hasSize(2);
        greta.slash("admin corpus export", "format", "babi").reply();
        String babi = fixture.discord.rest().lastFile();
        assertThat(babi).isEqualTo("1 Mary slept.\n2 Zed yeeted to the crypt.\n3 Is Zed in the crypt?\tyes\n");

        Exchange sure = greta.slash("admin corpus delete", "all", "true");
        Golden.check("corpus-delete", sure);
        assertThat(greta.press(sure, "Keep them").text()).contains("Nothing was deleted");
        assertThat(greta.press(sure, "Delete them").text()).contains("2 examples are deleted");

        Exchange imported =
                greta.upload("admin corpus import", "../../etc/passwd", lines.getBytes(StandardCharsets.UTF_8));
        Golden.check("corpus-import", imported);
        greta.slash("admin corpus export").reply();
        assertThat(fixture.discord.rest().lastFile()).isEqualTo(lines);
    }

    @Test
    void a_file_in_babis_format_waits_for_its_review_unless_it_was_read() {
        byte[] file = "1 Bill left.\n2 Is Bill here?\tno\t1\n".getBytes(StandardCharsets.UTF_8);
        assertThat(greta.upload("admin corpus import", "b.txt", file).text()).contains("One of them waits");
        byte[] read = "1 Xia left.\n2 Is Xia here?\tno\t1\n".getBytes(StandardCharsets.UTF_8);
        assertThat(greta.upload("admin corpus import", "b.txt", read, "approve", "true")
                        .text())
                .contains("Nothing of it waits");
        assertThat(states()).containsExactly("1 new yes", "2 new no", "3 approved no");
    }

    @Test
    void a_file_that_is_no_corpus_or_too_large_is_refused_with_the_reason() {
        byte[] nonsense = "Mary left.\n".getBytes(StandardCharsets.UTF_8);
        Exchange refused = greta.upload("admin corpus import", "x.txt", nonsense);
        assertThat(refused.text()).contains("no proper id");
        assertThat(refused.isPrivate()).isTrue();
        assertThat(greta.upload("admin corpus import", "x.txt", new byte[(2 << 20) + 1])
                        .text())
                .contains("larger than 2 MB");
        greta.slash("admin collect off").reply();
        assertThat(greta.upload("admin corpus import", "x.txt", nonsense).text())
                .contains("No examples are collected");
    }

    @Test
    void one_example_is_deleted_by_its_number() {
        assertThat(greta.slash("admin corpus delete").text()).contains("Say which");
        assertThat(greta.slash("admin corpus delete", "number", "1", "all", "true")
                        .text())
                .contains("Say which");
        assertThat(greta.slash("admin corpus delete", "number", "7").text()).contains("There is no example 7 here");
        assertThat(greta.slash("admin corpus delete", "number", "1").text()).contains("One example is deleted");
        assertThat(greta.slash("admin corpus export").text()).contains("Nothing to export");
        assertThat(states()).isEmpty();
    }
}
