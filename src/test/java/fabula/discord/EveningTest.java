package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fabula.story.ChannelId;
import fabula.training.Retraining.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A whole evening: three servers with twelve channels, forty people, every command, and what goes wrong in between. What
 * everybody did and saw is compared with a diary that a person has read; every request of the bot is held against
 * Discord's description of its API.
 */
class EveningTest {

    private static final List<String> NAMES = List.of(
            "Ada", "Ben", "Cem", "Dora", "Emil", "Fay", "Gus", "Hana", "Ivo", "Jule", "Kim", "Lea", "Mo", "Nina",
            "Olaf", "Pia", "Quin", "Rosa", "Sam", "Tess", "Udo", "Vera", "Will", "Xenia", "Yan", "Zoe", "Alma", "Bo",
            "Cleo", "Dan", "Eva", "Finn", "Gil", "Hugo", "Iris", "Jan", "Kai", "Lou", "Max", "Noa");
    private static final List<String> PLACES = List.of("kitchen", "garden", "attic", "cellar", "hall");

    private final BotFixture fixture = BotFixture.thatReadsAlong();
    private final Diary diary = new Diary();
    private final List<DiscordBot> bots = new ArrayList<>();
    private final List<Place> channels = new ArrayList<>();
    private final List<Actor> people = new ArrayList<>();
    private Place.Server inn;
    private Place.Server barn;
    private Place.Server mill;
    private Exchange cake;

    @BeforeEach
    void everybodyArrives() {
        inn = fixture.inn;
        barn = fixture.discord.server("Barn");
        mill = fixture.discord.server("Mill");
        for (Place.Server server : List.of(inn, barn, mill)) {
            channels.add(server.hall());
        }
        bots.add(fixture.bot);
        fixture.bot.start();
        for (int i = 0; i < 9; i++) {
            channels.add(List.of(inn, barn, mill).get(i % 3).another());
        }
        for (int i = 0; i < NAMES.size(); i++) {
            people.add(channels.get(i % channels.size()).as(Person.called(NAMES.get(i))));
        }
    }

    @AfterEach
    void everybodyLeaves() {
        bots.forEach(DiscordBot::stop);
        fixture.close();
    }

    private static Actor at(Place place, Actor actor) {
        return place.as(actor.person());
    }

    private Actor manager(Place.Server server, String name) {
        return server.hall().as(Person.called(name, server.managers()));
    }

    @Test
    void an_evening_on_three_servers() {
        Actor greta = manager(inn, "Greta");
        Actor karl = manager(barn, "Karl");
        doorsOpen(greta, karl);
        storiesAreTold();
        aStoryIsLookedAfter();
        plainMessagesAreRead(karl);
        twoRiddlesBegin();
        examplesAreGiven(greta);
        theConnectionIsLostWhileTheBotLearns(greta);
        theBotIsStartedAnew(greta);
        theRiddlesAreSolved();
        everybodyAsksAtOnce();
        somePeopleSpeakOtherLanguages(karl);
        rulesAreKept(karl);
        peopleLookAtWhatIsKept();
        theEveningEnds(greta);

        assertThat(fixture.discord.rest().takeViolations()).isEmpty();
        assertThat(diary.commands()).containsExactlyInAnyOrderElementsOf(registered());
        assertThat(diary.menus()).containsExactlyInAnyOrderElementsOf(registeredMenus());
        diary.check("evening");
    }

    /** The paths of all slash commands as the bot made them known. */
    private Set<String> registered() {
        Set<String> paths = new TreeSet<>();
        for (JsonNode command : fixture.discord.awaitRegistration()) {
            if (command.path("type").asInt(1) == 1) {
                addPaths(command, command.path("name").asText(), paths);
            }
        }
        return paths;
    }

    private Set<String> registeredMenus() {
        Set<String> menus = new TreeSet<>();
        for (JsonNode command : fixture.discord.awaitRegistration()) {
            if (command.path("type").asInt(1) == 3) {
                menus.add(command.path("name").asText());
            }
        }
        return menus;
    }

    private static void addPaths(JsonNode command, String path, Set<String> paths) {
        boolean leaf = true;
        for (JsonNode option : command.path("options")) {
            if (option.path("type").asInt() <= 2) {
                leaf = false;
                addPaths(option, path + " " + option.path("name").asText(), paths);
            }
        }
        if (leaf) {
            paths.add(path);
        }
    }

