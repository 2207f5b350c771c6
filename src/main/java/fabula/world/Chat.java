package fabula.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How people chat: shortened words, words run together, an opening or a picture about a sentence. */
final class Chat {

    private static final Map<String, List<String>> CHAT = Map.ofEntries(
            Typing.slips("you", "u ya"),
            Typing.slips("to", "2 to to"),
            Typing.slips("for", "4 for for"),
            Typing.slips("without", "w/o"),
            Typing.slips("today", "2day"),
            Typing.slips("tonight", "2nite"),
            Typing.slips("later", "l8r"),
            Typing.slips("until", "til"),
            Typing.slips("very", "rly super sooo"),
            Typing.slips("them", "em"),
            Typing.slips("nothing", "nothin"),
            Typing.slips("anything", "anythin"),
            Typing.slips("sister", "sis"),
            Typing.slips("brother", "bro"),
            Typing.slips("mother", "mom mum"),
            Typing.slips("father", "dad"),
            Typing.slips("boyfriend", "bf"),
            Typing.slips("girlfriend", "gf"),
            Typing.slips("birthday", "bday"),
            Typing.slips("definitely", "def"),
            Typing.slips("euros", "bucks €"),
            Typing.slips("dollars", "bucks"),
            Typing.slips("are", "r"),
            Typing.slips("your", "ur"),
            Typing.slips("please", "pls plz"),
            Typing.slips("because", "cuz bc cos coz"),
            Typing.slips("and", "n"),
            Typing.slips("right", "rite"),
            Typing.slips("with", "w wiv w/"),
            Typing.slips("know", "kno"),
            Typing.slips("okay", "k"),
            Typing.slips("have", "hav"),
            Typing.slips("about", "abt"),
            Typing.slips("before", "b4"),
            Typing.slips("though", "tho"),
            Typing.slips("people", "ppl"),
            Typing.slips("really", "rly"),
            Typing.slips("probably", "prob"),
            Typing.slips("going", "goin"),
            Typing.slips("the", "da"),
            Typing.slips("that", "dat"),
            Typing.slips("what", "wat"),
            Typing.slips("something", "smth sth"),
            Typing.slips("someone", "sb"),
            Typing.slips("tomorrow", "tmrw"),
            Typing.slips("thanks", "thx"));
    private static final Map<String, String> SPOKEN = new TreeMap<>(Map.of(
            "\\b(he|she|it|that|there|He|She|It|That|There) is\\b(?! [.?!])", "$1's",
            "^(\\p{Lu}\\w+) is (?=in |at |on |not |still |now |so |very |a )", "$1's ",
            "\\bgoing to (?=\\w+ )", "gonna ",
            "\\b(want|wants) to\\b", "wanna",
            "\\b(I am|I'm) ", "im ",
            "\\bdo not\\b", "don't",
            "\\b(right now|at the moment)\\b", "rn"));
    private static final List<String> OPENINGS = List.of(
            "btw",
            "lol",
            "ok",
            "so",
            "hey",
            "omg",
            "pls",
            "yo",
            "haha",
            "hmm",
            "umm",
            "well",
            "ah",
            "oh",
            "bro",
            "dude",
            "hi",
            "fyi",
            "tbh",
            "and",
            "uh",
            "ok so",
            "hey so",
            "so yeah",
            "ngl",
            "ugh",
            "lmao",
            "guess what",
            "yo",
            "ok wait",
            "welp",
            "aight",
            "no joke",
            "idk but",
            "listen");
    private static final List<String> ENDINGS = List.of(
            "lol",
            "haha",
            "pls",
            "plz",
            "btw",
            "xd",
            "tho",
            "rn",
            "🙂",
            "😀",
            "😂",
            "🤔",
            "👍",
            "🙈",
            ":D",
            "<3",
            ":P",
            "hm",
            "^^",
            "thx",
            "❤️",
            "🎉",
            "😅",
            "👀",
            "bro",
            "tbh",
            "hehe",
            "ngl",
            "smh",
            "fr",
            "lmao",
            "omg",
            "i guess",
            "😩",
            "😴",
            "🥵",
            "💪",
            "🎮",
            "🍕",
            "🤦",
            "🙀",
            "💵",
            "🛍️",
            "🏖️",
            "😭",
            "🔥",
            "🤷",
            "🥤",
            "✨",
            "yay",
            "ugh",
            "yo",
            "rn lol",
            "as always",
            "you know");

    private final Scene scene;

    Chat(Scene scene) {
        this.scene = scene;
    }

    /** Run together, as it is said: "he's", "gonna"; an article is left out now and then. */
    String spoken(String text) {
        String said = text;
        for (Map.Entry<String, String> way : SPOKEN.entrySet()) {
            if (scene.chance(50)) {
                said = said.replaceAll(way.getKey(), way.getValue());
            }
        }
        return scene.chance(7) ? said.replaceAll("(?<=\\b(in|on|at|to|is|has|from) )the ", "") : said;
    }

    String chatty(String text) {
        if (!scene.chance(30)) {
            return text;
        }
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            List<String> chat = scene.names(word) ? List.of(word) : CHAT.getOrDefault(word, List.of(word));
            words.add(scene.pick(chat));
        }
        return String.join(" ", words);
    }

    String framed(String text) {
        String opened = scene.chance(8) ? scene.pick(OPENINGS) + " " + text : text;
        return scene.chance(14) ? opened + " " + scene.pick(ENDINGS) : opened;
    }
}
