package newstracker.promises.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Answers of the HTTP API.
final class Answer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final HttpClient HTTP =
            // Version 2 would share one line, and when its other end is killed nothing gets through any
            // more.
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();

    private Answer() {}

    /// @throws IOException when there is no answer, or one that is an error
    static JsonNode to(URI question) throws IOException {
        return to(HttpRequest.newBuilder(question));
    }

    static JsonNode to(HttpRequest.Builder question) throws IOException {
        return JSON.readTree(text(question));
    }

    static String text(HttpRequest.Builder question) throws IOException {
        HttpRequest request = question.timeout(PATIENCE).build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != OK / 100) {
                throw new IOException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }
}
