package fabula.world;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How people type: one story in eight is written carelessly, and of others one in sixteen has careless questions.
 * What is said stays the same: names keep their letters, and no slip makes another word.
 */
final class Typing {

    /** Their letters decide what is meant, and often nothing else in the sentence does. */
    private static final Set<String> KEPT = Set.of(
            ("left right above below north south east west over under then than there here three were where when what"
                            + " before after their they them this that these those more less most least from form"
                            + " every never ever even some same none once only")
                    .split(" "));
    /** Short words that people mistype all the same. */
    private static final Map<String, List<String>> SHORT = Map.of(
            "the", List.of("teh", "th", "hte", "tje"),
            "is", List.of("si", "iss", "ist"),
            "and", List.of("adn", "nad", "annd"),
            "not", List.of("nto", "nott", "ont"),
            "to", List.of("ot", "tto", "ro"),
            "did", List.of("dd", "ddi", "didd"),
            "has", List.of("hsa", "hass", "ahs"),
            "got", List.of("gto", "gott"),
            "was", List.of("wsa", "waas", "ws"),
            "in", List.of("inn", "ni"));

    private static final Map<String, String> CHAT = Map.of(
            "you", "u", "are", "r", "your", "ur", "please", "pls", "because", "cuz", "and", "n", "right", "rite",
            "with", "w", "know", "kno", "okay", "k");
    private static final List<String> OPENINGS = List.of(
            "btw", "lol", "ok", "so", "hey", "omg", "pls", "yo", "haha", "hmm", "umm", "well", "ah", "oh", "bro",
            "dude", "hi", "fyi", "tbh", "and", "uh");
    private static final List<String> ENDINGS = List.of(
            "lol", "haha", "pls", "plz", "btw", "xd", "tho", "rn", "🙂", "😀", "😂", "🤔", "👍", "🙈", ":D", "<3", ":P",
            "hm", "^^", "thx", "❤️", "🎉", "😅", "👀", "bro", "tbh", "hehe");

    private final Scene scene;

    Typing(Scene scene) {
        this.scene = scene;
    }

    LabelledStory type(LabelledStory story) {
        int which = scene.below(16);
        if (which > 2) {
            return story;
        }
        UnaryOperator<String> style = scene.chance(25) ? this::slipped : this::careless;
        List<String> statements = which == 2
                ? story.statements()
                : story.statements().stream().map(style).toList();
        List<LabelledQuestion> questions = story.questions().stream()
                .map(q -> new LabelledQuestion(q.told(), style.apply(q.text()), q.answer(), q.supports()))
                .toList();
        return new LabelledStory(story.source(), statements, questions);
    }

    private String careless(String text) {
        String typed = slipped(text);
        if (scene.chance(85)) {
            typed = typed.toLowerCase(Locale.ROOT);
        } else if (scene.chance(15)) {
            typed = typed.toUpperCase(Locale.ROOT);
        }
        if (scene.chance(80)) {
            typed = typed.replaceAll("[.,;:]+( |$)", "$1");
        }
        if (scene.chance(60)) {
            typed = typed.replaceAll("(?<=\\w)'(?=\\w)", "");
        }
        if (scene.chance(65)) {
            typed = typed.replaceAll("\\?+$", "");
        } else if (typed.endsWith("?") && scene.chance(30)) {
            typed += scene.pick(List.of("?", "??", "!", "?!"));
        }
        return framed(chatty(typed)).strip();
    }

    private String chatty(String text) {
        if (!scene.chance(30)) {
            return text;
        }
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            words.add(scene.names(word) ? word : CHAT.getOrDefault(word, word));
        }
        return String.join(" ", words);
    }

    private String framed(String text) {
        String opened = scene.chance(8) ? scene.pick(OPENINGS) + " " + text : text;
        return scene.chance(14) ? opened + " " + scene.pick(ENDINGS) : opened;
    }

    /** One sentence in five has a slip of the fingers. */
    private String slipped(String text) {
        if (!scene.chance(20)) {
            return text;
        }
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        List<Integer> slippery = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).replaceAll("[.?!,]$", "");
            boolean structural = SHORT.containsKey(word) || word.matches("[a-z]{4,}") && !KEPT.contains(word);
            if (structural && !scene.names(word)) {
                slippery.add(i);
            }
        }
        if (!slippery.isEmpty()) {
            int at = scene.pick(slippery);
            words.set(at, slip(words.get(at)));
        }
        return String.join(" ", words);
    }

    /** Two letters swapped, one doubled or one lost; never the first. */
    private String slip(String marked) {
        String word = marked.replaceAll("[.?!,]$", "");
        String mark = marked.substring(word.length());
        if (SHORT.containsKey(word)) {
            return scene.pick(SHORT.get(word)) + mark;
        }
        int at = 1 + scene.below(word.length() - 2);
        char here = word.charAt(at);
        return switch (scene.below(3)) {
                    case 0 -> word.substring(0, at) + word.charAt(at + 1) + here + word.substring(at + 2);
                    case 1 -> word.substring(0, at) + here + word.substring(at);
                    default -> word.substring(0, at) + word.substring(at + 1);
                }
                + mark;
    }
}
