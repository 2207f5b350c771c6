package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What happened before what. "Then" is after what was told just before; without such a word, the order of telling says
 * nothing. What "has not happened yet" has not happened.
 */
final class Sequences {

    /** Something somebody did. Its name tells it from the others of a story. */
    private record Event(Entity who, String base, String past, String ing) {

        Entity asThing() {
            return Entity.thing(who.name() + " " + past);
        }
    }

    private static final List<String> EVENTS = Times.BOOK.lines("events");
    private static final Phrase BEFORE = Times.BOOK.phrase("before");
    private static final Phrase BEFORE_SAME = Times.BOOK.phrase("before same");
    private static final Phrase AFTER_SAME = Times.BOOK.phrase("after same");
    private static final Phrase FIRST = Times.BOOK.phrase("first");
    private static final Phrase NEXT = Times.BOOK.phrase("next");
    private static final Phrase LAST = Times.BOOK.phrase("last");
    private static final List<String> AMBIENT = Times.BOOK.lines("ambient");
    private static final Phrase MEANWHILE = Times.BOOK.phrase("meanwhile");
    private static final Phrase SERIES_OF_TWO = Times.BOOK.phrase("series of two");
    private static final Phrase SERIES = Times.BOOK.phrase("series");
    private static final Phrase NOT_YET = Times.BOOK.phrase("not yet");
    private static final Question ASK_BEFORE = Times.BOOK.question("ask before");
    private static final Question ASK_AFTER = Times.BOOK.question("ask after");
    private static final Question ASK_WHILE = Times.BOOK.question("ask while");
    private static final Question ASK_FIRST = Times.BOOK.question("ask first");
    private static final Question ASK_LAST = Times.BOOK.question("ask last");
    private static final Question ASK_DID = Times.BOOK.question("ask did");

    private final Scene scene;
    /** In the order in which they happened. */
    private final List<Event> events = new ArrayList<>();

    private final List<Event> never = new ArrayList<>();
    private final List<Event> mentioned = new ArrayList<>();
    private final Map<Event, Integer> told = new LinkedHashMap<>();
    private final Orders known = new Orders(true);
    private final boolean narrative;
    private int next;

    private Sequences(Scene scene) {
        this.scene = scene;
        this.narrative = scene.chance(40);
        List<Entity> people = scene.people(scene.chance(60) ? 1 : 2);
        List<String> drawn = scene.shuffled(EVENTS);
        int count = scene.between(3, Orders.MOST);
        for (int i = 0; i < count + 2; i++) {
            String[] forms = drawn.get(i).split(" / ");
            (i < count ? events : never).add(new Event(scene.pick(people), forms[0], forms[1], forms[2]));
        }
    }

    static Strand strand(Scene scene) {
        Sequences sequences = new Sequences(scene);
        return new Strand(sequences::tell, sequences::ask);
    }

    private void tell() {
        if (scene.told() > 1 && scene.chance(6)) {
            Chatter.any(scene);
        } else if (scene.told() > 1 && scene.chance(6)) {
            notYet();
        } else if (narrative && next == 0 && scene.chance(40)) {
            series();
        } else if (mentioned.size() > 1 && mentioned.size() < Orders.MOST && scene.chance(15)) {
            meanwhile();
        } else if (narrative && next < events.size() && (next > 0 || scene.chance(80))) {
            narrate();
        } else {
            relate();
        }
    }

    /** What somebody did one after the other, in one sentence. */
    private void series() {
        Entity who = events.get(0).who();
        int count = 1;
        while (count < 3 && events.get(count).who().equals(who)) {
            count++;
        }
        if (count == 1) {
            narrate();
            return;
        }
        for (Event event : events.subList(0, count)) {
            mention(event);
            if (next > 0) {
                before(events.get(next - 1), event, scene.told());
            }
            told.put(event, scene.told());
            next++;
        }
        Phrase way = count == 2 ? SERIES_OF_TWO : SERIES;
        say(
                way,
                who,
                events.get(0).past(),
                events.get(1).past(),
                events.get(count - 1).past());
    }

    /** Something that happened while somebody did something. */
    private void meanwhile() {
        long before =
                mentioned.stream().filter(event -> !events.contains(event)).count();
        if (events.size() + before >= Orders.MOST) {
            return;
        }
        Event during = scene.pick(events.stream().filter(mentioned::contains).toList());
        String[] forms = scene.pick(AMBIENT).split(" / ");
        Event event = new Event(Entity.thing(forms[0]), forms[1], forms[2], "");
        if (mentioned.contains(event)) {
            return;
        }
        mention(event);
        int one = known.number(during.asThing());
        int other = known.number(event.asThing());
        known.tell(at -> at[one] == at[other], scene.told());
        told.put(event, say(MEANWHILE, during.who(), during.ing(), event.who(), event.past()));
    }

    private void notYet() {
        Event event = scene.pick(never);
        told.putIfAbsent(event, say(NOT_YET, event.who(), event.past(), event.base()));
    }

