package fabula.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.EmbedBuilder;
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
record Panel(List<Card> cards, List<Button> buttons, Optional<Attachment> file) {

    Panel {
        cards = List.copyOf(cards);
        buttons = List.copyOf(buttons);
    }

    static Panel of(Card card, Button... buttons) {
        return new Panel(List.of(card), List.of(buttons), Optional.empty());
    }

    static Panel of(Card card, Attachment file) {
        return new Panel(List.of(card), List.of(), Optional.of(file));
    }

    Panel with(List<Button> below) {
        return new Panel(cards, below, file);
    }

    List<MessageEmbed> embeds() {
        List<MessageEmbed> embeds =
                new ArrayList<>(cards.stream().map(Card::embed).toList());
        file.filter(Attachment::isPicture)
                .ifPresent(picture -> embeds.set(
                        0,
                        new EmbedBuilder(embeds.get(0))
                                .setImage("attachment://" + picture.name())
                                .build()));
        return embeds;
    }

    List<ActionRow> rows() {
        return buttons.isEmpty() ? List.of() : List.of(ActionRow.of(buttons));
    }

    List<FileUpload> files() {
        return file.stream().map(Attachment::upload).toList();
    }
}
