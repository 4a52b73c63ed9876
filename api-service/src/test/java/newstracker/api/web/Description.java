package newstracker.api.web;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The description of the API as the running service gives it.
record Description(JsonNode api) {

    static final ObjectMapper JSON = new ObjectMapper();

    // These change from run to run.
    private static final Pattern CHANGING = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|\\w{3}, \\d\\d? \\w{3} \\d{4} [0-9:]+ [+]0000|(?<=:)\\d{4,5}(?=/)");

    static Description read() throws IOException {
        return new Description(JSON.readTree(given().get("/openapi?format=json").asByteArray()));
    }

    /// One method of one address.
    record Described(String path, String method, JsonNode operation) {

        String id() {
            return operation.path("operationId").asText();
        }

        boolean reading() {
            return method.equals("get");
        }

        JsonNode request() {
            return operation.at("/requestBody/content/application~1json/example");
        }

        /// What it answers when all is well, in whatever form.
        JsonNode example() {
            for (JsonNode answer : operation.path("responses")) {
                for (JsonNode media : answer.path("content")) {
                    if (media.has("example")) {
                        return media.path("example");
                    }
                }
            }
            return JSON.missingNode();
        }
    }

    List<Described> all() {
        List<Described> all = new ArrayList<>();
        api.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> all.add(new Described(path.getKey(), method.getKey(), method.getValue()))));
        return all;
    }

    Described one(String id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /// Without what differs from run to run; whoever prints a description leaves out what is null.
    static JsonNode lasting(JsonNode node) throws IOException {
        JsonNode masked = JSON.readTree(CHANGING.matcher(node.toString()).replaceAll("~"));
        if (masked instanceof ObjectNode object) {
            object.remove("next");
        }
        return withoutNulls(masked);
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(Description::withoutNulls);
        return node;
    }
}
