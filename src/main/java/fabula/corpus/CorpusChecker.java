package fabula.corpus;

import fabula.story.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for everything that is wrong in corpus files: all that keeps a file from being read, two answers to the same
 * question after the same statements, and, as a warning, a story that asks nothing.
 */
public final class CorpusChecker {

    /**
     * What a check found.
     *
     * @param defects in the order of files and lines, warnings included
     */
    public record Report(int files, int stories, int questions, List<Defect> defects) {

        public Report {
            defects = List.copyOf(defects);
        }

        /** Whether nothing was found but warnings. */
        public boolean sound() {
            return defects.stream().allMatch(Defect::warning);
        }
    }

    private record Asked(List<String> statements, String question) {}

    private record FirstAnswer(Verdict answer, Path file, int line) {}

    private final List<Defect> defects = new ArrayList<>();
    private final Map<Asked, FirstAnswer> answers = new HashMap<>();
    private int files;
    private int stories;
    private int questions;

    private CorpusChecker() {}

    /**
     * Checks files, and the {@code .txt} files in folders.
     *
     * @throws fabula.Problem if one is missing or cannot be read
     */
    public static Report check(List<Path> filesOrFolders) {
        CorpusChecker checker = new CorpusChecker();
        filesOrFolders.stream()
                .flatMap(path -> BabiFormat.files(path).stream())
                .distinct()
                .forEach(checker::check);
        return new Report(checker.files, checker.stories, checker.questions, checker.defects);
    }

    private void check(Path file) {
        files++;
        BabiParser.Parsed parsed = BabiFormat.parse(file, file.toString());
        List<Defect> found = new ArrayList<>(parsed.defects());
        for (BabiParser.Located located : parsed.stories()) {
            stories++;
            questions += located.story().questions().size();
            if (located.story().questions().isEmpty()) {
                found.add(new Defect(file, located.line(), "the story that starts here has no question", true));
            }
            findContradictions(file, located, found);
        }
        if (parsed.stories().isEmpty() && found.isEmpty()) {
            found.add(new Defect(file, 1, "the file holds no story", false));
        }
        found.sort((a, b) -> Integer.compare(a.line(), b.line()));
        defects.addAll(found);
    }

    private void findContradictions(Path file, BabiParser.Located located, List<Defect> found) {
        LabelledStory story = located.story();
        for (int i = 0; i < story.questions().size(); i++) {
            LabelledQuestion question = story.questions().get(i);
            int line = located.questionLines().get(i);
            Asked asked = new Asked(story.before(question), question.text().strip());
            FirstAnswer first = answers.putIfAbsent(asked, new FirstAnswer(question.answer(), file, line));
            if (first != null && first.answer() != question.answer()) {
                found.add(new Defect(
                        file,
                        line,
                        "the answer is " + question.answer().label() + ", but the same question after the same"
                                + " statements has the answer " + first.answer().label() + " in " + first.file() + ":"
                                + first.line(),
                        false));
            }
        }
    }
}
