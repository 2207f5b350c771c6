package fabula.examples;

import fabula.story.ChannelId;
import fabula.story.Teller;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One person's giving of an example; several people may give the same.
 *
 * @param answered the model's answer at the time, where it was asked
 * @param tellers ids of the people, the giver aside, whose statements the story was made of
 */
public record Contribution(
        Teller giver,
        ChannelId channel,
        Instant givenAt,
        Source source,
        Optional<ModelAnswer> answered,
        Set<String> tellers) {

    public Contribution {
        Set<String> others = new TreeSet<>(tellers);
        others.remove(giver.id());
        tellers = Set.copyOf(others);
    }

    /** Everybody who must have agreed before it may be kept: what an administrator uploads is theirs to answer for. */
    public Set<String> people() {
        if (source == Source.UPLOADED) {
            return Set.of();
        }
        Set<String> people = new TreeSet<>(tellers);
        people.add(giver.id());
        return people;
    }
}
