package fabula.lab.soak;

import fabula.benchmark.Figure;
import java.util.List;
import java.util.function.Consumer;

/** Discord fails in every way that it is known to fail. */
final class Faults implements Chapter {

    private final Kills.StageMaker stages;

    Faults(Kills.StageMaker stages) {
        this.stages = stages;
    }

    @Override
    public Outcome run(Consumer<String> teller) throws Exception {
        return new Outcome(List.<Figure>of(), List.of());
    }
}
