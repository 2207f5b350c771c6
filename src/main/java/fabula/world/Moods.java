package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How people feel, what shows it and what made them feel so. Who is sad is not happy; whether the angry are happy, or the
 * happy excited, people disagree: only what nobody would doubt is asked.
 */
final class Moods {

    private static final Phrasebook BOOK = Phrasebook.of("moods");
    private static final List<Mood> MOODS =
            BOOK.lines("moods").stream().map(Mood::of).toList();
    private static final Phrase FEELS = BOOK.phrase("feels");
    private static final Phrase BOTH_FEEL = BOOK.phrase("both feel");
    private static final Phrase FEELS_BECAUSE = BOOK.phrase("feels because");
    private static final Phrase NOT_FEELS = BOOK.phrase("not feels");
    private static final Phrase NO_LONGER = BOOK.phrase("no longer");
    private static final Question ASK_IS = BOOK.question("ask is");
    private static final Question ASK_BECAUSE = BOOK.question("ask because");
    private static final List<String> COMPATIBLE = List.of("nervous", "ashamed", "jealous");

    /** @param words what it is called, the usual word first */
    private record Mood(List<String> words, List<String> opposites, boolean good, Phrase signs) {

        static Mood of(String line) {
            String[] parts = line.split(" / ");
            List<String> words = Stream.concat(Stream.of(parts[0]), Stream.of(parts[1].split(", ")))
                    .toList();
            boolean good = parts[3].equals("good");
            return new Mood(words, List.of(parts[2].split(", ")), good, BOOK.phrase("signs: " + parts[0]));
        }

        String name() {
            return words.get(0);
        }

        boolean excludes(Mood other) {
            return opposites.contains(other.name());
        }

        boolean allows(Mood other) {
            return good && !other.good && !excludes(other) && COMPATIBLE.contains(other.name());
        }
    }

    /** @param why with {0} for the name; null if none was told */
    private record Feeling(Mood mood, boolean felt, String why, int told) {}

    private final Scene scene;
    private final List<Entity> people;
    private final Map<Entity, Feeling> feelings = new LinkedHashMap<>();

    private Moods(Scene scene) {
        this.scene = scene;
        this.people = scene.people(scene.between(2, 4));
    }

    static Strand strand(Scene scene) {
        Moods moods = new Moods(scene);
        return new Strand(moods::tell, moods::ask);
    }

    private void tell() {
        Entity person = scene.pick(people);
        Feeling before = feelings.get(person);
        if (scene.chance(10)) {
            Chatter.any(scene);
        } else if (before != null && before.felt() && scene.chance(15)) {
            feelings.put(person, new Feeling(before.mood(), false, null, say(NO_LONGER, person, before.mood(), "")));
        } else if (before == null) {
            begin(person, scene.pick(MOODS));
        }
    }

    private void begin(Entity person, Mood mood) {
        int which = scene.below(100);
        if (which < 28) {
            int told = Telling.tell(scene, mood.signs().part(scene.manner(), person));
            feelings.put(person, new Feeling(mood, true, null, told));
        } else if (which < 58) {
            String why = why(person, mood);
            feelings.put(person, new Feeling(mood, true, why, say(FEELS_BECAUSE, person, mood, why)));
        } else if (which < 70) {
            feelings.put(person, new Feeling(mood, false, null, say(NOT_FEELS, person, mood, "")));
        } else {
            Entity other = scene.other(people, List.of(person)).orElseThrow();
            boolean both = scene.chance(20) && !feelings.containsKey(other);
            String word = scene.pick(mood.words());
            int told = Telling.tell(scene, (both ? BOTH_FEEL : FEELS).part(scene.manner(), person, word, other));
            feelings.put(person, new Feeling(mood, true, null, told));
            if (both) {
                feelings.put(other, new Feeling(mood, true, null, told));
            }
        }
    }

    private String why(Entity person, Mood mood) {
        return BOOK.phrase(mood.good() ? "good" : "bad")
                .part(scene.manner(), new Entity("{0}", person.gender(), List.of()));
    }

    private int say(Phrase phrase, Entity person, Mood mood, String why) {
        return Telling.tell(scene, phrase.part(scene.manner(), things(person, scene.pick(mood.words()), why)));
    }

    private static Object[] things(Entity person, String word, String why) {
        String he = person.gender().subject;
        return new Object[] {person, word, person, why.replace("{0}", he), why.replace("{0}", person.name()), he};
    }

    private void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        feelings.forEach((person, feeling) -> {
            for (Mood mood : MOODS) {
                about(person, feeling, mood, candidates);
            }
            if (feeling.felt() && scene.chance(50)) {
                why(person, feeling, candidates);
            }
        });
        Entity nobody = scene.other(people, List.copyOf(feelings.keySet())).orElseGet(scene::person);
        candidates.add(asked(Finding.UNKNOWN, ASK_IS, nobody, scene.pick(MOODS), ""));
        scene.askOneOf(candidates);
    }

    private void about(Entity person, Feeling feeling, Mood mood, List<Scene.Candidate> candidates) {
        if (mood == feeling.mood()) {
            Finding finding = Finding.of(feeling.felt(), List.of(feeling.told()));
            candidates.add(asked(finding, ASK_IS, person, mood, ""));
        } else if (feeling.felt() && feeling.mood().excludes(mood)) {
            candidates.add(asked(Finding.no(feeling.told()), ASK_IS, person, mood, ""));
        } else if (feeling.felt() && feeling.mood().allows(mood)) {
            candidates.add(asked(Finding.UNKNOWN, ASK_IS, person, mood, ""));
        }
    }

    private void why(Entity person, Feeling feeling, List<Scene.Candidate> candidates) {
        String other = why(person, feeling.mood());
        if (feeling.why() == null) {
            candidates.add(asked(Finding.UNKNOWN, ASK_BECAUSE, person, feeling.mood(), other));
            return;
        }
        Finding yes = Finding.yes(feeling.told());
        candidates.add(asked(yes, ASK_BECAUSE, person, feeling.mood(), feeling.why()));
        if (!other.equals(feeling.why())) {
            candidates.add(asked(Finding.no(feeling.told()), ASK_BECAUSE, person, feeling.mood(), other));
        }
    }

    private Scene.Candidate asked(Finding finding, Question ask, Entity person, Mood mood, String why) {
        return scene.candidate(finding, ask, things(person, scene.pick(mood.words()), why));
    }
}
