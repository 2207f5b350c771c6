package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who was where when: told out of order, asked by the time or by what came before and after. Who was somewhere at a time
 * was not elsewhere at that time; of other times nothing is known. What happened before what: {@link Sequences}.
 */
final class Times implements Kind {

    static final Phrasebook BOOK = Phrasebook.of("time");
    private static final List<String> CALENDARS = BOOK.lines("calendars");
    private static final Phrase WENT = BOOK.phrase("went");
    private static final Question ASK_WHEN = BOOK.question("ask when");
    private static final Phrase EITHER = BOOK.phrase("either");
    private static final Question ASK_NOW = BOOK.question("ask is now");
    private static final Question ASK_BEFORE = BOOK.question("ask went before");
    private static final Question ASK_BEFORE_SAME = BOOK.question("ask went before same");

    private static final Vignettes SHORT = Vignettes.of("time");

    @Override
    public String name() {
        return "time";
    }

    @Override
    public void tell(Scene scene) {
        if (SHORT.tellSome(scene)) {
            return;
        }
        int which = scene.below(100);
        Strand strand;
        if (which < 27) {
            strand = Sequences.strand(scene);
        } else if (which < 42) {
            strand = Agenda.strand(scene, calendar(scene));
        } else if (which < 67) {
            strand = strand(scene);
        } else {
            strand = which < 78 ? Habits.strand(scene) : which < 89 ? Arrivals.strand(scene) : Today.strand(scene);
        }
        new Rhythm(
                        scene,
                        scene.chance(50) ? scene.between(2, 4) : scene.between(2, 8),
                        scene.between(3, 7),
                        scene.chance(60))
                .run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        Diary diary = new Diary(scene, scene.people(scene.between(1, 3)), calendar(scene));
        return new Strand(diary::tell, diary::ask);
    }

    /** Three to five times, in order. */
    private static List<String> calendar(Scene scene) {
        List<String> all = new ArrayList<>(List.of(scene.pick(CALENDARS).split(" / ")));
        while (all.size() > 5) {
            all.remove(scene.below(all.size()));
        }
        return all;
    }

    /** Where each person was at each time. */
    private static final class Diary {

        private record Entry(Entity person, int time, Entity place, int told) {}

        private record Either(Entity person, int time, List<Entity> places, int told) {}

        private final Scene scene;
        private final List<Entity> people;
        private final List<String> calendar;
        private final List<Entity> places;
        private final Map<Entity, List<Entry>> entries = new LinkedHashMap<>();
        private final List<Either> eithers = new ArrayList<>();

        Diary(Scene scene, List<Entity> people, List<String> calendar) {
            this.scene = scene;
            this.people = people;
            this.calendar = calendar;
            this.places = scene.several(calendar.size() + 1, scene::place);
        }

        void tell() {
            Entity person = scene.pick(people);
            List<Entry> mine = entries.computeIfAbsent(person, p -> new ArrayList<>());
            List<Integer> free = new ArrayList<>();
            for (int time = 0; time < calendar.size(); time++) {
                int candidate = time;
                if (mine.stream().noneMatch(entry -> entry.time() == candidate)
                        && either(person, candidate).isEmpty()) {
                    free.add(time);
                }
            }
            if (free.isEmpty() || scene.chance(8)) {
                Chatter.any(scene);
                return;
            }
            if (scene.chance(7)) {
                tellEither(person, scene.pick(free));
                return;
            }
            String clause = went(person, mine, scene.pick(free), scene.told());
            List<Entity> others =
                    people.stream().filter(other -> !entries.containsKey(other)).toList();
            if (!others.isEmpty() && scene.chance(15)) {
                Entity other = scene.pick(others);
                List<Entry> theirs = entries.computeIfAbsent(other, p -> new ArrayList<>());
                Telling.tell(scene, clause, went(other, theirs, scene.below(calendar.size()), scene.told()));
            } else {
                Telling.simply(scene, clause);
            }
        }

