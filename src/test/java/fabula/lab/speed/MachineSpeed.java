package fabula.lab.speed;

import fabula.benchmark.Figure;
import fabula.discord.Loopback;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What it takes to start and to be there: time, memory, and what is fetched for it. */
final class MachineSpeed implements Part {

    private static final int CHANNELS = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public Section measure(Trial trial) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        double first = firstAnswer(trial);
        Resting resting = rest(trial);
        int channels = trial.quick() ? CHANNELS / 10 : CHANNELS;
        Child.Report report = Child.of(trial, Channels.class, "512m", String.valueOf(channels))
                .report();
        double fetched = fetched(trial.home());
        figures.add(Figure.atMost("start to first answer", first, "s", 3));
        figures.add(Figure.atMost("bot at rest: resident memory", resting.megabytes, "MB", 400));
        figures.add(Figure.atMost(
                "%,d channels of 100 statements, asked in each: more resident memory".formatted(channels),
                report.number("more"),
                "MB",
                150));
        figures.add(Figure.atMost("libraries of the running program", fetched, "MB", 170));
        trial.tell(
                "first answer after %.2f s, ready after %.2f s, %.0f MB at rest, %.0f MB more with %d channels, %.1f MB of libraries",
                first, resting.seconds, resting.megabytes, report.number("more"), channels, fetched);
        String text = """
                | what | measured |
                |---|--:|
                | `./fabula ask`, from the start to the answer, best of a few | %.2f s |
                | `./fabula run` against a double of Discord on loopback, from the start to its commands being there | %.2f s |
                | its resident memory, ten seconds later | %.0f MB |
                | resident memory of a conversation that was asked once | %.0f MB |
                | more of it after %,d channels with 100 statements were asked in | %.0f MB |
                | libraries on the class path of the running program | %.1f MB |
                """.formatted(
                        first,
                        resting.seconds,
                        resting.megabytes,
                        report.number("atFirst"),
                        channels,
                        report.number("more"),
                        fetched);
        return new Section("The machine", text, figures, List.of());
    }

    private static double firstAnswer(Trial trial) throws IOException, InterruptedException {
        Path story = Files.writeString(trial.work().resolve("tale.txt"), "Mary went to the kitchen.\n");
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            Process process = fabula(trial, "ask", "--story", story.toString(), "Is Mary in the kitchen?")
                    .redirectOutput(trial.work().resolve("answer.txt").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("./fabula ask failed");
            }
            least = Math.min(least, (System.nanoTime() - start) / 1e9);
        }
        return least;
    }

    private static ProcessBuilder fabula(Trial trial, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(trial.home().resolve("fabula").toString()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(trial.work().toFile());
    }

    private record Resting(double seconds, double megabytes) {}

    private static Resting rest(Trial trial) throws IOException, InterruptedException {
        try (Loopback discord = new Loopback()) {
            Path settings = Files.writeString(
                    trial.work().resolve("bot.conf"),
                    "fabula.data = \"%s\"\nfabula.discord.api-url = \"%s\"\n"
                            .formatted(trial.work().resolve("data"), discord.apiUrl()));
            ProcessBuilder builder = fabula(trial, "run", "--config", settings.toString())
                    .redirectOutput(trial.work().resolve("bot.txt").toFile());
            builder.environment().put("DISCORD_TOKEN", Loopback.TOKEN);
            long start = System.nanoTime();
            Process bot = builder.start();
            try {
                discord.awaitRegistration(PATIENCE);
                double seconds = (System.nanoTime() - start) / 1e9;
                Thread.sleep(10_000);
                return new Resting(seconds, Child.resident(bot.pid()));
            } finally {
                bot.destroy();
                bot.waitFor();
            }
        }
    }

    private static double fetched(Path home) throws IOException {
        return Stream.of(Files.readString(home.resolve("target/classpath"))
                                .strip()
                                .split(File.pathSeparator))
                        .mapToLong(library -> new File(library).length())
                        .sum()
                / 1e6;
    }
}
