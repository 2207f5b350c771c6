package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Channels where plain messages become the story. */
class ReadingAlongTest {

    private static BotFixture fixture;

    private Place.Server server;
    private Place hall;
    private Place cellar;
    private Actor manager;
    private Actor ann;

    @BeforeAll
    static void start() {
        fixture = BotFixture.thatReadsAlong();
        fixture.bot.start();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @BeforeEach
    void theHallIsReadAlong() {
        server = fixture.discord.server("Tavern");
        hall = server.hall();
        cellar = server.another();
        manager = cellar.as(Person.called("Greta", server.managers()));
        ann = hall.as(Person.called("Ann"));
        along(String.valueOf(hall.id()));
        hall.posts().await("I read along");
    }

    @AfterEach
    void nothingIsAgainstTheRules() {
        assertThat(fixture.discord.rest().takeViolations()).isEmpty();
    }

    private Exchange along(String channels) {
        Exchange shown = manager.submit(manager.slash("admin setup"), "along", channels);
        shown.reply();
        return shown;
    }

    private String story(Place place) {
        return place.as(ann.person()).slash("story show").text();
    }

    @Test
    void it_is_announced_clearly_and_so_is_its_end() {
        Golden.check("along", hall.posts().await("I read along"));
        along("");
        Golden.check("along-ended", hall.posts().await("no longer"));
        ann.says("Mary went to the kitchen.");
        assertThat(story(hall)).contains("No story yet");
    }

    @Test
    void plain_messages_are_noted_by_a_reaction_and_plain_questions_answered() {
        Exchange told = ann.says("Mary went to the kitchen.");
        assertThat(told.reaction()).isEqualTo("✍️");
        Exchange asked = ann.says("Is Mary in the kitchen?");
        Golden.check("along-answer", asked);
        assertThat(told.shownSoFar()).isEmpty();
        assertThat(asked.reactionsSoFar()).isEmpty();

        Exchange both = ann.says("Mary went to the garden. Is Mary in the garden?");
        assertThat(both.text()).startsWith("Yes");
        assertThat(both.reaction()).isEqualTo("✍️");
    }

    @Test
    void threads_and_other_channels_are_not_read() {
        Place aside = hall.thread("aside");
        aside.as(ann.person()).says("John went to the attic.");
        cellar.as(ann.person()).says("Bill went to the attic.");
        assertThat(story(aside)).contains("No story yet");
        assertThat(story(cellar)).contains("No story yet");
        assertThat(aside.as(ann.person()).slash("help").text()).doesNotContain("I read along in this channel");
    }

    @Test
    void what_is_not_for_all_is_passed_over() {
        for (String text : List.of(
                "// Mary went to the kitchen.",
                "(Mary went to the kitchen.)",
                "!tell Mary went to the kitchen.",
                "> Mary went to the kitchen.",
                "Mary went to `the kitchen`.",
                "Mary went to https://example.org/kitchen.",
                "Mary went to www.example.org.",
                "hello",
                "😀")) {
            ann.says(text);
        }
        ann.says("Mary went to the kitchen.", Map.of("type", 19, "message_reference", Map.of("message_id", "17")));
        hall.as(new Person(Snowflakes.next(), "Robot", List.of(), true)).says("Mary went to the kitchen.");
        ann.says("Mary went to the kitchen.", Map.of("webhook_id", "17"));
        Exchange unasked = ann.says("Is Mary in the kitchen?");
        assertThat(story(hall)).contains("No story yet");
        assertThat(unasked.shownSoFar()).isEmpty();
        assertThat(hall.posts().count()).isEqualTo(2);
    }

    @Test
    void what_comes_too_fast_is_passed_over_in_silence() {
        Exchange form = manager.press(manager.slash("admin settings"), "Cooldowns");
        manager.submit(form, "person", "30", "channel", "0").reply();
        ann.says("Mary went to the kitchen.").reaction();
        Exchange early = ann.says("John went to the garden.");
        hall.as(Person.called("Bob")).says("Bill went to the cellar.").reaction();
        assertThat(story(hall)).contains("Mary", "Bill").doesNotContain("John");
        assertThat(early.reactionsSoFar()).isEmpty();
        assertThat(early.shownSoFar()).isEmpty();
        fixture.clock.forward(Duration.ofSeconds(30));
        assertThat(ann.says("Is Mary in the kitchen?").text()).startsWith("Yes");
    }

    @Test
    void talk_that_tells_and_asks_nothing_takes_nobodys_turn() {
        Exchange form = manager.press(manager.slash("admin settings"), "Cooldowns");
        manager.submit(form, "person", "30", "channel", "30").reply();
        ann.says("hello");
        ann.says("What a day!");
        assertThat(ann.says("Mary went to the kitchen.").reaction()).isEqualTo("✍️");
    }

    @Test
    void what_is_edited_so_that_it_would_not_be_read_is_not_told_any_more() {
        Exchange told = ann.says("Mary went to the kitchen.");
        told.reaction();
        ann.editsInSight(told, "Mary went to the garden.");
        assertThat(story(hall)).contains("garden");
        ann.editsInSight(told, "Mary went to the cellar. https://example.org");
        assertThat(story(hall)).contains("No story yet");
    }

    @Test
    void nothing_is_read_in_an_edited_message_of_a_bystander_or_where_reading_has_ended() {
        Exchange told = ann.says("Mary went to the kitchen.");
        Exchange kept = ann.says("@Fabula John went to the attic.");
        Exchange other = hall.as(Person.called("Bob")).says("Bill went to the cellar.");
        told.reaction();
        kept.reply();
        other.reaction();
        ann.press(hall.posts().await("I read along"), "Do not read mine").reply();
        ann.editsInSight(told, "Mary went to the garden.");
        assertThat(story(hall)).contains("John", "Bill").doesNotContain("Mary");
        along("");
        hall.posts().await("no longer");
        ann.editsInSight(other, "Bill went to the garden.");
        ann.editsInSight(kept, "@Fabula John went to the garden.");
        assertThat(story(hall)).contains("John went to the garden").doesNotContain("Bill");
    }

    @Test
    void what_is_deleted_is_not_told_any_more() {
        Exchange told = ann.says("Mary went to the kitchen.");
        told.reaction();
        ann.deletes(told);
        assertThat(story(hall)).contains("No story yet");
    }

    @Test
    void whoever_does_not_want_it_is_not_read() {
        Exchange announced = hall.posts().await("I read along");
        Exchange left = ann.press(announced, "Do not read mine");
        Golden.check("along-left", left);
        ann.says("Mary went to the kitchen.");
        assertThat(hall.as(Person.called("Bob"))
                        .says("Bill went to the cellar.")
                        .reaction())
                .isEqualTo("✍️");
        assertThat(story(hall)).contains("Bill").doesNotContain("Mary");
        assertThat(ann.says("@Fabula John went to the garden.").text()).contains("Noted");

        assertThat(ann.slash("privacy show").text()).contains("You do not want your plain messages read");
        ann.press(ann.slash("privacy delete"), "Erase it").reply();
        assertThat(ann.slash("privacy export").text()).contains("All that I keep of you");
        assertThat(fixture.discord.rest().lastFile()).contains("plain_messages_unread_since");
        Exchange mine = ann.slash("privacy ambient");
        assertThat(mine.text()).contains("I do not read");
        ann.press(mine, "Read mine, too").reply();
        assertThat(ann.says("Mary went to the attic.").reaction()).isEqualTo("✍️");
    }

    @Test
    void help_and_privacy_tell_the_truth_there() {
        assertThat(ann.slash("help").text()).contains("I read along in this channel");
        assertThat(cellar.as(ann.person()).slash("help").text()).doesNotContain("I read along in this channel");
        assertThat(ann.slash("privacy show").text())
                .contains("in <#" + hall.id() + ">, plain messages are told and asked as well")
                .doesNotContain("cannot");
        along("");
        assertThat(ann.slash("privacy show").text()).contains("other messages on this server");
    }

    @Test
    void where_it_cannot_be_announced_nothing_is_read() {
        cellar.deny(Place.SEND_MESSAGES);
        Exchange shown = hall.as(manager.person())
                .submit(hall.as(manager.person()).slash("admin setup"), "along", String.valueOf(cellar.id()));
        assertThat(shown.text()).contains("nowhere", "In <#" + cellar.id() + "> I may not write");
    }

    @Test
    void an_announcement_that_does_not_arrive_begins_nothing() {
        fixture.discord.rest().fail("/channels/" + cellar.id() + "/messages", Fault.forbidden());
        Exchange shown = along(hall.id() + "," + cellar.id());
        assertThat(shown.text()).contains("In <#" + cellar.id() + "> I may not write");
        cellar.as(ann.person()).says("Bill went to the attic.");
        assertThat(story(cellar)).contains("No story yet");
        assertThat(ann.says("Mary went to the kitchen.").reaction()).isEqualTo("✍️");
    }

    @Test
    void where_it_may_not_write_any_more_nothing_is_read() {
        hall.deny(Place.SEND_MESSAGES);
        ann.says("Mary went to the kitchen.");
        assertThat(story(hall)).contains("No story yet");
    }

    @Test
    void nobody_else_adds_what_a_bystander_wrote() {
        Actor bob = hall.as(Person.called("Bob"));
        bob.press(hall.posts().await("I read along"), "Do not read mine").reply();
        Map<String, Object> written = bob.message("Bill went to the cellar.");
        Exchange refused = ann.menu("Add to story", written);
        assertThat(refused.text()).contains("does not want their messages read");
        assertThat(refused.isPrivate()).isTrue();
        assertThat(story(hall)).contains("No story yet");
        assertThat(bob.menu("Add to story", written).text()).contains("added");
    }

    @Test
    void without_the_permission_to_react_it_notes_in_silence() {
        hall.deny(Place.ADD_REACTIONS);
        Exchange told = ann.says("Mary went to the kitchen.");
        assertThat(ann.says("Is Mary in the kitchen?").text()).startsWith("Yes");
        assertThat(told.reactionsSoFar()).isEmpty();
    }

    @Test
    void examples_are_given_on_purpose_there_as_elsewhere() {
        manager.slash("admin collect on").reply();
        ann.says("Mary went to the kitchen.").reaction();
        Exchange asked = ann.says("Is Mary in the kitchen?");
        assertThat(asked.buttons()).contains("Right");
        assertThat(ann.press(asked, "Right").text()).contains("May I keep your examples?");
    }
}
