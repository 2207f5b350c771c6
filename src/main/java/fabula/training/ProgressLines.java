package fabula.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Optional;

/** A training's progress as JSON, an object a line: written by a child process, read by its parent. */
public final class ProgressLines implements Trainer.Listener {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Less than this share of the work is not worth a line. */
    private static final double WORTH_A_LINE = 0.001;

    private final PrintWriter out;
    private String stage = "";
    private double done;

    public ProgressLines(PrintWriter out) {
        this.out = out;
    }

    /**
     * @param stage what is being done
     * @param done share of the work, 0 … 1
     */
    record Step(String stage, double done) {}

    /** What a line says of the progress; nothing where it says something else. */
    static Optional<Step> read(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return json.path("stage").isTextual() && json.path("done").isNumber()
                    ? Optional.of(new Step(
                            json.get("stage").asText(), json.get("done").asDouble()))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            // Libraries may print, too.
            return Optional.empty();
        }
    }

    @Override
    public void progressed(String stage, double done) {
        if (!stage.equals(this.stage) || done - this.done >= WORTH_A_LINE) {
            this.stage = stage;
            this.done = done;
            print(JSON.createObjectNode().put("stage", stage).put("done", done));
        }
    }

    @Override
    public void passed(int epoch, double loss, double validationLoss, double validationAccuracy) {
        print(JSON.createObjectNode()
                .put("pass", epoch)
                .put("loss", loss)
                .put("validationLoss", validationLoss)
                .put("validationAccuracy", validationAccuracy));
    }

    private void print(ObjectNode json) {
        out.print(json + "\n");
        out.flush();
    }
}
