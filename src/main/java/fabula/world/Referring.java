package fabula.world;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says "she", "it" and "there" for who, what and where the statement before was about, as people do, wherever nobody
 * else could be meant. What a pronoun follows from is the statement that names whom it stands for, too.
 */
final class Referring {

    private static final int REPLACED = 75;

    private static final Set<String> BEFORE_SUBJECT = words("then that later afterwards yesterday today now soon next"
            + " finally last morning afternoon evening night there tomorrow suddenly eventually and so well but");
    private static final Set<String> BEFORE_PERSON = words("by with to from for than behind beside near of at");
    private static final Set<String> NOT_BEFORE_THING =
            words("is was are were has a both either neither not only nor and or him her them me so");
    private static final Pattern PARTICLE =
            Pattern.compile("(.*\\w) (up|down|away|off|out|back|aside|along|behind|over) $");
    private static final Pattern TO_THERE = Pattern.compile("(?i)(.*?)\\b(in|at|on|inside|to|into|onto) $");
    private static final Pattern BESIDE = Pattern.compile("(?i).*\\b(next|close|near|belongs|and|or|nor|but|not) $");
    /** "'s mother is", but not the "'s clever" of who is clever. */
    private static final Pattern OWNING = Pattern.compile("'s [a-z]+ (is|was|has) .*");

    private static final Pattern GOES_ON = Pattern.compile("(?s)( and | or |'|,? nor | of |-).*");

    private final Scene scene;

    Referring(Scene scene) {
        this.scene = scene;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    LabelledStory refer(LabelledStory story) {
        List<String> told = new ArrayList<>();
        List<Map<Entity, Integer>> named = new ArrayList<>();
        Map<Entity, Integer> before = Map.of();
        String last = "";
        for (String statement : story.statements()) {
            int at = told.size();
            Map<Entity, Integer> here = new LinkedHashMap<>();
            mentioned(statement).forEach(entity -> here.put(entity, at));
            String said = statement;
            for (Entity entity : List.copyOf(here.keySet())) {
                Optional<String> shorter = before.containsKey(entity)
                                && isClear(entity, last, statement, before.keySet(), here.keySet())
                                && scene.chance(REPLACED)
                        ? replaced(said, entity)
                        : Optional.empty();
                if (shorter.isPresent()) {
                    said = shorter.get();
                    here.put(entity, before.get(entity));
                }
            }
            told.add(said);
            named.add(here);
            if (!here.isEmpty()) {
                before = here;
                last = statement;
            }
        }
        List<LabelledQuestion> questions = story.questions().stream()
                .map(question -> new LabelledQuestion(
                        question.told(),
                        question.text(),
                        question.answer(),
                        question.supports().map(all -> withNames(all, named))))
                .toList();
        return new LabelledStory(story.source(), told, questions);
    }

    private static List<Integer> withNames(List<Integer> supports, List<Map<Entity, Integer>> named) {
        return supports.stream()
                .flatMap(told -> Stream.concat(Stream.of(told), named.get(told).values().stream()))
                .distinct()
                .sorted()
                .toList();
    }

    private List<Entity> mentioned(String statement) {
        return scene.entities().stream()
                .filter(entity -> occurrences(statement, entity) > 0)
                .toList();
    }

    private static int occurrences(String text, Entity entity) {
        return (int) entity.pattern().matcher(text).results().count();
    }

    /** Could the pronoun stand for nobody and nothing else that was told of just before? */
    private boolean isClear(Entity entity, String last, String statement, Set<Entity> before, Set<Entity> here) {
        if (isNested(entity)
                || isThing(entity) && !entity.isMany() && !entity.name().matches("the .*[^s]")) {
            return false;
        }
        Predicate<Entity> rival = other -> !other.equals(entity) && isRival(entity, other);
        if (entity.isPlace()) {
            return Stream.concat(before.stream(), here.stream()).noneMatch(rival);
        }
        return before.stream().noneMatch(rival)
                || isThing(entity) && startsWith(last, entity) && startsWith(statement, entity);
    }

    private boolean isNested(Entity entity) {
        return scene.entities().stream()
                .anyMatch(other -> !other.equals(entity) && occurrences(other.name(), entity) > 0);
    }

    private static boolean isRival(Entity entity, Entity other) {
        return entity.isPlace() ? other.isPlace() : !other.isPlace() && other.gender() == entity.gender();
    }

    private static boolean isThing(Entity entity) {
        return (entity.gender() == Entity.Gender.IT || entity.isMany()) && !entity.isPlace();
    }

    private static boolean startsWith(String text, Entity entity) {
        return text.toLowerCase(Locale.ROOT).startsWith(entity.name().toLowerCase(Locale.ROOT) + " ");
    }

    private static Optional<String> replaced(String text, Entity entity) {
        Matcher found = entity.pattern().matcher(text);
        if (!found.find() || occurrences(text, entity) != 1) {
            return Optional.empty();
        }
        String before = text.substring(0, found.start());
        String after = text.substring(found.end());
        Optional<String> said = entity.isPlace()
                ? place(before, after)
                : isThing(entity) ? thing(before, after, entity) : person(before, after, entity.gender());
        return said.map(sentence -> Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1));
    }

    private static Optional<String> person(String before, String after, Entity.Gender gender) {
        String last = lastWord(before);
        if (OWNING.matcher(after).matches()) {
            return Optional.of(before + gender.possessive + after.substring(2));
        }
        if (GOES_ON.matcher(after).matches() || after.startsWith(",")) {
            return Optional.empty();
        }
        if (last.isEmpty() || before.endsWith(", ") || BEFORE_SUBJECT.contains(last)) {
            return after.startsWith(" ") && !last.equals("and")
                    ? Optional.of(before + gender.subject + after)
                    : Optional.empty();
        }
        return BEFORE_PERSON.contains(last) ? Optional.of(before + gender.object + after) : Optional.empty();
    }

    private static Optional<String> thing(String before, String after, Entity entity) {
        String last = lastWord(before);
        boolean toSomebody = !before.isBlank()
                && Character.isUpperCase(lastTyped(before).charAt(0))
                && before.strip().contains(" ");
        String it = entity.gender().object;
        if (NOT_BEFORE_THING.contains(last)
                || toSomebody
                || entity.isMany() && before.isBlank()
                || GOES_ON.matcher(after).matches()) {
            return Optional.empty();
        }
        Matcher particle = PARTICLE.matcher(before);
        return Optional.of(
                particle.matches()
                        ? particle.group(1) + " " + it + " " + particle.group(2) + after
                        : before + it + after);
    }

    private static Optional<String> place(String before, String after) {
        Matcher preposition = TO_THERE.matcher(before);
        if (!preposition.matches()
                || BESIDE.matcher(preposition.group(1)).matches()
                || GOES_ON.matcher(after).matches()) {
            return Optional.empty();
        }
        return Optional.of(preposition.group(1) + "there" + after);
    }

    private static String lastWord(String before) {
        return before.isBlank() ? "" : lastTyped(before).toLowerCase(Locale.ROOT);
    }

    private static String lastTyped(String before) {
        String[] words = before.strip().split(" ");
        return words[words.length - 1].replaceAll("\\W+$", "");
    }
}
