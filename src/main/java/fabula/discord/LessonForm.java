package fabula.discord;

import fabula.Problem;
import fabula.examples.Lesson;
import fabula.story.Verdict;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/** A form with a story, a question and an answer. */
final class LessonForm {

    private static final String STORY = "story";
    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";
    private static final int LONGEST_QUESTION = 500;

    private final Words words;
    private final ExampleCards cards;

    LessonForm(Words words, ExampleCards cards) {
        this.words = words;
        this.cards = cards;
    }

    /** A form to be filled in, with what is known already. */
    Modal empty(String id, String story, String question, Optional<Verdict> answer) {
        return Modal.create(id, words.say("form.teach"))
                .addComponents(story(story), question(question), answer(answer))
                .build();
    }

    /** A form to correct an example; a story too long for a form stays as it is. */
    Modal filled(String id, Lesson lesson) {
        Modal.Builder form = Modal.create(id, words.say("form.correct"));
        String story = String.join("\n", lesson.story());
        if (story.length() <= TextInput.MAX_VALUE_LENGTH) {
            form.addComponents(story(story));
        }
        if (lesson.question().length() <= LONGEST_QUESTION) {
            form.addComponents(question(lesson.question()));
        }
        return form.addComponents(answer(Optional.of(lesson.answer()))).build();
    }

    private Label story(String value) {
        return Label.of(
                words.say("form.story"),
                TextInput.create(STORY, TextInputStyle.PARAGRAPH)
                        .setMaxLength(TextInput.MAX_VALUE_LENGTH)
                        .setPlaceholder(words.say("form.story.example"))
                        .setValue(fitting(value, TextInput.MAX_VALUE_LENGTH))
                        .build());
    }

    private Label question(String value) {
        return Label.of(
                words.say("form.question"),
                TextInput.create(QUESTION, TextInputStyle.SHORT)
                        .setMaxLength(LONGEST_QUESTION)
                        .setPlaceholder(words.say("form.question.example"))
                        .setValue(fitting(value, LONGEST_QUESTION))
                        .build());
    }

    /** Null, an empty field, where Discord would take it for none or refuse the form. */
    private static String fitting(String value, int longest) {
        return value.isBlank() || value.length() > longest ? null : value;
    }

    private Label answer(Optional<Verdict> value) {
        List<SelectOption> options = List.of(Verdict.values()).stream()
                .map(verdict -> SelectOption.of(cards.word(verdict), verdict.label())
                        .withDefault(value.filter(verdict::equals).isPresent()))
                .toList();
        return Label.of(
                words.say("form.answer"),
                StringSelectMenu.create(ANSWER).addOptions(options).build());
    }

    static Optional<String> story(ModalInteractionEvent event) {
        return text(event, STORY);
    }

    static Optional<String> question(ModalInteractionEvent event) {
        return text(event, QUESTION);
    }

    private static Optional<String> text(ModalInteractionEvent event, String field) {
        return Optional.ofNullable(event.getValue(field)).map(ModalMapping::getAsString);
    }

    static Verdict answer(ModalInteractionEvent event) {
        return Optional.ofNullable(event.getValue(ANSWER)).map(ModalMapping::getAsStringList).orElse(List.of()).stream()
                .findFirst()
                .flatMap(Verdict::ofLabel)
                .orElseThrow(() -> Problem.input("The answer has to be yes, no, maybe or unknown."));
    }
}
