package fabula.world;

import java.util.ArrayList;
import java.util.List;

/**
 * What happened at which time: who did something on Monday, when the exam is. What happened at one time did not happen
 * at another, and what is earlier in the calendar came before the later.
 */
final class Agenda {

    private record Item(Entity subject, String past, String base, int time) {}

    private record Told(Item item, int statement) {}

    private final Scene scene;
    private final List<String> calendar;
    private final Phrase told;
    private final Question askWhen;
    private final Question askBefore;
    private final Question askAfter;
    private final List<Item> waiting;
    private final Item never;
    private final List<Told> known = new ArrayList<>();

    private Agenda(Scene scene, List<String> calendar, String section, List<Item> items) {
        this.scene = scene;
        this.calendar = calendar;
        this.told = Times.BOOK.phrase(section);
        this.askWhen = Times.BOOK.question("ask " + section);
        this.askBefore = Times.BOOK.question("ask " + section + " before");
        this.askAfter = Times.BOOK.question("ask " + section + " after");
        this.never = items.get(0);
        this.waiting = new ArrayList<>(items.subList(1, items.size()));
    }

    static Strand strand(Scene scene, List<String> calendar) {
        boolean deeds = scene.chance(60);
        List<String> drawn = scene.shuffled(Times.BOOK.lines(deeds ? "events" : "occasions"));
        List<Entity> people = scene.people(scene.between(1, 3));
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < scene.between(4, 6); i++) {
            int time = scene.below(calendar.size());
            String[] forms = drawn.get(i).split(" / ");
            items.add(
                    deeds
                            ? new Item(scene.pick(people), forms[1], forms[0], time)
                            : new Item(Entity.thing("the " + forms[0]), "", "", time));
        }
        Agenda agenda = new Agenda(scene, calendar, deeds ? "deed" : "occasion", items);
        return new Strand(agenda::tell, agenda::ask);
    }

    private void tell() {
        if (waiting.isEmpty() || scene.told() > 0 && scene.chance(6)) {
            Chatter.any(scene);
            return;
        }
        Item item = waiting.remove(0);
        String clause = told.part(scene.manner(), item.subject(), item.past(), calendar.get(item.time()));
        known.add(new Told(item, Telling.simply(scene, clause)));
    }

    private void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        boolean when = known.size() < 2 || scene.chance(45);
        for (Told some : known) {
            if (when) {
                for (int time = 0; time < calendar.size(); time++) {
                    boolean then = some.item().time() == time;
                    candidates.add(when(Finding.of(then, List.of(some.statement())), some.item(), time));
                }
            } else {
                known.forEach(other -> orders(some, other, candidates));
            }
        }
        if (when || known.isEmpty() || scene.chance(30)) {
            candidates.add(when(Finding.UNKNOWN, never, scene.below(calendar.size())));
        }
        scene.askOneOf(candidates);
    }

    private Scene.Candidate when(Finding finding, Item item, int time) {
        return scene.candidate(finding, askWhen, item.subject(), item.past(), calendar.get(time), item.base());
    }

    private void orders(Told some, Told other, List<Scene.Candidate> candidates) {
        int apart = other.item().time() - some.item().time();
        if (apart == 0) {
            return;
        }
        boolean after = scene.chance(45);
        Finding finding = Finding.of(after == apart < 0, List.of(some.statement(), other.statement()));
        boolean same = some.item().subject().equals(other.item().subject());
        Entity than = other.item().subject();
        candidates.add(scene.candidate(
                finding,
                after ? askAfter : askBefore,
                some.item().subject(),
                some.item().past(),
                same ? than.gender().subject : than,
                some.item().base(),
                other.item().past()));
    }
}