    private void narrate() {
        Event event = events.get(next);
        boolean last = next == events.size() - 1;
        Event before = next == 0 ? null : events.get(next - 1);
        mention(event);
        if (before != null) {
            before(before, event, scene.told());
        }
        Phrase phrase = before == null ? FIRST : last && scene.chance(70) ? LAST : NEXT;
        told.put(event, say(phrase, event.who(), event.past()));
        next++;
    }

    private int say(Phrase phrase, Object... things) {
        return Telling.plainly(scene, phrase.part(scene.manner(), things));
    }

    private void mention(Event event) {
        known.number(event.asThing());
        if (!mentioned.contains(event)) {
            mentioned.add(event);
        }
    }

    private void before(Event some, Event than, int statement) {
        int one = known.number(some.asThing());
        int other = known.number(than.asThing());
        known.tell(at -> at[one] < at[other], statement);
    }

    private void relate() {
        int bound = narrative ? Math.max(next, 2) : events.size();
        int first = scene.below(bound - 1);
        int second = scene.chance(65) ? first + 1 : scene.between(first + 1, bound - 1);
        Event some = events.get(first);
        Event than = events.get(second);
        next = narrative ? Math.max(next, 2) : next;
        boolean heard = mentioned.contains(some) && mentioned.contains(than);
        int one = known.number(some.asThing());
        int other = known.number(than.asThing());
        if (heard && scene.chance(80) && !known.ask(at -> at[one] < at[other]).unknown()) {
            return;
        }
        mention(some);
        mention(than);
        before(some, than, scene.told());
        if (some.who().equals(than.who()) && scene.chance(40)) {
            boolean turned = scene.chance(50);
            Event main = turned ? than : some;
            Event aside = turned ? some : than;
            say(turned ? AFTER_SAME : BEFORE_SAME, main.who(), main.past(), aside.past(), aside.ing());
        } else {
            say(BEFORE, some.who(), some.past(), than.who(), than.past(), again(than, some));
        }
    }

    private String again(Event event, Event other) {
        boolean same = event.who().equals(other.who());
        return same ? event.who().gender().subject : event.who().name();
    }

    private void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        if (scene.chance(12)) {
            happened(candidates);
        }
        if (scene.chance(20)) {
            ends(candidates);
        }
        if (candidates.isEmpty()) {
            orders(candidates);
        }
        if (!candidates.isEmpty()) {
            scene.askOneOf(candidates);
        }
    }

    private void happened(List<Scene.Candidate> candidates) {
        told.forEach((event, statement) -> candidates.add(scene.candidate(
                Finding.of(!never.contains(event), List.of(statement)),
                ASK_DID,
                event.who(),
                event.base(),
                event.past())));
        never.stream()
                .filter(event -> !told.containsKey(event))
                .forEach(event -> candidates.add(
                        scene.candidate(Finding.UNKNOWN, ASK_DID, event.who(), event.base(), event.past())));
    }

    private void ends(List<Scene.Candidate> candidates) {
        if (mentioned.size() < 3) {
            return;
        }
        for (Event event : mentioned) {
            int number = known.number(event.asThing());
            Object[] things = {event.who(), event.base(), event.past()};
            candidates.add(scene.candidate(ask(at -> Orders.isFirst(at, number), event), ASK_FIRST, things));
            candidates.add(scene.candidate(ask(at -> Orders.isLast(at, number), event), ASK_LAST, things));
        }
    }

    private void orders(List<Scene.Candidate> candidates) {
        boolean same = scene.chance(6);
        boolean after = scene.chance(40);
        for (Event some : mentioned) {
            for (Event than : mentioned) {
                if (!some.equals(than)) {
                    int one = known.number(some.asThing());
                    int other = known.number(than.asThing());
                    Predicate<int[]> holds = same
                            ? at -> at[one] == at[other]
                            : after ? at -> at[one] > at[other] : at -> at[one] < at[other];
                    candidates.add(question(
                            ask(holds, some, than), same ? ASK_WHILE : after ? ASK_AFTER : ASK_BEFORE, some, than));
                }
            }
            Event other = scene.pick(never);
            if (!told.containsKey(other) && scene.chance(40)) {
                candidates.add(question(Finding.UNKNOWN, after ? ASK_AFTER : ASK_BEFORE, some, other));
            }
        }
    }

    /** What "then" was said of needs the statement before it, too. */
    private Finding ask(Predicate<int[]> holds, Event... about) {
        Finding finding = known.ask(holds);
        if (finding.unknown()) {
            return finding;
        }
        List<Integer> supports = new ArrayList<>(finding.supports());
        for (Event event : about) {
            if (told.containsKey(event)) {
                supports.add(told.get(event));
            }
        }
        return new Finding(finding.verdict(), supports);
    }

    private Scene.Candidate question(Finding finding, Question question, Event some, Event than) {
        return scene.candidate(
                finding, question, some.who(), some.base(), some.past(), than.who(), again(than, some), than.past());
    }
}
