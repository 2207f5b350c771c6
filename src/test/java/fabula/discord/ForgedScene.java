package fabula.discord;

import fabula.examples.ServerId;
import fabula.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server of its own with something behind every button and every form that there is. */
final class ForgedScene {

    private static final String STORY = "Rex went to the attic. Tom went to the cellar.";
    private static final String SECOND = "server-1234-20261126-120000";

    private final BotFixture fixture;
    private final Place.Server tavern;
    private final Place hall;
    private final Actor ann;
    private final Actor karl;
    private final Actor hanna;
    private final Actor greta;
    private final List<Press> presses = new ArrayList<>();

    /** What happens when something is used a second time. */
    enum Again {
        /** It is refused. */
        REFUSED,
        /** It changes nothing. */
        NOTHING,
        /** It may be used as often as one likes. */
        FREELY
    }

    /**
     * A button or a form with a real id.
     *
     * @param shown where the button is, or the form that was opened
     * @param fields of the form; null for a button
     * @param isEverybodys whether anybody there may use it
     * @param isOfItsPlace whether what it is about is nowhere else
     */
    record Press(
            String id,
            Exchange shown,
            String[] fields,
            Actor rightful,
            boolean isEverybodys,
            boolean isOfItsPlace,
            Again again) {

        String name() {
            String[] parts = id.split(":");
            return (fields == null ? "button " : "form ") + parts[0] + ":" + parts[1];
        }

        Press as(String otherId) {
            return new Press(otherId, shown, fields, rightful, isEverybodys, isOfItsPlace, again);
        }

        Exchange by(Actor actor) {
            return fields == null ? actor.pressForged(shown, id) : actor.submitForged(shown, id, fields);
        }
    }

    ForgedScene(BotFixture fixture) {
        this.fixture = fixture;
        fixture.retraining.clear();
        this.tavern = fixture.discord.server("Tavern");
        this.hall = tavern.hall();
        this.ann = hall.as(Person.called("Ann"));
        this.karl = hall.as(Person.called("Karl"));
        this.hanna = hall.as(Person.called("Hanna"));
        this.greta = hall.as(Person.called("Greta", tavern.managers()));
        greta.slash("admin collect on").reply();
        stories();
        examples();
        riddles();
        models();
        settings();
        people();
    }

    List<Press> presses() {
        return presses;
    }

