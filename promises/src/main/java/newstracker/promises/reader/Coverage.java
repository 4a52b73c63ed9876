package newstracker.promises.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import newstracker.promises.stack.RunningStack;

/// What the product says of the sources that it cannot read.
public final class Coverage {

    private final RunningStack stack;

    public Coverage(RunningStack stack) {
        this.stack = stack;
    }

    /// The reason for each source that has one, by its id.
    public Map<String, String> errors() throws IOException {
        Map<String, String> errors = new TreeMap<>();
        for (JsonNode source :
                Answer.to(stack.address("api-1").resolve("/v1/coverage")).path("items")) {
            String error = source.path("error").asText("");
            if (!error.isEmpty() && !error.equals("null")) {
                errors.put(source.path("id").asText(), error);
            }
        }
        return errors;
    }
}
