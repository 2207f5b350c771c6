package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.examples.Contribution;
import fabula.examples.Example;
import fabula.examples.ExampleState;
import fabula.examples.ModelAnswer;
import fabula.examples.ServerId;
import fabula.examples.Source;
import fabula.story.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Giving examples: by the buttons under an answer and with /teach. */
@ExtendWith(RunningBot.class)
class CollectingTest {

    private BotFixture fixture;
    private Place hall;
    private ServerId server;
    private Actor ann;
    private Actor greta;

    @BeforeEach
    void aServerOfItsOwn(BotFixture fixture) {
        this.fixture = fixture;
        Place.Server tavern = fixture.discord.server("Tavern");
        hall = tavern.hall();
        server = ServerId.discord(tavern.id());
        ann = hall.as(Person.called("Ann"));
        greta = hall.as(Person.called("Greta", tavern.managers()));
    }

    private void switchOn() {
        assertThat(greta.slash("admin collect on").text()).contains("Examples are collected here");
    }

    private List<Example> examples() {
        return fixture.examples.list(server, EnumSet.allOf(ExampleState.class));
    }

    private Exchange askedByAnn() {
        ann.slash("tell", "text", "Mary went to the kitchen.").reply();
        Exchange asked = ann.slash("ask", "question", "Is Mary in the kitchen?");
        asked.reply();
        return asked;
    }

    private void agrees(Actor actor, Exchange asked) {
        actor.press(actor.press(asked, "Right"), "I agree").reply();
    }

    @Test
    void until_an_administrator_switches_it_on_nothing_is_taken() {
        assertThat(askedByAnn().buttons()).containsExactly("Why?");
        Exchange teach = ann.slash("teach", "story", "Zed left.", "question", "Is Zed here?", "answer", "no");
        assertThat(teach.text()).contains("No examples are collected on this server", "/admin collect on");
        assertThat(teach.isPrivate()).isTrue();
        assertThat(ann.slash("admin collect on").text()).contains("Manage Server");
        assertThat(examples()).isEmpty();
    }

    @Test
    void a_right_answer_is_kept_once_its_giver_has_agreed_and_they_are_asked_once() {
        switchOn();
        Exchange asked = askedByAnn();
        Golden.check("ask-collecting", asked);

        Exchange consent = ann.press(asked, "Right");
        Golden.check("consent", consent);
        assertThat(examples()).isEmpty();
        Golden.check("example-kept", ann.press(consent, "I agree"));

        assertThat(examples()).singleElement().satisfies(example -> {
            assertThat(example.lesson().story()).containsExactly("Mary went to the kitchen.");
            assertThat(example.lesson().answer()).isEqualTo(Verdict.YES);
            assertThat(example.lesson().supports()).contains(List.of(0));
            assertThat(example.state()).isEqualTo(ExampleState.NEW);
            Contribution given = example.given().get(0);
            assertThat(given.giver().name()).isEqualTo("Ann");
            assertThat(given.source()).isEqualTo(Source.RIGHT);
            assertThat(given.answered()).contains(new ModelAnswer("last-place", Verdict.YES));
        });
        Exchange again = ann.press(asked, "Right");
        assertThat(again.text()).contains("That was there already");
        assertThat(again.isPrivate()).isTrue();
    }

    @Test
    void who_declines_gives_nothing() {
        switchOn();
        Exchange declined = ann.press(ann.press(askedByAnn(), "Right"), "No, thanks");
        assertThat(declined.text()).contains("I kept nothing");
        assertThat(examples()).isEmpty();
    }

    @Test
    void a_wrong_answer_is_corrected_by_one_of_the_others() {
        switchOn();
        Exchange asked = askedByAnn();
        Exchange choices = ann.press(asked, "Wrong, it is …");
        Golden.check("judge-wrong", choices);
        ann.press(ann.press(choices, "Maybe"), "I agree").reply();

        assertThat(examples()).singleElement().satisfies(example -> {
            assertThat(example.lesson().answer()).isEqualTo(Verdict.MAYBE);
            assertThat(example.lesson().supports()).isEmpty();
            assertThat(example.given().get(0).source()).isEqualTo(Source.WRONG);
        });
        assertThat(ann.press(ann.press(asked, "Wrong, it is …"), "No").text()).contains("Thank you");
        assertThat(examples()).hasSize(2);
    }

