package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningBot.class)
class WhyTest {

    private BotFixture fixture;
    private Actor ann;

    @BeforeEach
    void aServerOfItsOwn(BotFixture fixture) {
        this.fixture = fixture;
        ann = fixture.discord.server("Tavern").hall().as(Person.called("Ann"));
    }

    @Test
    void the_weights_of_the_last_answer_are_a_picture_with_the_same_in_words() {
        ann.slash("tell", "text", "Mary went to the kitchen. John is in the attic or the garden.")
                .reply();
        ann.slash("ask", "question", "Is Mary in the kitchen?").reply();

        Golden.check("why", ann.slash("why"));
    }

    @Test
    void before_anything_was_asked_it_says_so_and_what_to_do() {
        Golden.check("why-none", ann.slash("why"));
    }

    @Test
    void of_what_was_taken_back_nothing_is_shown() {
        ann.slash("tell", "text", "Mary went to the kitchen.").reply();
        ann.slash("ask", "question", "Is Mary in the kitchen?").reply();
        ann.slash("story undo").reply();

        assertThat(ann.slash("why").text()).contains("Nothing to explain yet").doesNotContain("kitchen");
    }

    @Test
    void a_long_story_is_shown_within_the_limits_and_the_rest_counted() {
        String story = IntStream.range(0, 60)
                .mapToObj(i -> "Mary*" + i + " went to the _" + "long ".repeat(10) + "hall.")
                .collect(Collectors.joining(" "));
        ann.slash("tell", "text", story).reply();
        ann.slash("ask", "question", "Is Bill in the garden?").reply();

        Exchange why = ann.slash("why");

        assertThat(why.text()).contains("… and 45 that weigh less");
        JsonNode picture = why.reply().path("attachments").get(0);
        assertThat(picture.path("description").asText())
                .startsWith("10 %: Mary*")
                .hasSizeLessThanOrEqualTo(Attachment.MAX_ALT);
        assertThat(fixture.discord.rest().takeViolations()).isEmpty();
    }
}
