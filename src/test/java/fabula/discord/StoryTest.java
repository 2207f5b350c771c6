package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is done with a story: forms, menus of messages, pages, removing, taking along; and messages that change. */
@ExtendWith(RunningBot.class)
class StoryTest {

    private BotFixture fixture;
    private Place.Server server;
    private Place hall;
    private Actor ann;
    private Actor ben;

    @BeforeEach
    void aServerOfItsOwn(BotFixture fixture) {
        this.fixture = fixture;
        server = fixture.discord.server("Tavern");
        hall = server.hall();
        ann = hall.as(Person.called("Ann"));
        ben = hall.as(Person.called("Ben"));
    }

    private void tellsSheep(int statements) {
        for (int done = 0; done < statements; done += 100) {
            StringBuilder text = new StringBuilder();
            for (int i = done; i < Math.min(statements, done + 100); i++) {
                text.append("John counted sheep number ").append(i).append(". ");
            }
            ann.slash("tell", "text", text.toString()).reply();
        }
    }

    private String story() {
        return ann.slash("story show").text();
    }

    @Test
    void a_long_story_is_told_in_a_form() {
        Exchange form = ann.slash("tell");
        Golden.check("tell-form", form.form());
        Exchange told = ann.submit(form, "story", "Mary went to the kitchen.\n".repeat(150));

        assertThat(told.text()).contains("Noted 150 statements");
        assertThat(told.isPrivate()).isFalse();
        assertThat(told.buttons()).containsExactly("Undo");
    }

    @Test
    void what_cannot_be_told_comes_back_so_that_nothing_is_lost() {
        String text = "Mary went to the kitchen. Where is Mary?";
        Exchange refused = ann.submit(ann.slash("tell"), "story", text);

        Golden.check("tell-returned", refused);
        assertThat(refused.isPrivate()).isTrue();
        assertThat(fixture.discord.rest().lastFile()).isEqualTo(text);
        assertThat(story()).contains("No story yet");
    }

    @Test
    void questions_are_completed_from_this_channels_story_and_questions_alone() {
        ann.slash("tell", "text", "Zorgulax went to the kitchen.").reply();
        ann.slash("ask", "question", "Is Zorgulax in the kitchen?").reply();
        Actor elsewhere = server.another().as(ann.person());

        assertThat(choices(ann.types("ask", "question", "Is Zor"))).anyMatch(choice -> choice.contains("Zorgulax"));
        assertThat(choices(ann.types("ask", "question", ""))).contains("Is Zorgulax in the kitchen?");
        assertThat(choices(elsewhere.types("ask", "question", "Is Zor"))).isEmpty();
        assertThat(choices(elsewhere.types("ask", "question", ""))).isEmpty();
    }

    private static List<String> choices(Exchange typed) {
        List<String> choices = new ArrayList<>();
        typed.awaitChoices().forEach(choice -> choices.add(choice.path("name").asText()));
        return choices;
    }

    @Test
    void a_message_is_added_in_its_writers_name_and_only_once() {
        Map<String, Object> written = ben.message("Ben went to the cellar.");
        Exchange added = ann.menu("Add to story", written);
        Golden.check("menu-added", added);

        assertThat(ann.menu("Add to story", written).text()).contains("in the story already");
        assertThat(story()).contains("Ben went to the cellar. · *Ben*");
        Actor robot = hall.as(new Person(Snowflakes.next(), "Robot", List.of(), true));
        assertThat(ann.menu("Add to story", robot.message("Ben left.")).text()).contains("written by a bot");
        assertThat(ann.menu("Add to story", ben.message(" ")).text()).contains("no text");
        assertThat(ann.menu("Add to story", ben.message("Where is Ben?")).isPrivate())
                .isTrue();
    }

    @Test
    void of_a_message_that_asks_the_story_is_asked_and_of_another_one_that_message_alone() {
        ann.slash("tell", "text", "Mary went to the kitchen.").reply();
        assertThat(ann.menu("Ask about this", ben.message("Is Mary in the kitchen?"))
                        .text())
                .startsWith("Yes");

        Exchange form = ann.menu("Ask about this", ben.message("Mary went to the garden."));
        Golden.check("menu-form", form.form());
        Exchange answer = ann.submit(form, "question", "Is Mary in the garden?", "story", "Mary went to the garden.");
        assertThat(answer.text()).startsWith("Yes");
        assertThat(story()).contains("kitchen").doesNotContain("garden");
    }

    @Test
    void a_guest_among_others_is_asked_with_a_story_that_is_kept_nowhere() {
        Place abroad = fixture.discord.foreignServer("Elsewhere").hall();
        for (Place place : List.of(abroad, abroad.thread("aside"), fixture.discord.group())) {
            Actor guest = place.as(ann.person());
            Exchange given =
                    guest.slash("ask", "question", "Is Mary in the garden?", "story", "Mary went to the garden.");
            assertThat(given.text()).startsWith("Yes");
            Exchange without = guest.slash("ask", "question", "Is Mary in the garden?");
            assertThat(without.text()).contains("I am a guest here", "`story`");
            assertThat(without.isPrivate()).isTrue();
            assertThat(guest.slash("help").text()).contains("/ask");
        }
    }

