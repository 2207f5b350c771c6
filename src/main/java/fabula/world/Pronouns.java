package fabula.world;

import java.util.ArrayList;
import java.util.List;

/** One person after another, each called by name once and "he" or "she" from then on. */
final class Pronouns implements Kind {

    private static final Phrase GO_ON = Phrase.of(
            "(Then|After that|Afterwards|Following that|Later|Next|Soon after) {0} (went|moved|travelled|journeyed|went back) to {1}.",
            "(Then|After that|Afterwards|Later|Next|Soon after), {0} (walked|ran|hurried|headed|returned|drove|came|strolled) (back |over |)to {1}.",
            "{0} (then |soon |later |finally |)(went|walked|moved|ran|hurried|returned|headed|drove) (back |)to {1}.",
            "Now {0} is {1@}.",
            "{0} (didn't stay long|got bored) and (went|walked|moved) to {1}.",
            "{0} left (it |there |)and (went|walked) to {1}.",
            "{0} is (now |){1@}(| now).",
            "From there {0} (went|walked|drove|moved) (on |)to {1}.",
            "{0} (has|had) (gone|moved|walked) (on |over |)to {1}.",
            "A little later {0} (was|arrived) {1@}.",
            "{1} is where {0} (went next|is now).",
            "{0} is {1@} by now.",
            "Because {0} was (bored|tired|cold|curious), {0} (went|walked) to {1}.");
    private static final Phrase LEAVE = Phrase.of(
            "(Then|After that|Later) {0} left {1}.",
            "{0} (isn't|is not) {1@} (now|any more|anymore).",
            "{0} is no longer {1@}.",
            "{0} has left {1}.",
            "{0} (went away from|walked out of) {1}.");
    private static final Phrase TAKE = Phrase.of(
            "(There|Then|After that) {0} (took|picked up|got|grabbed) {1}(| there).",
            "{0} (took|picked up|got|grabbed) {1}(| there).",
            "{0} (has|has taken|has got|is holding|is carrying) {1}(| now).",
            "{0} (saw|found) {1} and (took it|picked it up).");
    private static final Phrase DROP = Phrase.of(
            "(There|Then|After that) {0} (dropped|put down|left behind) {1}.",
            "{0} (dropped|put down|discarded) {1}(| there).",
            "{0} (put|set) {1} down(| there).",
            "{0} (has put|has left|left) {1} (there|on the floor|on the table).",
            "{0} (doesn't|does not) have {1} any more.");
    private static final Phrase FEEL = Phrase.of("{0} (is|was|felt|looked) {1}.");
    private static final Phrase FOLLOW = Phrase.of(
            "{1} (followed|joined) {0.him}(| there).",
            "{1} (went|came|walked) (along |there |)with {0.him}.",
            "{1} (is|was) (there |)with {0.him}(| now| too).",
            "{1} came to see {0.him} there.",
            "{1} (soon |then |later |)(followed|joined) {0.him}(| there).",
            "{1} was (already |)there too.",
            "{1} went there (too|as well).",
            "{0.he} met {1} there.",
            "There {0.he} (saw|met|found) {1}.");
    private static final Phrase ASK_THERE = Phrase.of(
            "(Is|Is|So is|And is) {0.he} {1@}(| now| or not| then)?",
            "{0.he} is {1@}(|, right|, isn't {0.he}|, or not|, yes)?",
            "Isn't {0.he} {1@}(| now)?",
            "(Would|Can|Will) (I|we|you) find {0.him} {1@}?",
            "(Do you think|Would you say|Is it true that) {0.he} is {1@}?");
    private static final Phrase ASK_HAS = Belongings.GRAMMAR.phrase("ask has");

    @Override
    public String name() {
        return "pronouns";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        int statements = scene.chance(60) ? scene.between(2, 5) : scene.between(3, 16);
        new Rhythm(scene, statements, scene.between(2, 6), scene.chance(45)).run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        Walk walk = new Walk(scene);
        return new Strand(walk::tell, walk::ask);
    }

    private static final class Walk {

        private final Scene scene;
        private final List<Entity> people;
        private final List<Entity> places;
        private final Travel travel;
        private final Entity thing;
        private Entity subject;
        private int named;
        private Entity holder;
        private List<Integer> held = List.of();
        private List<Integer> put = List.of();

        Walk(Scene scene) {
            this.scene = scene;
            this.people = scene.cast(scene.between(1, 4));
            this.places = scene.several(scene.between(2, 5), scene::place);
            this.travel = new Travel(scene, people, places);
            this.thing = scene.object();
        }

        void tell() {
            if (subject == null || scene.chance(42)) {
                subject = scene.pick(people);
                named = travel.move(subject);
                return;
            }
            String pronoun = subject.gender().subject;
            if (people.size() > 1 && travel.of(subject).certain() && scene.chance(12)) {
                follow(scene.other(people, List.of(subject)).orElseThrow());
                return;
            }
            int which = scene.below(100);
            if (which < 12 && travel.of(subject).certain()) {
                Entity here = travel.of(subject).candidates().get(0);
                travel.set(subject, travel.of(subject).not(here, because(scene.say(LEAVE, pronoun, here))));
            } else if (which < 30) {
                handle(pronoun);
            } else if (which < 38) {
                scene.say(FEEL, pronoun, scene.word(Lexicon.MOODS));
            } else {
                goOn(pronoun);
            }
        }

        /** Somebody else comes where the one just told of is, and is the one that is told of from then on. */
        private void follow(Entity other) {
            Entity here = travel.of(subject).candidates().get(0);
            List<Integer> because =
                    new ArrayList<>(travel.of(subject).isAt(here).supports());
            because.add(scene.say(FOLLOW, subject, other));
            travel.set(other, Belief.at(here, because));
            travel.visited(other, here, because.get(because.size() - 1));
            subject = null;
        }

        /** "Is she in the kitchen?", said of whoever was told of last. */
        private void askThere() {
            List<Scene.Candidate> candidates = new ArrayList<>();
            places.forEach(place ->
                    candidates.add(scene.candidate(travel.of(subject).isAt(place), ASK_THERE, subject, place)));
            scene.askOneOf(candidates);
        }

        private List<Integer> because(int told) {
            return List.of(named, told);
        }

        private void goOn(String pronoun) {
            List<Entity> here = travel.of(subject).candidates();
            Entity to = scene.other(places, here).orElseThrow();
            int told = scene.say(GO_ON, pronoun, to);
            travel.set(subject, Belief.at(to, because(told)));
            travel.visited(subject, to, told);
        }

        private void handle(String pronoun) {
            if (held.isEmpty()) {
                held = because(scene.say(TAKE, pronoun, thing));
                holder = subject;
            } else if (subject.equals(holder)) {
                boolean it = scene.told() - 1 == held.get(held.size() - 1);
                held = List.of();
                put = because(scene.say(DROP, pronoun, it ? "it" : thing));
            }
        }

        void ask() {
            if (subject != null && scene.chance(14)) {
                askThere();
                return;
            }
            if (holder == null || scene.chance(75)) {
                travel.askWhere();
                return;
            }
            List<Scene.Candidate> candidates = new ArrayList<>();
            for (Entity person : people) {
                if (travel.mentions(person)) {
                    boolean has = !held.isEmpty() && person.equals(holder);
                    candidates.add(
                            scene.candidate(Finding.of(has, held.isEmpty() ? put : held), ASK_HAS, person, thing));
                }
            }
            candidates.add(scene.candidate(Finding.UNKNOWN, ASK_HAS, scene.pick(people), scene.object()));
            scene.askOneOf(candidates);
        }
    }
}
