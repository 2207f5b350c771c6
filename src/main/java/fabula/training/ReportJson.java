package fabula.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fabula.training.ExamReport.Changes;
import fabula.training.Retraining.Outcome;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** Reports and outcomes as JSON. */
public final class ReportJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ReportJson() {}

    static JsonNode write(ExamReport report) {
        return JSON.valueToTree(report);
    }

    static ExamReport read(JsonNode json) {
        try {
            return JSON.treeToValue(json, ExamReport.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The report without what people wrote: that is kept in no place but theirs. */
    static ExamReport withoutTexts(ExamReport report) {
        return new ExamReport(
                report.before(),
                report.after(),
                report.kinds(),
                report.heldOut(),
                report.likelihood(),
                report.marked(),
                new Changes(report.wins().count(), List.of()),
                new Changes(report.losses().count(), List.of()));
    }

    /** An outcome as it is kept until whoever asked has been told; without what people wrote. */
    public static String write(Outcome outcome) {
        ObjectNode json = JSON.createObjectNode();
        if (outcome instanceof Outcome.Examined examined) {
            json.set("report", write(withoutTexts(examined.report())));
            json.put("millis", examined.took().toMillis()).put("live", examined.live());
        } else if (outcome instanceof Outcome.Failed failed) {
            json.put("failed", failed.sentence());
        }
        return json.toString();
    }

    /** What {@link #write(Outcome)} wrote. */
    public static Outcome read(String written) {
        try {
            JsonNode json = JSON.readTree(written);
            if (json.has("report")) {
                return new Outcome.Examined(
                        read(json.get("report")),
                        Duration.ofMillis(json.path("millis").asLong()),
                        json.path("live").asBoolean());
            }
            return json.has("failed") ? new Outcome.Failed(json.get("failed").asText()) : new Outcome.Cancelled();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
