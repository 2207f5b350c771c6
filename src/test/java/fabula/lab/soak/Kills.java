package fabula.lab.soak;

import fabula.benchmark.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/** The bot is killed at random moments while people tell, ask, teach and change its model. */
final class Kills implements Chapter {

    private static final int TELLERS = 4;
    private static final long LONGEST_LIFE_MILLIS = 2500;

    private final StageMaker stages;
    private final int kills;
    private final long seed;

    /** Sets a stage. */
    interface StageMaker {
        Stage make() throws Exception;
    }

    Kills(StageMaker stages, int kills, long seed) {
        this.stages = stages;
        this.kills = kills;
        this.seed = seed;
    }

    @Override
    public Outcome run(Consumer<String> teller) throws Exception {
        Random random = new Random(seed);
        List<String> wrong = new ArrayList<>();
        try (Stage stage = stages.make()) {
            Village village = new Village(stage, TELLERS);
            for (int i = 1; i <= kills; i++) {
                long wait = (long) (LONGEST_LIFE_MILLIS * random.nextDouble());
                try (BotProcess bot = stage.start();
                        Crew crew = new Crew()) {
                    village.wakeUp(crew);
                    village.awaitFirst();
                    Thread.sleep(wait);
                    bot.kill();
                }
                List<String> found = village.check();
                wrong.addAll(found);
                teller.accept(String.format(
                        Locale.ROOT,
                        "kill %d of %d, %.2f s after the first answer: %s",
                        i,
                        kills,
                        wait / 1000.0,
                        found.isEmpty() ? village.tally() : String.join(" ", found)));
            }
            return new Outcome(
                    List.of(
                            Figure.atLeast("statements that were acknowledged", village.told(), "", kills),
                            Figure.atMost("found wrong after " + kills + " kills", wrong.size(), "", 0)),
                    notes(village, wrong));
        }
    }

    private static List<String> notes(Village village, List<String> wrong) {
        List<String> notes = new ArrayList<>();
        notes.add("Between the kills " + village.tally() + ". After each, every story was read back and held against"
                + " what had been acknowledged, in order; so were the examples; every model was checked against its"
                + " hashes. The models of this chapter are small: one is made in seconds.");
        notes.addAll(wrong);
        return notes;
    }
}
