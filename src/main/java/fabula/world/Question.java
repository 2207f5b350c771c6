package fabula.world;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question for yes or no in the many ways in which people ask it: plainly, with a tag, doubting, or as a statement. A
 * clause is written {@code subject / auxiliary / rest}, as in "{0} / is / bigger than {1}"; where the verb changes, the
 * finite form follows: "{0} / does / fit in {1} / fits in {1}". "Isn't it?" is answered as "Is it?" is.
 */
final class Question {

    private static final Phrasebook BOOK = Phrasebook.of("asking");
    private static final Phrase FRAMES = BOOK.phrase("frames");
    private static final Phrase PLAIN_FRAME = Phrase.of("{0} {1} {2}?");
    private static final int PLAIN = 45;
    private static final Map<String, String> PLURAL = Map.of("is", "are", "was", "were", "does", "do", "has", "have");

    private record Clause(Phrase subject, int place, int counted, String auxiliary, Phrase rest, Phrase finite) {

        static Clause of(String text) {
            String[] parts = text.split(" / ");
            boolean slot = parts[0].matches("\\{\\w}");
            int place = slot ? Phrase.place(parts[0].charAt(1)) : -1;
            Matcher there = Pattern.compile("there / .*?\\{(\\w)}.*").matcher(text);
            return new Clause(
                    Phrase.of(parts[0]),
                    place,
                    there.matches() ? Phrase.place(there.group(1).charAt(0)) : place,
                    parts[1],
                    Phrase.of(parts[2]),
                    parts.length > 3 ? Phrase.of(parts[3]) : null);
        }

        /** The same about things that are many: "are the keys" for "is the key", "are there two" for "is there one". */
        Clause agreeing(Object... things) {
            boolean many = counted >= 0 && things[counted] instanceof Entity entity && entity.isMany();
            String plural = many ? PLURAL.getOrDefault(auxiliary, auxiliary) : auxiliary;
            return plural.equals(auxiliary) ? this : new Clause(subject, place, counted, plural, rest, finite);
        }

        String predicate(RandomGenerator random, Object... things) {
            return finite != null ? finite.part(random, things) : auxiliary + " " + rest.part(random, things);
        }

        String negated() {
            return switch (auxiliary) {
                case "am" -> "aren't";
                case "can", "may" -> "can't";
                case "will" -> "won't";
                default -> auxiliary + "n't";
            };
        }

        String pronoun(Object... things) {
            boolean many = auxiliary.equals("are") || auxiliary.equals("do");
            return place >= 0 && things[place] instanceof Entity entity
                    ? entity.gender().subject
                    : many ? "they" : "it";
        }

        boolean named() {
            return place >= 0;
        }
    }

    private final List<Clause> clauses;

    private Question(List<Clause> clauses) {
        this.clauses = clauses;
    }

    /** One of several clauses, each equally likely. */
    static Question of(List<String> clauses) {
        return new Question(clauses.stream().map(Clause::of).toList());
    }

    String say(RandomGenerator random, Object... things) {
        Clause clause = clauses.get(random.nextInt(clauses.size())).agreeing(things);
        String subject = clause.subject().part(random, things);
        if (random.nextInt(100) < PLAIN) {
            return PLAIN_FRAME.say(
                    random, clause.auxiliary(), subject, clause.rest().part(random, things));
        }
        String tag = clause.named() ? clause.negated() + " " + clause.pronoun(things) : "right";
        return FRAMES.say(
                random,
                subject,
                clause.auxiliary(),
                clause.rest().part(random, things),
                clause.predicate(random, things),
                clause.negated(),
                tag);
    }
}
