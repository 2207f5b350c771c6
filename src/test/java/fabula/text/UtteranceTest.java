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
                "is it the case that John has the milk | Does John have the milk?",
                "is it correct to say that John has the milk? | Does John have the milk?",
                "so is it true or not that mary has the milk | Does mary have the milk?",
                "Isn't it true that Mary has the milk? | Does Mary have the milk?",
                "Don't you think Mary is in the kitchen? | Is Mary in the kitchen?",
                "would you say that Mary is in the kitchen? | Is Mary in the kitchen?",
                "do u think mary is in the kitchen | Is mary in the kitchen?",
                "you think mary is in the kitchen? | Is mary in the kitchen?",
                "could you please tell me if Mary is in the kitchen? | Is Mary in the kitchen?",
                "let me know if Mary is in the kitchen | Is Mary in the kitchen?",
                "I'd like to know if Mary is in the kitchen | Is Mary in the kitchen?",
                "I want to know whether Mary is in the kitchen. | Is Mary in the kitchen?",
                "any chance that Mary is in the kitchen? | Is Mary in the kitchen?",
                "Is there any chance Mary is in the kitchen? | Is Mary in the kitchen?",
                "Is it possible that Mary is in the kitchen? | Is Mary in the kitchen?",
                "any idea whether Mary has the milk | Does Mary have the milk?",
                "does anyone know if Mary is in the kitchen? | Is Mary in the kitchen?",
                "say, is mary in the kitchen? | Is mary in the kitchen?",
                "@Fabula is Mary in the kitchen? | Is Mary in the kitchen?",
                "🤔 is Mary in the kitchen? | Is Mary in the kitchen?",
                "is mary in the kitchen? 🙏🙏 | Is mary in the kitchen?",
                "Mary is in the kitchen 🤔? | Is Mary in the kitchen?",
                "is mary in the kitchen pls | Is mary in the kitchen?",
                "is mary in the kitchen, fabula? | Is mary in the kitchen?",
                "is mary in the kitchen tho lol 😂 | Is mary in the kitchen?",
                "Is Mary in the kitchen, do you think? | Is Mary in the kitchen?",
                "Is Mary, by any chance, in the kitchen? | Is Mary in the kitchen?",
                "did john take the milk, yes or no? | Did john take the milk?",
                "yes or no: did john take the milk? | Did john take the milk?",
                "Did John take the milk, or didn't he? | Did John take the milk?",
                "did john take the milk or did he not? | Did john take the milk?",
                "Is Bill still in the garden, or has he left? | Is Bill still in the garden?",
                "is mary in the kitchen or the garden? | Is mary in the kitchen or the garden?",
                "Mary's in the kitchen, isn't she? | Is Mary in the kitchen?",
                "marys in the kitchen isnt she? | Is mary in the kitchen?",
                "mary is in the kitchen right | Is mary in the kitchen?",
                "the milk is green right 🙂 | Is the milk green?",
                "mary in the kitchen? | Is mary in the kitchen?",
                "Is Mary not in the kitchen? | Is Mary in the kitchen?",
                "Is the cat not black? | Is the cat black?",
                "Mary never went to the kitchen, did she? | Mary went to the kitchen?",
                "was it Mary who took the milk? | Mary took the milk?",
                "was it me who took the milk? | I took the milk?",
                "Emma's sick, right? | Is Emma sick?",
                "Emma's really very sick, isn't she? | Is Emma really very sick?",
                "my friend's sick, right? | Is my friend sick?",
                "Ann liked Emma's dog, right? | Ann liked Emma's dog?",
                "Emma's dog sleeps, right? | Emma's dog sleeps?",
                "Was it Mary that took the milk? | Mary took the milk?",
                "it was mary who took the milk, right? | Mary took the milk?",
                "Is it Mary who is in the kitchen? | Is Mary in the kitchen?",
                "is it mary who has the milk | Does mary have the milk?",
                "Was it John to whom Mary gave the milk? | Mary gave the milk to John?",
                "Is it the milk that Mary took? | Mary took the milk?",
                "Is it clear that Mary left? | Is it clear that Mary left?",
                "At four o'clock, was Kofi at the gas station? | Was Kofi at the gas station at four o'clock?",
                "Yesterday, did Mary go home? | Did Mary go home yesterday?",
                "If I go to Pilm, will I see Ann? | Will I see Ann if I go to Pilm?",
                "Could you find Anna in the waiting room? | Could you find Anna in the waiting room?",
                "Has mary the milk? | Does mary have the milk?",
                "Has the boy a ball? | Does the boy have a ball?",
                "Has Mary given the milk to John? | Has Mary given the milk to John?",
                "Fred is in the kitchen, right? | Is Fred in the kitchen?",
                "The speed is high, right? | Is the speed high?",
                "Will is in the garden, right? | Is Will in the garden?",
                "can you tell me if Will has the milk? | Does Will have the milk?",
                "\"Mary is in the kitchen\", right? | Is Mary in the kitchen?",
                "(is Mary in the kitchen?) | Is Mary in the kitchen?",
                "Did Mary say please? | Did Mary say please?",
                "What about this: the dog is in the hall? | Is the dog in the hall?",
                "What do you think, is Mary home? | Is Mary home?",
                "Next question: is Mary home? | Is Mary home?",
            })
    void yes_no_questions_are_found_and_made_plain(String sentence, String plain) {
        assertThat(Utterance.of(sentence)).isEqualTo(new YesNoQuestion(sentence, plain));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One more question: did Mary leave? | Did Mary leave?",
                "one more question did mary leave | Did mary leave?",
                "So, question: is Mary in the kitchen? | Is Mary in the kitchen?",
                "One more is left, right? | Is One more left?",
                "My question was answered? | Was my question answered?",
                "idk if mary is home? | Is mary home?",
                "True or false: Mary left? | Mary left?",
                "What about this: the flat was empty in July? | Was the flat empty in July?",
                "Is this true: Mary is in the kitchen? | Is Mary in the kitchen?",
                "According to the story, is Mary in the kitchen? | Is Mary in the kitchen?",
                "As far as we know, does my brother wait? | Does my brother wait?",
                "I suppose Brenda has got the lid out, yes? | Has Brenda got the lid out?",
                "i think odile put up pictures am i right | Odile put up pictures?",
                "I take it that Mary has left? | Has Mary left?",
                "The customers got croissants this morning, hm? | The customers got croissants this morning?",
                "dude so the floor was dirty before nomsa came, yes | Was the floor dirty before nomsa came?",
                "so yeah did johan put it there | Did johan put it there?",
                "Am I right in thinking that the floor was wet? | Was the floor wet?",
                "Can we be sure that Ann is breaking the rules? | Is Ann breaking the rules?",
                "Would it be correct to think that Ann got paint on it? | Ann got paint on it?",
                "It follows that Mary is home, right? | Is Mary home?",
                "That means that Mary is home, doesn't it? | Is Mary home?",
                "Have you any idea whether Mary is home? | Is Mary home?",
                "The bedroom was cold in winter, ain't that so? | Was the bedroom cold in winter?",
                "There was water in the cellar, or have I got that wrong? | Was there water in the cellar?",
                "this was the first loaf she ever baked rite | Was this the first loaf she ever baked?",
                "Bro is home? | Is Bro home?",
                "I think so, right? | I think so?",
                "Does that mean anything? | Does that mean anything?",
                "Is this true? | Is this true?",
                "Was the question answered, or not? | Was the question answered?",
                "Is that right? | Is that right?",
            })
    void what_is_said_around_a_question_is_taken_away(String question, String plain) {
        assertThat(Utterance.plain(question)).isEqualTo(plain);
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
                "Where he went, nobody knows.",
                "What Mary took was the milk.",
                "Who knows where Mary is.",
                "How Mary laughed!",
                "Why, Mary is in the kitchen!",
                "Had Mary known it, she would have gone.",
                "Should John leave, Mary will cry.",
                "\"Is Mary in the kitchen?\" asked John.",
                "Mary asked if John was in the kitchen.",
                "Nobody knows whether Mary is in the kitchen.",
                "Whether Mary is in the kitchen is not known.",
                "mary went right",
                "the door is on the right",
                "Mary is all right",
                "In the evening, Mary went home.",
                "Mary said please.",
                "It is Mary who is tired.",
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
                "OPEN_QUESTION | where is mary.",
                "OPEN_QUESTION | how many things mary has.",
                "OPEN_QUESTION | Which is bigger, the box or the ball?",
                "SMALL_TALK | hi",
                "SMALL_TALK | Hello there!",
                "SMALL_TALK | lol",
                "SMALL_TALK | thank you so much :)",
                "SMALL_TALK | good morning everyone",
                "COMMAND | Tell me a joke",
                "COMMAND | forget everything",
                "COMMAND | Can you help me please?",
                "COMMAND | Can you tell me a joke?",
                "COMMAND | can you dance?",
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
