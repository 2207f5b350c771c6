package fabula.world;

import java.util.Set;
import java.util.random.RandomGenerator;

/** Pronounceable words that no dictionary has, for names, places and things nobody met before. */
final class Coinage {

    private static final String[] ONSETS =
            ("b c d f g h j k l m n p r s t v w z b d f g k l m n p r s t v z br bl ch cl cr dr fl"
                            + " fr gl gr kl kr kv pl pr qu sk sl sm sn sp st str th tr tw vl x y zh zv")
                    .split(" ");
    private static final String[] VOWELS = "a e i o u a e i o u a e i o u a e i o ai ee ia oo y".split(" ");
    private static final String[] CODAS =
            "b ck d f g k l lb ld lf lk lm lp m mb mp n nd ng nk nt p r rb rg rk rm rn rp s sk sp ss t x z sh th zz"
                    .split(" ");
    private static final Set<String> REAL = Set.of(
            "have", "went", "does", "that", "this", "than", "then", "them", "there", "with", "from", "into", "inside",
            "take", "took", "give", "gave", "left", "right", "above", "below", "under", "over", "other", "either",
            "where", "when", "will", "what", "some", "bigger", "small", "never", "north", "south", "east", "west",
            "still", "also", "been", "back", "drop", "hold", "head", "walk", "fast", "tall", "more", "less", "most");

    private Coinage() {}

    static String word(RandomGenerator random) {
        while (true) {
            String word = attempt(random);
            if (word.length() >= 4 && word.length() <= 10 && !REAL.contains(word) && !word.contains("null")) {
                return word;
            }
        }
    }

    static String name(RandomGenerator random) {
        String word = word(random);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** A verb or noun with an ending: "blorped", "zims". */
    static String inflected(RandomGenerator random, String ending) {
        String word = word(random);
        boolean mute = word.endsWith("e") && ending.startsWith("e");
        boolean plain = ending.equals("es") && !word.matches(".*(s|x|z|h)");
        return word + (mute || plain ? ending.substring(1) : ending);
    }

    private static String attempt(RandomGenerator random) {
        StringBuilder word = new StringBuilder();
        int syllables = 1 + (random.nextInt(10) < 7 ? 1 : 0) + (random.nextInt(10) < 2 ? 1 : 0);
        for (int i = 0; i < syllables; i++) {
            word.append(ONSETS[random.nextInt(ONSETS.length)]).append(VOWELS[random.nextInt(VOWELS.length)]);
            if (random.nextInt(4) == 0 && i > 0) {
                word.append(CODAS[random.nextInt(CODAS.length)].charAt(0));
            }
        }
        switch (random.nextInt(4)) {
            case 0 -> word.append("aeio".charAt(random.nextInt(4)));
            case 1 -> {}
            default -> word.append(CODAS[random.nextInt(CODAS.length)]);
        }
        return word.toString();
    }
}
