package fabula.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import fabula.world.StoryGenerator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a story tells as a whole is found once, and is what reading all of it for each question would find. */
class KnownTalesTest {

    private static final Vocabulary VOCABULARY =
            new Vocabulary(List.of("is", "in", "the", "a", "went", "to", "took", "then", "she", "both", "red"));
    private static final Spelling SPELLING = new Spelling(VOCABULARY);
    private static final Compounds COMPOUNDS = new Compounds(VOCABULARY);
    private static final int LIMIT = 12;

    private final AtomicLong nanos = new AtomicLong();

    private static KnownTales tales(KnownSentences sentences, Ticker ticker) {
        return new KnownTales(sentences, SPELLING, new Recognition(VOCABULARY), COMPOUNDS, ticker);
    }

    private static KnownSentences sentences(Ticker ticker) {
        return new KnownSentences(VOCABULARY, SPELLING, COMPOUNDS, ticker);
    }

    @Test
    void a_story_is_read_once_until_nobody_asked_for_a_minute() {
        KnownTales tales = tales(sentences(nanos::get), nanos::get);
        Tale tale = tales.told(List.of("Mary went home."));

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(59));
        assertThat(tales.told(List.of("Mary went home."))).isSameAs(tale);
        assertThat(tales.told(List.of("Mary went home.", "Bob went home."))).isNotSameAs(tale);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(61));
        assertThat(tales.told(List.of("Mary went home."))).isNotSameAs(tale);
    }

    @Test
    void a_word_that_the_question_says_again_is_a_slip_nowhere() {
        KnownTales tales = tales(sentences(nanos::get), nanos::get);
        List<String> story = List.of("Mary wnet to the hall.");

        assertThat(tales.told(story, List.of()).statements()).containsExactly("Mary went to the hall.");
        assertThat(tales.told(story, List.of("wnet")).statements()).isEqualTo(story);
        assertThat(tales.told(story, List.of("teh")).statements()).containsExactly("Mary went to the hall.");
    }

    @Test
    void the_same_is_read_as_if_the_story_were_read_anew_for_each_question() {
        KnownSentences sentences = sentences(Ticker.systemTicker());
        KnownTales tales = tales(sentences, Ticker.systemTicker());
        Random random = new Random(9);
        StoryGenerator generator = new StoryGenerator(9);
        int parted = 0;
        for (int i = 0; i < 150; i++) {
            List<String> story = story(generator, random);
            Tale tale = tales.told(story);
            for (int asked = 0; asked < 4; asked++) {
                Sentence question = sentences.asked(random.nextBoolean() ? told(random) : "Is she in the hall?");
                List<Wording> anew = joined(question, tale.statements(), sentences);

                Neighbours neighbours = tale.neighbours().with(question);
                boolean holds = tale.neighbours().holdWith(question);
                parted += holds ? 0 : 1;
                Topics topics = holds ? tale.topics() : tales.topics(tale, neighbours);
                Wording plain = COMPOUNDS.joined(question, neighbours);
                assertThat(plain).isEqualTo(anew.get(0));
                assertThat(new Relevance(LIMIT, 0).choose(plain, topics))
                        .as("%s of %s", question.text(), story)
                        .isEqualTo(chosen(plain, anew.subList(1, anew.size())));
                assertThat(IntStream.range(0, topics.size())
                                .mapToObj(at -> tales.statement(tale, topics, neighbours, at)))
                        .isEqualTo(anew.subList(1, anew.size()));
            }
        }
        assertThat(parted).isBetween(20, 580);
    }

    /** Of a few names of one and two words, and of what is generated for training. */
    private static List<String> story(StoryGenerator generator, Random random) {
        List<String> story = new ArrayList<>();
        List<String> kinds = List.copyOf(StoryGenerator.kinds());
        generator.generate(kinds.get(random.nextInt(kinds.size())), 1).forEach(one -> story.addAll(one.statements()));
        IntStream.range(0, 1 + random.nextInt(30)).forEach(i -> story.add(told(random)));
        Collections.shuffle(story, random);
        return story;
    }

    private static String told(Random random) {
        String who = name(random, "Mary", "Bob", "Ann", "Mary Jones", "Bob Smith", "Ann Smith", "Everybody", "She");
        String where = name(random, "hall", "old hall", "pink hall", "pink barn", "barn", "old mill", "York", "owl");
        return who + name(random, " went to the ", " is a ", " is in ", " took the ", " zorbled the ") + where + ".";
    }

    private static String name(Random random, String... names) {
        return names[random.nextInt(names.length)];
    }

    /** Question and statements, each name of several words as one, by looking through all of them. */
    private static List<Wording> joined(Sentence question, List<String> statements, KnownSentences sentences) {
        List<Sentence> all = new ArrayList<>();
        all.add(question);
        statements.forEach(text -> all.add(sentences.told(text)));
        Neighbours neighbours = COMPOUNDS.neighbours(all);
        return all.stream()
                .map(sentence -> COMPOUNDS.joined(sentence, neighbours))
                .toList();
    }

    /** Round by round, the latest first, by looking at every statement. */
    private static int[] chosen(Wording question, List<Wording> statements) {
        List<List<String>> topics = new ArrayList<>();
        for (Wording statement : statements) {
            Set<String> both = new LinkedHashSet<>(statement.topics());
            if (statement.leaning() && !topics.isEmpty()) {
                topics.get(topics.size() - 1).stream().limit(8).forEach(both::add);
            }
            topics.add(List.copyOf(both));
        }
        Set<String> reached = new HashSet<>(question.topics());
        if (question.words().get(1).equals("she")) {
            topics.get(topics.size() - 1).stream().limit(8).forEach(reached::add);
        }
        Set<String> asked = Set.copyOf(reached);
        Set<String> senses =
                statements.stream().flatMap(one -> one.senses().stream()).collect(Collectors.toSet());
        boolean fits = statements.size() <= LIMIT;
        List<Integer> about = indices(topics, asked);
        List<Integer> named = about.stream()
                .filter(i -> topics.get(i).stream().anyMatch(topic -> asked.contains(topic) && !senses.contains(topic)))
                .toList();
        boolean far = !fits && about.size() > 6 && !named.isEmpty();
        Set<Integer> linked = new TreeSet<>(Comparator.reverseOrder());
        about.stream()
                .filter(i -> !far || named.stream().anyMatch(other -> Math.abs(i - other) <= 3))
                .forEach(linked::add);
        IntStream.range(0, statements.size())
                .filter(i -> statements.get(i).general())
                .forEach(linked::add);
        Set<Integer> chosen = new TreeSet<>();
        while (!linked.isEmpty() && chosen.size() < LIMIT) {
            List<Integer> now = linked.stream().limit(LIMIT - chosen.size()).toList();
            chosen.addAll(now);
            Set<Integer> next = new TreeSet<>(Comparator.reverseOrder());
            for (int i : now) {
                for (String topic : topics.get(i)) {
                    indices(topics, Set.of(topic)).stream()
                            .filter(other -> fits
                                    || !senses.contains(topic)
                                    || !asked.contains(topic) && Math.abs(i - other) <= 3)
                            .filter(other -> !chosen.contains(other))
                            .forEach(next::add);
                }
            }
            linked = next;
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Integer> indices(List<List<String>> topics, Set<String> about) {
        return IntStream.range(0, topics.size())
                .filter(i -> !Collections.disjoint(topics.get(i), about))
                .boxed()
                .toList();
    }
}
