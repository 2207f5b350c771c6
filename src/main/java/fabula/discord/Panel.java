package fabula.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/**
 * One message: cards, and where there are any, a file or buttons on the last of them.
 *
 * @param cards fit for one message
 * @param buttons one row's worth: at most five
 * @param file a picture stands on the first card, another file on the last
 */
record Panel(List<Card> cards, List<Button> buttons, Optional<Attachment> file) {

    Panel {
        cards = List.copyOf(cards);
        buttons = List.copyOf(buttons);
        if (cards.size() > Card.MAX_CARDS
                || buttons.size() > ActionRow.getMaxAllowed(Component.Type.BUTTON)
                || cards.stream().mapToInt(Card::length).sum() > Card.MAX_TOGETHER) {
            throw new IllegalArgumentException("too much for one message");
        }
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

    /** As Discord's components, which bring the file with them; to be sent as they are, as often as wanted. */
    List<MessageTopLevelComponent> components() {
        List<MessageTopLevelComponent> components = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            List<ContainerChildComponent> parts = new ArrayList<>();
            parts.add(TextDisplay.of(cards.get(i).text()));
            if (i == 0) {
                file.filter(Attachment::isPicture).map(Panel::picture).ifPresent(parts::add);
            }
            if (i == cards.size() - 1) {
                file.filter(one -> !one.isPicture())
                        .map(one -> FileDisplay.fromFile(one.upload()))
                        .ifPresent(parts::add);
                if (!buttons.isEmpty()) {
                    parts.add(ActionRow.of(buttons));
                }
            }
            components.add(
                    Container.of(parts).withAccentColor(cards.get(i).tone().colour()));
        }
        return components;
    }

    private static MediaGallery picture(Attachment picture) {
        return MediaGallery.of(MediaGalleryItem.fromFile(picture.upload())
                .withDescription(picture.alt().orElseThrow()));
    }
}
