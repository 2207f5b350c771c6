package fabula.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.oas.OpenApi31;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Discord's own description of its API, and what it does not say: every request body is held against both. Without the
 * description, which is not part of this repository, only the second half is checked, and the test's output says so.
 */
public final class ApiContract {

    private static final String LOCATION = "https://discord.test/openapi.json";

    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final JsonSchemaFactory factory;
    private final JsonNode description;
    private final boolean kept;

    private ApiContract(String openApi, boolean kept) {
        this.kept = kept;
        this.description = Json.parse(openApi);
        this.factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012, builder -> builder.metaSchema(OpenApi31.getInstance())
                        .defaultMetaSchemaIri(OpenApi31.getInstance().getIri())
                        .schemaLoaders(loaders -> loaders.schemas(Map.of(LOCATION, openApi))));
    }

    /** Loaded once for all tests: it has a thousand schemas. */
    static ApiContract load() {
        Path file = Path.of(System.getProperty("fabula.shared", "../shared")).resolve("data/discord-openapi.json");
        try {
            if (Files.exists(file)) {
                return new ApiContract(Files.readString(file), true);
            }
            System.out.println("Requests are not held against Discord's OpenAPI description: there is no " + file);
            return new ApiContract("{\"paths\":{}}", true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For long trials: requests are neither checked nor remembered. */
    public static ApiContract none() {
        return new ApiContract("{\"paths\":{}}", false);
    }

    boolean isKept() {
        return kept;
    }

    boolean hasDescription() {
        return !description.path("paths").isEmpty();
    }

    /** What is wrong with a request; empty if nothing. */
    List<String> violations(String method, String path, JsonNode body) {
        List<String> wrong = new ArrayList<>();
        if (hasDescription()) {
            wrong.addAll(againstDescription(method, path, body));
        }
        wrong.addAll(Unwritten.violations(method, path, body));
        return wrong.stream().map(one -> method + " " + path + ": " + one).toList();
    }

    private List<String> againstDescription(String method, String path, JsonNode body) {
        String template = template(path);
        if (template == null) {
            return List.of("no such path in Discord's API");
        }
        JsonNode operation = description.path("paths").path(template).path(method.toLowerCase());
        if (operation.isMissingNode()) {
            return List.of("no such method on this path in Discord's API");
        }
        if (body == null) {
            return List.of();
        }
        String pointer = "/paths/" + template.replace("~", "~0").replace("/", "~1") + "/" + method.toLowerCase()
                + "/requestBody/content/application~1json/schema";
        JsonSchema schema =
                schemas.computeIfAbsent(pointer, one -> factory.getSchema(SchemaLocation.of(LOCATION + "#" + one)));
        return schema.validate(asDocumented(body.deepCopy()).toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** The template that a path matches, the one with the fewest variables first. */
    private String template(String path) {
        List<String> matching = new ArrayList<>();
        description.path("paths").fieldNames().forEachRemaining(template -> {
            if (path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"))) {
                matching.add(template);
            }
        });
        return matching.stream()
                .min(Comparator.comparingInt(template -> template.split("\\{").length))
                .orElse(null);
    }

    /** JDA writes these numbers as strings and a file's number as a number; Discord takes both. */
    private static JsonNode asDocumented(JsonNode node) {
        if (node instanceof ObjectNode object && object.get("attachments") instanceof ArrayNode attachments) {
            attachments.forEach(
                    one -> ((ObjectNode) one).put("id", one.path("id").asText()));
        }
        if (node instanceof ObjectNode object) {
            for (String field : List.of("contexts", "integration_types")) {
                if (object.get(field) instanceof ArrayNode strings) {
                    ArrayNode numbers = object.putArray(field);
                    strings.forEach(one -> numbers.add(one.asInt()));
                }
            }
        }
        if (node instanceof ObjectNode object
                && object.path("default_member_permissions").isTextual()) {
            object.put(
                    "default_member_permissions",
                    object.get("default_member_permissions").asLong());
        }
        node.forEach(ApiContract::asDocumented);
        return node;
    }
}
