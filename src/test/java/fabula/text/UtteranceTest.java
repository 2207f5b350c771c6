package fabula.text;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.text.Utterance.Other;
import fabula.text.Utterance.Reason;
import fabula.text.Utterance.Statement;
import fabula.text.Utterance.YesNoQuestion;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtteranceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Is Mary in the kitchen? | Is Mary in the kitchen?",
                "is mary in the kitchen | Is mary in the kitchen?",
                "Is Mary in the kitchen?? 🤔 | Is Mary in the kitchen?",
                "isn't Mary in the kitchen? | Is Mary in the kitchen?",
                "isnt mary in the kitchen | Is mary in the kitchen?",
                "Won't John come home? | Will John come home?",
                "Mary is in the kitchen, right? | Is Mary in the kitchen?",
                "Mary is in the kitchen right? | Is Mary in the kitchen?",
                "mary is in the kitchen, right | Is mary in the kitchen?",
                "Mary is in the kitchen? | Is Mary in the kitchen?",
                "The cat is black, isn't it? | Is the cat black?",
                "the cat is black isnt it | Is the cat black?",
                "Mary isn't in the kitchen, is she? | Is Mary in the kitchen?",
                "Mary is not in the kitchen, is she? | Is Mary in the kitchen?",
                "Mary isn't in the kitchen, right? | Mary isn't in the kitchen?",
                "Mary went to the kitchen, didn't she? | Mary went to the kitchen?",
                "Mary went to the kitchen? | Mary went to the kitchen?",
                "so did john take the milk or not? | Did john take the milk?",
                "Do you think Mary is in the kitchen? | Is Mary in the kitchen?",
                "Do you know if Mary is in the kitchen? | Is Mary in the kitchen?",
                "Tell me, is Mary in the kitchen? | Is Mary in the kitchen?",
                "can you tell me whether Mary is in the kitchen | Is Mary in the kitchen?",
                "Hey Fabula, is Mary in the kitchen? | Is Mary in the kitchen?",
                "I wonder if the milk is cold. | Is the milk cold?",
                "Is it true that Mary has the milk? | Does Mary have the milk?",
                "Are there wolves in the wood? | Are there wolves in the wood?",
                "Is the door to the right? | Is the door to the right?",
                "Did John turn right? | Did John turn right?",
                "Has Will left the house? | Has Will left the house?",
                "Is that the milk? | Is that the milk?",
                "Mary's in the kitchen, right? | Is Mary in the kitchen?",
                "he’s in the park? | Is he in the park?",
                "She isn't at home, is she? | Is she at home?",
                "Mary's ball is red? | Is Mary's ball red?",
                "John has the milk, right? | Does John have the milk?",
                "The boys had a ball? | Did the boys have a ball?",
                "John has left, right? | Has John left?",
                "John doesn't have the milk? | John doesn't have the milk?",
                "That is the milk, right? | Is that the milk?",
                "The old oak tree in New York is tall? | Is the old oak tree in New York tall?",
                "The man who is tired left? | The man who is tired left?",
            })
    void yes_no_questions_are_found_and_made_plain(String sentence, String plain) {
        assertThat(Utterance.of(sentence)).isEqualTo(new YesNoQuestion(sentence, plain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mary went to the kitchen.",
                "mary went to the kitchen",
                "Zed yeeted to the crypt",
                "Will took the milk",
                "May went to the garden.",
                "Mary left",
                "It rained.",
                "She sleeps.",
                "Mary's gone to the shop.",
                "the dragon ate the knight",
                "Will is taller than Bob.",
                "Mary wondered where the milk was.",
                "In the evening Mary went home.",
                "Mary, who was tired, slept.",
                "If it rains, Mary stays home.",
                "Bob: Mary left the house",
                "You are in the park.",
                "Nobody is home.",
                "Then she went home.",
                "So Mary gave the milk to John.",
                "Well, John was not amused.",
                "When Mary was hungry, she went to the kitchen.",
                "Sheep are afraid of wolves",
                "Mary turned right.",
                "There are two apples on the table",
                "John is either in the park or the school",
                "No one is in the kitchen",
                "Yesterday Julie went to the park!",
                "the pink rectangle is above the triangle",
                "I am thirsty",
                "Rob took the milk.",
            })
    void statements_are_found(String sentence) {
        assertThat(Utterance.of(sentence)).isEqualTo(new Statement(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPEN_QUESTION | Where is Mary?",
                "OPEN_QUESTION | where is mary",
                "OPEN_QUESTION | What's in the box?",
                "OPEN_QUESTION | So who took the milk?",
                "OPEN_QUESTION | Do you know where Mary is?",
                "OPEN_QUESTION | Tell me where Mary is.",
                "OPEN_QUESTION | In which room is Mary?",
                "OPEN_QUESTION | How many apples does she have?",
                "OPEN_QUESTION | Mary is where?",
                "OPEN_QUESTION | when did mary go home",
                "SMALL_TALK | hi",
                "SMALL_TALK | Hello there!",
                "SMALL_TALK | lol",
                "SMALL_TALK | thank you so much :)",
                "SMALL_TALK | good morning everyone",
                "COMMAND | Tell me a joke",
                "COMMAND | forget everything",
                "COMMAND | Can you help me please?",
                "COMMAND | /story show",
                "COMMAND | Don't go there.",
                "TOO_SHORT | Mary?",
                "TOO_SHORT | kitchen",
                "TOO_SHORT | the kitchen",
                "TOO_SHORT | is mary?",
                "NO_WORDS | 😀😀",
                "NO_WORDS | ...",
                "NO_WORDS | ?!",
            })
    void all_else_gets_a_reason(Reason reason, String sentence) {
        assertThat(Utterance.of(sentence)).isEqualTo(new Other(sentence, reason));
    }

    @Test
    void the_number_before_an_item_of_a_list_is_not_part_of_the_sentence() {
        assertThat(Utterance.of("2. Mary went home.")).isEqualTo(new Statement("Mary went home."));
        assertThat(Utterance.of("- is Mary home?")).isEqualTo(new YesNoQuestion("is Mary home?", "Is Mary home?"));
    }

    @Test
    void what_is_given_as_a_question_is_one() {
        assertThat(Utterance.asked("Mary is in the kitchen."))
                .isEqualTo(new YesNoQuestion("Mary is in the kitchen.", "Is Mary in the kitchen?"));
        assertThat(Utterance.asked("Where is Mary")).isInstanceOf(Other.class);
    }

    @Property
    void every_text_is_something(@ForAll String text) {
        assertThat(Utterance.of(text)).isNotNull();
        assertThat(Utterance.asked(text)).isNotInstanceOf(Statement.class);
    }

    @Property
    void a_plain_question_is_its_own_plain_form(@ForAll("questions") String question) {
        YesNoQuestion once = (YesNoQuestion) Utterance.of(question);
        assertThat(Utterance.of(once.plain())).isEqualTo(new YesNoQuestion(once.plain(), once.plain()));
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> questions() {
        return net.jqwik.api.Combinators.combine(
                        net.jqwik.api.Arbitraries.of("", "so ", "Tell me, ", "do you think ", "hey, "),
                        net.jqwik.api.Arbitraries.of("is mary", "isn't the cat", "Mary is", "the old man was"),
                        net.jqwik.api.Arbitraries.of(" in the kitchen", " very tired", " near John's house"),
                        net.jqwik.api.Arbitraries.of("?", " or not?", ", right?", "??"))
                .as((opening, subject, rest, end) -> opening + subject + rest + end);
    }
}
