package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class EscapedTest {

    @Property(tries = 500)
    void never_longer_than_asked_for_and_never_half_a_character(
            @ForAll String raw, @ForAll @IntRange(min = 4, max = 60) int limit) {
        String escaped = Escaped.text(raw, limit);
        assertThat(escaped).hasSizeLessThanOrEqualTo(limit).doesNotContain("\n");
        assertThat(escaped.codePoints()).noneMatch(point -> Character.getType(point) == Character.SURROGATE);
        assertThat(escaped.replaceAll("\\\\[^\\s]", "")).doesNotContain("*", "`", "<", "@", "[", "\\");
    }

    @Property(tries = 200)
    void as_many_lines_as_fit_and_the_rest_counted(@ForAll @Size(max = 50) List<String> raw) {
        List<String> lines = raw.stream().map(line -> Escaped.text(line, 30)).toList();
        assertThat(Escaped.lines(lines, 200, left -> "and " + left + " more")).hasSizeLessThanOrEqualTo(200);
    }

    @Property(tries = 200)
    void a_card_is_within_the_limits_whatever_it_is_made_of(@ForAll String title, @ForAll String body) {
        Card card = new Card(Card.Tone.CALM, title.repeat(9), body.repeat(90));
        assertThat(card.title()).hasSizeLessThanOrEqualTo(Card.MAX_TITLE);
        assertThat(card.body()).hasSizeLessThanOrEqualTo(Card.MAX_BODY);
    }

    @Property(tries = 200)
    void cards_of_one_message_are_within_the_limits_together(
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 5000) Integer> sizes) {
        List<Card> cards = sizes.stream()
                .map(size -> new Card(Card.Tone.CALM, "x", "y".repeat(size)))
                .toList();
        List<Card> fitting = Card.together(cards, left -> new Card(Card.Tone.CALM, "", left + " more"));
        assertThat(fitting).hasSizeLessThanOrEqualTo(Card.MAX_CARDS);
        assertThat(fitting.stream().mapToInt(Card::length).sum()).isLessThanOrEqualTo(Card.MAX_TOGETHER);
        assertThat(fitting.isEmpty()).isEqualTo(cards.isEmpty());
    }

    @Example
    void what_nobody_could_read_becomes_a_word() {
        assertThat(Escaped.name("\u200B\u2800\u3164", 20, "someone")).isEqualTo("someone");
        assertThat(Escaped.name("Zoë 👩\u200D🚀", 20, "someone")).isEqualTo("Zoë 👩\u200D🚀");
    }

    @Example
    void right_to_left_text_stays_in_its_place() {
        assertThat(Escaped.text("\u202Eאבג", 20)).isEqualTo("\u2068אבג\u2069");
    }

    @Example
    void a_full_stop_is_left_alone_unless_it_would_start_a_list() {
        assertThat(Escaped.text("Mary left. 1. Bill", 40)).isEqualTo("Mary left. 1\\. Bill");
    }
}
