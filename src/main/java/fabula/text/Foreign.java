package fabula.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds texts that are in another language than English, by the little words that every sentence of a language is full
 * of. Names, nonsense and one word of another language are English enough. The lists of little words are Lucene's.
 */
public final class Foreign {

    private static final String LUCENE = "/org/apache/lucene/analysis/";
    private static final Pattern COMMENT = Pattern.compile("[|#].*");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:;\"“”„«»¿¡\\n-]");

    /** "Maria de la Cruz", "Ludwig van Beethoven". */
    private static final Pattern NAME_PARTICLES =
            Pattern.compile("\\b(\\p{Lu}[\\p{L}\\p{M}]*+ )(?:de(?: la| las| los)?|del|da|do|dos|das|di|du|des|le|la"
                    + "|van(?: der| den| de)?|von(?: der)?) (?=\\p{Lu})");

    /** Text without Latin letters is of another language from this many letters on; a name may be shorter. */
    private static final int LONGER_THAN_A_NAME = 10;

    private static final Set<String> ENGLISH = littleWords("snowball/english_stop.txt");

    /** Words of the lists that are English, too, at least in a chat, or names: alone they show nothing. */
    private static final Set<String> ALSO_ENGLISH = Set.of("""
            ad ah ai al ale alias alla also alt ana anders ani aye bare ben bin bis ca can care col com
            come da dal dan dare das dat de dell dem den deze di die dies dig din dina dit dog don door
            dove due ed eden eh el ela ella elle em end er era ere etc fan far fi fie fin fora fun gli
            go ha hai ham han hans hat hay hem hi hin ho hon hun id ii iii ik ill im ind inn int iris iv
            ix jag jak jen jo jona jos ju kam kan kim kin les li lo ma made mag man mas med meg mei men
            met mi mia mich min mina mine mini mint mir mis mit mod mon mot mu mult na nad nada ned neg
            nell ni nic nod nog non np nr nu num ob og oh ole om ona one oni op os ou pan par para pas
            per pl po pod por pot pour pro re sale sam sama sana saya se sea sean seas see self sera si
            sid sig sin sina sit sol som son sons sub sue sui sum sur sus ta tai tale tan te tel tem ten
            thy ti til till tom ton tot tu tut ty u ul um us va van var vars vat ve vi via vid vii viii
            vil von wan want war wat weg wel wie will wo www xi xii xiii xiv xv ya yang yo za ze zo""".split("\\s+"));

    private static final List<Tongue> TONGUES = List.of(
            Tongue.of("de", "snowball/german_stop.txt"),
            Tongue.of("fr", "snowball/french_stop.txt"),
            Tongue.of("es", "snowball/spanish_stop.txt"),
            Tongue.of("pt", "snowball/portuguese_stop.txt"),
            Tongue.of("it", "snowball/italian_stop.txt"),
            Tongue.of("nl", "snowball/dutch_stop.txt"),
            Tongue.of("pl", "pl/stopwords.txt"),
            Tongue.of("cs", "cz/stopwords.txt"),
            Tongue.of("sv", "snowball/swedish_stop.txt"),
            Tongue.of("da", "snowball/danish_stop.txt"),
            Tongue.of("no", "snowball/norwegian_stop.txt"),
            Tongue.of("fi", "snowball/finnish_stop.txt"),
            Tongue.of("hu", "snowball/hungarian_stop.txt"),
            Tongue.of("ro", "ro/stopwords.txt"),
            Tongue.of("tr", "tr/stopwords.txt"),
            Tongue.of("id", "snowball/indonesian_stop.txt"));

    private static final Set<String> TELLING =
            TONGUES.stream().flatMap(tongue -> tongue.own().stream()).collect(Collectors.toUnmodifiableSet());

    private Foreign() {}

    /** A language and its little words, those that tell it from English first. */
    private record Tongue(Locale language, Set<String> words, Set<String> own) {

        static Tongue of(String tag, String list) {
            Set<String> words = littleWords(list);
            Set<String> own = words.stream()
                    .filter(word -> !ENGLISH.contains(word) && !ALSO_ENGLISH.contains(word))
                    .collect(Collectors.toUnmodifiableSet());
            return new Tongue(Locale.forLanguageTag(tag), words, own);
        }

        /** How many of the words speak for this language; 0 if they may as well be English. */
        long weight(Set<String> said) {
            long sure = count(said, own::contains);
            long all = count(said, words::contains);
            long english = count(said, Foreign::isEnglish);
            long both = count(said, word -> words.contains(word) && isEnglish(word));
            boolean enough = sure >= 2 || (sure == 1 && all >= 3);
            return enough && all - both > 2 * (english - both) ? all : 0;
        }
    }

    /** The language of a text, if it clearly is another than English; {@link Locale#ROOT} if it is not known which. */
    public static Optional<Locale> language(String text) {
        Set<String> said = words(NAME_PARTICLES.matcher(text).replaceAll("$1"));
        if (said.stream().noneMatch(TELLING::contains)) {
            return isInOtherLetters(text) ? Optional.of(Locale.ROOT) : Optional.empty();
        }
        Map<Locale, Long> weights = new HashMap<>();
        TONGUES.forEach(tongue -> weights.put(tongue.language(), tongue.weight(said)));
        long most = Collections.max(weights.values());
        weights.values().removeIf(weight -> weight < most);
        Locale likeliest = weights.size() == 1 ? weights.keySet().iterator().next() : Locale.ROOT;
        return most == 0 ? Optional.empty() : Optional.of(likeliest);
    }

    /** In lower case, without capitalised words inside of sentences, which are names unless they are English. */
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(text);
        int end = 0;
        while (word.find()) {
            boolean begins = end == 0
                    || SENTENCE_END.matcher(text).region(end, word.start()).find();
            boolean name = !begins && Character.isUpperCase(word.group().codePointAt(0));
            end = word.end();
            String lower = word.group().toLowerCase(Locale.ROOT).replace('’', '\'');
            if (isEnglish(lower)) {
                words.add(lower);
            } else if (!name) {
                Arrays.stream(lower.split("'")).filter(Foreign::isWord).forEach(words::add);
            }
        }
        return words;
    }

    /** "s" and "t" are what an apostrophe left; "è" and "à" are words. */
    private static boolean isWord(String piece) {
        return piece.length() > 1 || piece.codePointAt(0) > 127;
    }

    private static boolean isEnglish(String word) {
        return ENGLISH.contains(word) || English.isLikelyVerb(word);
    }

    private static boolean isInOtherLetters(String text) {
        long latin = text.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        long others = text.codePoints().filter(Character::isLetter).count() - latin;
        return others > LONGER_THAN_A_NAME && others > 2 * latin;
    }

    private static long count(Set<String> words, Predicate<String> which) {
        return words.stream().filter(which).count();
    }

    private static Set<String> littleWords(String list) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Foreign.class.getResourceAsStream(LUCENE + list), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .flatMap(line -> Arrays.stream(
                            COMMENT.matcher(line).replaceFirst("").strip().split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
