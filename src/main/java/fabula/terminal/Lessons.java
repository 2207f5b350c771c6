package fabula.terminal;

import fabula.Problem;
import fabula.conversation.Reply;
import fabula.examples.Asked;
import fabula.examples.Collecting;
import fabula.examples.ServerId;
import fabula.story.ChannelId;
import fabula.story.Teller;
import fabula.story.Verdict;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers that the person at the terminal gives back as examples. */
final class Lessons {

    private static final String ASKED =
            "I need your word once. An example is the story, your question, the right answer,"
                    + " what I answered, your account's name and the time. It is kept in Fabula's database on this machine; once"
                    + " it is approved (./fabula examples review), models may be trained with it. ./fabula privacy shows, exports"
                    + " and erases it. If you agree, type /agree and then this once more.";

    private final Supplier<Collecting> collecting;

    /** @param collecting opened when it is first needed: most conversations give no example */
    Lessons(Supplier<Collecting> collecting) {
        this.collecting = collecting;
    }

    String agree(Teller teller) {
        collecting.get().agree(ServerId.TERMINAL, teller.id());
        return "Thank you. Now /right and /wrong keep examples. ./fabula privacy takes it back.";
    }

    String right(ChannelId channel, Teller teller, Optional<Reply.Answered> last) {
        Reply.Answered answered = required(last);
        return give(channel, teller, answered, answered.answer().verdict());
    }

    String wrong(ChannelId channel, Teller teller, Optional<Reply.Answered> last, String correction) {
        Reply.Answered answered = required(last);
        Verdict answer = Verdict.ofLabel(correction)
                .orElseThrow(() -> Problem.input("Say what is right: /wrong yes, /wrong no, /wrong maybe or"
                        + " /wrong unknown (the story does not say)."));
        if (answer == answered.answer().verdict()) {
            throw Problem.input("That is what I answered. If it was right, say /right.");
        }
        return give(channel, teller, answered, answer);
    }

    private static Reply.Answered required(Optional<Reply.Answered> last) {
        return last.orElseThrow(() -> Problem.input("There is no answer to judge yet. Ask something first."));
    }

    private String give(ChannelId channel, Teller teller, Reply.Answered answered, Verdict right) {
        Collecting open = collecting.get();
        open.requireOn(ServerId.TERMINAL);
        if (!open.hasAgreed(ServerId.TERMINAL, teller.id())) {
            return ASKED;
        }
        Collecting.Given given =
                open.judge(ServerId.TERMINAL, channel, teller, answered.story(), Asked.of(answered), right);
        return given.isNew()
                ? "Kept as example " + given.example().number() + ". ./fabula examples review approves it."
                : "That was there already, as example " + given.example().number() + ".";
    }
}
