package fabula.world;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Says two things in one sentence: "Mary went to the kitchen and took the milk." What is said stays the same. */
final class Joining {

    private static final int LONGEST = 24;
    private static final Set<String> NO_NAMES = Set.of(
            ("the a an then after later next soon there she he it they in on at into to both everybody everyone nobody"
                            + " someone somebody you we if maybe perhaps now yesterday this last either with from when as"
                            + " meanwhile finally eventually no all suddenly some my our these between because just first"
                            + " before what by inside since for instead while out off along besides together holding"
                            + " clutching taking carrying everything his her nothing none not another dinner")
                    .split(" "));
    private static final Pattern FILLER =
            Pattern.compile("(And|So|But|Well|OK|Oops|No|Nope|Anyway|btw|lol|ok|fyi|Btw|Lol|Ok|Fyi)\\b.*|.*[!:].*");
    private static final Pattern SEVERAL = Pattern.compile(".*\\b(and|or|but|both|as well|together)\\b.*");

    private final Scene scene;

    Joining(Scene scene) {
        this.scene = scene;
    }

    LabelledStory join(LabelledStory story) {
        Set<Integer> asked = new HashSet<>();
        story.questions().forEach(question -> asked.add(question.told()));
        List<String> statements = new ArrayList<>();
        List<Integer> moved = new ArrayList<>();
        boolean joined = false;
        for (int i = 0; i < story.statements().size(); i++) {
            String next = story.statements().get(i);
            String last = i == 0 ? "" : statements.get(statements.size() - 1);
            joined = i > 0 && !joined && !asked.contains(i) && fit(last, next) && scene.chance(45);
            if (joined) {
                statements.set(statements.size() - 1, one(last, next));
            } else {
                statements.add(next);
            }
            moved.add(statements.size() - 1);
        }
        List<LabelledQuestion> questions = story.questions().stream()
                .map(q -> new LabelledQuestion(
                        moved.get(q.told() - 1) + 1,
                        q.text(),
                        q.answer(),
                        q.supports()
                                .map(all ->
                                        all.stream().map(moved::get).distinct().toList())))
                .toList();
        return new LabelledStory(story.source(), statements, questions);
    }

    private static boolean fit(String first, String second) {
        return first.endsWith(".")
                && second.endsWith(".")
                && !FILLER.matcher(second).matches()
                && first.split(" ").length + second.split(" ").length <= LONGEST;
    }

    private String one(String first, String second) {
        String start = first.substring(0, first.length() - 1);
        String subject = subject(start, second);
        if (!subject.isEmpty() && scene.chance(75)) {
            return start
                    + scene.pick(List.of(" and", " and then", ", then", " and"))
                    + second.substring(subject.length());
        }
        String opening = second.split("[ ,.]")[0];
        String lower = !isName(opening) ? Character.toLowerCase(second.charAt(0)) + second.substring(1) : second;
        return start
                + scene.pick(List.of(" and ", ", and ", "; ", ", while ", ", ", " and ", " but ", " and also "))
                + lower;
    }

    private boolean isName(String opening) {
        String word = opening.toLowerCase(java.util.Locale.ROOT).replace("'s", "");
        return !NO_NAMES.contains(word) && (word.length() < 3 || scene.names(word));
    }

    /** The name that both begin with, where the second's verb may follow the first's; or nothing. */
    private String subject(String first, String second) {
        if (SEVERAL.matcher(first).matches()) {
            return "";
        }
        String[] words = second.split(" ");
        StringBuilder name = new StringBuilder();
        for (int i = 0; i + 1 < words.length; i++) {
            String longer = name.isEmpty() ? words[i] : name + " " + words[i];
            if (!first.startsWith(longer + " ")) {
                break;
            }
            boolean named = scene.names(words[i].toLowerCase(java.util.Locale.ROOT)) || words[i].equals("The");
            if (!named) {
                break;
            }
            name = new StringBuilder(longer);
        }
        boolean onlyArticle = name.toString().equals("The");
        boolean plural = second.startsWith(name + " and ") || second.startsWith(name + " or ");
        return onlyArticle || plural ? "" : name.toString();
    }
}
