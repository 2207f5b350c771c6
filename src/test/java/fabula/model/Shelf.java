package fabula.model;

import fabula.reader.Answer;
import fabula.reader.Query;
import fabula.reader.Reader;
import fabula.story.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A folder of models whose readers answer alike and say which model they are of. */
final class Shelf {

    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    final Path folder;
    final ChoicesInMemory choices = new ChoicesInMemory();
    final List<NamedReader> opened = new ArrayList<>();

    Shelf(Path folder) {
        this.folder = folder;
    }

    ModelStore store() {
        return new ModelStore(folder, "default", choices, this::open, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private synchronized Reader open(Path path, Manifest manifest) {
        NamedReader reader = new NamedReader(path.getFileName().toString());
        opened.add(reader);
        return reader;
    }

    Manifest write(String name, String weights) {
        return ModelFolder.write(folder, manifest(name), to -> {
            Files.writeString(to.resolve("network.bin"), weights);
            Files.write(to.resolve("vocabulary.txt"), "is\nnot\n".getBytes(StandardCharsets.UTF_8));
        });
    }

    /** A server's own model. */
    void writeOwn(String name, Scope scope) {
        Manifest.Own own = new Manifest.Own(scope.server().orElseThrow(), "default", "abc", List.of("h1"), List.of());
        ModelFolder.write(
                folder, manifest(name).ownedBy(own), to -> Files.writeString(to.resolve("network.bin"), name));
    }

    static Manifest manifest(String name) {
        return new Manifest(
                ModelFolder.FORMAT,
                name,
                NOW,
                List.of(new Manifest.CorpusEntry("moving.txt", 10, 20, "abc")),
                Map.of("network.slots", 40),
                1,
                Map.of("java", "17"),
                Map.of("cores", "2"),
                List.of(new Manifest.Measure("moving.txt", 4, 0.75), new Manifest.Measure("giving.txt", 12, 1)),
                1.25,
                3,
                1.5,
                Map.of());
    }

    /** Says yes to everything until it is closed; then reading is an error. */
    static final class NamedReader implements Reader {

        private final String name;
        volatile boolean closed;

        NamedReader(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<Answer> read(List<Query> queries) {
            List<Answer> answers = new ArrayList<>();
            for (Query query : queries) {
                if (closed) {
                    throw new IllegalStateException(name + " is closed");
                }
                Thread.yield();
                answers.add(new Answer(
                        Verdict.YES,
                        List.of(1.0, 0.0, 0.0, 0.0),
                        query.statements().stream().map(statement -> 1.0).toList(),
                        Optional.empty()));
            }
            return answers;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
