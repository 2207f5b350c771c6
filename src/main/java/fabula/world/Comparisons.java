package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is older, faster, taller than whom, over several others; who is just as old, and who is the oldest of those that
 * are mentioned. What is known of one quality says nothing of another. "Not as old as" is younger.
 */
final class Comparisons implements Kind {

    private static final List<Quality> OF_PEOPLE = Quality.all("people");
    private static final List<Quality> OF_THINGS = Quality.all("things");
    private static final List<Quality> OF_RACERS = Quality.all("race");
    private static final List<Group> GROUPS =
            Quality.BOOK.lines("groups").stream().map(Group::of).toList();

    /** What is compared: "tea", "coffee" and "juice" are drinks, some more expensive and some hotter. */
    private record Group(String noun, List<String> names, List<Quality> qualities) {

        static Group of(String line) {
            String[] parts = line.split(" / ");
            return new Group(
                    parts[0],
                    List.of(parts[1].split(", ")),
                    OF_THINGS.stream()
                            .filter(quality -> List.of(parts[2].split(", ")).contains(quality.plain()))
                            .distinct()
                            .toList());
        }
    }

    private static final Vignettes SHORT = Vignettes.of("comparisons");

    @Override
    public String name() {
        return "comparisons";
    }

    @Override
    public void tell(Scene scene) {
        if (SHORT.tellSome(scene)) {
            return;
        }
        Strand strand = strand(scene);
        new Rhythm(scene, scene.between(2, scene.chance(25) ? 14 : 5), scene.between(3, 7), scene.chance(65))
                .run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        int which = scene.below(100);
        int count = scene.between(3, Orders.MOST);
        if (which < 50) {
            return strand(scene, scene.several(count, scene::person), OF_PEOPLE, "one", scene.chance(8));
        }
        if (which < 56) {
            return strand(scene, scene.several(count, scene::person), OF_RACERS, "one", true);
        }
        if (which < 78) {
            return strand(scene, scene.several(count, scene::object), OF_THINGS, "one", scene.chance(15));
        }
        Group group = scene.pick(GROUPS);
        List<String> names = scene.shuffled(group.names());
        List<Entity> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = names.get(i).replace("X's", scene.named().name() + "'s");
            all.add(Entity.thing(name));
        }
        return strand(scene, all, group.qualities(), group.noun(), scene.chance(30));
    }

    private static Strand strand(Scene scene, List<Entity> all, List<Quality> qualities, String noun, boolean past) {
        Set<Quality> chosen = new LinkedHashSet<>();
        int count = qualities.size() < 3 || scene.chance(70) ? 1 : 2;
        while (chosen.size() < count) {
            chosen.add(scene.pick(qualities));
        }
        List<Standing> standings = new ArrayList<>();
        chosen.forEach(quality -> standings.add(new Standing(scene, quality, scene.shuffled(all), noun, past)));
        List<Quality> others = (all.get(0).gender() == Entity.Gender.IT ? OF_THINGS : OF_PEOPLE)
                .stream()
                        .filter(quality -> chosen.stream().noneMatch(one -> one.isNear(quality)))
                        .toList();
        return new Strand(
                () -> tellOne(scene, standings), () -> scene.pick(standings).ask(scene.pick(others)));
    }

    private static void tellOne(Scene scene, List<Standing> standings) {
        if (scene.chance(10) && scene.told() > 0) {
            Chatter.any(scene);
        } else {
            scene.pick(standings).tell();
        }
    }
}
