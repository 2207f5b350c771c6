package fabula.world;

import fabula.corpus.LabelledQuestion;
import fabula.story.Verdict;
import fabula.world.Entity.Gender;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** One story while it is being told. No two things in it share a word of their names unless a kind wants it. */
final class Scene {

    /** A question that could be asked now. */
    record Candidate(Finding finding, Supplier<String> text) {}

    private static final Map<Verdict, Integer> WEIGHTS =
            new EnumMap<>(Map.of(Verdict.YES, 38, Verdict.NO, 38, Verdict.MAYBE, 26, Verdict.UNKNOWN, 19));

    private final SplittableRandom random;
    private final RandomGenerator manner;
    private final Names names;
    private final boolean plain;
    private final List<String> statements = new ArrayList<>();
    private final List<LabelledQuestion> questions = new ArrayList<>();
    private final List<Entity> places = new ArrayList<>();
    private final Set<Entity> entities = new LinkedHashSet<>();
    private final Set<String> used = new HashSet<>();

    /** @param plain whether to tell and ask as plainly as it goes */
    Scene(SplittableRandom random, boolean plain) {
        this.random = random;
        this.names = new Names(this, random);
        this.plain = plain;
        this.manner = plain ? new Plainly(random) : random;
    }

    boolean isPlain() {
        return plain;
    }

    /** What chooses among ways of saying the same. */
    RandomGenerator manner() {
        return manner;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    <T> T pick(T[] list) {
        return list[random.nextInt(list.length)];
    }

    /** One of the list other than these, if there is any. */
    <T> Optional<T> other(List<T> list, List<T> than) {
        List<T> left = new ArrayList<>(list);
        left.removeAll(than);
        return left.isEmpty() ? Optional.empty() : Optional.of(pick(left));
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        for (int i = copy.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T kept = copy.get(i);
            copy.set(i, copy.get(j));
            copy.set(j, kept);
        }
        return copy;
    }

    /** Tells something. Returns the statement's index. */
    int say(Phrase phrase, Object... things) {
        for (Object thing : things) {
            if (thing instanceof Entity entity) {
                entities.add(entity);
            }
        }
        statements.add(phrase.say(manner, things));
        return statements.size() - 1;
    }

    int told() {
        return statements.size();
    }

    int asked() {
        return questions.size();
    }

    void ask(Finding finding, Phrase phrase, Object... things) {
        ask(finding, phrase.say(manner, things));
    }

    void ask(Finding finding, String text) {
        boolean before =
                questions.stream().anyMatch(q -> q.told() == told() && q.text().equals(text));
        if (!before && told() > 0) {
            questions.add(new LabelledQuestion(told(), text, finding.verdict(), Optional.of(finding.supports())));
        }
    }

    Candidate candidate(Finding finding, Phrase phrase, Object... things) {
        return new Candidate(finding, () -> phrase.say(manner, things));
    }

    Candidate candidate(Finding finding, Question question, Object... things) {
        return new Candidate(finding, () -> question.say(manner, things));
    }

    /** Asks one of these, choosing the answer first, so that no answer is much likelier than another. */
    void askOneOf(List<Candidate> candidates) {
        Map<Verdict, List<Candidate>> sorted = new EnumMap<>(Verdict.class);
        candidates.forEach(
                candidate -> sorted.computeIfAbsent(candidate.finding().verdict(), v -> new ArrayList<>())
                        .add(candidate));
        if (sorted.keySet().equals(Set.of(Verdict.UNKNOWN)) && chance(88)) {
            return;
        }
        int all = sorted.keySet().stream().mapToInt(WEIGHTS::get).sum();
        int left = all == 0 ? 0 : random.nextInt(all);
        for (Map.Entry<Verdict, List<Candidate>> entry : sorted.entrySet()) {
            left -= WEIGHTS.get(entry.getKey());
            if (left < 0) {
                Candidate chosen = pick(entry.getValue());
                ask(chosen.finding(), chosen.text().get());
                return;
            }
        }
    }

    /** Keeps others from sharing this name's words; false when one of them is taken already. */
    boolean reserve(String name) {
        List<String> words = new ArrayList<>(4);
        for (String word : name.toLowerCase(Locale.ROOT).replace('\'', ' ').split(" ")) {
            if (word.length() > 2 && !word.equals("the")) {
                words.add(word);
            }
        }
        for (String word : words) {
            if (used.contains(word)) {
                return false;
            }
        }
        used.addAll(words);
        return true;
    }

    Entity person() {
        while (true) {
            Gender gender = chance(50) ? Gender.SHE : Gender.HE;
            Entity person = new Entity(names.person(gender), gender, List.of());
            if (reserve(person.name())) {
                entities.add(person);
                return person;
            }
        }
    }

    /** Somebody called by a name, not "the baker". */
    Entity named() {
        Entity person = person();
        return person.name().startsWith("the ") ? named() : person;
    }

    /** Somebody of this sex as family and friends call him or her. */
    Entity named(Gender gender) {
        while (true) {
            Entity person = new Entity(names.first(gender), gender, List.of());
            if (reserve(person.name())) {
                entities.add(person);
                return person;
            }
        }
    }

    /** Somebody who acts in a story: seldom one without a name, such as "my sister". */
    private Entity actor() {
        if (!chance(6)) {
            return person();
        }
        Entity actor = names.relative();
        if (!reserve(actor.name())) {
            return person();
        }
        entities.add(actor);
        return actor;
    }

    List<Entity> cast(int count) {
        return several(count, this::actor);
    }

    List<Entity> people(int count) {
        return several(count, this::person);
    }

    <T> List<T> several(int count, Supplier<T> one) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(one.get());
        }
        return all;
    }

    /** A room, a site, a town or a made-up place. */
    Entity place() {
        while (true) {
            Entity place = names.place();
            if (reserve(place.name())) {
                places.add(place);
                entities.add(place);
                return place;
            }
        }
    }

    /** Something that can be carried. */
    Entity object() {
        while (true) {
            String name = names.object();
            if (reserve(name)) {
                Entity object = Entity.thing("the " + name);
                entities.add(object);
                return object;
            }
        }
    }

    /** A word of the pool or, three times in ten, a made-up one. */
    String word(String[] pool) {
        while (true) {
            String word = names.word(pool);
            if (reserve(word)) {
                return word;
            }
        }
    }

    /** The places that this story has names for. */
    List<Entity> places() {
        return places;
    }

    /** Everybody and everything that has a name here, places included. */
    Set<Entity> entities() {
        return entities;
    }

    /** Is this word, in lower case, part of a name in this story? */
    boolean names(String word) {
        return used.contains(word);
    }

    List<String> statements() {
        return statements;
    }

    List<LabelledQuestion> questions() {
        return questions;
    }
}
