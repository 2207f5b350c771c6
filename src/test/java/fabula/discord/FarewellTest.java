package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.server.ServerRules;
import fabula.server.ServerSettings;
import fabula.story.ChannelId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept goes when nobody needs it any more. */
class FarewellTest {

    private final BotFixture fixture = new BotFixture();
    private final List<DiscordBot> bots = new ArrayList<>();
    private Place.Server barn;
    private Actor ann;
    private Actor manager;

    @BeforeEach
    void aBotRunsAndStoriesAreTold() {
        bots.add(fixture.bot);
        fixture.bot.start();
        barn = fixture.discord.server("Barn");
        ann = barn.hall().as(Person.called("Ann"));
        manager = barn.hall().as(Person.called("Greta", barn.managers()));
        tell(barn.hall());
        tell(fixture.inn.hall());
    }

    @AfterEach
    void nothingIsAgainstTheRules() {
        assertThat(fixture.discord.rest().takeViolations()).isEmpty();
        bots.forEach(DiscordBot::stop);
        fixture.close();
    }

    private void tell(Place place) {
        place.as(ann.person())
                .slash("tell", "text", "Mary went to the kitchen.")
                .reply();
    }

    private int kept(Place place) {
        return fixture.stories.story(People.channel(place.id())).size();
    }

    private static void await(Supplier<Boolean> condition) {
        for (int i = 0; i < 100 && !condition.get(); i++) {
            DiscordDouble.pause();
        }
        assertThat(condition.get()).isTrue();
    }

    private void restart() {
        bots.get(bots.size() - 1).stop();
        bots.add(fixture.newBot());
        bots.get(bots.size() - 1).start();
    }

    @Test
    void a_story_ends_with_its_channel_or_thread() {
        Place aside = barn.hall().thread("aside");
        Place stable = barn.another();
        Place box = stable.thread("box");
        tell(aside);
        tell(stable);
        tell(box);
        aside.delete();
        stable.delete();
        await(() -> kept(aside) + kept(stable) + kept(box) == 0);
        assertThat(kept(barn.hall())).isEqualTo(1);
    }

    @Test
    void all_of_a_server_goes_when_the_bot_is_removed_and_nothing_in_an_outage() {
        manager.submit(manager.slash("admin setup"), "days", "7", "collecting", "true")
                .reply();
        fixture.inn.outage();
        barn.removeBot();
        await(() -> kept(barn.hall()) == 0);
        await(() -> fixture.servers.servers().size() == 1);
        assertThat(fixture.servers.servers()).containsExactly(People.server(fixture.inn.id()));
        assertThat(kept(fixture.inn.hall())).isEqualTo(1);
    }

    @Test
    void a_server_that_was_left_while_the_bot_was_off_is_noticed_at_the_start() {
        bots.get(0).stop();
        barn.removeBotUnseen();
        restart();
        await(() -> kept(barn.hall()) == 0);
        assertThat(kept(fixture.inn.hall())).isEqualTo(1);
    }

    @Test
    void its_only_servers_are_noticed_too() {
        bots.get(0).stop();
        barn.removeBotUnseen();
        fixture.inn.removeBotUnseen();
        restart();
        await(() -> kept(barn.hall()) + kept(fixture.inn.hall()) == 0);
    }

    @Test
    void with_another_bot_s_data_nothing_of_servers_is_deleted() {
        try (BotFixture others = new BotFixture()) {
            others.servers.belongsTo("17");
            others.bot.start();
            Place hall = others.inn.hall();
            hall.as(ann.person())
                    .slash("tell", "text", "Mary went to the kitchen.")
                    .reply();
            others.bot.stop();
            others.inn.removeBotUnseen();
            DiscordBot again = others.newBot();
            again.start();
            DiscordDouble.pause();
            DiscordDouble.pause();
            again.stop();
            assertThat(others.stories.story(People.channel(hall.id())).size()).isEqualTo(1);
        }
    }

    @Test
    void without_the_operator_s_setting_reading_along_ends_for_good() {
        ServerRules rules = fixture.rules();
        ChannelId hall = People.channel(barn.hall().id());
        rules.change(
                People.server(barn.id()),
                present -> new ServerSettings(Set.of(), Set.of(hall), Set.of(), present.idleDays(), present.pace()));
        restart();
        barn.hall().posts().await("no longer read along");
        assertThat(fixture.rules().of(People.server(barn.id())).ambient()).isEmpty();
    }

    @Test
    void a_riddle_ends_with_the_channel_of_its_thread() {
        Place stable = barn.another();
        Place box = stable.thread("box");
        RiddleTest.hides(box.as(ann.person()), RiddleTest.STORY).reply();
        stable.delete();
        await(() -> fixture.riddles.open(People.channel(box.id())).isEmpty());
    }

    @Test
    void a_riddle_that_nobody_plays_any_more_is_gone_after_the_start() {
        RiddleTest.hides(ann, RiddleTest.STORY).reply();
        fixture.clock.forward(Duration.ofDays(8));
        restart();
        await(() -> fixture.riddles.open(People.channel(barn.hall().id())).isEmpty());
    }

    @Test
    void stories_that_nobody_needed_for_as_long_as_the_server_says_are_gone_after_the_start() {
        manager.submit(manager.slash("admin setup"), "days", "90").reply();
        fixture.clock.forward(Duration.ofDays(20));
        Place direct = fixture.discord.direct();
        tell(direct);
        Place loft = fixture.inn.another();
        tell(loft);
        fixture.clock.forward(Duration.ofDays(29));
        loft.as(ann.person())
                .slash("ask", "question", "Is Mary in the kitchen?")
                .reply();
        fixture.clock.forward(Duration.ofDays(2));
        restart();
        await(() -> kept(fixture.inn.hall()) + kept(direct) == 0);
        assertThat(kept(barn.hall())).isEqualTo(1);
        assertThat(kept(loft)).isEqualTo(1);
    }
}
