package fabula.terminal;

import fabula.conversation.Reply;
import java.util.List;
import org.jline.utils.AttributedString;

/** For pipes: an answer is one line, and statements are taken in silence. */
final class PlainForm implements Form {

    @Override
    public List<AttributedString> told(Reply.Told told) {
        return List.of();
    }

    @Override
    public List<AttributedString> answered(Reply.Answered answered) {
        return List.of(new AttributedString(Phrases.inOneLine(answered)));
    }

    @Override
    public List<AttributedString> notUnderstood(Reply.NotUnderstood notUnderstood) {
        return List.of(new AttributedString(notUnderstood.help().toString()));
    }
}
