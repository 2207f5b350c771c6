package fabula.examples;

import fabula.story.ChannelId;
import fabula.story.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is kept of a person.
 *
 * @param agreements where and when they agreed that their examples are kept
 * @param examples those that they gave, or whose story holds statements of theirs; what others gave of it is left out
 * @param models those that were trained with these examples
 * @param acts what they did as an administrator, with their id
 * @param riddles what they did in riddles
 * @param unread since when they do not want their plain messages to be read; the one thing that outlives an erasure
 */
public record PersonalData(
        String person,
        List<Agreement> agreements,
        List<Told> told,
        List<Example> examples,
        List<String> models,
        List<Act> acts,
        List<Played> riddles,
        Optional<Instant> unread) {

    public PersonalData {
        agreements = List.copyOf(agreements);
        told = List.copyOf(told);
        examples = List.copyOf(examples);
        models = List.copyOf(models);
        acts = List.copyOf(acts);
        riddles = List.copyOf(riddles);
    }

    public record Agreement(ServerId server, Instant at) {}

    public record Told(ChannelId channel, Statement statement) {}

    /** @param what in words */
    public record Act(String what, Instant at) {}

    /**
     * @param what in words
     * @param text what they wrote, as far as it is kept
     */
    public record Played(ServerId server, String what, String text, Instant at) {}

    /** Whether there is nothing that could be erased. */
    public boolean isEmpty() {
        return agreements.isEmpty() && told.isEmpty() && examples.isEmpty() && acts.isEmpty() && riddles.isEmpty();
    }
}
