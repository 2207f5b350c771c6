package fabula.discord;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.FileUpload;

/**
 * One message: cards, and where there are any, buttons below them or a file.
 *
 * @param cards fit for one message
 * @param buttons one row's worth: at most five
 */
record Panel(List<Card> cards, List<Button> buttons, Optional<Attached> file) {

    /** A file to send. */
    record Attached(String name, byte[] content) {}

    Panel {
        cards = List.copyOf(cards);
        buttons = List.copyOf(buttons);
    }

    static Panel of(Card card, Button... buttons) {
        return new Panel(List.of(card), List.of(buttons), Optional.empty());
    }

    static Panel of(Card card, Attached file) {
        return new Panel(List.of(card), List.of(), Optional.of(file));
    }

    Panel with(List<Button> below) {
        return new Panel(cards, below, file);
    }

    List<MessageEmbed> embeds() {
        return cards.stream().map(Card::embed).toList();
    }

    List<ActionRow> rows() {
        return buttons.isEmpty() ? List.of() : List.of(ActionRow.of(buttons));
    }

    List<FileUpload> files() {
        return file.stream()
                .map(one -> FileUpload.fromData(one.content(), one.name()))
                .toList();
    }
}
