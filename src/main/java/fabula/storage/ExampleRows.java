package fabula.storage;

import fabula.examples.Contribution;
import fabula.examples.Example;
import fabula.examples.ExampleState;
import fabula.examples.Lesson;
import fabula.examples.ModelAnswer;
import fabula.examples.Reviewed;
import fabula.examples.ServerId;
import fabula.examples.Source;
import fabula.story.ChannelId;
import fabula.story.Teller;
import fabula.story.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** Examples as rows, both ways. */
final class ExampleRows {

    private static final String EXAMPLES = "SELECT e.server, e.number, e.story, e.question, e.answer, e.supports,"
            + " e.state, e.reviewed_by, e.reviewed_at, c.giver_id, c.giver_name, c.channel, c.given_at, c.source,"
            + " c.model, c.model_answer, t.teller_id FROM example e"
            + " JOIN contribution c ON c.server = e.server AND c.number = e.number"
            + " LEFT JOIN contribution_teller t ON t.server = c.server AND t.number = c.number"
            + " AND t.giver_id = c.giver_id WHERE ";
    private static final String ORDER = " ORDER BY e.server, e.number, c.given_at, c.giver_id";

    private ExampleRows() {}

    private record Key(String server, long number) {}

    /** One example as its rows come. */
    private static final class Builder {
        private final Example first;
        private final Map<String, Contribution> given = new LinkedHashMap<>();
        private final Map<String, Set<String>> tellers = new LinkedHashMap<>();

        Builder(Example first) {
            this.first = first;
        }

        Example build() {
            List<Contribution> contributions = new ArrayList<>();
            given.forEach((giver, contribution) -> contributions.add(new Contribution(
                    contribution.giver(),
                    contribution.channel(),
                    contribution.givenAt(),
                    contribution.source(),
                    contribution.answered(),
                    tellers.get(giver))));
            return new Example(
                    first.server(), first.number(), first.lesson(), first.state(), first.reviewed(), contributions);
        }
    }

    /**
     * The examples that a condition on {@code e} (the example) and {@code c} (who gave it) selects, by their numbers,
     * with those contributions alone that it selects.
     */
    static List<Example> select(Handle handle, String condition, Map<String, ?> values) {
        Map<Key, Builder> examples = new LinkedHashMap<>();
        Query query = handle.createQuery(EXAMPLES + condition + ORDER).bindMap(values);
        query.map((row, context) -> {
                    add(examples, row);
                    return 0;
                })
                .list();
        return examples.values().stream().map(Builder::build).toList();
    }

    private static void add(Map<Key, Builder> examples, ResultSet row) throws SQLException {
        Key key = new Key(row.getString("server"), row.getLong("number"));
        Builder builder = examples.get(key);
        if (builder == null) {
            builder = new Builder(example(row));
            examples.put(key, builder);
        }
        String giver = row.getString("giver_id");
        if (!builder.given.containsKey(giver)) {
            builder.given.put(giver, contribution(row));
            builder.tellers.put(giver, new TreeSet<>());
        }
        String teller = row.getString("teller_id");
        if (teller != null) {
            builder.tellers.get(giver).add(teller);
        }
    }

    private static Example example(ResultSet row) throws SQLException {
        Optional<String> supports = Optional.ofNullable(row.getString("supports"));
        Lesson lesson = new Lesson(
                List.of(row.getString("story").split("\n")),
                row.getString("question"),
                Verdict.ofLabel(row.getString("answer")).orElseThrow(),
                supports.map(ExampleRows::indices));
        String reviewer = row.getString("reviewed_by");
        return new Example(
                new ServerId(row.getString("server")),
                row.getLong("number"),
                lesson,
                ExampleState.ofLabel(row.getString("state")).orElseThrow(),
                reviewer == null
                        ? Optional.empty()
                        : Optional.of(new Reviewed(reviewer, Instant.ofEpochMilli(row.getLong("reviewed_at")))),
                List.of());
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        String model = row.getString("model");
        return new Contribution(
                new Teller(row.getString("giver_id"), row.getString("giver_name")),
                new ChannelId(row.getString("channel")),
                Instant.ofEpochMilli(row.getLong("given_at")),
                Source.ofLabel(row.getString("source")).orElseThrow(),
                model == null
                        ? Optional.empty()
                        : Optional.of(new ModelAnswer(
                                model,
                                Verdict.ofLabel(row.getString("model_answer")).orElseThrow())),
                Set.of());
    }

    private static List<Integer> indices(String text) {
        return Arrays.stream(text.split(" "))
                .filter(index -> !index.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    static <T extends SqlStatement<T>> T bind(T statement, Lesson lesson) {
        return statement
                .bind("hash", lesson.hash())
                .bind("asked", lesson.asked())
                .bind("story", String.join("\n", lesson.story()))
                .bind("question", lesson.question())
                .bind("answer", lesson.answer().label())
                .bind("supports", lesson.supports().map(ExampleRows::text).orElse(null));
    }

    private static String text(List<Integer> indices) {
        return indices.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    static <T extends SqlStatement<T>> T bind(T statement, Optional<Reviewed> reviewed) {
        return statement
                .bind("reviewedBy", reviewed.map(Reviewed::by).orElse(null))
                .bind("reviewedAt", reviewed.map(r -> r.at().toEpochMilli()).orElse(null));
    }

    /** Keeps who gave an example; whoever gave it before is kept as they were. */
    static void insert(Handle handle, ServerId server, long number, Contribution contribution) {
        int inserted = handle.createUpdate("INSERT INTO contribution (server, number, giver_id, giver_name, channel,"
                        + " given_at, source, model, model_answer) VALUES (:server, :number, :giverId, :giverName,"
                        + " :channel, :givenAt, :source, :model, :modelAnswer)"
                        + " ON CONFLICT (server, number, giver_id) DO NOTHING")
                .bind("server", server.value())
                .bind("number", number)
                .bind("giverId", contribution.giver().id())
                .bind("giverName", contribution.giver().name())
                .bind("channel", contribution.channel().value())
                .bind("givenAt", contribution.givenAt().toEpochMilli())
                .bind("source", contribution.source().label())
                .bind("model", contribution.answered().map(ModelAnswer::model).orElse(null))
                .bind(
                        "modelAnswer",
                        contribution.answered().map(a -> a.verdict().label()).orElse(null))
                .execute();
        if (inserted == 0) {
            return;
        }
        for (String teller : contribution.tellers()) {
            handle.createUpdate("INSERT INTO contribution_teller (server, number, giver_id, teller_id)"
                            + " VALUES (:server, :number, :giver, :teller)")
                    .bind("server", server.value())
                    .bind("number", number)
                    .bind("giver", contribution.giver().id())
                    .bind("teller", teller)
                    .execute();
        }
    }
}
