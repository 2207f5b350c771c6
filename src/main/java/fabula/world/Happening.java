package fabula.world;

import fabula.world.Entity.Gender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An episode with its people, as far as it is told.
 *
 * @param told the statements of each step: itself and, where it says "she", the one with the name
 */
record Happening(Scene scene, Episode episode, Object[] things, List<List<Integer>> told) {

    /** The episode as chance has it. */
    static Happening of(Scene scene, Episode episode) {
        return new Happening(scene, episode, episode.drawn(scene), new ArrayList<>());
    }

    /** The same for somebody else, with the values that it was not. */
    Happening likewise() {
        return new Happening(scene, episode, episode.others(scene, things), new ArrayList<>());
    }

    Entity hero() {
        return (Entity) things[0];
    }

    boolean isOver() {
        return told.size() == episode.steps().size();
    }

    /** Must the next step come now? */
    boolean goesOn() {
        return !told.isEmpty() && !isOver() && episode.steps().get(told.size()).bound();
    }

    /** Must nothing else happen before the next step? */
    boolean leans() {
        return !told.isEmpty() && !isOver() && episode.steps().get(told.size()).leans();
    }

    void tell() {
        Episode.Step step = episode.steps().get(told.size());
        int statement = scene.told();
        boolean follows = !told.isEmpty() && told.get(told.size() - 1).contains(statement - 1);
        boolean pronoun = follows && step.refers() && isAlone(statement - 1) && scene.chance(80);
        Gender gender = hero().gender();
        things[6] = pronoun ? gender.subject : hero().name();
        things[7] = pronoun ? gender.possessive : hero().name() + "'s";
        things[8] = pronoun ? gender.object : hero().name();
        List<Integer> statements = new ArrayList<>(List.of(statement));
        if (pronoun) {
            statements.addAll(told.get(told.size() - 1));
        }
        Telling.simply(scene, step.ways().part(scene.manner(), things));
        told.add(statements);
    }

    /** Can nobody else of the statement be meant by "she"? */
    private boolean isAlone(int statement) {
        String last = scene.statements().get(statement);
        return Arrays.stream(things)
                .filter(Entity.class::isInstance)
                .map(Entity.class::cast)
                .noneMatch(
                        other -> !other.equals(hero()) && other.gender() == hero().gender() && other.isNamedIn(last));
    }

    void asked(List<Scene.Candidate> candidates) {
        for (Episode.Asked asked : episode.asked()) {
            if (asked.isDue(told.size())) {
                List<Integer> supports = asked.steps().stream()
                        .flatMap(step -> told.get(step).stream().limit(asked.ofHero() ? Integer.MAX_VALUE : 1))
                        .distinct()
                        .toList();
                candidates.add(
                        scene.candidate(new Finding(asked.verdict(), supports), asked.question(), things.clone()));
            }
        }
    }

    /** What is told of this one, asked of another. */
    void askedOf(Entity other, List<Scene.Candidate> candidates) {
        Object[] swapped = things.clone();
        swapped[0] = other;
        episode.asked().stream()
                .filter(asked -> asked.ofOne() && asked.isDue(told.size()))
                .forEach(asked -> candidates.add(scene.candidate(Finding.UNKNOWN, asked.question(), swapped)));
    }
}
