package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people did and why: because of something, or in order to get something. The reason that was told is the only one;
 * where none was told, or only what it was not, any may be. Who plans something need not do it.
 */
final class Reasons {

    private static final Phrasebook BOOK = Phrasebook.of("reasons");
    private static final Phrase NOT_BECAUSE = BOOK.phrase("not because");
    private static final Phrase NOT_BUT_BECAUSE = BOOK.phrase("not but because");
    private static final Phrase DEED = BOOK.phrase("deed");
    private static final Phrase PLANS = BOOK.phrase("plans");
    private static final Phrase NO_PLANS = BOOK.phrase("no plans");
    private static final Question ASK_DEED = BOOK.question("ask deed");
    private static final Question ASK_PLAN = BOOK.question("ask plan");

    /** What one tells as a reason: what was the case, or what somebody wants. */
    private enum Sort {
        CAUSE("deeds", "causes", "because"),
        PURPOSE("efforts", "purposes", "in order");

        private final List<String> deeds;
        private final List<String> whys;
        private final Phrase tell;
        private final Phrase later;
        private final Question ask;

        Sort(String deeds, String whys, String name) {
            this.deeds = BOOK.lines(deeds);
            this.whys = BOOK.lines(whys);
            this.tell = BOOK.phrase(name);
            this.later = BOOK.phrase("later " + name);
            this.ask = BOOK.question("ask " + name);
        }
    }

    /**
     * @param line where it stands in its list: two of a line mean nearly the same
     * @param text with {0} where its person is named
     */
    private record Why(Sort sort, int line, String text) {

        String by(String name) {
            return text.replace("{0}", name);
        }
    }

    /** @param not a reason that it was said not to be; null if none was */
    private record Act(Sort sort, String[] forms, Why why, Why not, List<Integer> told, boolean explained) {}

    private record Plan(Why what, boolean wanted, int told) {}

    private final Scene scene;
    private final List<Entity> people;
    private final Map<Entity, Act> acts = new LinkedHashMap<>();
    private final Map<Entity, Plan> plans = new LinkedHashMap<>();

    private Reasons(Scene scene) {
        this.scene = scene;
        this.people = scene.people(scene.between(2, 4));
    }

    static Strand strand(Scene scene) {
        Reasons reasons = new Reasons(scene);
        return new Strand(reasons::tell, reasons::ask);
    }

    private void tell() {
        Entity person = scene.pick(people);
        Act act = acts.get(person);
        if (scene.chance(10)) {
            Chatter.any(scene);
        } else if (act != null) {
            if (!act.explained() && act.not() == null && scene.chance(60)) {
                explain(person, act);
            }
        } else if (!plans.containsKey(person) && scene.chance(20)) {
            plan(person);
        } else {
            act(person, scene.chance(65) ? Sort.CAUSE : Sort.PURPOSE);
        }
    }

    private void plan(Entity person) {
        Why what = why(person, Sort.PURPOSE);
        boolean wanted = scene.chance(65);
        plans.put(person, new Plan(what, wanted, say(wanted ? PLANS : NO_PLANS, person, null, what, what)));
    }

    private void act(Entity person, Sort sort) {
        String[] forms = formsOf(person, sort);
        Why why = why(person, sort);
        Why not = other(person, why);
        int which = scene.below(100);
        boolean cause = sort == Sort.CAUSE;
        if (which < 25) {
            acts.put(person, new Act(sort, forms, why, null, List.of(say(DEED, person, forms, why, not)), false));
        } else if (cause && which < 33) {
            int told = say(NOT_BECAUSE, person, forms, why, not);
            acts.put(person, new Act(sort, forms, why, not, List.of(told), false));
        } else {
            Phrase phrase = cause && which < 43 ? NOT_BUT_BECAUSE : sort.tell;
            acts.put(person, new Act(sort, forms, why, null, List.of(say(phrase, person, forms, why, not)), true));
        }
    }