    @Test
    void five_hundred_statements_are_turned_page_by_page_and_asked_about() {
        tellsSheep(500);
        Exchange first = ann.slash("story show");
        assertThat(first.text()).contains("500 statements", "Page 1 of 25", "**1** John counted");
        assertThat(first.isPrivate()).isTrue();

        Exchange second = ann.press(first, "Next");
        Golden.check("story-page", second);
        assertThat(ann.press(second, "Back").text()).contains("Page 1 of 25");
        assertThat(ann.pressForged(first, "pages:turn:99:all").text()).contains("Page 25 of 25");
        assertThat(ann.pressForged(first, "pages:turn:x:all").text()).contains("Page 1 of 25");
        assertThat(ann.pressForged(first, "pages:turn:2:0123456789abcdef").text())
                .contains("no longer know");
        assertThat(ann.slash("ask", "question", "Is Mary in the kitchen?").text())
                .startsWith("I can't tell");
        ann.slash("story export").reply();
        assertThat(fixture.discord.rest().lastFile().lines()).hasSize(500);
    }

    @Test
    void a_story_is_filtered_by_person_and_word_and_pages_keep_the_filter() {
        tellsSheep(100);
        ben.slash("tell", "text", "Ben went to the cellar. Ben saw number 7.").reply();

        Exchange bens =
                ann.slash("story show", "person", String.valueOf(ben.person().id()));
        assertThat(bens.text()).contains("2 of 102", "cellar").doesNotContain("sheep");
        assertThat(ann.slash("story show", "word", "CELLAR").text()).contains("1 of 102");
        assertThat(ann.slash("story show", "word", "unicorn").text()).contains("No statement is like that");
        Exchange numbers = ann.slash("story show", "word", "number");
        assertThat(ann.press(numbers, "Next").text()).contains("101 of 102", "Page 2 of 6");
    }

    @Test
    void pages_of_a_person_who_was_erased_are_turned_no_more() {
        tellsSheep(100);
        ben.slash("tell", "text", "Ben went to the cellar.").reply();
        Exchange anns =
                ben.slash("story show", "person", String.valueOf(ann.person().id()));
        Exchange numbers = ben.slash("story show", "word", "number");
        numbers.reply();
        ann.press(ann.slash("privacy delete"), "Erase it").reply();
        assertThat(ben.press(anns, "Next").text()).contains("no longer know");
        assertThat(ben.press(numbers, "Next").text()).doesNotContain("no longer know");
    }

    @Test
    void one_statement_is_removed_by_who_told_it_or_by_an_administrator() {
        ann.slash("tell", "text", "Mary went to the kitchen. Mary slept.").reply();
        assertThat(choices(ann.types("story remove", "number", "sle"))).containsExactly("2 · Mary slept.");
        assertThat(choices(ben.types("story remove", "number", "sle"))).isEmpty();

        Exchange refused = ben.slash("story remove", "number", "1");
        assertThat(refused.text()).contains("Somebody else told that");
        assertThat(refused.isPrivate()).isTrue();
        assertThat(ann.slash("story remove", "number", "9").text()).contains("no statement 9");
        assertThat(ann.slash("story remove", "number", "1").isPrivate()).isFalse();
        Actor greta = hall.as(Person.called("Greta", server.managers()));
        assertThat(greta.slash("story remove", "number", "2").text()).contains("Taken back");
        assertThat(story()).contains("No story yet");
    }

    @Test
    void forgetting_asks_again_where_another_story_has_begun_meanwhile() {
        ann.slash("tell", "text", "Mary went to the kitchen.").reply();
        Exchange sure = ann.slash("story forget");
        sure.reply();
        ben.forgets().reply();
        ben.slash("tell", "text", "Ben went to the cellar.").reply();

        assertThat(ann.press(sure, "Forget the story").text()).contains("has changed since");
        assertThat(story()).contains("cellar");
    }

    @Test
    void a_story_goes_with_its_messages_as_far_as_discord_shows_them() {
        Exchange first = ann.says("@Fabula Mary went to the kitchen. Mary slept.");
        Exchange second = ben.says("@Fabula Ben went to the cellar.");
        Exchange third = ben.says("@Fabula Ben slept.");
        third.reply();

        ann.edits(first, "@Fabula Mary went to the garden.");
        assertThat(story()).contains("garden", "cellar").doesNotContain("kitchen", "Mary slept");
        ann.edits(first, "Mary went to the moon.");
        assertThat(story()).contains("garden").doesNotContain("moon");
        ann.edits(first, "@Fabula Is Mary in the garden?");
        assertThat(story()).doesNotContain("garden");
        ben.deletes(second, third);
        assertThat(story()).contains("No story yet");
    }

    @Test
    void messages_of_another_channel_change_nothing_here() {
        Exchange said = ann.says("@Fabula Mary went to the kitchen.");
        said.reply();
        Actor elsewhere = server.another().as(ann.person());
        elsewhere.deletes(said);

        assertThat(story()).contains("kitchen");
    }

    @Test
    void names_and_words_that_would_ping_or_hide_are_harmless_in_pages_choices_and_menus() {
        Person odd = Person.called("**@everyone** \u202Eevil\u200B");
        Actor there = hall.as(odd);
        there.slash("tell", "text", "Mary went to <@1> **@everyone** \u202E\u200B 🎂.")
                .reply();

        assertThat(ann.slash("story show", "person", String.valueOf(odd.id())).text())
                .contains("\\@everyone")
                .doesNotContain("<@1>", "\u202E", "\u200B");
        assertThat(choices(there.types("story remove", "number", "1")).get(0)).doesNotContain("\u202E");
        JsonNode added =
                ann.menu("Add to story", there.message("Bill met @everyone.")).reply();
        assertThat(Exchange.text(added)).contains("\\@everyone");
    }
}
