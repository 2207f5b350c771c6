package fabula.discord;

import fabula.riddle.Solution;
import fabula.riddle.Tale;
import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/** The forms of riddles: one for the host, and one line for a question or a guess. */
final class RiddleForms {

    static final int LONGEST_QUESTION = 300;

    private static final String TITLE = "title";
    private static final String TEASER = "teaser";
    private static final String STORY = "story";
    private static final String SOLUTION = "solution";
    private static final String LINE = "line";

    private final Words words;

    /** What a host has written, as it was. */
    record Draft(String title, String teaser, String story, String solution) {

        static final Draft EMPTY = new Draft("", "", "", "");

        /** For a file, so that nothing of it is lost. */
        String text() {
            return String.join("\n\n", title, teaser, story, solution) + "\n";
        }
    }

    RiddleForms(Words words) {
        this.words = words;
    }

    /** For whoever hides a story; nobody else sees it. */
    Modal riddle(String id, Draft draft) {
        return Modal.create(id, words.say("riddle.form"))
                .addComponents(
                        field(TITLE, TextInputStyle.SHORT, Tale.LONGEST_TITLE, draft.title()),
                        field(TEASER, TextInputStyle.PARAGRAPH, Tale.LONGEST_TEASER, draft.teaser()),
                        field(STORY, TextInputStyle.PARAGRAPH, Tale.LONGEST_STORY, draft.story()),
                        field(SOLUTION, TextInputStyle.SHORT, Solution.LONGEST, draft.solution()))
                .build();
    }

    Modal question(String id) {
        return line(id, "question", LONGEST_QUESTION);
    }

    Modal guess(String id) {
        return line(id, "guess", Solution.LONGEST);
    }

    private Modal line(String id, String what, int longest) {
        TextInput input = TextInput.create(LINE, TextInputStyle.SHORT)
                .setMaxLength(longest)
                .setPlaceholder(words.say("riddle.form." + what + ".example"))
                .build();
        return Modal.create(id, words.say("riddle.form." + what))
                .addComponents(Label.of(words.say("riddle.form." + what + ".label"), input))
                .build();
    }

    private Label field(String name, TextInputStyle style, int longest, String value) {
        String key = "riddle.form." + name;
        return Label.of(
                words.say(key),
                TextInput.create(name, style)
                        .setMaxLength(longest)
                        .setPlaceholder(words.say(key + ".example"))
                        .setValue(value.isBlank() || value.length() > longest ? null : value)
                        .build());
    }

    static Draft draft(ModalInteractionEvent event) {
        return new Draft(text(event, TITLE), text(event, TEASER), text(event, STORY), text(event, SOLUTION));
    }

    /** The question or the guess. */
    static String line(ModalInteractionEvent event) {
        return text(event, LINE);
    }

    private static String text(ModalInteractionEvent event, String field) {
        return Optional.ofNullable(event.getValue(field))
                .map(ModalMapping::getAsString)
                .orElse("");
    }
}
