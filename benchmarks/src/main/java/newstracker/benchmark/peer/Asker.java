package newstracker.benchmark.peer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import newstracker.benchmark.farm.Farm;
import newstracker.benchmark.stack.Usage;

/// The peer of ingest in a process of its own: the client of the JDK asks feeds in turn, each with the tag of its last
/// answer, one after the other without a pause.
public final class Asker implements AutoCloseable {

    private final Process process;

    private Asker(Process process) {
        this.process = process;
    }

    public static Asker start(String first, int feeds) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new Asker(new ProcessBuilder(
                        java,
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asker.class.getName(),
                        first,
                        Integer.toString(feeds))
                .inheritIO()
                .start());
    }

    /// Processor time so far.
    public double seconds() throws IOException {
        return Usage.alone(process.pid()).seconds();
    }

    @Override
    public void close() {
        process.destroy();
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        URI first = URI.create(words[0]);
        int feeds = Integer.parseInt(words[1]);
        String[] tags = new String[feeds];
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int at = 0; ; at = (at + 1) % feeds) {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Farm.address(first.getPort(), at)));
                Optional.ofNullable(tags[at]).ifPresent(tag -> request.header("If-None-Match", tag));
                tags[at] = client.send(request.build(), BodyHandlers.ofByteArray())
                        .headers()
                        .firstValue("ETag")
                        .orElse(null);
            }
        }
    }
}
