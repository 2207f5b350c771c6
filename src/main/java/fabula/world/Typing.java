package fabula.world;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * How people type: one story in five is written carelessly, and of others one in six has careless questions; of
 * what people tell of themselves, more are.
 * What is said stays the same: names keep their letters, and no slip makes another word.
 */
final class Typing {

    /** Their letters decide what is meant, and often nothing else in the sentence does. */
    private static final Set<String> KEPT = Set.of(
            ("left right above below north south east west over under then than there here three were where when what"
                            + " before after their they them this that these those more less most least from form"
                            + " every never ever even some same none once only")
                    .split(" "));
    /** Short or telling words, and how people mistype them all the same; no slip is another word. */
    private static final Map<String, List<String>> SHORT = Map.ofEntries(
            slips("the", "teh th hte tje thhe teh rhe"),
            slips("is", "si iss isd"),
            slips("and", "adn nad annd"),
            slips("not", "nto nott ont"),
            slips("to", "ot tto ro"),
            slips("did", "dd ddi didd dif"),
            slips("has", "hsa hass ahs haas"),
            slips("have", "ahve hvae hav havee"),
            slips("had", "hda hadd ahd"),
            slips("got", "gto gott"),
            slips("was", "wsa waas ws wass"),
            slips("are", "aer arre rae"),
            slips("does", "deos doess dos"),
            slips("went", "wnet wentt wetn ewnt wemt"),
            slips("in", "inn ni"),
            slips("on", "onn"),
            slips("at", "att"),
            slips("his", "hsi"),
            slips("her", "hre herr"),
            slips("she", "hse seh shee"),
            slips("who", "woh whoo"),
            slips("will", "wlil willl"),
            slips("left", "lfet leftt letf elft"),
            slips("right", "rihgt rigth righht rigt rught"),
            slips("above", "abvoe abov aboev abbove"),
            slips("below", "belwo beolw beloww"),
            slips("north", "nroth noth norht"),
            slips("south", "soth suoth sotuh souht"),
            slips("east", "eaast esat eastt"),
            slips("west", "wset wesst"),
            slips("before", "befoer befre bfore beofre"),
            slips("after", "aftre afer afetr"),
            slips("there", "tehre ther theer"),
            slips("than", "thna tahn thann"),
            slips("then", "tehn"),
            slips("more", "mroe moer moree"),
            slips("they", "tehy theyy"));

    private static final Pattern ONES_OWN = Pattern.compile("\\b(I|my|My|our|Our)\\b");

    /** The keys beside each letter's. */
    private static final Map<Character, String> BESIDE = Map.ofEntries(
            Map.entry('a', "sqz"),
            Map.entry('b', "vn"),
            Map.entry('c', "xv"),
            Map.entry('d', "sf"),
            Map.entry('e', "wr"),
            Map.entry('f', "dg"),
            Map.entry('g', "fh"),
            Map.entry('h', "gj"),
            Map.entry('i', "uo"),
            Map.entry('j', "hk"),
            Map.entry('k', "jl"),
            Map.entry('l', "k"),
            Map.entry('m', "n"),
            Map.entry('n', "bm"),
            Map.entry('o', "ip"),
            Map.entry('p', "o"),
            Map.entry('r', "et"),
            Map.entry('s', "ad"),
            Map.entry('t', "ry"),
            Map.entry('u', "yi"),
            Map.entry('v', "cb"),
            Map.entry('w', "qe"),
            Map.entry('x', "zc"),
            Map.entry('y', "tu"),
            Map.entry('z', "x"));

    static Map.Entry<String, List<String>> slips(String word, String ways) {
        return Map.entry(word, List.of(ways.split(" ")));
    }

    private final Scene scene;
    private final Chat chat;

    Typing(Scene scene) {
        this.scene = scene;
        this.chat = new Chat(scene);
    }

    LabelledStory type(LabelledStory story) {
        int which = scene.below(isOnesOwn(story) ? 8 : 14);
        if (which > 4) {
            return story;
        }
        UnaryOperator<String> style = scene.chance(30) ? this::slipped : this::careless;
        List<String> statements = which >= 3
                ? story.statements()
                : story.statements().stream().map(style).toList();
        List<LabelledQuestion> questions = story.questions().stream()
                .map(q -> new LabelledQuestion(q.told(), style.apply(q.text()), q.answer(), q.supports()))
                .toList();
        return new LabelledStory(story.source(), statements, questions);
    }

    /** Whoever tells mostly of what is his own chats, and those who chat are careless. */
    private static boolean isOnesOwn(LabelledStory story) {
        long own = story.statements().stream()
                .filter(statement -> ONES_OWN.matcher(statement).find())
                .count();
        return 2 * own >= story.statements().size();
    }

    private String careless(String text) {
        String typed = chat.spoken(slipped(text));
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
        return chat.framed(chat.chatty(typed)).strip();
    }

    /** One sentence in four has a slip of the fingers. */
    private String slipped(String text) {
        if (!scene.chance(25)) {
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

    /** Two letters swapped, one doubled, one lost or hit beside; never the first. */
    private String slip(String marked) {
        String word = marked.replaceAll("[.?!,]$", "");
        String mark = marked.substring(word.length());
        if (SHORT.containsKey(word)) {
            return scene.pick(SHORT.get(word)) + mark;
        }
        int at = 1 + scene.below(word.length() - 2);
        char here = word.charAt(at);
        return switch (scene.below(4)) {
                    case 0 -> word.substring(0, at) + word.charAt(at + 1) + here + word.substring(at + 2);
                    case 1 -> word.substring(0, at) + here + word.substring(at);
                    case 2 -> word.substring(0, at) + beside(here) + word.substring(at + 1);
                    default -> word.substring(0, at) + word.substring(at + 1);
                }
                + mark;
    }

    private char beside(char letter) {
        String keys = BESIDE.getOrDefault(letter, String.valueOf(letter));
        return keys.charAt(scene.below(keys.length()));
    }
}
