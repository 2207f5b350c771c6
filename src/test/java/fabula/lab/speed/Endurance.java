package fabula.lab.speed;

import fabula.network.NetworkReader;
import fabula.reader.Query;
import java.util.List;
import java.util.Locale;
import org.bytedeco.javacpp.Pointer;

/** Answers again and again, and looks at what memory that takes after the first tenth. */
final class Endurance {

    private Endurance() {}

    public static void main(String[] arguments) {
        int answers = Integer.parseInt(arguments[1]);
        List<Query> queries = Material.queries(20, 64);
        try (NetworkReader reader = Readers.open(arguments[0])) {
            answer(reader, queries, answers / 10);
            long natives = Pointer.totalBytes();
            double resident = Child.resident(ProcessHandle.current().pid());
            answer(reader, queries, answers - answers / 10);
            System.out.printf(
                    Locale.ROOT,
                    "{\"nativeMegabytes\": %f, \"residentMegabytes\": %f}%n",
                    (Pointer.totalBytes() - natives) / 1e6,
                    Child.resident(ProcessHandle.current().pid()) - resident);
        }
    }

    private static void answer(NetworkReader reader, List<Query> queries, int count) {
        for (int i = 0; i < count; i++) {
            reader.read(List.of(queries.get(i % queries.size())));
        }
    }
}
