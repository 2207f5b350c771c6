package fabula.discord;

import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/** Forms with a story: to tell it, or to ask about it. */
final class StoryForm {

    private static final String STORY = "story";
    private static final String QUESTION = "question";
    private static final int LONGEST_QUESTION = 500;

    private final Words words;
    private final int longest;

    StoryForm(Words words, int maxCharacters) {
        this.words = words;
        this.longest = Math.min(maxCharacters, TextInput.MAX_VALUE_LENGTH);
    }

    Modal telling(String id) {
        return Modal.create(id, words.say("tell.form")).addComponents(story("")).build();
    }

    /** The story goes with the form and comes back with it, so that nobody has to keep it meanwhile. */
    Modal asking(String id, String story) {
        return Modal.create(id, words.say("about.form"))
                .addComponents(
                        Label.of(
                                words.say("form.question"),
                                TextInput.create(QUESTION, TextInputStyle.SHORT)
                                        .setMaxLength(LONGEST_QUESTION)
                                        .setPlaceholder(words.say("form.question.example"))
                                        .build()),
                        story(story))
                .build();
    }

    private Label story(String value) {
        return Label.of(
                words.say("form.story"),
                TextInput.create(STORY, TextInputStyle.PARAGRAPH)
                        .setMaxLength(longest)
                        .setPlaceholder(words.say("tell.form.example"))
                        .setValue(value.isEmpty() ? null : value)
                        .build());
    }

    static String story(ModalInteractionEvent event) {
        return text(event, STORY);
    }

    static String question(ModalInteractionEvent event) {
        return text(event, QUESTION);
    }

    private static String text(ModalInteractionEvent event, String field) {
        return Optional.ofNullable(event.getValue(field))
                .map(ModalMapping::getAsString)
                .orElse("");
    }
}
