package fabula.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Two or three kinds of story told across one another. */
final class Mixed implements Kind {

    private static final List<Function<Scene, Strand>> STRANDS = strands();

    private static List<Function<Scene, Strand>> strands() {
        List<Function<Scene, Strand>> strands = new ArrayList<>();
        Journeys.kinds().forEach(kind -> strands.add(kind::strand));
        strands.add(Carrying::strand);
        strands.add(Positions::strand);
        strands.add(Sizes::strand);
        strands.add(Comparisons::strand);
        strands.add(Times::strand);
        strands.add(Giving::strand);
        strands.add(Counting::strand);
        strands.add(States::strand);
        strands.add(Motives::strand);
        strands.add(Classes::strand);
        strands.add(Family::strand);
        strands.add(Work::strand);
        return List.copyOf(strands);
    }

    @Override
    public String name() {
        return "mixed";
    }

    @Override
    public void tell(Scene scene) {
        List<Strand> strands = scene.shuffled(STRANDS).subList(0, scene.between(2, 3)).stream()
                .map(strand -> strand.apply(scene))
                .toList();
        strands.forEach(strand -> strand.tell().run());
        new Rhythm(
                        scene,
                        scene.chance(50) ? scene.between(3, 6) : scene.between(4, 20),
                        scene.between(3, 6),
                        scene.chance(60))
                .run(
                        () -> scene.pick(strands).tell().run(),
                        () -> scene.pick(strands).ask().run());
    }
}
