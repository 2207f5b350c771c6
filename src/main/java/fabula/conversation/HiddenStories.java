package fabula.conversation;

import fabula.Problem;
import fabula.Saying;
import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.settings.Settings;
import fabula.story.ChannelId;
import fabula.text.Utterance;
import java.util.List;
import java.util.function.Function;

/**
 * Stories that are read and belong to no channel: whoever asks does not see them, so nothing that is said about a
 * question gives anything of them away.
 */
public final class HiddenStories {

    private final Function<ChannelId, Reader> readers;
    private final Hearing hearing;
    private final int maxStatements;

    /** @param readers the reader in force in a channel, asked for anew at each question */
    public HiddenStories(Function<ChannelId, Reader> readers, Settings.Stories limits) {
        this.readers = readers;
        this.hearing = new Hearing(limits.maxCharacters());
        this.maxStatements = limits.maxStatements();
    }

    /**
     * The statements that a text consists of.
     *
     * @throws Problem where something in it is no statement, or it is too long
     */
    public List<String> told(String text) {
        requireEnglish(text);
        List<String> story =
                hearing.utterances(text).stream().map(HiddenStories::told).toList();
        if (story.size() > maxStatements) {
            throw Problem.input(Saying.of("hidden.toolong", story.size(), maxStatements));
        }
        return story;
    }

    private static void requireEnglish(String text) {
        Help.notEnglish(text).ifPresent(help -> {
            throw Problem.input(help);
        });
    }

    private static String told(Utterance utterance) {
        if (utterance instanceof Utterance.Statement statement) {
            return statement.text();
        }
        throw Problem.input(Help.notHidden(utterance));
    }

    /**
     * Answers a question by the reader of the channel in which it is asked.
     *
     * @throws Problem where it is no question that yes or no answers
     */
    public Answer answer(ChannelId channel, List<String> story, String question) {
        requireEnglish(question);
        List<Utterance> asked = hearing.utterances(question);
        if (asked.size() > 1) {
            throw Problem.input(Help.ONE_QUESTION);
        }
        if (Utterance.asked(asked.get(0).text()) instanceof Utterance.YesNoQuestion understood) {
            return readers.apply(channel).read(new Query(story, understood.plain()));
        }
        throw Problem.input(Saying.of("hidden.ask"));
    }
}
