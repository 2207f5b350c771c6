package fabula.lab.soak;

import fabula.benchmark.Figure;
import java.util.List;
import java.util.function.Consumer;

/** One kind of hardship. */
interface Chapter {

    /**
     * What came of it.
     *
     * @param figures what was promised
     * @param notes what else was measured, a sentence each
     */
    record Outcome(List<Figure> figures, List<String> notes) {}

    /** @param teller is told what happens */
    Outcome run(Consumer<String> teller) throws Exception;
}
