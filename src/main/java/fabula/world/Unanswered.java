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

/**
 * Asks of the people and things of a story what only another kind of story would tell of them: whether Mary is John's
 * sister, where all that is told is where they went. Whatever relation a question asks for, it must have been told.
 */
final class Unanswered {

    private static final List<Kind> ASKING = List.of(new Positions(), new Sizes(), new Comparisons(), new Family());
    /** The kinds, by name, that tell what one of the others asks for, or everything. */
    private static final Map<String, Set<String>> ANSWERING = Map.of(
            "positions", Set.of("positions"),
            "sizes", Set.of("sizes", "comparisons"),
            "comparisons", Set.of("sizes", "comparisons"),
            "family", Set.of("family"));

    private final Scene scene;

    Unanswered(Scene scene) {
        this.scene = scene;
    }

    /** One such question about what was told so far, if the story has the people and things for it. */
    Optional<LabelledQuestion> question(String kind, List<String> statements) {
        Kind other = scene.pick(ASKING);
        if (kind.equals("mixed") || ANSWERING.get(other.name()).contains(kind)) {
            return Optional.empty();
        }
        String told = String.join(" ", statements);
        List<Entity> here = scene.shuffled(scene.entities().stream()
                .filter(entity ->
                        entity.gender() != Entity.Gender.IT || entity.name().startsWith("the "))
                .filter(entity -> entity.pattern().matcher(told).find())
                .toList());
        Scene elsewhere = new Scene(new SplittableRandom(scene.below(Integer.MAX_VALUE)), false);
        other.tell(elsewhere);
        if (elsewhere.questions().isEmpty()) {
            return Optional.empty();
        }
        return translated(scene.pick(elsewhere.questions()).text(), elsewhere.entities(), here)
                .map(text -> new LabelledQuestion(statements.size(), text, Verdict.UNKNOWN, Optional.of(List.of())));
    }

    /** The question with the names of this story; nothing where it has too few of them. */
    private static Optional<String> translated(String question, Set<Entity> there, List<Entity> here) {
        List<Entity> asked = there.stream()
                .filter(entity -> entity.pattern().matcher(question).find())
                .toList();
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
