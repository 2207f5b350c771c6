package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Stories of what is one of several and cannot be two: the colour of a car, who ate the cake, the day of the exam. It is
 * told, denied, one of two, or perhaps; of two, the other follows when one is denied. What is told stays true.
 */
final class Alternatives {

    /** How often, out of the sum, each sort of statement is made. */
    record Mix(int told, int denied, int either, int perhaps, int neither, int aside) {

        int sum() {
            return told + denied + either + perhaps + neither + aside;
        }
    }

    /** What the story is about, and the words for it. */
    private record Topic(Phrase told, Phrase denied, Phrase either, Phrase perhaps, Phrase neither, Question asked) {

        static Topic of(String section) {
            List<String> lines = BOOK.lines(section);
            List<Phrase> ways = lines.subList(0, 5).stream().map(Phrase::of).toList();
            return new Topic(
                    ways.get(0),
                    ways.get(1),
                    ways.get(2),
                    ways.get(3),
                    ways.get(4),
                    Question.of(lines.subList(5, lines.size())));
        }
    }

    private static final Phrasebook BOOK = Phrasebook.of("alternatives");
    private static final List<String> SECTIONS =
            List.of("colour", "job", "animal", "deed", "deed", "owner", "day", "order", "ride", "spot", "spot");
    private static final Map<String, Topic> TOPICS = topics();

    private final Scene scene;
    private final Mix mix;
    private final Topic topic;
    private final List<Entity> subjects = new ArrayList<>();
    private final List<Entity> values;
    /** The plain form of a deed, for each subject that is one. */
    private final Map<Entity, String> bases = new LinkedHashMap<>();

    private final Map<Entity, Belief> beliefs = new LinkedHashMap<>();
    private final Entity unheard;

    private Alternatives(Scene scene, Mix mix) {
        this.scene = scene;
        this.mix = mix;
        String section = scene.pick(SECTIONS);
        this.topic = TOPICS.get(section);
        List<Entity> all = scene.several(scene.between(2, 4), () -> subject(section));
        this.values = values(section, scene.between(3, 5));
        this.subjects.addAll(all.subList(1, all.size()));
        this.unheard = all.get(0);
    }

    static Strand strand(Scene scene, Mix mix) {
        Alternatives alternatives = new Alternatives(scene, mix);
        return new Strand(alternatives::tell, alternatives::ask);
    }

    private static Map<String, Topic> topics() {
        Map<String, Topic> topics = new LinkedHashMap<>();
        SECTIONS.forEach(section -> topics.computeIfAbsent(section, Topic::of));
        return topics;
    }

    private Entity subject(String section) {
        return switch (section) {
            case "colour", "owner", "spot" -> scene.object();
            case "deed" -> deed();
            case "day" -> Entity.thing("the " + drawn("occasions"));
            default -> scene.named();
        };
    }

    private Entity deed() {
        String[] forms = scene.pick(BOOK.lines("deeds")).split(" / ");
        Entity deed = Entity.thing(forms[0]);
        if (bases.putIfAbsent(deed, forms[1]) != null || !scene.reserve(forms[0])) {
            return deed();
        }
        return deed;
    }

    private List<Entity> values(String section, int count) {
        Supplier<Entity> one = () -> switch (section) {
            case "colour" -> Entity.thing(scene.word(Lexicon.COLOURS));
            case "job" -> Entity.thing(scene.word(Lexicon.JOBS));
            case "animal" -> Entity.thing(scene.word(Lexicon.ANIMALS));
            case "deed", "owner" -> scene.named();
            case "day" -> Entity.thing(drawn("days"));
            case "order" -> Entity.thing(drawn("dishes"));
            case "ride" -> Entity.thing(drawn("rides"));
            default -> Entity.thing(drawn("spots"));
        };
        return scene.several(count, one);
    }

    /** One of a line's words that shares none with another name of the story. */
    private String drawn(String section) {
        String[] pool = BOOK.lines(section).get(0).split(" / ");
        String word = scene.pick(pool);
        return scene.reserve(word.replaceAll("^(in|on|under|behind|next to|inside) ", "")) ? word : drawn(section);
    }

    private void tell() {
        List<Entity> unsettled = subjects.stream()
                .filter(one -> !beliefs.getOrDefault(one, Belief.none()).certain())
                .toList();
        Entity subject = scene.pick(unsettled.isEmpty() ? subjects : unsettled);
        Belief now = beliefs.getOrDefault(subject, Belief.none());
        int which = scene.below(mix.sum());
        if (now.certain() || which < mix.aside()) {
            if (scene.told() > 0 && scene.chance(30)) {
                Chatter.any(scene);
            }
            return;
        }
        beliefs.put(subject, told(subject, now, which - mix.aside()));
    }

    private Belief told(Entity subject, Belief now, int which) {
        List<Entity> open = now.vague() || now.candidates().isEmpty() ? left(now) : now.candidates();
        Entity one = scene.pick(open);
        Entity two = scene.other(left(now), List.of(one)).orElse(one);
        List<Integer> here = List.of(scene.told());
        boolean free = now.candidates().isEmpty() && left(now).size() > 2;
        int left = which;
        if ((left -= mix.either()) < 0 && free) {
            say(topic.either(), subject, one, two);
            return Belief.either(List.of(one, two), here);
        }
        if ((left -= mix.perhaps()) < 0 && free) {
            Telling.plainly(scene, clause(topic.perhaps(), subject, one, two));
            return Belief.perhaps(one, here);
        }
        if ((left -= mix.neither()) < 0 && free) {
            say(topic.neither(), subject, one, two);
            return now.not(one, here).not(two, here);
        }
        if (left < mix.denied() && left(now).size() > 1) {
            say(topic.denied(), subject, one, two);
            return now.not(one, here);
        }
        say(topic.told(), subject, one, two);
        return Belief.at(one, here);
    }

    private List<Entity> left(Belief now) {
        List<Entity> left = new ArrayList<>(values);
        left.removeAll(now.deniedPlaces());
        return left;
    }

    private void say(Phrase phrase, Entity subject, Entity one, Entity two) {
        Telling.simply(scene, clause(phrase, subject, one, two));
    }

    private String clause(Phrase phrase, Entity subject, Entity one, Entity two) {
        return phrase.part(scene.manner(), subject, one, two, bases.getOrDefault(subject, ""));
    }

    private void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        beliefs.forEach((subject, belief) ->
                values.forEach(value -> candidates.add(question(belief.isAt(value), subject, value))));
        if (scene.chance(40)) {
            candidates.add(question(Finding.UNKNOWN, unheard, scene.pick(values)));
        }
        scene.askOneOf(candidates);
    }

    private Scene.Candidate question(Finding finding, Entity subject, Entity value) {
        return scene.candidate(finding, topic.asked(), subject, value, value, bases.getOrDefault(subject, ""));
    }
}
