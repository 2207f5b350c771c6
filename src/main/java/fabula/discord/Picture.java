package fabula.discord;

import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.FileUpload;

/**
 * A picture that goes with a card.
 *
 * @param png the file
 * @param alt what it shows, for those who cannot see it; at most {@value #MAX_ALT} characters
 */
record Picture(byte[] png, String alt) {

    static final int MAX_ALT = 1024;

    private static final String NAME = "weights.png";

    /** The card with the picture in it. */
    MessageEmbed in(Card card) {
        return new EmbedBuilder(card.embed()).setImage("attachment://" + NAME).build();
    }

    FileUpload upload() {
        return FileUpload.fromData(png, NAME).setDescription(alt);
    }
}
