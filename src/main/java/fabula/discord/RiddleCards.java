package fabula.discord;

import fabula.discord.Card.Tone;
import fabula.riddle.Guess;
import fabula.riddle.Question;
import fabula.riddle.Riddle;
import fabula.riddle.Scoreboard;
import fabula.riddle.Solution;
import fabula.riddle.Tale;
import fabula.story.Teller;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is shown of a riddle. Only what is meant for its host or for afterwards holds something of what is hidden. */
final class RiddleCards {

    private static final int TITLE = 200;
    private static final int TEASER = 1000;
    private static final int SOLUTION = 400;
    private static final int LINE = 700;
    private static final int SHORT = 120;
    private static final int LATEST = 10;
    private static final int HINTS = 1500;
    private static final int RANKS = 15;

    private final Cards shared;
    private final Words words;

    RiddleCards(Cards shared, Words words) {
        this.shared = shared;
        this.words = words;
    }

    /** What everybody sees when it begins. */
    Card begun(Riddle riddle) {
        return new Card(
                Tone.CALM, title(riddle), teaser(riddle) + "\n\n" + words.say("riddle.begun", name(riddle.host())));
    }

    private String title(Riddle riddle) {
        return words.say("riddle.title", Escaped.text(riddle.tale().title(), TITLE));
    }

    private static String teaser(Riddle riddle) {
        return Escaped.text(riddle.tale().teaser(), TEASER);
    }

    /** How far the players are; nothing of what is hidden. */
    Card state(Riddle riddle, List<Question> questions) {
        List<String> body = new ArrayList<>();
        body.add(teaser(riddle));
        body.add(words.say("riddle.state", name(riddle.host()), riddle.questions(), riddle.guesses()));
        if (!riddle.hinted().isEmpty()) {
            body.add("\n" + words.say("riddle.hints"));
            body.add(Escaped.lines(quoted(riddle.hints()), HINTS, shared::more));
        }
        if (!questions.isEmpty()) {
            body.add("\n" + words.say("riddle.latest"));
            List<String> latest = questions.stream()
                    .skip(Math.max(0, questions.size() - LATEST))
                    .map(this::line)
                    .toList();
            int taken = String.join("\n", body).length() + 1;
            body.add(Escaped.lines(latest, Card.MAX_BODY - taken, shared::more));
        }
        return new Card(Tone.CALM, title(riddle), String.join("\n", body));
    }

    private String line(Question question) {
        return words.say(
                "riddle.line", question.number(), Escaped.text(question.text(), SHORT), words.say(verdict(question)));
    }

    private static String verdict(Question question) {
        return "verdict." + question.verdict().name().toLowerCase(Locale.ROOT);
    }

    Card answer(Question question) {
        return Card.large(
                Tone.valueOf(question.verdict().name()),
                words.say(verdict(question)),
                "> " + Escaped.text(question.text(), LINE) + "\n"
                        + words.say("riddle.asked", question.number(), name(question.asker())));
    }

    Card hint(Riddle before, String statement, String by) {
        return new Card(
                Tone.MAYBE,
                words.say("riddle.hint.title", before.hinted().size() + 1),
                "> " + Escaped.text(statement, LINE) + "\n" + words.say("riddle.hint", by));
    }

    Card noMoreHints() {
        return new Card(Tone.CALM, "", words.say("riddle.hint.none"));
    }

    /** A guess on which the host has yet to decide. */
    Card guessed(Riddle riddle, Guess guess) {
        return guess(Tone.CALM, "riddle.guess.title", guess, words.say("riddle.guess.decides", name(riddle.host())));
    }

    /** A guess that is wrong, as far as can be told. */
    Card wrong(Guess guess) {
        return guess(Tone.NO, "riddle.guess.wrong", guess, words.say("riddle.guess.by", name(guess.guesser())));
    }

    private Card guess(Tone tone, String title, Guess guess, String foot) {
        return new Card(
                tone, words.say(title, name(guess.guesser())), "> " + Escaped.text(guess.text(), LINE) + "\n" + foot);
    }

    /** It is over, and everybody sees what was hidden. */
    Panel over(Riddle riddle, Optional<Guess> solved) {
        Solution solution = riddle.tale().solution();
        List<String> head = new ArrayList<>();
        solved.ifPresent(guess -> head.add("> " + Escaped.text(guess.text(), LINE)));
        head.add(words.say("riddle.solution", Escaped.text(solution.shown(), SOLUTION)));
        head.add(words.say("riddle.took", riddle.questions(), riddle.hinted().size(), name(riddle.host())));
        String title = solved.map(guess -> words.say("riddle.solved", name(guess.guesser())))
                .orElseGet(() -> words.say("riddle.revealed"));
        return withStory(
                solved.isPresent() ? Tone.YES : Tone.CALM, title, String.join("\n", head) + "\n\n", riddle.tale());
    }

