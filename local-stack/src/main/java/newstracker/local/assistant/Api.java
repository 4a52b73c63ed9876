package newstracker.local.assistant;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The API as an assistant asks it: what it may not read there, it does not learn here.
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;
    private final Optional<String> key;

    /// @param key for an API that is closed to those without one
    Api(URI address, Optional<String> key) {
        this.address = address;
        this.key = key;
    }

    /// What was answered, good or not: the words of an error help an assistant to ask better.
    record Answer(boolean good, String text) {}

    Answer ask(String resource, Map<String, Object> parameters) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/v1/" + resource + query(parameters)))
                .timeout(PATIENCE)
                .header("Accept", "application/json");
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode() == OK, answer.body());
        } catch (IOException failed) {
            return new Answer(false, "news-tracker at " + address + " does not answer. Is it running?");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer(false, "stopped");
        }
    }

    private static String query(Map<String, Object> parameters) {
        return parameters.entrySet().stream()
                .map(each ->
                        encoded(each.getKey()) + "=" + encoded(each.getValue().toString()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
