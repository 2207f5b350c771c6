package fabula.world;

import fabula.world.Entity.Gender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An episode with its people, as far as it is told.
 *
 * @param told the statements of each step: itself and, where it says "she", the one with the name
 */
record Happening(Scene scene, Episode episode, Object[] things, List<List<Integer>> told) {

    Happening(Scene scene, Episode episode, Object[] things) {
        this(scene, episode, things, new ArrayList<>());
    }

    /** The same for somebody else, with the values that it was not. */
    Happening likewise(Entity hero) {
        Object[] others = {hero, scene.person(), things[3], things[2], things[5], things[4], "", "", "", things[9]};
        return new Happening(scene, episode, others);
    }

    /** More of one of these, or something else: what is begun and understood only right after that is told first. */
    static void tellOne(Scene scene, List<Happening> happenings) {
        List<Happening> left = happenings.stream().filter(one -> !one.isOver()).toList();
        Optional<Happening> going = left.stream().filter(Happening::goesOn).findFirst();
        if (going.isPresent()) {
            going.get().tell();
        } else if (left.isEmpty() || scene.told() > 0 && scene.chance(14)) {
            Chatter.any(scene);
        } else {
            (scene.chance(70) ? left.get(0) : scene.pick(left)).tell();
        }
    }

    Entity hero() {
        return (Entity) things[0];
    }

    boolean isOver() {
        return told.size() == episode.steps().size();
    }

    /** Must the next step come now? */
    private boolean goesOn() {
        return !told.isEmpty() && episode.steps().get(told.size()).bound();
    }

    private void tell() {
        Episode.Step step = episode.steps().get(told.size());
        int statement = scene.told();
        boolean follows = !told.isEmpty() && told.get(told.size() - 1).contains(statement - 1);
        boolean pronoun = follows && isAlone() && step.refers() && scene.chance(80);
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

    /** Is nobody else in it called by the hero's pronoun? */
    private boolean isAlone() {
        return Stream.of(things[1], things[9])
                .noneMatch(other -> other instanceof Entity entity && entity.gender() == hero().gender());
    }

    void asked(List<Scene.Candidate> candidates) {
        for (Episode.Asked asked : episode.asked()) {
            if (asked.isDue(told.size())) {
                List<Integer> supports = asked.steps().stream()
                        .flatMap(step -> told.get(step).stream().limit(asked.ofHero() ? Integer.MAX_VALUE : 1))
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
