package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Jobs told by their name or by what one does in them; who has one has no other, and the jobless have none. */
final class Duties {

    private static final Phrasebook BOOK = Phrasebook.of("duties");
    private static final List<Job> JOBS =
            BOOK.lines("jobs").stream().map(Job::of).toList();
    private static final Phrase DOES = BOOK.phrase("does");
    private static final Phrase IS = BOOK.phrase("is");
    private static final Phrase JOBLESS = BOOK.phrase("jobless");
    private static final Question ASK_IS = BOOK.question("ask is");
    private static final Question ASK_DOES = BOOK.question("ask does");
    private static final Question ASK_ANY = BOOK.question("ask any");
    private static final Question ASK_JOBLESS = BOOK.question("ask jobless");

    private record Job(String name, Phrase does, String toDo) {

        static Job of(String line) {
            String[] parts = line.split(" / ");
            return new Job(parts[0], Phrase.of(parts[1]), parts[2]);
        }
    }

    /** @param job null for none */
    private record Known(Job job, int told) {}

    private final Scene scene;
    private final List<Entity> people;
    private final List<Job> jobs;
    private final Map<Entity, Known> known = new LinkedHashMap<>();

    private Duties(Scene scene) {
        this.scene = scene;
        this.people = scene.several(scene.between(2, 4), scene::named);
        this.jobs = scene.shuffled(JOBS).subList(0, 4);
    }

    static Strand strand(Scene scene) {
        Duties duties = new Duties(scene);
        return new Strand(duties::tell, duties::ask);
    }

    private void tell() {
        Entity person = scene.pick(people);
        Known before = known.get(person);
        if (scene.chance(12)) {
            Chatter.any(scene);
        } else if (before != null && !scene.chance(30)) {
            return;
        } else if (scene.chance(before == null ? 18 : 40)) {
            known.put(person, new Known(null, Telling.tell(scene, JOBLESS.part(scene.manner(), person))));
        } else if (before == null || before.job() == null) {
            Job job = scene.pick(jobs);
            Phrase phrase = scene.chance(60) ? DOES : IS;
            known.put(person, new Known(job, Telling.tell(scene, phrase.part(scene.manner(), things(person, job)))));
        }
    }

    private Object[] things(Entity person, Job job) {
        return new Object[] {person, job.name(), job.does().part(scene.manner()), job.toDo()};
    }

    private void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        known.forEach((person, fact) -> {
            for (Job job : jobs) {
                candidates.add(about(person, job, Finding.of(job == fact.job(), List.of(fact.told()))));
            }
            if (scene.chance(40)) {
                Finding any = Finding.of(fact.job() != null, List.of(fact.told()));
                Finding none = Finding.of(fact.job() == null, List.of(fact.told()));
                candidates.add(scene.candidate(any, ASK_ANY, person));
                candidates.add(scene.candidate(none, ASK_JOBLESS, person));
            }
        });
        Entity nobody = scene.other(people, List.copyOf(known.keySet())).orElseGet(scene::named);
        candidates.add(about(nobody, scene.pick(jobs), Finding.UNKNOWN));
        candidates.add(scene.candidate(Finding.UNKNOWN, ASK_ANY, nobody));
        scene.askOneOf(candidates);
    }

    private Scene.Candidate about(Entity person, Job job, Finding finding) {
        return scene.candidate(finding, scene.chance(50) ? ASK_IS : ASK_DOES, things(person, job));
    }
}