    private void doorsOpen(Actor greta, Actor karl) {
        diary.chapter("The doors open");
        diary.slash(people.get(0), "help");
        diary.slash(people.get(0), "admin settings");
        Exchange form = diary.opens(greta, "admin setup");
        diary.submits(greta, form, "collecting", "true", "days", "90");
        diary.slash(greta, "admin settings");
        diary.slash(karl, "admin collect off");
        diary.slash(greta, "admin collect on");
        diary.slash(greta, "admin status");
    }

    private void storiesAreTold() {
        diary.chapter("Forty stories begin");
        for (int i = 0; i < people.size(); i++) {
            Actor one = people.get(i);
            String place = PLACES.get(i % PLACES.size());
            String told = one.person().name() + " went to the " + place + ".";
            if (i % 3 == 0) {
                diary.says(one, "@Fabula " + told);
            } else {
                diary.slash(one, "tell", "text", told);
            }
        }
        diary.chapter("And everybody asks about somebody");
        for (int i = 0; i < people.size(); i++) {
            Actor one = people.get(i);
            String whom = NAMES.get((i + channels.size() * (i % 2)) % people.size());
            String question = "Is " + whom + " in the " + PLACES.get(i % PLACES.size()) + "?";
            if (i % 4 == 0) {
                diary.says(one, "@Fabula " + question);
            } else {
                diary.slash(one, "ask", "question", question);
            }
        }
    }

    private void aStoryIsLookedAfter() {
        diary.chapter("A story is looked after");
        Actor ada = people.get(0);
        Actor mo = at(ada.place(), people.get(12));
        Exchange asked = diary.slash(ada, "ask", "question", "Is Ada in the kitchen?");
        diary.presses(mo, asked, "Why?");
        diary.slash(mo, "why");
        Exchange told = diary.slash(mo, "tell", "text", "Mo slept. @everyone saw **it**.");
        diary.presses(ada, told, "Undo");
        diary.presses(mo, told, "Undo");
        diary.slash(ada, "story show");
        diary.slash(ada, "story undo");
        diary.slash(ada, "story remove", "number", "2");
        diary.slash(mo, "story remove", "number", "2");
        diary.slash(ada, "story export");
        Exchange form = diary.opens(ada, "tell");
        diary.submits(ada, form, "story", "Ada took the lamp.\nAda went to the cellar.");
        Map<String, Object> remark = mo.message("Mo ran to the tower.");
        diary.menu(ada, "Add to story", remark);
        diary.menu(ada, "Ask about this", mo.message("Is Ada here?"));
        Exchange said = diary.says(mo, "@Fabula Mo slept.");
        mo.edits(said, "@Fabula Mo went to the hall.");
        diary.slash(mo, "ask", "question", "Is Mo in the hall?");
        Actor abroad = fixture.discord.group().as(ada.person());
        diary.slash(abroad, "ask", "story", "Zed went to the moon.", "question", "Is Zed in the moon?");
        diary.slash(abroad, "ask", "question", "Is Zed in the moon?");
        diary.slash(ada, "tell", "text", "Is Ada in the kitchen?");
        diary.slash(ada, "ask", "question", "Where is Ada?");
        Actor direct = fixture.discord.direct().as(ada.person());
        diary.says(direct, "Ada is in the attic.");
        diary.says(direct, "Is Ada in the attic?");
    }

    private void plainMessagesAreRead(Actor karl) {
        diary.chapter("The barn is read along");
        Place hall = barn.hall();
        Exchange form = diary.opens(karl, "admin setup");
        diary.submits(karl, form, "along", String.valueOf(hall.id()), "days", "30");
        Exchange announced = hall.posts().await("I read along");
        diary.shown(karl, "reads what stands in the channel", announced);
        Actor ben = at(hall, people.get(1));
        Actor nina = at(hall, people.get(13));
        assertThat(ben.says("Ben went to the barn.").reaction()).isNotEmpty();
        diary.says(nina, "Is Ben in the barn?");
        diary.slash(nina, "privacy ambient");
        diary.slash(nina, "story show");
    }

