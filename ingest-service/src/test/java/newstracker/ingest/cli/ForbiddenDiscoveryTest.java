package newstracker.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import newstracker.ingest.rig.Canary;
import newstracker.ingest.rig.ForbiddenHosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages that name feeds and lists of other readers lead nowhere inside a network either.
class ForbiddenDiscoveryTest {

    @TempDir
    Path folder;

    @Test
    void followsNoPageToAFeedInsideANetwork() throws Exception {
        try (Canary canary = new Canary();
                Canary door = new Canary()) {
            for (int number = 0; number < ForbiddenHosts.ALL.size(); number++) {
                String feed = "http://" + ForbiddenHosts.ALL.get(number) + ":" + canary.port() + "/feed";
                byte[] page = ("<html><head><link rel=alternate type='application/rss+xml' href='" + feed
                                + "'></head></html>")
                        .getBytes(StandardCharsets.UTF_8);
                door.on("/" + number, exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                });
                String address = "http://127.77.2.%d:%d/%d".formatted(number + 1, door.port(), number);

                assertThat(command("test", address, "--allow-host", "127.77.0.0/16"))
                        .as(feed)
                        .isEqualTo(1);
            }

            assertThat(canary.visits).hasValue(0);
            assertThat(door.visits).hasValue(ForbiddenHosts.ALL.size());
        }
    }

    @Test
    void importsAListWithoutAskingAnybodyAndReadsNothingOfItInsideANetwork() throws Exception {
        try (Canary canary = new Canary()) {
            List<String> addresses = ForbiddenHosts.ALL.stream()
                    .map(host -> "http://" + host + ":" + canary.port() + "/feed")
                    .toList();
            Path list = Files.writeString(
                    folder.resolve("feeds.opml"),
                    addresses.stream()
                            .map(address -> "<outline text=\"" + address.hashCode() + "\" xmlUrl=\"" + address + "\"/>")
                            .collect(Collectors.joining("", "<opml><body>", "</body></opml>")));

            assertThat(command("import", list.toString())).isZero();
            for (String address : addresses) {
                assertThat(command("test", address)).as(address).isEqualTo(1);
            }

            assertThat(canary.visits).hasValue(0);
        }
    }

    private static int command(String... words) throws Exception {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new SourcesCommand(nowhere, nowhere).run(List.of(words));
    }
}
