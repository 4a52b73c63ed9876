package newstracker.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.event.source.Show;
import newstracker.event.source.SourceRef;
import newstracker.event.source.Standing;
import newstracker.ingest.fetch.Answer;
import newstracker.ingest.fetch.Room;
import newstracker.ingest.fetch.SafeHttp;
import newstracker.ingest.fetch.Visit;
import newstracker.ingest.item.Reading;
import newstracker.ingest.read.SourceReader;
import newstracker.ingest.rig.Canary;
import newstracker.ingest.rig.HostileDocuments;
import newstracker.ingest.source.Source;
import newstracker.ingest.source.SourceKind;
import newstracker.outbound.Address;
import newstracker.outbound.AddressGuard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Documents made to break their reader, over real HTTP: nothing leaks, nothing is fetched, none takes long. Time and
/// memory are printed; they decide nothing here, because a busy machine is no fault of the reader.
class BombTest {

    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    Path folder;

    private long slowest;
    private String slowestName = "";
    private long largest;

    @Test
    @Timeout(240)
    void leaksAndFetchesNothing() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "a secret of this machine");
        try (Canary canary = new Canary();
                Canary farm = new Canary();
                SafeHttp http = new SafeHttp(new AddressGuard(List.of("127.66.0.0/16")), Optional.empty())) {
            List<String> forms =
                    HostileDocuments.xxe(secret.toUri().toString(), "http://127.0.0.1:" + canary.port() + "/");
            assertThat(forms).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(30);
            for (int number = 0; number < forms.size(); number++) {
                byte[] body = forms.get(number).getBytes(StandardCharsets.UTF_8);
                farm.on(
                        "/" + number,
                        exchange -> send(exchange.getResponseBody(), () -> exchange.sendResponseHeaders(200, 0), body));

                String read = read(http, "http://127.66.0.%d:%d/%d".formatted(number + 1, farm.port(), number));

                assertThat(read).as(forms.get(number)).doesNotContain("a secret of");
            }
            assertThat(canary.visits).hasValue(0);
            report("XXE", forms.size());
        }
    }

    @Test
    @Timeout(240)
    void endsBombsEarly() throws Exception {
        Map<String, byte[]> bombs = HostileDocuments.bombs();
        try (Canary farm = new Canary();
                SafeHttp http = new SafeHttp(new AddressGuard(List.of("127.66.0.0/16")), Optional.empty())) {
            int number = 0;
            for (Map.Entry<String, byte[]> bomb : bombs.entrySet()) {
                number++;
                farm.on("/" + number, exchange -> {
                    String encoding = bomb.getKey().split(" ")[0];
                    if (!encoding.equals("plain")) {
                        exchange.getResponseHeaders().set("Content-Encoding", encoding);
                    }
                    send(exchange.getResponseBody(), () -> exchange.sendResponseHeaders(200, 0), bomb.getValue());
                });

                String read = read(http, "http://127.66.1.%d:%d/%d".formatted(number, farm.port(), number));

                assertThat(read.length()).as(bomb.getKey()).isLessThan(2 * MEGABYTE);
            }
            report("bombs", bombs.size());
        }
    }

    private void report(String what, int count) {
        System.out.printf(
                "%s: %d documents, the slowest (number %s) over after %d ms, memory grew by %d MB at most%n",
                what, count, slowestName, slowest, largest / MEGABYTE);
    }

    private String read(SafeHttp http, String url) throws Exception {
        Runtime memory = Runtime.getRuntime();
        System.gc();
        long before = memory.totalMemory() - memory.freeMemory();
        long start = System.nanoTime();
        try (Room room = new Room()) {
            String read =
                    switch (http.get(Visit.to(Address.of(url), room))) {
                        case Answer.Document document -> {
                            Reading reading = SourceReader.read(source(url), document);
                            yield reading instanceof Reading.Items items ? shown(items) : reading.toString();
                        }
                        case Answer other -> other.toString();
                    };
            long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
            slowestName = took > slowest ? url.replaceFirst(".*/", "") : slowestName;
            slowest = Math.max(slowest, took);
            System.gc();
            largest = Math.max(largest, memory.totalMemory() - memory.freeMemory() - before);
            return read;
        }
    }

    private static String shown(Reading.Items items) {
        return items.items().size() > 50
                ? items.items().size() + " items"
                : items.items().toString();
    }

    @FunctionalInterface
    private interface Heading {

        void send() throws IOException;
    }

    // The reader hangs up on bombs; that is what is wanted.
    private static void send(OutputStream out, Heading heading, byte[] body) {
        try {
            heading.send();
            out.write(body);
        } catch (IOException hungUp) {
            assertThat(hungUp).isNotNull();
        }
    }

    private static Source source(String url) {
        SourceRef ref = new SourceRef("s", "S", Standing.PRESS, Show.LINK, Optional.empty(), Optional.empty());
        return new Source(ref, url, SourceKind.FEED, List.of(), Optional.empty(), Source.Reading.PLAIN);
    }
}