    private void twoRiddlesBegin() {
        diary.chapter("Two riddles begin, at the mill and at the inn");
        Actor cem = people.get(2);
        Actor olaf = at(cem.place(), people.get(14));
        Exchange form = diary.opens(cem, "riddle start");
        cake = diary.submits(
                cem,
                form,
                "title",
                "The missing cake",
                "teaser",
                "It was on the table. Who has it?",
                "story",
                "Rex went to the attic. Tom went to the cellar.",
                "solution",
                "the dog / Rex");
        Exchange ask = diary.pressesForForm(olaf, cake, "Ask");
        diary.submits(olaf, ask, "line", "Is Rex in the attic?");
        diary.slash(olaf, "riddle ask", "question", "Is Tom in the attic?");
        diary.slash(olaf, "riddle guess", "solution", "the cat");

        Actor dora = people.get(3);
        diary.slash(dora, "riddle start", "tale", "The hidden crown");
        Actor pia = at(dora.place(), people.get(15));
        diary.slash(pia, "riddle ask", "question", "Is the queen in the garden?");
        diary.slash(pia, "riddle hint");
        diary.slash(dora, "riddle show");
    }

    /** After the restart of the bot. */
    private void theRiddlesAreSolved() {
        diary.chapter("The riddles go on after that");
        Actor cem = people.get(2);
        Actor olaf = at(cem.place(), people.get(14));
        diary.presses(olaf, cake, "Hint");
        Exchange guess = diary.slash(olaf, "riddle guess", "solution", "a quadruped that barks");
        diary.presses(olaf, guess, "That's it");
        diary.presses(cem, guess, "That's it");
        diary.slash(olaf, "riddle scores");
        Actor dora = people.get(3);
        Exchange sure = diary.slash(dora, "riddle reveal");
        diary.presses(dora, sure, "Reveal it");
    }

    private void somePeopleSpeakOtherLanguages(Actor karl) {
        diary.chapter("In other languages");
        Actor ivo = people.get(8).speaking("de");
        Actor fay = people.get(5).speaking("fr");
        diary.slash(ivo, "ask", "question", "Is Ivo in the cellar?");
        diary.slash(ivo, "tell", "text", "Maria ist in die Küche gegangen.");
        diary.slash(fay, "ask", "question", "Is Bill in the cellar?");
        diary.slash(fay, "help");
        diary.slash(karl.speaking("de"), "admin settings");
    }

    private void examplesAreGiven(Actor greta) {
        diary.chapter("Examples are given at the inn");
        Actor ada = people.get(0);
        Exchange asked = diary.slash(ada, "ask", "question", "Is Ada in the cellar?");
        Exchange consent = diary.presses(ada, asked, "Right");
        diary.presses(ada, consent, "I agree");
        Exchange wrong = diary.presses(ada, asked, "Wrong, it is …");
        diary.presses(ada, wrong, "Maybe");
        Exchange teach = diary.opens(ada, "teach");
        diary.submits(
                ada, teach, "story", "Zed yeeted to the crypt.", "question", "Is Zed in the crypt?", "answer", "yes");
        Exchange review = diary.slash(greta, "admin corpus review");
        diary.presses(greta, review, "Approve");
        diary.slash(greta, "admin corpus list");
        diary.slash(greta, "admin corpus export");
        Exchange uploaded = greta.upload(
                "admin corpus import",
                "more.txt",
                "1 Yan yeeted to the hall.\n2 Is Yan in the hall?\tyes\t1\n".getBytes(StandardCharsets.UTF_8),
                "approve",
                "true");
        diary.used(greta, "admin corpus import", uploaded);
        diary.slash(greta, "admin corpus delete", "number", "1");
    }

