package fabula.riddle;

import fabula.examples.ServerId;
import fabula.story.ChannelId;
import fabula.story.Teller;
import java.time.Instant;
import java.util.List;

/**
 * A riddle that is being played.
 *
 * @param id never given to another riddle, not even when this one is forgotten
 * @param hostKnows whether the host has seen what is hidden; who started a shipped tale has not, unless they asked to
 * @param hinted indices, from 0, of the statements that were given as hints, in the order in which they were given
 * @param questions how many were asked
 * @param guesses how many were made, all of them wrong
 * @param touched when somebody last did something with it
 */
public record Riddle(
        long id,
        ServerId server,
        ChannelId channel,
        Teller host,
        boolean hostKnows,
        Tale tale,
        List<Integer> hinted,
        int questions,
        int guesses,
        Instant touched) {

    public Riddle {
        hinted = List.copyOf(hinted);
    }

    /** Who judges guesses, sees the story and may reveal it. */
    public boolean isHostedBy(String person) {
        return host.id().equals(person);
    }

    /** The statements that were given as hints. */
    public List<String> hints() {
        return hinted.stream().map(tale.story()::get).toList();
    }
}
