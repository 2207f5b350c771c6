package fabula.discord;

import fabula.discord.Card.Tone;
import fabula.server.Pace;
import fabula.server.ServerSettings;
import fabula.story.ChannelId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The cards of a server's settings. */
final class SettingsCards {

    private final Words words;

    SettingsCards(Words words) {
        this.words = words;
    }

    /**
     * @param ambient whether the operator enabled reading along
     * @param collecting whether examples are collected; empty if the operator does not allow it
     * @param closed chosen channels where Discord does not let Fabula write
     */
    Card settings(ServerSettings settings, boolean ambient, Optional<Boolean> collecting, Set<ChannelId> closed) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "settings.channels",
                settings.channels().isEmpty()
                        ? words.say("settings.channels.all")
                        : Mentioned.channels(settings.channels())));
        lines.add(words.say("settings.administrators", roles(settings.administrators())));
        lines.add(words.say("settings.along", along(settings, ambient)));
        lines.add(words.say(
                "settings.collecting",
                collecting
                        .map(isOn -> words.say("settings.collecting." + isOn))
                        .orElseGet(() -> words.say("settings.collecting.never"))));
        lines.add(words.say("settings.idle", words.time(Duration.ofDays(settings.idleDays()))));
        lines.add(words.say("settings.pace", pace(settings.pace())));
        if (!settings.administrators().isEmpty()) {
            lines.add("\n" + words.say("settings.roles.hint"));
        }
        if (!closed.isEmpty()) {
            lines.add("\n" + words.say("settings.closed", Mentioned.channels(closed)));
        }
        return new Card(Tone.CALM, words.say("settings.title"), String.join("\n", lines));
    }

    private String roles(Set<Long> administrators) {
        return administrators.isEmpty() ? "" : ", " + Mentioned.roles(administrators);
    }

    private String along(ServerSettings settings, boolean ambient) {
        if (!ambient) {
            return words.say("settings.along.never");
        }
        return settings.ambient().isEmpty() ? words.say("settings.along.none") : Mentioned.channels(settings.ambient());
    }

    private String pace(Pace pace) {
        return pace.isFree()
                ? words.say("settings.pace.free")
                : words.say("settings.pace.waits", wait(pace.person()), wait(pace.channel()));
    }

    private String wait(Duration wait) {
        return wait.isZero() ? words.say("settings.pace.free") : words.time(wait);
    }
}