    private void theConnectionIsLostWhileTheBotLearns(Actor greta) {
        diary.chapter("The connection is lost while the bot learns");
        Exchange retrain = diary.slash(greta, "admin retrain");
        fixture.discord.gateway().drop(4000);
        Exchange missed = people.get(0).slash("ask", "question", "Is Ada in the hall?");
        diary.shown(people.get(0), "asks while nobody listens", missed);
        assertThat(fixture.discord.gateway().resumed()).isEqualTo(1);
        fixture.stepUntilShown(retrain, "learning");
        diary.until(greta, "looks at the message above", retrain, "learning");
        fixture.retraining.finish(Exams.better(), true);
        diary.until(greta, "looks at the message above", retrain, "answers from now on");
        diary.presses(greta, retrain, "What got better · 14");
        diary.slash(greta, "admin model list");
        diary.slash(greta, "admin model use", "name", "default");
        diary.slash(greta, "admin model rollback");
        Exchange compare = diary.slash(greta, "admin model compare", "name", "default", "with", "evening");
        fixture.retraining.end(new Outcome.Failed("The disk is full; nothing has changed."));
        diary.until(greta, "looks at the message above", compare, "The disk is full");
    }

    private void theBotIsStartedAnew(Actor greta) {
        diary.chapter("The bot is started anew");
        Actor ada = people.get(0);
        Exchange asked = diary.slash(ada, "ask", "question", "Is Ada in the attic?");
        Exchange told = diary.slash(ada, "tell", "text", "Ada went to the attic.");
        bots.get(0).stop();
        bots.add(fixture.newBot());
        bots.get(1).start();
        diary.presses(ada, asked, "Why?");
        diary.presses(ada, told, "Undo");
        diary.slash(greta, "admin settings");
        diary.slash(ada, "ask", "question", "Is Ada in the attic?");
    }

    /** Nobody waits for anybody: all have their answers, whatever the order. */
    private void everybodyAsksAtOnce() {
        diary.chapter("Everybody asks at once");
        List<Exchange> asked = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            String question = "Is " + NAMES.get(i) + " in the " + PLACES.get(i % PLACES.size()) + "?";
            asked.add(people.get(i).slash("ask", "question", question));
        }
        for (int i = 0; i < people.size(); i++) {
            diary.shown(people.get(i), "has an answer", asked.get(i));
        }
    }

    private void rulesAreKept(Actor karl) {
        diary.chapter("Rules are kept");
        Place hall = barn.hall();
        Actor ben = at(hall, people.get(1));
        Exchange settings = diary.slash(karl, "admin settings");
        Exchange pace = diary.pressesForForm(karl, settings, "Cooldowns");
        diary.submits(karl, pace, "person", "60", "channel", "0");
        diary.slash(ben, "ask", "question", "Is Ben in the barn?");
        diary.slash(ben, "ask", "question", "Is Ben in the barn?");
        Exchange form = diary.pressesForForm(karl, settings, "Change");
        diary.submits(karl, form, "channels", String.valueOf(hall.id()));
        diary.slash(people.get(4), "tell", "text", "Emil slept.");

        Exchange said = diary.says(at(mill.hall(), people.get(2)), "@Fabula Cem climbed onto the roof.");
        at(mill.hall(), people.get(2)).deletes(said);
        diary.slash(people.get(2), "story show");
        Place thread = mill.hall().thread("corner");
        diary.slash(at(thread, people.get(2)), "tell", "text", "Cem whispered.");
        thread.delete();
        diary.slash(people.get(2), "riddle show");
        awaitGone(thread);
    }

    private void awaitGone(Place place) {
        for (int i = 0; kept(place) > 0; i++) {
            assertThat(i).as("the story is still there").isLessThan(100);
            DiscordDouble.pause();
        }
    }

    private int kept(Place place) {
        return fixture.stories.story(ChannelId.discord(place.id())).size();
    }

    private void peopleLookAtWhatIsKept() {
        diary.chapter("People look at what is kept of them");
        Actor ada = people.get(0);
        diary.slash(ada, "privacy show");
        diary.slash(ada, "privacy export");
        Exchange sure = diary.slash(ada, "privacy delete");
        diary.presses(ada, sure, "Erase it");
        diary.slash(ada, "privacy show");
    }

    private void theEveningEnds(Actor greta) {
        diary.chapter("The evening ends");
        fixture.clock.forward(Duration.ofHours(3));
        diary.slash(greta, "admin status");
        assertThat(kept(mill.hall())).isPositive();
        mill.removeBot();
        awaitGone(mill.hall());
        Exchange sure = diary.slash(people.get(3), "story forget");
        diary.presses(people.get(3), sure, "Forget the story");
    }
}
