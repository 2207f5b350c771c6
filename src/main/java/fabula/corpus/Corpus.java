package fabula.corpus;

import fabula.Sha256;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The stories of one kind under their name.
 *
 * @param source the file's name, or what was generated
 */
public record Corpus(String source, List<LabelledStory> stories) {

    public Corpus {
        stories = List.copyOf(stories);
    }

    /** The stories by their source, in the order in which the sources first come. */
    public static List<Corpus> bySource(List<LabelledStory> stories) {
        Map<String, List<LabelledStory>> bySource = new LinkedHashMap<>();
        stories.forEach(story -> bySource.computeIfAbsent(story.source(), source -> new ArrayList<>())
                .add(story));
        return bySource.entrySet().stream()
                .map(entry -> new Corpus(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * The corpora of files and folders, one a file, in the order given. Where two files have the same name, both go by
     * their whole path.
     *
     * @throws fabula.Problem as {@link BabiFormat#read}
     */
    public static List<Corpus> read(List<Path> filesOrFolders) {
        return read(filesOrFolders, file -> true);
    }

    /** The same of those files alone that are wanted. */
    public static List<Corpus> read(List<Path> filesOrFolders, Predicate<Path> wanted) {
        Map<Path, Corpus> corpora = new LinkedHashMap<>();
        for (Path given : new LinkedHashSet<>(filesOrFolders)) {
            BabiFormat.files(given).stream()
                    .filter(wanted)
                    .forEach(file -> corpora.computeIfAbsent(
                            file, f -> new Corpus(BabiFormat.source(given, f), BabiFormat.read(f))));
        }
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        corpora.values().stream()
                .map(Corpus::source)
                .filter(name -> !once.add(name))
                .forEach(twice::add);
        return corpora.entrySet().stream()
                .map(entry -> entry.getValue()
                        .named(
                                twice.contains(entry.getValue().source())
                                        ? entry.getKey().toString()
                                        : entry.getValue().source()))
                .toList();
    }

    /**
     * The files that would be read: those given, and those below the folders given.
     *
     * @throws fabula.Problem if there is no such file or folder, or no file in a folder
     */
    public static List<Path> files(List<Path> filesOrFolders) {
        return filesOrFolders.stream()
                .flatMap(given -> BabiFormat.files(given).stream())
                .distinct()
                .toList();
    }

    /** How many questions the stories ask. */
    public int questions() {
        return stories.stream().mapToInt(story -> story.questions().size()).sum();
    }

    /** @throws fabula.Problem if there is a story that bAbI's format cannot hold */
    public void checkWritable() {
        BabiFormat.write(stories);
    }

    /** SHA-256 of the stories in bAbI's format, in hexadecimal; that of the file itself where it was read unchanged. */
    public String sha256() {
        return Sha256.of(BabiFormat.write(stories));
    }

    private Corpus named(String name) {
        return new Corpus(
                name,
                stories.stream()
                        .map(story -> new LabelledStory(name, story.statements(), story.questions()))
                        .toList());
    }
}