    /** One that nobody else did. */
    private String[] formsOf(Entity person, Sort sort) {
        while (true) {
            String[] forms = Phrase.of(scene.pick(sort.deeds))
                    .part(scene.manner(), person)
                    .split(" / ");
            if (acts.values().stream().noneMatch(act -> act.forms()[0].equals(forms[0]))) {
                return forms;
            }
        }
    }

    private void explain(Entity person, Act act) {
        List<Integer> told = new ArrayList<>(act.told());
        told.add(say(act.sort().later, person, act.forms(), act.why(), act.why()));
        acts.put(person, new Act(act.sort(), act.forms(), act.why(), null, told, true));
    }

    private Why why(Entity person, Sort sort) {
        int line = scene.below(sort.whys.size());
        Entity open = new Entity("{0}", person.gender(), List.of());
        return new Why(sort, line, Phrase.of(sort.whys.get(line)).part(scene.manner(), open));
    }

    /** Another reason: often one that somebody else has. */
    private Why other(Entity person, Why than) {
        if (scene.chance(40)) {
            for (Map.Entry<Entity, Act> one : acts.entrySet()) {
                Why why = one.getValue().why();
                boolean alike = one.getKey().gender() == person.gender();
                if (alike && why.sort() == than.sort() && why.line() != than.line()) {
                    return why;
                }
            }
        }
        Why other = why(person, than.sort());
        return other.line() == than.line() ? other(person, than) : other;
    }

    private int say(Phrase phrase, Entity person, String[] forms, Why why, Why not) {
        return Telling.tell(scene, phrase.part(scene.manner(), things(person, forms, why, not)));
    }

    private static Object[] things(Entity person, String[] forms, Why why, Why not) {
        String he = person.gender().subject;
        return new Object[] {
            person,
            forms == null ? "" : forms[0],
            forms == null ? "" : forms[1],
            forms == null ? "" : forms[2],
            why.by(he),
            why.by(person.name()),
            he,
            not.by(he)
        };
    }

    private void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        acts.forEach((person, act) -> {
            askWhy(person, act, candidates);
            if (scene.chance(20)) {
                candidates.add(asked(Finding.yes(act.told().get(0)), ASK_DEED, person, act.forms(), act.why()));
                scene.other(people, List.of(person))
                        .filter(other -> !acts.containsKey(other))
                        .ifPresent(other ->
                                candidates.add(asked(Finding.UNKNOWN, ASK_DEED, other, act.forms(), act.why())));
            }
        });
        plans.forEach((person, plan) -> {
            Finding finding = Finding.of(plan.wanted(), List.of(plan.told()));
            candidates.add(asked(finding, ASK_PLAN, person, null, plan.what()));
        });
        Entity nobody = scene.person();
        Why why = why(nobody, Sort.PURPOSE);
        candidates.add(asked(Finding.UNKNOWN, ASK_PLAN, nobody, null, why));
        scene.askOneOf(candidates);
    }

    private void askWhy(Entity person, Act act, List<Scene.Candidate> candidates) {
        Why other = other(person, act.why());
        Question ask = act.sort().ask;
        if (act.explained()) {
            candidates.add(asked(Finding.of(true, act.told()), ask, person, act.forms(), act.why()));
            candidates.add(asked(Finding.of(false, act.told()), ask, person, act.forms(), other));
        } else if (act.not() == null) {
            candidates.add(asked(Finding.UNKNOWN, ask, person, act.forms(), other));
        } else {
            candidates.add(asked(Finding.of(false, act.told()), ask, person, act.forms(), act.not()));
            if (other.line() != act.not().line()) {
                candidates.add(asked(Finding.UNKNOWN, ask, person, act.forms(), other));
            }
        }
    }

    private Scene.Candidate asked(Finding finding, Question ask, Entity person, String[] forms, Why why) {
        return scene.candidate(finding, ask, things(person, forms, why, why));
    }
}
