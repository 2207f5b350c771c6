package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What administrators choose for their server, and what members notice of it. */
class SettingsTest {

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
    void aServerOfItsOwn() {
        server = fixture.discord.server("Tavern");
        hall = server.hall();
        cellar = server.another();
        manager = hall.as(Person.called("Greta", server.managers()));
        ann = hall.as(Person.called("Ann"));
    }

    @AfterEach
    void nothingIsAgainstTheRules() {
        assertThat(fixture.discord.rest().takeViolations()).isEmpty();
    }

    private Actor in(Place place, Actor actor) {
        return place.as(actor.person());
    }

    private static String id(Place place) {
        return String.valueOf(place.id());
    }

    @Test
    void setup_asks_five_things_and_shows_what_holds_then() {
        Exchange form = manager.slash("admin setup");
        Golden.check("settings-form", form.form());
        Exchange shown = manager.submit(
                form,
                "channels",
                id(hall),
                "roles",
                String.valueOf(server.keepers()),
                "along",
                id(cellar),
                "collecting",
                "true",
                "days",
                "90");
        Golden.check("settings", shown);
        assertThat(manager.slash("admin settings").text()).isEqualTo(shown.text());
        assertThat(manager.slash("admin corpus list").text()).contains("Examples are collected here");

        Exchange again = manager.press(manager.slash("admin settings"), "Change");
        Golden.check("settings-form-filled", again.form());
        assertThat(manager.submit(again, "channels", "", "roles", "", "along", "", "collecting", "false", "days", "90")
                        .text())
                .contains("in all channels", "nowhere", "not collected", "90 days")
                .doesNotContain("Integrations");
    }

    @Test
    void what_nobody_chose_is_as_the_operator_has_it() {
        Golden.check("settings-none", manager.slash("admin settings"));
    }

    @Test
    void members_see_no_settings_and_change_none() {
        assertThat(ann.slash("admin setup").text()).contains("Manage Server");
        Exchange shown = manager.slash("admin settings");
        assertThat(ann.press(shown, "Change").text()).contains("Manage Server");
        assertThat(ann.press(shown, "Cooldowns").text()).contains("Manage Server");
        Exchange form = manager.slash("admin setup");
        assertThat(ann.submit(form, "channels", id(hall)).text()).contains("Manage Server");
        assertThat(manager.slash("admin settings").text()).contains("in all channels");
    }

    @Test
    void appointed_roles_administer_but_appoint_nobody() {
        Actor keeper = hall.as(Person.called("Karl", server.keepers()));
        assertThat(keeper.slash("admin status").text()).contains("Manage Server");
        choose("roles", String.valueOf(server.keepers()));

        assertThat(keeper.slash("admin status").text()).contains("How I am");
        Exchange form = keeper.slash("admin setup");
        assertThat(form.form().toString()).doesNotContain("\"roles\"").contains("\"days\"");
        // A form that was opened by somebody else who may.
        keeper.submit(manager.slash("admin setup"), "roles", "", "days", "7").reply();
        assertThat(keeper.slash("admin settings").text()).contains("<@&" + server.keepers() + ">", "7 days");
    }

    @Test
    void everybody_is_no_administrator() {
        choose("roles", String.valueOf(server.id()));
        assertThat(ann.slash("admin status").text()).contains("Manage Server");
    }

    @Test
    void outside_of_the_chosen_channels_members_are_told_where_to_go() {
        choose("channels", id(hall));
        Exchange refused = in(cellar, ann).slash("tell", "text", "Mary went to the kitchen.");
        Golden.check("elsewhere", refused);
        assertThat(in(cellar, ann).slash("story show").text()).contains("<#" + hall.id() + ">");
        assertThat(in(cellar, ann).slash("help").text()).contains("On this server I answer in <#" + hall.id() + ">");
        assertThat(in(cellar, ann).slash("privacy show").text()).contains("What I keep");
        assertThat(in(cellar, manager).slash("admin status").text()).contains("How I am");
        assertThat(ann.slash("tell", "text", "Mary went to the kitchen.").text())
                .contains("Noted");
        assertThat(in(hall.thread("aside"), ann)
                        .slash("ask", "question", "Is Mary here?")
                        .text())
                .contains("no story");
        assertThat(in(cellar.thread("aside"), ann)
                        .slash("ask", "question", "Is Mary here?")
                        .text())
                .contains("Not here");
    }

