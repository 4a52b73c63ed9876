package newstracker.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import newstracker.local.folder.Refusal;
import newstracker.local.folder.RunningAddresses;

/// `tracker sources`: the sources of the running stack with their state, from its own API.
final class SourcesCommand {

    private static final String USAGE = """
            usage: tracker sources [--data DIR]

            Shows each source of the stack that runs on that data folder (default: .tracker): whether it is
            read, when it was and will be, and what is wrong with it.""";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private SourcesCommand() {}

    public static void main(String[] args) {
        List<String> words = List.of(args);
        if (words.contains("--help") || words.contains("-h")) {
            System.out.println(USAGE);
            return;
        }
        try {
            show(data(words));
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private static Path data(List<String> words) {
        if (words.isEmpty()) {
            return Path.of(System.getenv().getOrDefault("NEWS_DATA", ".tracker"));
        }
        if (words.size() == 2 && words.getFirst().equals("--data")) {
            return Path.of(words.getLast());
        }
        throw new Refusal("tracker sources does not know '" + String.join(" ", words) + "'.\n" + USAGE);
    }

    private static void show(Path data) {
        JsonNode coverage = coverage(URI.create(RunningAddresses.of(data).api()));
        System.out.println(SourceLine.HEADING);
        for (JsonNode source : coverage.path("items")) {
            System.out.println(SourceLine.of(source));
        }
    }

    private static JsonNode coverage(URI api) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(api.resolve("/v1/coverage")).timeout(PATIENCE);
        Optional.ofNullable(System.getenv("NEWS_KEY"))
                .ifPresent(key -> request.header("Authorization", "Bearer " + key));
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new Refusal("The API at " + api + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException failed) {
            throw new Refusal("The API at " + api + " does not answer. Is the stack running?", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("stopped", stopped);
        }
    }
}