    /** The one of that name. */
    Press press(String name) {
        return presses.stream()
                .filter(press -> press.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    ServerId server() {
        return ServerId.discord(tavern.id());
    }

    /** A member without any right. */
    Actor mallory() {
        return hall.as(Person.called("Mallory"));
    }

    /** Somebody who may do everything on another server, where nothing has been told. */
    Actor managerElsewhere() {
        Place.Server other = fixture.discord.server("Other");
        return other.hall().as(Person.called("Mona", other.managers()));
    }

    /** The server's manager, alone with the bot. */
    Actor managerInPrivate() {
        return fixture.discord.direct().as(greta.person());
    }

    /** From now on Fabula answers in another channel alone. */
    Place closeAllChannelsButAnother() {
        Place other = tavern.another();
        greta.submit(greta.slash("admin setup"), "channels", String.valueOf(other.id()), "days", "30")
                .reply();
        return other;
    }

    private void stories() {
        Exchange told = ann.slash("tell", "text", "Mary went to the kitchen. John took the milk.");
        ofOne("undo:take", told, ann, Again.REFUSED);
        Exchange asked = ann.slash("ask", "question", "Is Mary in the kitchen?");
        ofPlace("why:show", asked, Again.NOTHING);
        ofPlace("judge:right", asked, Again.NOTHING);
        ofPlace("judge:wrong", asked, Again.NOTHING);
        ofPlace("judge:is", ann.press(asked, "Wrong, it is …"), Again.NOTHING);
        Exchange consent = ann.press(asked, "Right");
        ofPlace("judge:agree", consent, Again.NOTHING);
        free("judge:decline", consent);
        Exchange sure = ann.slash("story forget");
        ofPlace("forget:all", sure, Again.REFUSED);
        free("forget:keep", sure);
        presses.add(new Press("pages:turn:1:all", asked, null, ann, true, false, Again.NOTHING));
        form("tell:form", ann.slash("tell"), "story", "Mary slept.");
        form(
                "about:ask",
                ann.menu("Ask about this", ann.message("Mary went to the garden.")),
                "question",
                "Is Mary in the garden?",
                "story",
                "Mary went to the garden.");
    }

    private static String[] lesson(String who) {
        return new String[] {"story", who + " left.", "question", "Is " + who + " here?", "answer", "no"};
    }

    private void examples() {
        Exchange consent = ann.slash("teach", lesson("Zed"));
        ofOne("teach:agree", consent, ann, Again.NOTHING);
        free("teach:decline", consent);
        form("teach:form", ann.slash("teach"), lesson("Yan"));
        karl.press(karl.slash("teach", lesson("Xen")), "I agree").reply();
        Exchange review = greta.slash("admin corpus review");
        for (String verb : List.of("approve", "reject", "correct")) {
            ofManagers("review:" + verb, review, true, verb.equals("correct") ? Again.NOTHING : Again.REFUSED);
        }
        ofManagers("review:skip", review, false, Again.FREELY);
        ofManagers("review:stop", review, false, Again.NOTHING);
        Exchange form = greta.press(review, "Correct");
        presses.add(new Press(formId(form), form, lesson("Wim"), greta, false, true, Again.REFUSED));
        Exchange all = greta.slash("admin corpus delete", "all", "true");
        ofManagers("corpus:clear", all, false, Again.NOTHING);
        ofManagers("corpus:keep", all, false, Again.NOTHING);
    }

    private void riddles() {
        Exchange begun = RiddleTest.hides(hanna, STORY);
        ofPlace("riddle:ask", begun, Again.NOTHING);
        ofPlace("riddle:guess", begun, Again.NOTHING);
        ofPlace("riddle:hint", begun, Again.FREELY);
        for (String verb : List.of("Ask", "Guess")) {
            Exchange form = ann.press(begun, verb);
            presses.add(new Press(
                    formId(form), form, new String[] {"line", "Is Rex in the hall?"}, ann, true, true, Again.FREELY));
        }
        ofOne("riddle:story", hanna.slash("riddle show"), hanna, Again.NOTHING);
        Exchange reveal = hanna.slash("riddle reveal");
        ofOne("riddle:reveal", reveal, hanna, Again.REFUSED);
        free("riddle:keep", reveal);
        Exchange guess = RiddleTest.guesses(ann, "a quadruped");
        ofOne("riddle:accept", guess, hanna, Again.REFUSED);
        ofOne("riddle:refuse", guess, hanna, Again.NOTHING);
        String[] fields = {"title", "Two", "teaser", "Who?", "story", STORY, "solution", "Tom"};
        Place other = tavern.another();
        Exchange opened = other.as(hanna.person()).slash("riddle start");
        form("riddle:begin", opened, fields);
        ofOne("riddle:correct", hanna.submitForged(opened, "riddle:begin", fields), hanna, Again.NOTHING);
    }

    private void models() {
        Scope scope = Servers.scope(Optional.of(server()));
        fixture.models.teach(scope, Exams.MODEL);
        fixture.models.teach(scope, SECOND);
        fixture.models.use(scope, SECOND, "somebody");
        Exchange examined = greta.slash("admin retrain");
        examined.reply();
        fixture.retraining.finish(Exams.forgetful(), false);
        examined.until(message -> Exchange.text(message).contains("your decision"));
        ofManagers("exam:better", examined, true, Again.NOTHING);
        ofManagers("exam:worse", examined, true, Again.NOTHING);
        ofManagers("exam:discard", examined, true, Again.REFUSED);
        ofManagers("exam:use", examined, true, Again.NOTHING);
        presses.add(new Press("exam:back:" + SECOND, examined, null, greta, false, true, Again.REFUSED));
        ofManagers("retrain:cancel", greta.slash("admin retrain"), true, Again.REFUSED);
    }

    private void settings() {
        Exchange shown = greta.slash("admin settings");
        ofManagers("settings:change", shown, false, Again.NOTHING);
        ofManagers("settings:pace", shown, false, Again.NOTHING);
        presses.add(new Press(
                "settings:change",
                greta.press(shown, "Change"),
                new String[] {"days", "60"},
                greta,
                false,
                false,
                Again.NOTHING));
        presses.add(new Press(
                "settings:pace",
                greta.press(shown, "Cooldowns"),
                new String[] {"person", "0", "channel", "0"},
                greta,
                false,
                false,
                Again.NOTHING));
    }

    private void people() {
        Exchange sure = karl.slash("privacy delete");
        Exchange shown = karl.slash("privacy show");
        for (String verb : List.of("erase", "keep")) {
            presses.add(new Press("privacy:" + verb, sure, null, karl, true, false, Again.NOTHING));
        }
        presses.add(new Press("privacy:withdraw", shown, null, karl, true, false, Again.NOTHING));
        presses.add(new Press("along:leave", shown, null, karl, true, false, Again.NOTHING));
        presses.add(new Press("along:stay", shown, null, karl, true, false, Again.NOTHING));
    }

    private void ofPlace(String beginning, Exchange shown, Again again) {
        presses.add(new Press(id(shown, beginning), shown, null, ann, true, true, again));
    }

    private void ofOne(String beginning, Exchange shown, Actor whose, Again again) {
        presses.add(new Press(id(shown, beginning), shown, null, whose, false, true, again));
    }

    private void ofManagers(String beginning, Exchange shown, boolean ofItsPlace, Again again) {
        presses.add(new Press(id(shown, beginning), shown, null, greta, false, ofItsPlace, again));
    }

    private void free(String beginning, Exchange shown) {
        presses.add(new Press(id(shown, beginning), shown, null, ann, true, false, Again.NOTHING));
    }

    private void form(String id, Exchange opened, String... fields) {
        opened.form();
        presses.add(new Press(id, opened, fields, hanna, true, false, Again.FREELY));
    }

    private static String formId(Exchange opened) {
        return opened.form().path("custom_id").asText();
    }

    /** The id of the button that begins so. */
    private static String id(Exchange shown, String beginning) {
        shown.reply();
        return shown.shownSoFar().stream()
                .flatMap(message -> ShownCards.buttons(message).stream())
                .map(button -> button.path("custom_id").asText())
                .filter(id -> id.equals(beginning) || id.startsWith(beginning + ":"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + beginning + " under " + shown.shownSoFar()));
    }
}
