package fabula.discord;

import fabula.conversation.Reply;
import fabula.conversation.Why;
import fabula.discord.Card.Tone;
import fabula.plot.BarPicture;
import fabula.plot.BarPicture.Bar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What every statement weighed in an answer: a picture where one can be drawn, and the same in words. */
final class WhyCards {

    private static final String FILE = "weights.png";
    private static final int QUESTION = 1000;
    private static final int STATEMENT = 200;
    private static final int SPOKEN = 80;

    private final Words words;

    WhyCards(Words words) {
        this.words = words;
    }

    Card none() {
        return new Card(Tone.CALM, words.say("why.none.title"), words.say("why.none"));
    }

    Card forgotten() {
        return new Card(Tone.CALM, words.say("judge.forgotten.title"), words.say("why.forgotten"));
    }

    Card changed() {
        return new Card(Tone.CALM, words.say("judge.changed.title"), words.say("why.changed"));
    }

    /** The card without the weights, which are in the picture. */
    Card beside(Reply.Answered answered, Why why) {
        return card(answered, why, "");
    }

    /** The card with the weights in words. */
    Card inWords(Reply.Answered answered, Why why) {
        List<String> lines = why.weighed().stream()
                .map(one -> words.say(
                        one.supports() ? "why.support" : "why.statement",
                        Math.round(100 * one.weight()),
                        one.statement().number(),
                        Escaped.text(one.statement().text(), STATEMENT)))
                .toList();
        return card(answered, why, "\n" + Escaped.lines(lines, 2000, left -> words.say("list.more", left)));
    }

    private Card card(Reply.Answered answered, Why why, String weights) {
        Tone tone = Tone.valueOf(answered.answer().verdict().name());
        String verdict = words.say("verdict." + tone.name().toLowerCase(Locale.ROOT));
        String reason = answered.answer()
                .reason()
                .map(said -> "\n" + Escaped.text(words.say(said), STATEMENT))
                .orElse("");
        String others = why.lighter() + why.weightless() == 0
                ? ""
                : "\n" + words.say("why.others", why.lighter(), why.weightless());
        return new Card(
                tone,
                words.say("why.title", verdict),
                "> " + Escaped.text(answered.question(), QUESTION) + reason + weights + others);
    }

    /** Empty where this Java has no fonts to write with, as some for servers have not. */
    Optional<Attachment> picture(Reply.Answered answered, Why why) {
        if (why.weighed().isEmpty()) {
            return Optional.empty();
        }
        List<Bar> bars = why.weighed().stream()
                .map(one -> new Bar(
                        one.statement().number() + "  "
                                + Escaped.plain(one.statement().text(), STATEMENT),
                        one.weight(),
                        one.supports()))
                .toList();
        Tone tone = Tone.valueOf(answered.answer().verdict().name());
        return Attachment.drawn(FILE, () -> new BarPicture(tone.colour()).png(bars), spoken(why));
    }

    /** The weightiest first, for not all may fit. */
    private String spoken(Why why) {
        List<String> lines = why.weighed().stream()
                .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
                .map(one -> words.say(
                        "why.spoken",
                        Math.round(100 * one.weight()),
                        Escaped.plain(one.statement().text(), SPOKEN)))
                .toList();
        return Escaped.lines(lines, Attachment.MAX_ALT, left -> words.say("list.more", left));
    }
}
