package newstracker.benchmark.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashSet;
import java.util.Set;

/// Who subscribes to prices for others, and knows which letters they are owed.
public final class Correspondence {

    private static final int PAGE = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI api;
    private final String key;

    public Correspondence(URI api, String key) {
        this.api = api;
        this.key = key;
    }

    /// @return with what letters will be signed
    public String subscribe(String url) throws IOException {
        String wish = """
                {"query": {"kind": "price"}, "channel": {"type": "webhook", "url": "%s"}}""".formatted(url);
        return ask(HttpRequest.newBuilder(api.resolve("/v1/subscriptions"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(wish)))
                .path("secret")
                .asText();
    }

    /// The ids of all that has happened to prices: each is the id of a letter too.
    public Set<String> owed() throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        String after = "";
        int came = PAGE;
        while (came == PAGE) {
            JsonNode page =
                    ask(HttpRequest.newBuilder(api.resolve("/v1/events?kind=price&limit=%d%s".formatted(PAGE, after))));
            came = page.path("items").size();
            for (JsonNode event : page.path("items")) {
                // Who asks for claims is told of claims, not of the articles in which they stand.
                if (event.hasNonNull("claim")) {
                    ids.add(event.path("id").asText());
                }
                after = "&after=" + event.path("id").asText();
            }
        }
        return ids;
    }

    private JsonNode ask(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException(answer.request().uri() + " answered " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }
}
