package fabula.lab.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fabula.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The same network in PyTorch, in a process of its own that measures when it is asked. */
final class Peer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter questions;
    private final String version;

    /** Its ways to read sequences of different length; the faster one counts. */
    static final String[] WAYS = {"packed", "grouped"};

    private Peer(Process process) throws IOException {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.questions = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.version = read().path("torch").asText();
    }

    /**
     * @param home the program's folder
     * @param files what {@link fabula.network.PeerFiles} wrote
     * @return nothing where there is no PyTorch
     */
    static Optional<Peer> start(Path home, Path files) throws IOException, InterruptedException {
        if (!Files.isExecutable(PYTHON)
                || new ProcessBuilder(PYTHON.toString(), "-c", "import torch, numpy")
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        != 0) {
            return Optional.empty();
        }
        ProcessBuilder builder = new ProcessBuilder(
                PYTHON.toString(), home.resolve("bench/peer/peer.py").toString(), files.toString());
        builder.environment().put("OMP_NUM_THREADS", "1");
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        return Optional.of(
                new Peer(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start()));
    }

    String version() {
        return version;
    }

    JsonNode ask(String form, Object... values) throws IOException {
        questions.println(form.formatted(values));
        return read();
    }

    private JsonNode read() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new Problem(Problem.Kind.MACHINE, "PyTorch's part ended early; bench/peer/peer.py said why above.");
        }
        return JSON.readTree(line);
    }

    @Override
    public void close() {
        questions.close();
        process.destroy();
    }
}
