package fabula.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fabula.Problem;
import fabula.story.ChannelId;
import fabula.story.Teller;
import fabula.story.Verdict;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** An example as a JSON object. */
final class ExampleJson {

    private ExampleJson() {}

    static ObjectNode write(Example example) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Lesson lesson = example.lesson();
        lesson.story().forEach(object.putArray("story")::add);
        object.put("question", lesson.question());
        object.put("answer", lesson.answer().label());
        lesson.supports().ifPresent(supports -> {
            ArrayNode numbers = object.putArray("supports");
            supports.forEach(index -> numbers.add(index + 1));
        });
        object.put("state", example.state().label());
        example.reviewed().ifPresent(reviewed -> object.put("reviewed_by", reviewed.by())
                .put("reviewed_at", reviewed.at().toString()));
        object.put("server", example.server().value());
        ArrayNode given = object.putArray("given");
        example.given().forEach(contribution -> given.add(write(contribution)));
        return object;
    }

    private static ObjectNode write(Contribution contribution) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("by", contribution.giver().id());
        object.put("name", contribution.giver().name());
        object.put("channel", contribution.channel().value());
        object.put("at", contribution.givenAt().toString());
        object.put("source", contribution.source().label());
        contribution.answered().ifPresent(answered -> object.put("model", answered.model())
                .put("model_answer", answered.verdict().label()));
        if (!contribution.tellers().isEmpty()) {
            ArrayNode tellers = object.putArray("told_by");
            new TreeSet<>(contribution.tellers()).forEach(tellers::add);
        }
        return object;
    }

    /** @param form what holds where the object says nothing */
    static Submission read(JsonNode object, Submission form) {
        Lesson lesson = new Lesson(
                texts(object, "story"),
                text(object, "question"),
                verdict(object, "answer"),
                object.has("supports") ? Optional.of(supports(object)) : Optional.empty());
        boolean decided = object.has("state");
        ExampleState state = decided
                ? ExampleState.ofLabel(text(object, "state"))
                        .orElseThrow(() -> wrong("state", "new, approved or rejected"))
                : form.state();
        Optional<Reviewed> reviewed = !decided
                ? form.reviewed()
                : object.has("reviewed_by")
                        ? Optional.of(new Reviewed(text(object, "reviewed_by"), time(object, "reviewed_at")))
                        : Optional.empty();
        return new Submission(lesson, state, reviewed, given(object, form.given()));
    }

    private static List<Contribution> given(JsonNode object, List<Contribution> otherwise) {
        List<Contribution> given = new ArrayList<>();
        for (JsonNode each : object.path("given")) {
            Contribution contribution = contribution(each);
            if (contribution.source() != Source.UPLOADED) {
                given.add(contribution);
            } else if (contribution.giver().id().equals(otherwise.get(0).giver().id())) {
                given.add(contribution);
            } else {
                given.addAll(otherwise);
            }
        }
        return given.isEmpty() ? otherwise : given;
    }

    private static Contribution contribution(JsonNode object) {
        return new Contribution(
                new Teller(text(object, "by"), text(object, "name")),
                new ChannelId(text(object, "channel")),
                time(object, "at"),
                Source.ofLabel(text(object, "source"))
                        .orElseThrow(() -> wrong("source", "right, wrong, taught, uploaded")),
                object.has("model")
                        ? Optional.of(new ModelAnswer(text(object, "model"), verdict(object, "model_answer")))
                        : Optional.empty(),
                object.has("told_by") ? new TreeSet<>(texts(object, "told_by")) : new TreeSet<>());
    }

    private static List<Integer> supports(JsonNode object) {
        List<Integer> supports = new ArrayList<>();
        int statements = object.path("story").size();
        for (JsonNode number : object.get("supports")) {
            if (!number.canConvertToInt() || number.asInt() < 1 || number.asInt() > statements) {
                throw wrong("supports", "a list of the numbers of statements, from 1");
            }
            supports.add(number.asInt() - 1);
        }
        return supports;
    }

    private static Verdict verdict(JsonNode object, String field) {
        return Verdict.ofLabel(text(object, field)).orElseThrow(() -> wrong(field, "yes, no, maybe or unknown"));
    }

    private static Instant time(JsonNode object, String field) {
        try {
            return Instant.parse(text(object, field));
        } catch (DateTimeException e) {
            throw wrong(field, "a time such as 2026-01-31T12:00:00Z");
        }
    }

    private static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw wrong(field, "a text");
        }
        return value.asText();
    }

    private static List<String> texts(JsonNode object, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : object.path(field)) {
            if (!value.isTextual() || value.asText().isBlank()) {
                throw wrong(field, "a list of texts");
            }
            texts.add(value.asText());
        }
        return texts;
    }

    private static Problem wrong(String field, String allowed) {
        return Problem.input("\"" + field + "\" has to be " + allowed + ".");
    }
}
