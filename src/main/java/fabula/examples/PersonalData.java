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
 * @param unread since when they do not want their plain messages to be read; the one thing that outlives an erasure
 */
public record PersonalData(
        String person,
        List<Agreement> agreements,
        List<Told> told,
        List<Example> examples,
        List<String> models,
        List<Act> acts,
        Optional<Instant> unread) {

    public PersonalData {
        agreements = List.copyOf(agreements);
        told = List.copyOf(told);
        examples = List.copyOf(examples);
        models = List.copyOf(models);
        acts = List.copyOf(acts);
    }

    public record Agreement(ServerId server, Instant at) {}

    public record Told(ChannelId channel, Statement statement) {}

    /** @param what in words */
    public record Act(String what, Instant at) {}

    /** Whether there is nothing that could be erased. */
    public boolean isEmpty() {
        return agreements.isEmpty() && told.isEmpty() && examples.isEmpty() && acts.isEmpty();
    }
}
