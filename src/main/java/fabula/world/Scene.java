package fabula.world;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
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

    /** Percent of the stories that name nobody twice in a row. */
    private static final int REFERRING = 35;

    /** Percent of the stories that are told by somebody in them, where they can be. */
    private static final int FIRSTHAND = 10;

    /** Percent of the stories that are asked about what another kind would tell. */
    private static final int UNANSWERED = 25;

    /** Percent of the stories that are asked about what no kind tells, and of those that tell more than is asked. */
    private static final int DETAILED = 22;

    private final SplittableRandom random;
    private final RandomGenerator manner;
    private final boolean plain;
    private final List<String> statements = new ArrayList<>();
    private final List<LabelledQuestion> questions = new ArrayList<>();
    private final List<Entity> places = new ArrayList<>();
    private final Set<Entity> entities = new LinkedHashSet<>();
    private final Set<String> used = new HashSet<>();

    /** @param plain whether to tell and ask as plainly as it goes */
    Scene(SplittableRandom random, boolean plain) {
        this.random = random;
        this.plain = plain;
        this.manner = plain ? new Plainly(random) : random;
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
            Entity person = new Entity(personName(gender), gender, List.of());
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

    private String personName(Gender gender) {
        if (chance(28)) {
            return Coinage.name(random) + (chance(8) ? " " + Coinage.name(random) : "");
        }
        if (chance(3)) {
            return "the " + pick(Lexicon.JOBS);
        }
        String name = pick(chance(6) ? Lexicon.NEUTRAL : gender == Gender.SHE ? Lexicon.WOMEN : Lexicon.MEN);
        if (chance(5)) {
            String surname = pick(Lexicon.SURNAMES);
            return chance(40) ? name + " " + surname : pick(titles(gender)) + surname;
        }
        if (chance(4)) {
            return pick(titles(gender)) + name;
        }
        if (chance(2) && gender == Gender.SHE) {
            return name + " " + pick(Lexicon.SECOND_NAMES);
        }
        return chance(3) ? name + " " + Coinage.name(random) : name;
    }

    private static List<String> titles(Gender gender) {
        return gender == Gender.SHE
                ? List.of("Aunt ", "Mrs ", "Ms ", "Lady ", "Dr ", "Grandma ", "Little ", "Miss ", "Professor ")
                : List.of("Uncle ", "Mr ", "Captain ", "Dr ", "Grandpa ", "Old ", "Sir ", "Professor ");
    }

    /** Somebody who acts in a story: seldom one without a name, such as "my sister". */
    private Entity actor() {
        if (!chance(6)) {
            return person();
        }
        boolean she = chance(50);
        Entity actor =
                new Entity(pick(she ? Lexicon.SOME_WOMEN : Lexicon.SOME_MEN), she ? Gender.SHE : Gender.HE, List.of());
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
            Entity place = anyPlace();
            if (reserve(place.name())) {
                places.add(place);
                entities.add(place);
                return place;
            }
        }
    }

    private Entity anyPlace() {
        int which = below(100);
        if (which < 42) {
            String room = (chance(5) ? pick(Lexicon.QUALITIES) + " " : "") + pick(Lexicon.ROOMS);
            return spot(room, List.of("in", "in", "inside"));
        }
        if (which < 44) {
            return new Entity(pick(Lexicon.INSTITUTIONS), Gender.IT, List.of("at"));
        }
        if (which < 60) {
            return spot(pick(Lexicon.SITES), List.of("at"));
        }
        if (which < 64) {
            return spot(pick(Lexicon.OPEN), List.of("on"));
        }
        if (which < 74) {
            return new Entity(pick(Lexicon.TOWNS), Gender.IT, List.of("in"));
        }
        if (which < 82) {
            String town = Coinage.name(random) + (chance(25) ? pick(List.of(" City", " Hall", " Castle", " Bay")) : "");
            return new Entity(town, Gender.IT, List.of("in"));
        }
        String qualified = (chance(15) ? pick(Lexicon.COLOURS) + " " : "") + Coinage.word(random);
        return spot(qualified, List.of("in", "at", "inside"));
    }

    private static Entity spot(String name, List<String> prepositions) {
        return new Entity("the " + name, Gender.IT, prepositions);
    }

    /** Something that can be carried. */
    Entity object() {
        while (true) {
            String word = chance(30) ? Coinage.word(random) : pick(Lexicon.PORTABLE);
            String name = (chance(8) ? pick(Lexicon.COLOURS) + " " : "") + word;
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
            String word = chance(30) ? Coinage.word(random) : pick(pool);
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

    List<LabelledQuestion> questions() {
        return questions;
    }

    LabelledStory story(String kind) {
        if (chance(UNANSWERED)) {
            new Unanswered(this).question(kind, statements).ifPresent(questions::add);
        }
        boolean detailed = !kind.equals("everyday");
        if (detailed && chance(DETAILED)) {
            new Details(this).question(statements).ifPresent(questions::add);
        }
        LabelledStory told = new LabelledStory(kind + ".txt", statements, questions);
        if (plain) {
            return told;
        }
        if (detailed && chance(DETAILED)) {
            told = new Introducing(this).into(new Details(this).into(told));
        }
        if (chance(DETAILED)) {
            told = new QuestionPronouns(this).in(told);
        }
        if (chance(FIRSTHAND)) {
            told = new Firsthand(this).tell(told);
        }
        if (!kind.equals("pronouns") && chance(REFERRING)) {
            told = new Referring(this).refer(told);
        }
        if (chance(2)) {
            told = new Digression(this).into(told);
        } else if (chance(4)) {
            told = new Digression(this).into(told, between(6, 30));
        } else if (chance(15)) {
            told = new Joining(this).join(told);
        }
        return new Typing(this).type(told);
    }
}
