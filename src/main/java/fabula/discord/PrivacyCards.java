package fabula.discord;

import fabula.discord.Card.Tone;
import fabula.examples.Erasure;
import fabula.examples.PersonalData;
import fabula.story.ChannelId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The cards about what is kept of a person. */
final class PrivacyCards {

    private static final int NAME = 80;
    private static final int NAMES = 20;

    private final Words words;

    PrivacyCards(Words words) {
        this.words = words;
    }

    /**
     * @param ambient whether plain messages are read anywhere at all
     * @param read the channels of this server where they are
     */
    Card privacy(boolean ambient, Set<ChannelId> read) {
        String others = !ambient
                ? words.say("privacy.unread")
                : read.isEmpty()
                        ? words.say("privacy.read.elsewhere")
                        : words.say("privacy.read", Mentioned.channels(read));
        return new Card(Tone.CALM, words.say("privacy.title"), words.say("privacy", others));
    }

    Card ofYou(PersonalData data) {
        String agreed = data.agreements().isEmpty()
                ? words.say("privacy.notagreed")
                : words.say("privacy.agreed", data.agreements().size());
        return new Card(
                Tone.CALM,
                words.say("privacy.you.title"),
                counts(data) + "\n" + agreed + unread(data) + "\n" + words.say("privacy.you.next")
                        + models(data.models()));
    }

    private String unread(PersonalData data) {
        return data.unread().isPresent() ? "\n" + words.say("privacy.you.unread") : "";
    }

    private String counts(PersonalData data) {
        String counts = words.say(
                "privacy.you",
                data.told().size(),
                data.examples().size(),
                data.acts().size());
        return data.riddles().isEmpty()
                ? counts
                : counts + "\n"
                        + words.say("privacy.you.riddles", data.riddles().size());
    }

    Card nothingOfYou() {
        return new Card(Tone.CALM, words.say("privacy.nothing.title"), words.say("privacy.nothing"));
    }

    Card exported() {
        return new Card(Tone.CALM, words.say("privacy.exported.title"), words.say("privacy.exported"));
    }

    Card sure(PersonalData data) {
        return new Card(
                Tone.TROUBLE,
                words.say("privacy.sure.title"),
                counts(data) + "\n" + words.say("privacy.sure") + models(data.models()));
    }

    Card withdrawn(Erasure erasure) {
        return new Card(
                Tone.CALM,
                words.say("privacy.withdrawn.title"),
                words.say("privacy.withdrawn", erasure.examples()) + models(erasure.models()));
    }

    Card erased(Erasure erasure) {
        return new Card(
                Tone.CALM,
                words.say("privacy.erased.title"),
                words.say("privacy.erased", erasure.statements(), erasure.examples()) + models(erasure.models()));
    }

    Card kept() {
        return new Card(Tone.CALM, "", words.say("privacy.kept"));
    }

    private String models(List<String> models) {
        if (models.isEmpty()) {
            return "";
        }
        String names = models.stream()
                .limit(NAMES)
                .map(model -> Escaped.text(model, NAME))
                .collect(Collectors.joining(", "));
        int more = Math.max(0, models.size() - NAMES);
        return "\n" + words.say("privacy.models", names + (more == 0 ? "" : words.say("list.more", more)));
    }
}
