package newstracker.benchmark.reader;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a reader asks the API.
public final class Questions {

    private static final Pattern COUNT = Pattern.compile("\"articles\":(\\d+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI api;

    public Questions(URI api) {
        this.api = api;
    }

    /// How many articles the API tells of.
    public long articles() throws IOException {
        Matcher count = COUNT.matcher(get("/v1/stats?bucket=month"));
        long sum = 0;
        while (count.find()) {
            sum += Long.parseLong(count.group(1));
        }
        return sum;
    }

    public String get(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while asking " + path, stopped);
        }
    }
}
