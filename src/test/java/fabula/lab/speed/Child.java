package fabula.lab.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A trial in a Java of its own, whose memory is nobody else's. */
final class Child {

    private static final String RESIDENT = "VmRSS:";

    private final ProcessBuilder builder;

    private Child(ProcessBuilder builder) {
        this.builder = builder;
    }

    /** @param main is given the model's folder and the arguments, and tells a line of JSON last */
    static Child of(Trial trial, Class<?> main, String heap, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                trial.model().toString()));
        command.addAll(List.of(arguments));
        return new Child(new ProcessBuilder(command)
                .directory(trial.work().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT));
    }

    record Report(JsonNode json) {
        double number(String key) {
            return json.path(key).asDouble();
        }
    }

    Report report() throws IOException, InterruptedException {
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("A trial in a child process failed: " + said);
        }
        String[] lines = said.strip().split("\n");
        return new Report(new ObjectMapper().readTree(lines[lines.length - 1]));
    }

    /** Megabytes that a process has in memory, as Linux counts them; not a number elsewhere. */
    static double resident(long process) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process), "status")).stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
