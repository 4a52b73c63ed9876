package newstracker.benchmark.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A stream of events, line by line, until somebody hangs up.
record EventLines(Stream<String> lines) {

    /// @throws IOException when there is no stream
    static EventLines open(HttpClient client, URI stream) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stream).build();
        HttpResponse<Stream<String>> answer = client.send(request, BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IOException("the stream answered " + answer.statusCode());
        }
        return new EventLines(answer.body());
    }

    /// Returns when the stream has ended.
    void each(Consumer<String> taker) throws IOException {
        try (lines) {
            lines.forEach(taker);
        } catch (UncheckedIOException cut) {
            throw cut.getCause();
        }
    }
}
