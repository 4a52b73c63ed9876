package newstracker.endtoend.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The HTTP API as anybody calls it.
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI base;

    Api(URI base) {
        this.base = base;
    }

    public static Api at(URI base) {
        return new Api(base);
    }

    public URI address() {
        return base;
    }

    public HttpResponse<String> ask(String path) {
        return ask(path, Duration.ofSeconds(10));
    }

    /// @param headers names and values in turn
    public HttpResponse<String> ask(String path, Duration patience, String... headers) {
        HttpRequest.Builder question =
                HttpRequest.newBuilder(base.resolve(path)).timeout(patience);
        HttpRequest request = (headers.length == 0 ? question : question.headers(headers)).build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public JsonNode get(String path) {
        HttpResponse<String> answer = ask(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return json(answer);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The items of an answer that has no pages.
    public List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        get(path).get("items").forEach(items::add);
        return items;
    }

    /// All items of a list, page by page.
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        String first = path + separator + "limit=200";
        String next = first;
        while (next != null) {
            JsonNode page = get(next);
            page.get("items").forEach(items::add);
            JsonNode cursor = page.get("next");
            next = cursor == null || cursor.isNull() ? null : page(first, cursor.asText());
        }
        return items;
    }

    // The cursor may be an address or a word for `cursor=`.
    private static String page(String first, String cursor) {
        return cursor.startsWith("/") || cursor.startsWith("http")
                ? cursor
                : first + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    public List<String> titles(String path) {
        return all(path).stream().map(item -> item.path("title").asText()).toList();
    }
}
