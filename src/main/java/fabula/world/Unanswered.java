package fabula.world;

import fabula.corpus.LabelledQuestion;
import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks of the people and things of a story what only another kind of story would tell of them: whether Mary is John's
 * sister, where all that is told is where they went. Whatever relation a question asks for, it must have been told.
 */
final class Unanswered {

    private record Asking(String kind, Consumer<Scene> tell) {}

    /** Not what vignettes ask: that is about everything. */
    private static final List<Asking> ASKING = List.of(
            new Asking("positions", new Positions()::tell),
            new Asking("sizes", scene -> run(scene, Sizes.strand(scene))),
            new Asking("comparisons", scene -> run(scene, Comparisons.strand(scene))),
            new Asking("family", new Family()::tell));
    /** The kinds, by name, that tell what one of the others asks for, or everything. */
    private static final Map<String, Set<String>> ANSWERING = Map.of(
            "positions", Set.of("positions", "comparisons"),
            "sizes", Set.of("sizes", "comparisons"),
            "comparisons", Set.of("sizes", "comparisons", "counting", "time"),
            "family", Set.of("family", "counting"));

    /** The kinds that tell of jobs, or of what somebody is. */
    private static final Set<String> OF_JOBS =
            Set.of("work", "classes", "induction", "negation", "either-or", "unknown", "states");

    private static final Set<String> OF_NEEDS = Set.of("motives", "states", "induction", "classes");
    private static final Set<String> OF_COLOURS = Set.of("states", "induction", "negation", "either-or", "unknown");
    private static final Pattern IS_A =
            Pattern.compile("(?i)(\\bis|\\bwas|'s|\\bas|\\bbe|\\bbecame|\\bnot|\\bthe) (an? )?(\\w+ )?(%s)\\b"
                    .formatted(String.join("|", Lexicon.JOBS)));
    private static final Pattern WORKING = Pattern.compile("(?i)\\b(boss|works?|employ\\w*|hired|job)\\b");

    private static final Pattern KIN = Pattern.compile(
            "(?i)\\b(cousin|brother|sister|sibling|mother|father|mum|mom|dad|parent|aunt|uncle|niece|nephew|husband|wife"
                    + "|son|daughter|twin|grand\\w+|child|children|kid|married|family)s?\\b");

    private final Scene scene;

    Unanswered(Scene scene) {
        this.scene = scene;
    }

    /** One such question about what was told so far, if the story has the people and things for it. */
    Optional<LabelledQuestion> question(String kind, List<String> statements) {
        if (Set.of("mixed", "everyday", "tales").contains(kind)) {
            return Optional.empty();
        }
        String told = String.join(" ", statements);
        List<Entity> here = scene.shuffled(scene.entities().stream()
                .filter(entity ->
                        entity.gender() != Entity.Gender.IT || entity.name().startsWith("the "))
                .filter(entity -> entity.isNamedIn(told))
                .toList());
        Optional<String> text = scene.chance(45) ? ofOne(kind, told, here) : fromElsewhere(kind, told, here);
        return text.map(
                question -> new LabelledQuestion(statements.size(), question, Verdict.UNKNOWN, Optional.of(List.of())));
    }

    /** What somebody does for a living, needs or owns some of, what colour a thing has: never told in such a story. */
    private Optional<String> ofOne(String kind, String told, List<Entity> here) {
        List<Entity> people = here.stream()
                .filter(one -> one.gender() != Entity.Gender.IT && !one.name().matches("(?i)(the|my|a) .*"))
                .toList();
        List<Entity> things = here.stream()
                .filter(one -> one.gender() == Entity.Gender.IT && !one.isPlace())
                .filter(one -> one.name().split(" ").length == 2)
                .toList();
        int which = scene.below(5);
        if (which == 4) {
            return things.isEmpty() || OF_COLOURS.contains(kind) ? Optional.empty() : colour(told, scene.pick(things));
        }
        if (people.isEmpty()) {
            return Optional.empty();
        }
        Entity one = scene.pick(people);
        if (which == 0) {
            return OF_JOBS.contains(kind) || IS_A.matcher(told).find() ? Optional.empty() : job(told, one);
        }
        if (which == 1) {
            boolean alone = people.size() < 2
                    || kind.equals("work")
                    || WORKING.matcher(told).find();
            return alone
                    ? Optional.empty()
                    : scene.other(people, List.of(one))
                            .map(boss -> Work.BOSS.ask().say(scene.manner(), one, boss));
        }
        if (which == 2) {
            return OF_NEEDS.contains(kind) ? Optional.empty() : Motives.ask(scene, one, told);
        }
        return kind.equals("counting") ? Optional.empty() : Optional.of(Amounts.ask(scene, one));
    }

    private Optional<String> job(String told, Entity one) {
        Entity job = Entity.thing(scene.pick(Lexicon.JOBS));
        return job.isNamedIn(told)
                ? Optional.empty()
                : Optional.of(Work.JOB.ask().say(scene.manner(), one, job));
    }

    private Optional<String> colour(String told, Entity thing) {
        boolean coloured = Stream.of(Lexicon.COLOURS)
                .anyMatch(colour -> Entity.thing(colour).isNamedIn(told));
        return coloured
                ? Optional.empty()
                : Optional.of(States.ASK_COLOUR.say(scene.manner(), thing, scene.pick(Lexicon.COLOURS)));
    }

    /** A question of another kind of story. */
    private Optional<String> fromElsewhere(String kind, String told, List<Entity> here) {
        Asking other = scene.pick(ASKING);
        boolean ofKin = other.kind().equals("family") && KIN.matcher(told).find();
        if (ofKin || ANSWERING.get(other.kind()).contains(kind)) {
            return Optional.empty();
        }
        Scene elsewhere = new Scene(new SplittableRandom(scene.below(Integer.MAX_VALUE)), false);
        other.tell().accept(elsewhere);
        if (elsewhere.questions().isEmpty()) {
            return Optional.empty();
        }
        return translated(scene.pick(elsewhere.questions()).text(), elsewhere.entities(), here);
    }

    private static void run(Scene scene, Strand strand) {
        new Rhythm(scene, scene.between(2, 6), scene.between(2, 4), true).run(strand.tell(), strand.ask());
    }

    /** The question with the names of this story; nothing where it has too few of them. */
    private static Optional<String> translated(String question, Set<Entity> there, List<Entity> here) {
        List<Entity> asked =
                there.stream().filter(entity -> entity.isNamedIn(question)).toList();
        Map<Entity, Entity> names = new LinkedHashMap<>();
        Set<Entity> left = new HashSet<>(here);
        for (Entity entity : asked) {
            Optional<Entity> name = here.stream()
                    .filter(left::contains)
                    .filter(one -> one.gender() == entity.gender() && one.isPlace() == entity.isPlace())
                    .findFirst();
            if (name.isEmpty()) {
                return Optional.empty();
            }
            left.remove(name.get());
            names.put(entity, name.get());
        }
        if (names.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(renamed(question, names));
    }

    private static String renamed(String question, Map<Entity, Entity> names) {
        String text = question;
        List<Entity> order = new ArrayList<>(names.keySet());
        for (int i = 0; i < order.size(); i++) {
            text = order.get(i).pattern().matcher(text).replaceAll("\u0000" + i + "\u0000");
        }
        for (int i = 0; i < order.size(); i++) {
            text = text.replace("\u0000" + i + "\u0000", names.get(order.get(i)).name());
        }
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
