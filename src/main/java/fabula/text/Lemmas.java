package fabula.text;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** Gives the forms of one noun one identity. */
public final class Lemmas {

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            entry("people", "person"),
            entry("children", "child"),
            entry("grandchildren", "grandchild"),
            entry("mice", "mouse"),
            entry("lice", "louse"),
            entry("geese", "goose"),
            entry("feet", "foot"),
            entry("teeth", "tooth"),
            entry("oxen", "ox"),
            entry("dice", "die"),
            entry("cacti", "cactus"),
            entry("fungi", "fungus"),
            entry("quizzes", "quiz"),
            entry("pies", "pie"),
            entry("ties", "tie"),
            entry("lies", "lie"),
            entry("dies", "die"),
            entry("axes", "axe"),
            entry("gases", "gas"),
            entry("irises", "iris"),
            entry("atlases", "atlas"),
            entry("canvases", "canvas"),
            entry("aliases", "alias"),
            entry("lenses", "lens"),
            entry("menus", "menu"),
            entry("emus", "emu"),
            entry("gnus", "gnu"),
            entry("taxis", "taxi"),
            entry("skis", "ski"),
            entry("bikinis", "bikini"),
            entry("kiwis", "kiwi"));

    /** Whole words that end like a plural and are none: little words, names, things that have no singular. */
    private static final Set<String> KEPT = Set.of(
            "does",
            "goes",
            "always",
            "perhaps",
            "towards",
            "besides",
            "sometimes",
            "afterwards",
            "upstairs",
            "downstairs",
            "outdoors",
            "indoors",
            "overseas",
            "backwards",
            "forwards",
            "upwards",
            "downwards",
            "inwards",
            "outwards",
            "nowadays",
            "hers",
            "ours",
            "yours",
            "theirs",
            "news",
            "series",
            "species",
            "means",
            "lens",
            "alias",
            "atlas",
            "canvas",
            "christmas",
            "trousers",
            "scissors",
            "pants",
            "jeans",
            "shorts",
            "pyjamas",
            "pajamas",
            "texas",
            "kansas",
            "dallas",
            "vegas",
            "honduras",
            "athens",
            "wales",
            "brussels",
            "naples",
            "cannes",
            "thomas",
            "lucas",
            "nicholas",
            "nicolas",
            "jonas",
            "douglas",
            "silas",
            "elias",
            "tobias",
            "andreas",
            "matthias",
            "james",
            "charles",
            "agnes",
            "hans",
            "jens",
            "lars",
            "niels",
            "hercules",
            "achilles",
            "hermes",
            "ares",
            "frances",
            "jules",
            "mercedes",
            "dolores",
            "ines",
            "specimen",
            "abdomen",
            "regimen",
            "ramen",
            "carmen",
            "omen",
            "amen",
            "yemen",
            "stamen",
            "acumen",
            "lumen",
            "semen",
            "hymen",
            "bitumen");

    private static final Set<String> ENDING_IN_IE = Set.of(
            "movie",
            "cookie",
            "zombie",
            "pixie",
            "brownie",
            "selfie",
            "genie",
            "birdie",
            "hoodie",
            "rookie",
            "smoothie",
            "calorie",
            "auntie",
            "prairie",
            "collie",
            "doggie",
            "magpie",
            "pinkie",
            "veggie",
            "foodie",
            "newbie",
            "bookie",
            "necktie",
            "eerie",
            "faerie",
            "dearie",
            "sweetie",
            "cutie",
            "budgie");

    private static final Map<String, String> ENDING_IN_F = Map.ofEntries(
            entry("wolves", "wolf"),
            entry("werewolves", "werewolf"),
            entry("halves", "half"),
            entry("calves", "calf"),
            entry("elves", "elf"),
            entry("selves", "self"),
            entry("shelves", "shelf"),
            entry("bookshelves", "bookshelf"),
            entry("leaves", "leaf"),
            entry("loaves", "loaf"),
            entry("thieves", "thief"),
            entry("scarves", "scarf"),
            entry("hooves", "hoof"),
            entry("sheaves", "sheaf"),
            entry("dwarves", "dwarf"),
            entry("wharves", "wharf"),
            entry("knives", "knife"),
            entry("wives", "wife"),
            entry("housewives", "housewife"),
            entry("midwives", "midwife"),
            entry("lives", "life"));

    private static final Set<String> ENDING_IN_CHE = Set.of(
            "ache",
            "headache",
            "toothache",
            "stomachache",
            "heartache",
            "cache",
            "avalanche",
            "niche",
            "quiche",
            "moustache",
            "mustache",
            "cliche",
            "brioche",
            "porsche");

    private static final Set<String> ENDING_IN_OE = Set.of(
            "shoe",
            "toe",
            "canoe",
            "foe",
            "hoe",
            "oboe",
            "doe",
            "roe",
            "floe",
            "aloe",
            "horseshoe",
            "tiptoe",
            "mistletoe",
            "snowshoe",
            "woe");

    private static final Set<String> ENDING_IN_US = Set.of(
            "bus",
            "minibus",
            "virus",
            "cactus",
            "octopus",
            "circus",
            "walrus",
            "bonus",
            "campus",
            "chorus",
            "census",
            "genius",
            "hippopotamus",
            "platypus",
            "crocus",
            "status",
            "minus",
            "surplus",
            "fungus",
            "lotus",
            "hippocampus");

    private Lemmas() {}

    /** The singular of a lower-case plural noun; any other word as it is. */
    public static String singular(String word) {
        int hyphen = word.lastIndexOf('-');
        return hyphen < 0
                ? singularPart(word)
                : word.substring(0, hyphen + 1) + singularPart(word.substring(hyphen + 1));
    }

    private static String singularPart(String word) {
        String irregular = IRREGULAR.getOrDefault(word, ENDING_IN_F.get(word));
        if (irregular != null) {
            return irregular;
        }
        boolean mayBePlural = word.length() >= 4 && (word.endsWith("s") || word.endsWith("men"));
        if (!mayBePlural || KEPT.contains(word) || !word.codePoints().allMatch(Character::isLetter)) {
            return word;
        }
        if (word.endsWith("men")) {
            return word.substring(0, word.length() - 2) + "an";
        }
        return word.endsWith("s") ? withoutPluralS(word) : word;
    }

    private static String withoutPluralS(String word) {
        String withoutS = word.substring(0, word.length() - 1);
        String withoutEs = word.substring(0, word.length() - 2);
        // "Omens" is of "omen", but no plural has another: "womens".
        boolean isPluralOfPlural = withoutS.endsWith("men") && !KEPT.contains(withoutS);
        if (isPluralOfPlural || endsWithAny(word, "ss", "us", "is", "ics")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return ENDING_IN_IE.contains(withoutS) ? withoutS : word.substring(0, word.length() - 3) + "y";
        }
        if (endsWithAny(word, "sses", "shes", "xes", "zzes", "tzes")
                || (word.endsWith("ches") && !ENDING_IN_CHE.contains(withoutS))
                || (word.endsWith("oes") && !ENDING_IN_OE.contains(withoutS))
                || (word.endsWith("uses") && ENDING_IN_US.contains(withoutEs))) {
            return withoutEs;
        }
        return withoutS;
    }

    private static boolean endsWithAny(String word, String... endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
