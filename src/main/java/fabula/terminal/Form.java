package fabula.terminal;

import fabula.conversation.Reply;
import java.util.List;
import org.jline.utils.AttributedString;

/** How replies look: to a person at a prompt, or a line each for a pipe. */
sealed interface Form permits PromptForm, PlainForm {

    List<AttributedString> told(Reply.Told told);

    List<AttributedString> answered(Reply.Answered answered);

    List<AttributedString> notUnderstood(Reply.NotUnderstood notUnderstood);

    default List<AttributedString> of(Reply reply) {
        if (reply instanceof Reply.Told told) {
            return told(told);
        }
        if (reply instanceof Reply.Answered answered) {
            return answered(answered);
        }
        return notUnderstood((Reply.NotUnderstood) reply);
    }
}