    @Test
    void a_mention_outside_of_the_chosen_channels_is_answered_to_its_writer_alone() {
        choose("channels", id(hall));
        in(cellar, ann).says("@Fabula Mary went to the kitchen.");
        in(cellar, ann).says("@Fabula Mary went to the garden.");
        assertThat(fixture.discord.whispers(ann.person()).await("Not here").text())
                .contains("<#" + hall.id() + ">");
        assertThat(in(cellar, ann).slash("tell", "text", "Mary slept.").text()).contains("Not here");
        assertThat(fixture.discord.whispers(ann.person()).count()).isEqualTo(1);
        assertThat(cellar.posts().count()).isZero();
    }

    @Test
    void a_chosen_channel_where_the_bot_may_not_write_is_told() {
        cellar.deny(Place.SEND_MESSAGES);
        assertThat(choose("channels", id(hall) + "," + id(cellar)).text())
                .contains("In <#" + cellar.id() + "> I may not write");
    }

    @Test
    void as_many_channels_as_discord_lets_choose_fit_the_card_and_the_form() {
        String all = IntStream.range(0, 25).mapToObj(i -> id(server.another())).collect(Collectors.joining(","));
        Exchange shown = choose("channels", all, "along", all);
        assertThat(shown.text()).contains("<#" + all.split(",")[24] + ">").doesNotContain("may not write");
        assertThat(manager.press(shown, "Change").form().findValues("default_values"))
                .extracting(JsonNode::size)
                .containsExactly(25, 25);
    }

    @Test
    void who_tells_or_asks_too_fast_waits_and_administrators_do_not() {
        pace("30", "0");
        assertThat(manager.slash("admin settings").text()).contains("30 seconds for each member");
        ann.slash("tell", "text", "Mary went to the kitchen.").reply();

        Exchange early = ann.slash("ask", "question", "Is Mary in the kitchen?");
        assertThat(early.text()).containsPattern("One moment, please.*<t:\\d+:R>");
        assertThat(early.isPrivate()).isTrue();
        assertThat(ann.slash("story show").text()).contains("one statement");
        assertThat(hall.as(Person.called("Bob"))
                        .slash("ask", "question", "Is Mary in the kitchen?")
                        .text())
                .startsWith("Yes");
        for (int i = 0; i < 3; i++) {
            assertThat(manager.slash("ask", "question", "Is Mary in the kitchen?")
                            .text())
                    .startsWith("Yes");
        }
        fixture.clock.forward(Duration.ofSeconds(30));
        assertThat(ann.slash("ask", "question", "Is Mary in the kitchen?").text())
                .startsWith("Yes");
    }

    @Test
    void a_channel_may_be_slow_too_and_mentions_are_told_once() {
        pace("0", "60");
        ann.says("@Fabula Mary went to the kitchen.").reply();
        Actor bob = hall.as(Person.called("Bob"));
        for (int i = 0; i < 3; i++) {
            bob.says("@Fabula Is Mary in the kitchen?");
        }
        assertThat(fixture.discord.whispers(bob.person()).await("One moment").text())
                .containsPattern("<t:\\d+:R>");
        assertThat(bob.slash("ask", "question", "Is Mary in the kitchen?").text())
                .contains("One moment");
        assertThat(fixture.discord.whispers(bob.person()).count()).isEqualTo(1);
    }

    @Test
    void help_lists_what_is_of_use_where_it_is_asked() {
        assertThat(ann.slash("help").text()).contains("/tell").doesNotContain("/admin", "/teach");
        assertThat(manager.slash("help").text()).contains("/admin setup");
        choose("collecting", "true");
        assertThat(ann.slash("help").text()).contains("/teach");
        assertThat(fixture.discord.direct().as(ann.person()).slash("help").text())
                .contains("/tell", "just write")
                .doesNotContain("/admin", "/teach");
    }

    @Test
    void a_server_that_the_bot_is_added_to_is_greeted_once() {
        Place.Server fresh = fixture.discord.server("Barn");
        Golden.check("greeting", fresh.hall().posts().await("Hello"));
        fresh.outage();
        fixture.discord.gateway().dispatch("GUILD_CREATE", fresh.created());
        fixture.discord.gateway().drop(4000);
        fresh.hall().as(Person.called("Ann")).slash("help").reply();
        assertThat(fresh.hall().posts().count()).isEqualTo(1);
    }

    private Exchange choose(String... fields) {
        Exchange shown = manager.submit(manager.slash("admin setup"), fields);
        shown.reply();
        return shown;
    }

    private void pace(String person, String channel) {
        Exchange form = manager.press(manager.slash("admin settings"), "Cooldowns");
        manager.submit(form, "person", person, "channel", channel).reply();
    }
}
