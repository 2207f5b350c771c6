package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who was where when: told out of order, asked by the time or by what came before and after. */
final class Times implements Kind {

    private static final List<List<String>> CALENDARS = List.of(
            List.of("yesterday", "this morning", "this afternoon", "this evening"),
            List.of("yesterday", "this morning", "this afternoon", "this evening"),
            List.of("last year", "last month", "last week", "yesterday", "today"),
            List.of("on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday"),
            List.of("at noon", "at two o'clock", "at four o'clock", "at six o'clock"),
            List.of("in spring", "in summer", "in autumn", "in winter"),
            List.of("two days ago", "yesterday", "last night", "this morning"),
            List.of("in the morning", "at lunchtime", "in the afternoon", "in the evening", "at night"));
    private static final Phrase PLAIN = Phrase.of(
            "{2} {0} (went|travelled|moved|journeyed|went back) to {1}.",
            "{0} (went|travelled|moved|journeyed|went back) to {1} {2}.");
    private static final Phrase VARIED = Phrase.of(
            "{2}, {0} (walked|ran|drove|came|hurried|flew|returned|headed|cycled) to {1}.",
            "{0} was {1@} {2}.",
            "{2} {0} was {1@}.",
            "{0} (walked|ran|drove|came|hurried|flew|returned|headed|cycled) to {1} {2}.",
            "{0} visited {1} {2}.",
            "{0} was seen {1@} {2}.",
            "{0} (spent some time|could be found|arrived|was) {1@} {2}.",
            "It was {2} that {0} went to {1}.");
    private static final Phrase ASK_WHEN = Phrase.of(
            "Was {0} {1@} {2}?",
            "Did {0} go to {1} {2}?",
            "{2}, was {0} {1@}?",
            "Was it {2} that {0} (went to {1}|was {1@}|visited {1})?",
            "Did {0} visit {1} {2}?",
            "{0} was {1@} {2}, right?",
            "Is it true that {0} was {1@} {2}?",
            "Wasn't {0} {1@} {2}?",
            "Did {0} (travel|come|walk) to {1} {2}?",
            "So was {0} {1@} {2} or not?");
    private static final Phrase ASK_BEFORE = Phrase.of(
            "Was {0} {1@} before {2}?",
            "Did {0} go to {1} before {2}?",
            "Was {0} {1@} before {3} (was {2@}|went to {2})?",
            "Did {0} (visit|go to) {1} before (going to|visiting) {2}?",
            "Before {2}, was {0} {1@}?",
            "Did {0} visit {2} after {1}?",
            "Did {0} go to {2} after {1}?",
            "Was {0} {2@} after {1}?",
            "Did {0} go to {1} first and then to {2}?",
            "Did {0}'s visit to {1} come before the one to {2}?",
            "{0} was {1@} before {2}, right?",
            "Did {0} go to {2} after (visiting {1}|being {1@}|going to {1})?");

    @Override
    public String name() {
        return "time";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        new Rhythm(scene, scene.between(2, 9), scene.between(2, 6), scene.chance(60)).run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        Diary diary = new Diary(scene, scene.people(scene.between(1, 3)), scene.pick(CALENDARS));
        return new Strand(diary::tell, diary::ask);
    }

    /** Where each person was at each time. */
    private static final class Diary {

        private record Entry(int time, Entity place, int told) {}

        private final Scene scene;
        private final List<Entity> people;
        private final List<String> calendar;
        private final List<Entity> places;
        private final Map<Entity, List<Entry>> entries = new LinkedHashMap<>();

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
                if (mine.stream().noneMatch(entry -> entry.time() == candidate)) {
                    free.add(time);
                }
            }
            if (free.isEmpty() || scene.chance(8)) {
                Chatter.any(scene);
                return;
            }
            int time = scene.pick(free);
            Entity place = scene.other(places, mine.stream().map(Entry::place).toList())
                    .orElseThrow();
            int told = scene.say(scene.chance(50) ? PLAIN : VARIED, person, place, calendar.get(time));
            mine.add(new Entry(time, place, told));
        }

        void ask() {
            List<Scene.Candidate> candidates = new ArrayList<>();
            if (scene.chance(50)) {
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
                        candidates.add(
                                scene.candidate(at(mine, time, place), ASK_WHEN, person, place, calendar.get(time)));
                    }
                }
            });
            candidates.add(scene.candidate(
                    Finding.UNKNOWN, ASK_WHEN, scene.person(), scene.pick(places), scene.pick(calendar)));
        }

        private static Finding at(List<Entry> mine, int time, Entity place) {
            for (Entry entry : mine) {
                if (entry.time() == time) {
                    return Finding.of(entry.place().equals(place), List.of(entry.told()));
                }
            }
            return Finding.UNKNOWN;
        }

        private void before(List<Scene.Candidate> candidates) {
            entries.forEach((person, mine) -> {
                for (Entry some : mine) {
                    for (Entry other : mine) {
                        if (some != other) {
                            Verdict verdict = some.time() < other.time() ? Verdict.YES : Verdict.NO;
                            candidates.add(scene.candidate(
                                    new Finding(verdict, List.of(some.told(), other.told())),
                                    ASK_BEFORE,
                                    person,
                                    some.place(),
                                    other.place(),
                                    person.gender().subject));
                        }
                    }
                }
                Entity never = scene.other(
                                places, mine.stream().map(Entry::place).toList())
                        .orElseThrow();
                if (!mine.isEmpty() && scene.chance(35)) {
                    candidates.add(scene.candidate(
                            Finding.UNKNOWN,
                            ASK_BEFORE,
                            person,
                            never,
                            scene.pick(mine).place(),
                            person.gender().subject));
                }
            });
        }
    }
}