        private void tellEither(Entity person, int time) {
            List<Entity> two = scene.shuffled(places).subList(0, 2);
            eithers.add(new Either(person, time, two, scene.told()));
            Telling.simply(scene, EITHER.part(scene.manner(), person, two.get(0), calendar.get(time), two.get(1)));
        }

        private Optional<Either> either(Entity person, int time) {
            return eithers.stream()
                    .filter(one -> one.person().equals(person) && one.time() == time)
                    .findFirst();
        }

        private String went(Entity person, List<Entry> mine, int time, int told) {
            Entity place = scene.other(places, mine.stream().map(Entry::place).toList())
                    .orElseThrow();
            mine.add(new Entry(person, time, place, told));
            return WENT.part(scene.manner(), person, place, calendar.get(time));
        }

        void ask() {
            List<Scene.Candidate> candidates = new ArrayList<>();
            int which = scene.below(100);
            if (which < 25) {
                now(candidates);
            } else if (which < 65) {
                before(candidates);
            }
            if (candidates.isEmpty()) {
                when(candidates);
            }
            scene.askOneOf(candidates);
        }

        private void when(List<Scene.Candidate> candidates) {
            entries.forEach((person, mine) -> {
                for (int time = 0; time < calendar.size(); time++) {
                    for (Entity place : places) {
                        candidates.add(scene.candidate(
                                at(person, mine, time, place), ASK_WHEN, person, place, calendar.get(time)));
                    }
                }
            });
            candidates.add(scene.candidate(
                    Finding.UNKNOWN, ASK_WHEN, scene.person(), scene.pick(places), scene.pick(calendar)));
        }

        private Finding at(Entity person, List<Entry> mine, int time, Entity place) {
            for (Entry entry : mine) {
                if (entry.time() == time) {
                    return Finding.of(entry.place().equals(place), List.of(entry.told()));
                }
            }
            return either(person, time)
                    .map(one ->
                            new Finding(one.places().contains(place) ? Verdict.MAYBE : Verdict.NO, List.of(one.told())))
                    .orElse(Finding.UNKNOWN);
        }

        /** Who went somewhere today, and nowhere else later, is there. */
        private void now(List<Scene.Candidate> candidates) {
            entries.forEach((person, mine) -> mine.stream()
                    .max(Comparator.comparingInt(Entry::time))
                    .filter(last -> calendar.get(last.time()).matches("this .*|today"))
                    .filter(last ->
                            eithers.stream().noneMatch(one -> one.person().equals(person)))
                    .ifPresent(last -> mine.forEach(entry -> candidates.add(scene.candidate(
                            Finding.of(entry == last, List.of(entry.told(), last.told())),
                            ASK_NOW,
                            person,
                            entry.place())))));
        }

        private void before(List<Scene.Candidate> candidates) {
            List<Entry> all = entries.values().stream().flatMap(List::stream).toList();
            for (Entry some : all) {
                for (Entry other : all) {
                    boolean same = some.person().equals(other.person());
                    if (some != other && some.time() != other.time() && (same || scene.chance(30))) {
                        Finding finding = Finding.of(some.time() < other.time(), List.of(some.told(), other.told()));
                        candidates.add(question(finding, some, other.person(), other.place()));
                    }
                }
                List<Entity> been =
                        entries.get(some.person()).stream().map(Entry::place).toList();
                Entity never = scene.other(places, been).orElseThrow();
                if (scene.chance(25)) {
                    candidates.add(question(Finding.UNKNOWN, some, some.person(), never));
                }
            }
        }

        private Scene.Candidate question(Finding finding, Entry some, Entity other, Entity place) {
            boolean same = some.person().equals(other);
            Object again = same ? other.gender().subject : other;
            Question question = same && scene.chance(60) ? ASK_BEFORE_SAME : ASK_BEFORE;
            return scene.candidate(finding, question, some.person(), some.place(), place, again, other);
        }
    }
}
