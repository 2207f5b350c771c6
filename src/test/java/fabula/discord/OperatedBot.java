package fabula.discord;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as an operator runs it: a process of its own with the shipped model, in Discord's double. */
final class OperatedBot implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    final DiscordDouble discord = new DiscordDouble(BotFixture.CONTRACT);
    final Place.Server inn = discord.server("Inn");
    final Process process;
    private final Path data;
    private final URI pages;

    OperatedBot(Path folder) throws IOException {
        data = folder.resolve("data");
        int port = freePort();
        pages = URI.create("http://127.0.0.1:" + port);
        Path settings = folder.resolve("application.conf");
        Files.writeString(
                settings, """
                fabula {
                  data = "%s"
                  models.folder = "%s"
                  discord { api-url = "%s", admins.users = ["%d"] }
                  operation { port = %d, log-format = json }
                  # A training of which nobody sees the end.
                  training { corpora = [], generated-stories = 300, max-epochs = 10000, patience = 1000, max-memory = 1g }
                }
                """.formatted(data, copiedModels(folder), discord.apiUrl(), BotFixture.KEEPER.id(), port));
        process = start(settings, folder);
    }

    private static Path copiedModels(Path folder) throws IOException {
        Path models = folder.resolve("models");
        Path copy = Files.createDirectories(models.resolve("default"));
        try (var files = Files.list(Path.of("models", "default"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return models;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static Process start(Path settings, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                // The tests have a configuration of their own.
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                "fabula.app.Main",
                "run",
                "--config",
                settings.toString());
        builder.environment().put("DISCORD_TOKEN", DoubleRest.TOKEN);
        return builder.redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(pages.resolve(path)).build(), BodyHandlers.ofString());
    }

    void awaitReady() throws InterruptedException {
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            try {
                if (page("/readyz").statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The bot did not come up");
    }

    /** The value of a figure, labels included in its name. */
    double figure(String name) throws IOException, InterruptedException {
        return page("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + name));
    }

    List<String> log() throws IOException {
        return Files.readAllLines(data.resolve("logs").resolve("fabula.log"), StandardCharsets.UTF_8);
    }

    Path data() {
        return data;
    }

    /** Tells it to end, and returns its exit code. */
    int terminate() throws InterruptedException {
        process.toHandle().destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The program did not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        discord.close();
    }
}
