package fabula.discord;

import fabula.discord.Card.Tone;
import fabula.examples.Collecting;
import fabula.examples.Contribution;
import fabula.examples.Decided;
import fabula.examples.Example;
import fabula.examples.ExampleState;
import fabula.examples.Intake;
import fabula.examples.Lesson;
import fabula.examples.ModelAnswer;
import fabula.examples.Review;
import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The cards about examples: giving, reviewing and keeping them. */
final class ExampleCards {

    private static final int QUESTION = 600;
    private static final int STATEMENT = 300;
    private static final int NAME = 64;
    private static final int STORY = 1800;
    private static final int GIVERS = 5;
    private static final int SHORT = 120;

    private final Words words;

    ExampleCards(Words words) {
        this.words = words;
    }

    /** The verdict as people say it. */
    String word(Verdict verdict) {
        return words.say("verdict." + verdict.name().toLowerCase(Locale.ROOT));
    }

    Card consent() {
        return new Card(Tone.CALM, words.say("consent.title"), words.say("consent"));
    }

    Card declined() {
        return new Card(Tone.CALM, words.say("consent.declined.title"), words.say("consent.declined"));
    }

    Card whatIsRight(String question) {
        return new Card(Tone.CALM, words.say("judge.what"), "> " + Escaped.text(question, QUESTION));
    }

    Card forgottenAnswer() {
        return new Card(Tone.CALM, words.say("judge.forgotten.title"), words.say("judge.forgotten"));
    }

    Card changedStory() {
        return new Card(Tone.CALM, words.say("judge.changed.title"), words.say("judge.changed"));
    }

    Card tooSlow() {
        return new Card(Tone.TROUBLE, "", words.say("busy"));
    }

    Card serversOnly() {
        return new Card(Tone.TROUBLE, words.say("problem.title"), words.say("teach.servers"));
    }

    Card given(Collecting.Given given) {
        Example example = given.example();
        return new Card(
                Tone.YES,
                words.say(given.isNew() ? "given.title" : "given.known.title"),
                lesson(example.lesson()) + "\n" + words.say("given", String.valueOf(example.number())));
    }

    Card taught(Collecting.Given given, ModelAnswer answered) {
        Card card = given(given);
        return new Card(
                card.tone(), card.title(), card.body() + "\n" + words.say("given.answered", word(answered.verdict())));
    }

    private String lesson(Lesson lesson) {
        return "> " + Escaped.text(lesson.question(), QUESTION) + "\n**" + word(lesson.answer()) + "**";
    }

    Card collecting(boolean on) {
        return new Card(
                on ? Tone.YES : Tone.CALM,
                words.say(on ? "collect.on.title" : "collect.off.title"),
                words.say(on ? "collect.on" : "collect.off"));
    }

    Card list(List<Example> examples, boolean collected) {
        List<String> lines = examples.stream().map(this::line).toList();
        String head = words.say(collected ? "corpus.collected" : "corpus.notcollected") + "\n";
        return new Card(
                Tone.CALM,
                words.say("corpus.title", examples.size()),
                head + Escaped.lines(lines, Card.MAX_BODY - head.length(), left -> words.say("list.more", left)));
    }

    private String line(Example example) {
        return words.say(
                "corpus.line",
                String.valueOf(example.number()),
                state(example.state()),
                Escaped.text(example.lesson().question(), SHORT),
                word(example.lesson().answer()));
    }

    private String state(ExampleState state) {
        return words.say("state." + state.label());
    }

    Card nothingToExport(boolean approvedOnly) {
        return new Card(
                Tone.CALM,
                words.say("export.nothing.title"),
                words.say(approvedOnly ? "export.nothing.babi" : "export.nothing"));
    }

    Card exported(int examples, boolean babi) {
        return new Card(
                Tone.CALM, words.say("export.title", examples), words.say(babi ? "export.babi" : "export.jsonl"));
    }

    Card imported(Intake intake, boolean approve) {
        List<String> lines = new ArrayList<>();
        long waiting = intake.added().stream()
                .filter(example -> example.state() == ExampleState.NEW)
                .count();
        lines.add(words.say("import", intake.added().size(), intake.merged().size()));
        lines.add(words.say("import.waiting", waiting));
        if (approve && waiting > 0) {
            lines.add(words.say("import.contradicting"));
        }
        if (intake.notAgreed() > 0) {
            lines.add(words.say("import.notagreed", intake.notAgreed()));
        }
        if (intake.erased() > 0) {
            lines.add(words.say("import.erased", intake.erased()));
        }
        return new Card(Tone.YES, words.say("import.title"), String.join("\n", lines));
    }

    Card deleteAll(int examples) {
        return new Card(Tone.TROUBLE, words.say("corpus.delete.title", examples), words.say("corpus.delete"));
    }

    Card deleted(int examples) {
        return new Card(Tone.CALM, "", words.say("corpus.deleted", examples));
    }

    Card kept() {
        return new Card(Tone.CALM, "", words.say("corpus.kept"));
    }

    Card nothingToReview() {
        return new Card(Tone.CALM, words.say("review.nothing.title"), words.say("review.nothing"));
    }

    Card reviewEnded() {
        return new Card(Tone.CALM, "", words.say("review.ended"));
    }

    Card notYours() {
        return new Card(Tone.TROUBLE, "", words.say("review.notyours"));
    }

    Card decided(Decided decided) {
        String state = words.say(
                "review.decided",
                String.valueOf(decided.example().number()),
                state(decided.example().state()));
        return new Card(
                decided.example().state() == ExampleState.APPROVED ? Tone.YES : Tone.NO,
                "",
                decided.overruled().isEmpty()
                        ? state
                        : state + " "
                                + words.say(
                                        "review.overruled", decided.overruled().size()));
    }

    Card review(Review review) {
        Example example = review.example();
        Lesson lesson = example.lesson();
        List<String> lines = new ArrayList<>();
        List<String> story = IntStream.range(0, lesson.story().size())
                .mapToObj(index -> statement(lesson, index))
                .toList();
        lines.add(Escaped.lines(story, STORY, left -> words.say("list.more", left)));
        lines.add(lesson(lesson));
        example.given().stream().limit(GIVERS).map(this::giver).forEach(lines::add);
        if (example.given().size() > GIVERS) {
            lines.add(words.say("list.more", example.given().size() - GIVERS));
        }
        review.contradicting().stream()
                .map(other -> words.say(
                        "review.contradicts",
                        String.valueOf(other.number()),
                        state(other.state()),
                        word(other.lesson().answer())))
                .forEach(lines::add);
        return new Card(
                Tone.valueOf(lesson.answer().name()),
                words.say("review.title", String.valueOf(example.number()), review.waiting()),
                String.join("\n", lines));
    }

    private String statement(Lesson lesson, int index) {
        boolean supports = lesson.supports().filter(all -> all.contains(index)).isPresent();
        return words.say(
                supports ? "review.support" : "review.statement",
                index + 1,
                Escaped.text(lesson.story().get(index), STATEMENT));
    }

    private String giver(Contribution contribution) {
        Optional<String> answered = contribution
                .answered()
                .map(answer ->
                        words.say("review.answered", Escaped.text(answer.model(), NAME), word(answer.verdict())));
        return words.say(
                "review.giver." + contribution.source().label(),
                Escaped.name(contribution.giver().name(), NAME, words.say("person.unnamed")),
                "<t:" + contribution.givenAt().getEpochSecond() + ":f>",
                answered.orElse(""));
    }
}
