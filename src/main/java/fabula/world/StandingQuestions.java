package fabula.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Questions about how several compare in one quality: who is more than whom, just as much, the most, unsurpassed. */
final class StandingQuestions {

    private static final Phrase ASK_COMPARED = Quality.BOOK.phrase("ask compared");

    /** The questions in one tense. */
    private record Asking(
            Phrase plain, Question any, Question unsurpassed, Question more, Question equal, Question most) {

        static Asking in(boolean past) {
            return new Asking(
                    Phrase.of(past ? "Was {0} {2} than {1}?" : "Is {0} {2} than {1}?"),
                    question("ask any", past),
                    question("ask unsurpassed", past),
                    question("ask more", past),
                    question("ask equal", past),
                    question("ask most", past));
        }

        private static Question question(String section, boolean past) {
            return Question.of(Quality.BOOK.lines(section).stream()
                    .map(line -> past ? Standing.pastOf(line) : line)
                    .toList());
        }
    }

    private static final Asking PRESENT = Asking.in(false);
    private static final Asking PAST = Asking.in(true);

    private final Scene scene;
    private final Standing standing;
    private final Quality quality;
    private final Orders known;
    private final List<Entity> order;
    private final String noun;
    private final boolean past;

    StandingQuestions(Scene scene, Standing standing, Orders known, List<Entity> order, String noun, boolean past) {
        this.scene = scene;
        this.standing = standing;
        this.quality = standing.quality();
        this.known = known;
        this.order = order;
        this.noun = noun;
        this.past = past;
    }

    private Asking asking() {
        return past ? PAST : PRESENT;
    }

    /** @param other a quality that nothing is told of */
    void ask(Quality other) {
        List<Entity> mentioned = known.things();
        List<Scene.Candidate> candidates = new ArrayList<>();
        int which = scene.below(100);
        for (Entity some : mentioned) {
            if (which < 15 && mentioned.size() > 2) {
                ends(some, candidates);
                continue;
            }
            for (Entity than : mentioned) {
                if (!some.equals(than)) {
                    candidates.add(which < 22 ? equal(some, than) : more(some, than, scene.chance(40)));
                    if (scene.chance(10)) {
                        candidates.add(question(Finding.UNKNOWN, other, some, than));
                    }
                }
            }
        }
        if (scene.chance(25) || candidates.isEmpty()) {
            Entity stranger = stranger();
            candidates.add(question(
                    Finding.UNKNOWN,
                    quality,
                    scene.other(order, List.of(stranger)).orElseThrow(),
                    stranger));
        }
        scene.askOneOf(candidates);
    }

    /** Somebody or something that nothing is told of. */
    private Entity stranger() {
        return scene.other(order, known.things())
                .orElseGet(order.get(0).gender() == Entity.Gender.IT ? scene::object : scene::person);
    }

    private void ends(Entity one, List<Scene.Candidate> candidates) {
        int number = known.number(one);
        candidates.add(scene.candidate(
                standing.known(at -> Orders.isFirst(at, number)), asking().most(), quality.said(one, one, noun)));
        candidates.add(scene.candidate(
                standing.known(at -> Orders.isLast(at, number)),
                asking().most(),
                quality.turned().said(one, one, noun)));
        candidates.add(scene.candidate(
                standing.known(at -> IntStream.of(at).anyMatch(rank -> rank < at[number])),
                asking().any(),
                quality.said(one, one, noun)));
        boolean turned = scene.chance(50);
        candidates.add(scene.candidate(
                standing.known(
                        at -> IntStream.of(at).allMatch(rank -> turned ? rank <= at[number] : rank >= at[number])),
                asking().unsurpassed(),
                (turned ? quality.turned() : quality).said(one, one, noun)));
    }

    private Scene.Candidate equal(Entity some, Entity than) {
        int one = known.number(some);
        int other = known.number(than);
        Question question =
                !past && scene.chance(50) ? quality.sameQuestions().orElse(asking().equal()) : asking().equal();
        return scene.candidate(standing.known(at -> at[one] == at[other]), question, quality.said(some, than, noun));
    }

    private Scene.Candidate more(Entity some, Entity than, boolean turned) {
        int one = known.number(some);
        int other = known.number(than);
        Finding finding = standing.known(turned ? at -> at[one] > at[other] : at -> at[one] < at[other]);
        if (scene.chance(25) && quality.ownQuestions().isPresent()) {
            Object[] things = turned ? quality.said(than, some, noun) : quality.said(some, than, noun);
            return scene.candidate(finding, quality.ownQuestions().get(), things);
        }
        return question(finding, turned ? quality.turned() : quality, some, than);
    }

    private Scene.Candidate question(Finding finding, Quality asked, Entity some, Entity than) {
        Object[] things = asked.said(some, than, noun);
        int which = scene.below(100);
        if (which < 35) {
            return scene.candidate(finding, asking().plain(), things);
        }
        return which < 45 && !past
                ? scene.candidate(finding, ASK_COMPARED, things)
                : scene.candidate(finding, asking().more(), things);
    }
}
