package newstracker.benchmark.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;

/// The peer of the sender in a process of its own: the same client posts letters of the same size, as many at once,
/// and writes nothing down.
public final class Poster {

    // As many as a sender has places for endpoints in good health.
    private static final int AT_ONCE = 192;

    private Poster() {}

    /// @return letters a second
    public static double speed(String url, int letters, int characters) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Poster.class.getName(),
                        url,
                        Integer.toString(letters),
                        Integer.toString(characters))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Double.parseDouble(said.strip());
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        int letters = Integer.parseInt(words[1]);
        String body = "x".repeat(Integer.parseInt(words[2]));
        try (CloseableHttpClient client = client()) {
            // Once to become warm, as the product is by then.
            send(client, words[0], letters, body);
            long start = System.nanoTime();
            send(client, words[0], letters, body);
            System.out.printf(Locale.ROOT, "%.1f%n", letters * 1e9 / (System.nanoTime() - start));
        }
    }

    private static CloseableHttpClient client() {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                        .setMaxConnTotal(AT_ONCE)
                        .setMaxConnPerRoute(AT_ONCE)
                        .build())
                .build();
    }

    private static void send(CloseableHttpClient client, String url, int letters, String body)
            throws InterruptedException {
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int letter = 0; letter < letters; letter++) {
                places.acquire();
                threads.submit(() -> {
                    post(client, url, body);
                    places.release();
                });
            }
        }
    }

    private static void post(CloseableHttpClient client, String url, String body) {
        HttpPost request = new HttpPost(url);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        try {
            client.execute(request, answer -> answer.getCode());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
