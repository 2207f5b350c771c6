package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.reader.Query;
import fabula.text.Lemmas;
import fabula.text.Stems;
import fabula.text.Tokenizer;
import fabula.text.Utterance;
import fabula.world.StoryGenerator;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a name is called makes no difference; what cannot bear on the question is not read. */
class StoryEncoderTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(OpenClass.vocabulary(
            StoryGenerator.kinds().stream()
                    .flatMap(kind -> new StoryGenerator(1).generate(kind, 150).stream())
                    .toList(),
            3));

    /** Words that have a form with a vector of its own. */
    private static final Set<String> KEPT = VOCABULARY.words().stream()
            .filter(word -> !VOCABULARY.mayName(word))
            .map(StoryEncoderTest::stem)
            .collect(Collectors.toSet());

    /** Names that are other words as well, as is told by what else is said; and people, which "ppl" is read as, too. */
    private static final Set<String> OTHER_WORDS =
            Set.of("correct", "saw", "rose", "fell", "bit", "well", "n", "person");

    private static final Spelling SPELLING = new Spelling(VOCABULARY);

    private static final Recognition RECOGNITION = new Recognition(VOCABULARY);

    /** Has read other stories before. */
    private static final StoryEncoder EXPERIENCED = encoder();

    private static StoryEncoder encoder() {
        return new StoryEncoder(VOCABULARY, 40, 24);
    }

    @Provide
    static Arbitrary<String> kinds() {
        return Arbitraries.of(StoryGenerator.kinds());
    }

    @Property(tries = 150)
    void renaming_changes_nothing(@ForAll("kinds") String kind, @ForAll long seed) {
        LabelledStory story = new StoryGenerator(seed).generate(kind, 1).get(0);
        Map<String, String> names = new HashMap<>();
        Set<String> verbs = verbs(story);
        for (LabelledQuestion question : story.questions()) {
            Query asked = mended(new Query(story.before(question), question.text()));
            Query renamed = new Query(
                    asked.statements().stream()
                            .map(text -> renamed(text, verbs, names))
                            .toList(),
                    renamed(asked.question(), verbs, names));
            assertThat(keys(unnamed(encoder().encode(renamed))))
                    .as("%s as %s", asked, renamed)
                    .isEqualTo(keys(unnamed(encoder().encode(asked))));
        }
    }

    /** Some slips are only seen once others are mended, and the question is in its plain form: "Hey, wuld you …". */
    private static Query mended(Query query) {
        return Stream.iterate(query, StoryEncoderTest::mendedOnce)
                .limit(5)
                .filter(mended -> mendedOnce(mended).equals(mended))
                .findFirst()
                .orElseThrow(() -> new AssertionError("mended again and again: " + query));
    }

    private static Query mendedOnce(Query query) {
        List<String> told = SpellingTest.mended(
                SPELLING,
                Stream.concat(Stream.of(query.question()), query.statements().stream())
                        .toList());
        List<String> statements = told.stream()
                .skip(1)
                .map(text -> RECOGNITION.told(text, said(query.statements())))
                .toList();
        return new Query(statements, RECOGNITION.asked(Utterance.plain(told.get(0)), said(statements)));
    }

    private static Occurrences said(List<String> statements) {
        return new Occurrences(statements.stream()
                .map(text ->
                        Tokenizer.words(text).stream().map(Lemmas::singular).toList())
                .toList());
    }

    /** Each name, place or thing under another name, the same one each time, its plural too; what is around it stays. */
    private static String renamed(String text, Set<String> verbs, Map<String, String> names) {
        StringBuilder renamed = new StringBuilder();
        for (String token : text.split("(?<=\\s)|(?=\\s)")) {
            List<String> words = Tokenizer.words(token);
            String lemma = words.isEmpty() ? "" : Lemmas.singular(words.get(0));
            boolean kept = words.isEmpty()
                    || OpenClass.isClosed(words.get(0))
                    || isOtherwiseWritten(lemma)
                    || KEPT.contains(stem(lemma))
                    || OTHER_WORDS.contains(lemma)
                    || verbs.contains(stem(lemma));
            int at = token.toLowerCase(Locale.ROOT).indexOf(words.isEmpty() ? "" : words.get(0));
            renamed.append(
                    kept || at < 0
                            ? token
                            : token.substring(0, at)
                                    + (Character.isUpperCase(token.charAt(at)) ? "Z" : "z")
                                    + names.computeIfAbsent(stem(lemma), l -> coined(names.size()))
                                    + (lemma.equals(words.get(0)) ? "" : "s")
                                    + token.substring(at + words.get(0).length()));
        }
        return renamed.toString();
    }

    /** A rare verb, that the vocabulary lacks, is no name: the ending of some form of it says what it is. */
    private static Set<String> verbs(LabelledStory story) {
        return Stream.concat(
                        story.statements().stream(), story.questions().stream().map(LabelledQuestion::text))
                .flatMap(text -> Tokenizer.words(text).stream())
                .filter(word -> word.endsWith("ed") || word.endsWith("ing"))
                .map(StoryEncoderTest::stem)
                .collect(Collectors.toSet());
    }

    /** Such as "2day", which is read as another word. */
    private static boolean isOtherwiseWritten(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static String stem(String word) {
        return Stems.of(Lemmas.singular(word));
    }

    /** No slip of the finger makes one of another. */
    private static String coined(int number) {
        return "q" + (char) ('a' + number / 26) + "qu" + (char) ('a' + number % 26) + "qork";
    }

    @Property(tries = 60)
    void what_was_read_before_changes_nothing(@ForAll("kinds") String kind, @ForAll long seed) {
        LabelledStory story = new StoryGenerator(seed).generate(kind, 1).get(0);
        for (LabelledQuestion question : story.questions()) {
            Query asked = new Query(story.before(question), question.text());
            assertSame(EXPERIENCED.encode(asked), encoder().encode(asked));
        }
    }

    @Test
    void the_renamed_words_were_never_met() {
        assertThat(VOCABULARY.words()).noneMatch(word -> word.startsWith("zq"));
        assertThat(renamed("Mary went to the attic.", Set.of(), new HashMap<>()))
                .isEqualTo("Zqaquaqork went to the zqaqubqork.");
    }

    @Test
    void however_it_is_put_a_question_is_read_in_its_plain_form() {
        List<String> story = List.of("Mary went to the kitchen.");
        assertSame(
                encoder().encode(new Query(story, "so do you think mary's in the kitchen or not 🤔")),
                encoder().encode(new Query(story, "Is Mary in the kitchen?")));
    }

    @Test
    void one_word_has_one_slot_and_its_plural_the_same() {
        EncodedStory story = encoder().encode(new Query(List.of("The apple is red.", "Mary ate apples."), "Did Mary?"));
        int mary = story.question().slots()[1];
        int apple = story.statements().get(0).slots()[1];
        assertThat(story.statements().get(1).slots()).startsWith(mary).endsWith(apple);
        assertThat(mary).isNotEqualTo(apple).isGreaterThan(StoryEncoder.ONCE);
        assertThat(story.statements().get(0).slots()[0]).isEqualTo(StoryEncoder.NO_SLOT);
    }

    @Test
    void a_chain_of_statements_has_the_same_slots_wherever_its_links_are() {
        List<String> links =
                List.of("The zork is above the ylk.", "The ylk is above the quin.", "The quin is above the xeno.");
        EncodedStory told = encoder().encode(new Query(links, "Is the zork above the xeno?"));
        for (List<Integer> order : List.of(List.of(2, 1, 0), List.of(1, 2, 0), List.of(2, 0, 1))) {
            EncodedStory mixed =
                    encoder().encode(new Query(order.stream().map(links::get).toList(), "Is the zork above the xeno?"));
            for (int i = 0; i < order.size(); i++) {
                assertThat(mixed.statements().get(i).key())
                        .isEqualTo(told.statements().get(order.get(i)).key());
            }
        }
    }

    @Test
    void more_names_than_slots_share_the_last_slot() {
        StoryEncoder small = new StoryEncoder(VOCABULARY, 4, 24);
        EncodedStory story = small.encode(new Query(
                List.of("Zoran met Ylva and Xeno.", "Zoran met Ylva and Xeno."), "Did Zoran meet Ylva and Xeno?"));
        assertThat(IntStream.of(story.question().slots())).allMatch(slot -> slot < 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "🙂", "👩‍👩‍👧‍👦🎉", "\u0000", "\uD83D", "Ж", "'s", "...", "I"})
    void any_text_at_all_can_be_asked_and_told(String text) {
        EncodedStory story = encoder().encode(new Query(List.of(text, "Mary went home."), text));
        assertThat(story.question().length()).isPositive();
        assertThat(story.steps()).isEqualTo(1 + story.positions().length);
    }

    @Property(tries = 200)
    void no_text_makes_it_fail(@ForAll String question, @ForAll List<String> statements) {
        EncodedStory story = encoder().encode(new Query(statements, question));
        assertThat(story.positions()).isSorted();
        assertThat(IntStream.of(story.positions())).allMatch(at -> at < statements.size());
        assertThat(story.statements()).hasSize(story.positions().length).allMatch(s -> s.length() >= 1);
    }

    @Test
    void only_the_vocabulary_is_ever_hidden_and_slots_stay() {
        Query query = new Query(List.of("Mary went to the kitchen.", "Mary ran."), "Is Mary in the kitchen?");
        RandomGenerator always = () -> 0L;
        EncodedStory plain = encoder().encode(query);
        EncodedStory hidden = encoder().outline(query).hiding(always, 1);
        assertThat(plain.statements().get(0).words()[1]).isNotEqualTo(Vocabulary.OTHER);
        assertThat(hidden.statements().get(0).words()[1]).isEqualTo(Vocabulary.OTHER);
        assertThat(hidden.question().words()[0]).isEqualTo(plain.question().words()[0]);
        assertThat(hidden.statements().get(0).slots())
                .isEqualTo(plain.statements().get(0).slots());
    }

    @Test
    void a_long_story_costs_no_more_a_statement_than_a_short_one() {
        assertThatWorkIsLinear(i -> "Mary went to the garden.");
        assertThatWorkIsLinear(i -> "Somebody" + i + " went to the place" + i + ".");
    }

    @Test
    void a_story_of_pronouns_costs_no_more_a_statement_either() {
        assertThatWorkIsLinear(i -> "Then she met somebody" + i + ".");
    }

    /** Memory taken is a count of the work that no other load on the machine changes. */
    private static void assertThatWorkIsLinear(IntFunction<String> sentence) {
        encoding(sentence, 500);
        double few = encoding(sentence, 500);
        double many = encoding(sentence, 2_000);
        assertThat(many / few).isLessThan(8);
    }

    private static double encoding(IntFunction<String> sentence, int statements) {
        Query query =
                new Query(IntStream.range(0, statements).mapToObj(sentence).toList(), "Is Mary in the garden?");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(encoder().encode(query).positions()).hasSizeLessThanOrEqualTo(24);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** The same with every common noun as if it were unknown. */
    private static EncodedStory unnamed(EncodedStory story) {
        return new EncodedStory(
                unnamed(story.question()),
                story.statements().stream().map(StoryEncoderTest::unnamed).toList(),
                story.positions());
    }

    private static EncodedSentence unnamed(EncodedSentence sentence) {
        int[] words = IntStream.of(sentence.words())
                .map(number -> number <= Vocabulary.OTHER || VOCABULARY.mayName(VOCABULARY.word(number))
                        ? Math.min(number, Vocabulary.OTHER)
                        : number)
                .toArray();
        return new EncodedSentence(words, sentence.slots());
    }

    /** All that a network gets of a story. */
    private static List<String> keys(EncodedStory story) {
        return Stream.concat(
                        Stream.of(
                                Arrays.toString(story.positions()),
                                story.question().key()),
                        story.statements().stream().map(EncodedSentence::key))
                .toList();
    }

    private static void assertSame(EncodedStory actual, EncodedStory expected) {
        assertThat(keys(actual)).isEqualTo(keys(expected));
    }
}
