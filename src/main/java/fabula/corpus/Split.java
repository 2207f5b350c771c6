package fabula.corpus;

import fabula.text.Tokenizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stories to learn from and stories kept apart to measure with. Stories that tell the same, word for word, stay on the
 * same side whatever they ask, so that nothing measured was learned.
 */
public record Split(List<LabelledStory> training, List<LabelledStory> validation) {

    public Split {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
    }

    /** Stories that tell the same, at least one. */
    private record Group(List<LabelledStory> stories) {
        int size() {
            return stories.size();
        }

        String source() {
            return stories.get(0).source();
        }
    }

    /**
     * Splits within each source, so that each kind of story is on both sides wherever it has two stories that differ.
     * A source is split in the same way whichever sources stand beside it, as long as they share no story.
     *
     * @param validationShare share of the stories to keep apart, 0 … 0.5; each source's share is as near below it as its
     *     groups allow, and at least one group
     * @param seed the same seed splits the same stories in the same way
     */
    public static Split of(List<LabelledStory> stories, double validationShare, long seed) {
        if (!(validationShare >= 0 && validationShare <= 0.5)) {
            throw new IllegalArgumentException("The share for validation is " + validationShare + ", not 0 … 0.5.");
        }
        Set<List<List<String>>> apart = new HashSet<>();
        if (validationShare > 0) {
            Map<String, List<Group>> bySource = new LinkedHashMap<>();
            for (Group group : groups(stories)) {
                bySource.computeIfAbsent(group.source(), source -> new ArrayList<>())
                        .add(group);
            }
            bySource.forEach(
                    (source, groups) -> keepApart(groups, validationShare, new Random(seed ^ source.hashCode()))
                            .forEach(group -> apart.add(told(group.stories().get(0)))));
        }
        List<LabelledStory> training = new ArrayList<>();
        List<LabelledStory> validation = new ArrayList<>();
        stories.forEach(story -> (apart.contains(told(story)) ? validation : training).add(story));
        return new Split(training, validation);
    }

    /** Those of other stories that tell nothing that is kept apart. */
    public List<LabelledStory> withoutKept(List<LabelledStory> stories) {
        return stories.stream().filter(notKept()).toList();
    }

    /** Tells of other stories, for as many as one likes, whether they tell nothing that is kept apart. */
    public Predicate<LabelledStory> notKept() {
        return noneOf(validation);
    }

    /** The same with more to learn from, and nothing kept apart that those tell. */
    public Split andLearning(List<LabelledStory> more) {
        Map<Boolean, List<LabelledStory>> kept = validation.stream().collect(Collectors.partitioningBy(noneOf(more)));
        return new Split(
                Stream.of(more, training, kept.get(false)).flatMap(List::stream).toList(), kept.get(true));
    }

    private static Predicate<LabelledStory> noneOf(List<LabelledStory> stories) {
        Set<List<List<String>>> told = stories.stream().map(Split::told).collect(Collectors.toSet());
        return story -> !told.contains(told(story));
    }

    private static Collection<Group> groups(List<LabelledStory> stories) {
        Map<List<List<String>>, Group> groups = new LinkedHashMap<>();
        for (LabelledStory story : stories) {
            groups.computeIfAbsent(told(story), key -> new Group(new ArrayList<>()))
                    .stories()
                    .add(story);
        }
        return groups.values();
    }

    private static List<Group> keepApart(List<Group> groups, double share, Random random) {
        if (groups.size() < 2) {
            return List.of();
        }
        List<Group> shuffled = new ArrayList<>(groups);
        Collections.shuffle(shuffled, random);
        int left =
                (int) Math.round(share * groups.stream().mapToInt(Group::size).sum());
        List<Group> apart = new ArrayList<>();
        for (Group group : shuffled) {
            if (group.size() <= left) {
                apart.add(group);
                left -= group.size();
            }
        }
        return apart.isEmpty() ? List.of(Collections.min(shuffled, Comparator.comparingInt(Group::size))) : apart;
    }

    /** What tells the stories of a group from others: the words alone, so that a full stop more is no difference. */
    private static List<List<String>> told(LabelledStory story) {
        return story.statements().stream().map(Tokenizer::words).toList();
    }
}