    @Test
    void a_story_of_somebody_who_has_not_agreed_is_not_given_by_another() {
        switchOn();
        Exchange asked = askedByAnn();
        Actor bob = hall.as(Person.called("Bob"));

        Exchange refused = bob.press(bob.press(asked, "Right"), "I agree");
        assertThat(refused.text()).contains("told by people who have not agreed");
        assertThat(examples()).isEmpty();

        agrees(ann, asked);
        assertThat(bob.press(asked, "Right").text()).contains("That was there already");
        assertThat(examples().get(0).given()).hasSize(2);
    }

    @Test
    void what_was_taken_back_since_is_not_given() {
        switchOn();
        Exchange asked = askedByAnn();
        agrees(ann, asked);
        ann.forgets().reply();
        assertThat(ann.press(asked, "Right").text()).contains("The story has changed since");
        ann.slash("tell", "text", "Mary went to the cellar.").reply();
        assertThat(ann.press(asked, "Right").text()).contains("The story has changed since");
    }

    @Test
    void a_mention_with_one_question_has_the_buttons_and_direct_messages_have_none_to_judge() {
        switchOn();
        Exchange one = ann.says("@Fabula Mary went to the kitchen. Is Mary in the kitchen?");
        assertThat(one.buttons()).containsExactly("Why?", "Right", "Wrong, it is …");
        assertThat(ann.says("@Fabula Is Mary in the kitchen? Is Mary in the attic?")
                        .buttons())
                .isEmpty();
        Actor direct = fixture.discord.direct().as(ann.person());
        assertThat(direct.says("Mary went to the kitchen. Is Mary in the kitchen?")
                        .buttons())
                .containsExactly("Why?");
        assertThat(direct.slash("teach").text()).contains("on servers alone");
    }

    @Test
    void buttons_with_made_up_ids_do_nothing() {
        switchOn();
        Exchange asked = askedByAnn();
        agrees(ann, asked);
        String token = asked.button("Right").split(":")[2];
        for (String id : List.of(
                "judge:right:" + "0".repeat(32),
                "judge:is:" + token + ":perhaps",
                "judge:nonsense:" + token,
                "judge:right",
                "teach:agree:" + token,
                "nonsense:right:" + token,
                "judge:right:" + token + ":yes:no",
                "JUDGE:right:" + token,
                "@everyone")) {
            Exchange refused = ann.pressForged(asked, id);
            assertThat(refused.text()).as(id).containsAnyOf("no longer know", "do not know this button");
            assertThat(refused.isPrivate()).isTrue();
        }
        Exchange onPublic = ann.pressForged(asked, "judge:agree:" + token + ":yes");
        assertThat(onPublic.text()).contains("That was there already");
        assertThat(onPublic.isPrivate()).isTrue();
        Actor elsewhere = hall.server().another().as(ann.person());
        assertThat(elsewhere.pressForged(asked, "judge:right:" + token).text()).contains("no longer know");
        assertThat(examples()).hasSize(1);
    }

    @Test
    void teaching_in_one_line_keeps_what_the_model_answers_as_it_is() {
        switchOn();
        String[] lesson = {
            "story", "Mary slept. Zed yeeted to the crypt.", "question", "Is Zed in the cellar?", "answer", "maybe"
        };
        Exchange consent = ann.slash("teach", lesson);
        assertThat(consent.text()).contains("May I keep your examples?");
        Golden.check("teach", ann.press(consent, "I agree"));
        assertThat(examples()).singleElement().satisfies(example -> {
            assertThat(example.lesson().story()).containsExactly("Mary slept.", "Zed yeeted to the crypt.");
            assertThat(example.given().get(0).answered()).contains(new ModelAnswer("last-place", Verdict.NO));
            assertThat(example.given().get(0).source()).isEqualTo(Source.TAUGHT);
        });
        Actor bob = hall.as(Person.called("Bob"));
        assertThat(bob.pressForged(consent, consent.button("I agree")).text()).contains("no longer know");
        assertThat(ann.slash("teach", lesson).text()).contains("That was there already");
    }