    /** For the host alone. */
    Panel story(Riddle riddle) {
        return withStory(
                Tone.CALM,
                title(riddle),
                words.say(
                                "riddle.solution",
                                Escaped.text(riddle.tale().solution().text(), SOLUTION)) + "\n\n",
                riddle.tale());
    }

    /** With the whole story; what a card has no room for is in a file. */
    private Panel withStory(Tone tone, String title, String head, Tale tale) {
        List<String> story = IntStream.range(0, tale.story().size())
                .mapToObj(i -> words.say(
                        "riddle.statement", i + 1, Escaped.text(tale.story().get(i), LINE)))
                .toList();
        int room = Card.MAX_BODY - head.length();
        Card card = new Card(tone, title, head + Escaped.lines(story, room, shared::more));
        boolean whole = String.join("\n", story).length() < room;
        return whole
                ? Panel.of(card)
                : Panel.of(
                        card,
                        Attachment.file(
                                "riddle.txt", String.join("\n", tale.story()).getBytes(StandardCharsets.UTF_8)));
    }

    Card sure(Riddle riddle) {
        return new Card(
                Tone.TROUBLE,
                words.say("riddle.reveal.title"),
                words.say("riddle.reveal", Escaped.text(riddle.tale().title(), TITLE)));
    }

    Card kept() {
        return new Card(Tone.CALM, "", words.say("riddle.kept"));
    }

    Card none() {
        return new Card(Tone.CALM, words.say("riddle.none.title"), words.say("riddle.none"));
    }

    Card over() {
        return new Card(Tone.CALM, "", words.say("riddle.over"));
    }

    Card open(Riddle riddle) {
        return new Card(
                Tone.TROUBLE,
                words.say("riddle.open.title"),
                words.say("riddle.open", Escaped.text(riddle.tale().title(), TITLE), name(riddle.host())));
    }

    Card serversOnly() {
        return new Card(Tone.TROUBLE, words.say("problem.title"), words.say("riddle.servers"));
    }

    Card hostOnly(Riddle riddle) {
        return new Card(Tone.TROUBLE, "", words.say("riddle.hostonly", name(riddle.host())));
    }

    Card unknownTale() {
        return new Card(Tone.TROUBLE, "", words.say("riddle.unknowntale"));
    }

    Card noSuchGuess() {
        return new Card(Tone.CALM, "", words.say("riddle.noguess"));
    }

    Card unknownButton() {
        return shared.unknownButton();
    }

    Card forgottenDraft() {
        return new Card(Tone.CALM, "", words.say("riddle.forgottendraft"));
    }

    Card tooSlow() {
        return shared.busy();
    }

    /** @param problem what is wrong, in words for people */
    Card notBegun(String problem) {
        return new Card(
                Tone.TROUBLE,
                words.say("riddle.notbegun.title"),
                Escaped.text(problem, LINE) + "\n" + words.say("riddle.notbegun"));
    }

    Card scores(Scoreboard scores) {
        if (scores.rows().isEmpty()) {
            return new Card(Tone.CALM, words.say("riddle.scores.title"), words.say("riddle.scores.none"));
        }
        List<String> ranks = IntStream.range(0, Math.min(RANKS, scores.rows().size()))
                .mapToObj(i -> rank(i + 1, scores.rows().get(i)))
                .toList();
        int left = scores.rows().size() - ranks.size();
        return new Card(
                Tone.CALM,
                words.say("riddle.scores.title"),
                String.join("\n", ranks) + (left == 0 ? "" : "\n" + shared.more(left)));
    }

    private String rank(int rank, Scoreboard.Row row) {
        String line = words.say("riddle.rank", rank, name(row.person()), row.solved(), row.hosted());
        return row.fewest().isPresent()
                ? words.say("riddle.rank.fewest", line, row.fewest().getAsInt())
                : line;
    }

    /** As text in a card. */
    String name(Teller person) {
        return shared.name(person);
    }

    private static List<String> quoted(List<String> statements) {
        return statements.stream()
                .map(statement -> "> " + Escaped.text(statement, LINE))
                .toList();
    }
}
