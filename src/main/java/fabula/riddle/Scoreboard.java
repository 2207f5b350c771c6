package fabula.riddle;

import fabula.story.Teller;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Who solved and hosted how many riddles of a server, the best first. */
public record Scoreboard(List<Row> rows) {

    private static final Comparator<Row> BEST_FIRST = Comparator.comparingInt((Row row) -> -row.solved())
            .thenComparingInt(row -> row.fewest().orElse(Integer.MAX_VALUE))
            .thenComparingInt(row -> -row.hosted());

    /**
     * @param person with the name that they had last
     * @param fewest questions that all players asked until this person solved a riddle; empty for who solved none
     */
    public record Row(Teller person, int solved, int hosted, OptionalInt fewest) {

        private Row solving(int questions) {
            return new Row(person, solved + 1, hosted, OptionalInt.of(Math.min(questions, fewest.orElse(questions))));
        }

        private Row hosting() {
            return new Row(person, solved, hosted + 1, fewest);
        }

        private Row named(Teller now) {
            return new Row(now, solved, hosted, fewest);
        }
    }

    public Scoreboard {
        rows = List.copyOf(rows);
    }

    /** @param riddles in the order in which they ended; those that nobody asked anything about do not count, nor those that
     *     their own host solved
     */
    public static Scoreboard of(List<Ended> riddles) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Ended riddle : riddles) {
            if (riddle.counts()) {
                riddle.host()
                        .ifPresent(host -> rows.put(host.id(), row(rows, host).hosting()));
                riddle.solver()
                        .ifPresent(solver ->
                                rows.put(solver.id(), row(rows, solver).solving(riddle.questions())));
            }
        }
        return new Scoreboard(rows.values().stream().sorted(BEST_FIRST).toList());
    }

    private static Row row(Map<String, Row> rows, Teller person) {
        return rows.getOrDefault(person.id(), new Row(person, 0, 0, OptionalInt.empty()))
                .named(person);
    }
}