    @Test
    void what_is_left_out_is_asked_for_in_a_form() {
        switchOn();
        Exchange form = ann.slash("teach", "story", "Zed left.");
        Golden.check("teach-form", form.form());
        Exchange consent =
                ann.submit(form, "story", "Zed left.\nMary slept.", "question", "Is Zed here?", "answer", "no");
        assertThat(ann.press(consent, "I agree").text()).contains("Thank you");
        assertThat(examples().get(0).lesson().story()).containsExactly("Zed left.", "Mary slept.");

        Exchange wrong = ann.submit(form, "story", "Who left?", "question", "Is Zed here?", "answer", "no");
        assertThat(wrong.text()).contains("does not look like part of a story");
        assertThat(wrong.isPrivate()).isTrue();
        assertThat(ann.submit(form, "story", "Zed left.", "question", "Is Zed here?", "answer", "perhaps")
                        .text())
                .contains("has to be yes, no, maybe or unknown");
    }

    @Test
    void a_story_too_long_for_the_form_is_asked_for_again() {
        switchOn();
        Exchange form = ann.slash("teach", "story", "Zed left. ".repeat(500));
        assertThat(form.form().toString()).contains("\"story\"").doesNotContain("Zed left.");
    }

    @Test
    void after_it_is_switched_off_old_buttons_take_nothing() {
        switchOn();
        Exchange asked = askedByAnn();
        Golden.check("collect-off", greta.slash("admin collect off"));
        assertThat(ann.press(asked, "Right").text()).contains("No examples are collected");
        assertThat(examples()).isEmpty();
    }

    @Test
    void what_is_kept_of_a_person_is_shown_handed_over_and_erased() {
        switchOn();
        Golden.check("privacy", ann.slash("privacy show"));
        assertThat(ann.slash("privacy delete").text()).contains("I keep nothing of you");
        Exchange asked = askedByAnn();
        agrees(ann, asked);
        fixture.trainings.trained("evening", List.of(examples().get(0).lesson().hash()));

        Golden.check("privacy-you", ann.slash("privacy show"));
        Exchange export = ann.slash("privacy export");
        assertThat(export.isPrivate()).isTrue();
        assertThat(export.reply().path("attachments").get(0).path("filename").asText())
                .isEqualTo("fabula-about-you.json");
        assertThat(fixture.discord.rest().lastFile())
                .contains("\"Mary went to the kitchen.\"", "\"agreed_to_examples\"", "\"evening\"");

        Exchange sure = ann.slash("privacy delete");
        Golden.check("privacy-delete", sure);
        assertThat(ann.press(sure, "Keep it").text()).contains("Nothing was erased");
        Golden.check("privacy-erased", ann.press(sure, "Erase it"));
        assertThat(examples()).isEmpty();
        assertThat(ann.slash("story show").text()).contains("No story yet");
        assertThat(ann.slash("why").text()).contains("Nothing to explain yet");
        assertThat(ann.slash("privacy export").text()).contains("I keep nothing of you");
    }

    @Test
    void agreement_is_taken_back_by_a_button_that_acts_on_who_presses_it() {
        switchOn();
        Exchange asked = askedByAnn();
        agrees(ann, asked);
        Exchange shown = ann.slash("privacy show");
        Actor bob = hall.as(Person.called("Bob"));
        bob.pressForged(shown, "privacy:erase").reply();
        assertThat(examples()).hasSize(1);

        assertThat(ann.press(shown, "Take back that I agreed").text()).contains("and with it one example");
        assertThat(examples()).isEmpty();
        assertThat(ann.press(asked, "Right").text()).contains("May I keep your examples?");
        assertThat(ann.slash("story show").text()).contains("Mary went to the kitchen");
    }

    @Test
    void a_name_that_would_ping_or_format_is_harmless_on_the_reviewers_card() {
        switchOn();
        Actor bad = hall.as(Person.called("@everyone **x**"));
        Exchange consent = bad.slash(
                "teach", "story", "<@1> yeeted to `crypt`.", "question", "Is <@1> in the crypt?", "answer", "yes");
        bad.press(consent, "I agree").reply();
        String card = greta.slash("admin corpus review").text();
        assertThat(card).contains("\\<\\@1\\> yeeted", "\\@everyone").doesNotContain("<@1>");
        assertThat(Map.of("violations", fixture.discord.rest().takeViolations()))
                .containsEntry("violations", List.of());
    }
}
