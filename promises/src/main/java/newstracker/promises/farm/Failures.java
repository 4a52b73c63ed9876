package newstracker.promises.farm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import newstracker.promises.web.Request;
import newstracker.promises.web.Site;
import newstracker.promises.web.Wire;

/// Fifty servers, each failing in its own way.
final class Failures {

    private static final List<Integer> STATUSES = List.of(
            400, 401, 402, 403, 404, 405, 406, 409, 418, 421, 422, 425, 451, 500, 501, 502, 504, 507, 520, 522, 530,
            599);
    private static final Map<String, String> XML = Map.of("Content-Type", "application/rss+xml");
    private static final Duration HANG = Duration.ofSeconds(40);
    private static final int MEGABYTE = 1024 * 1024;

    private Failures() {}

    /// @param canary an address that nobody may connect to
    static List<Failure> all(String canary) {
        List<Failure> all = new ArrayList<>();
        STATUSES.forEach(status -> all.add(Failure.of("answers " + status, answering(status, Map.of(), ""))));
        all.add(Failure.forEver("says that it is gone for ever", answering(410, Map.of(), "")));
        all.add(Failure.of("asks for a pause of 5 seconds", answering(429, Map.of("Retry-After", "5"), "")));
        all.add(Failure.of("asks for a pause until a date", Failures::pauseUntilDate));
        all.add(Failure.of("is overloaded for 3 seconds", answering(503, Map.of("Retry-After", "3"), "")));
        all.addAll(broken());
        all.addAll(lying());
        all.addAll(leading(canary));
        return all;
    }

    private static List<Failure> broken() {
        return List.of(
                Failure.of("hangs up without a word", (_, _) -> {}),
                Failure.of("resets the connection", (_, wire) -> wire.reset()),
                Failure.of("never answers", (_, _) -> Thread.sleep(HANG)),
                Failure.of("answers byte by byte", Failures::drip),
                Failure.of("stops in the middle of the headers", (_, wire) -> wire.raw("HTTP/1.1 200 OK\r\nContent-")),
                Failure.of("stops in the middle of the body", (_, wire) -> wire.send(200, XML, feed(), 90_000)),
                Failure.of("speaks another protocol", (_, wire) -> wire.raw("220 mail.example ESMTP ready\r\n")),
                Failure.of("answers with noise", (_, wire) -> wire.raw(new byte[] {0, -1, 22, 3, 1, 0, -2, 7})),
                Failure.of("never ends its chunks", Failures::endlessChunks),
                Failure.of("sends headers without end", Failures::endlessHeaders));
    }

    private static List<Failure> lying() {
        return List.of(
                Failure.of("answers with nothing", answering(200, XML, "")),
                Failure.of("answers with a web page", answering(200, XML, "<!doctype html><title>Hello</title>")),
                Failure.readAsEmpty(
                        "answers with half a feed", answering(200, XML, "<rss version=\"2.0\"><channel><item><ti")),
                Failure.of("answers with broken JSON", answering(200, XML, "{\"version\": \"https://jsonfeed")),
                Failure.of("says gzip and is not", (_, wire) -> wire.send(200, gzip(), feed())),
                Failure.of("sends a bomb of gzip", (_, wire) -> wire.send(200, gzip(), bomb())),
                Failure.readAsEmpty("sends a bomb of entities", answering(200, XML, laughs())),
                Failure.readAsEmpty(
                        "asks for a file of the reader", answering(200, XML, entity("file:///etc/passwd"))));
    }

    private static List<Failure> leading(String canary) {
        return List.of(
                Failure.of("leads in a circle", redirect("/feed")),
                Failure.of("leads nowhere", answering(302, Map.of(), "")),
                Failure.of("leads into the reader's network", redirect("http://127.2.0.1" + canary)),
                Failure.of("leads to the reader's own machine", redirect("http://localhost" + canary)),
                Failure.of("leads there by a number", redirect("http://2130837505" + canary)),
                Failure.readAsEmpty(
                        "names an entity of that network", answering(200, XML, entity("http://127.2.0.1" + canary))));
    }

    private static Site answering(int status, Map<String, String> headers, String body) {
        return (_, wire) -> wire.send(status, headers, body.getBytes(UTF_8));
    }

    private static Site redirect(String to) {
        return answering(302, Map.of("Location", to), "");
    }

    private static void pauseUntilDate(Request request, Wire wire) throws IOException {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(5).atOffset(ZoneOffset.UTC));
        wire.send(503, Map.of("Retry-After", date), new byte[0]);
    }

    private static void drip(Request request, Wire wire) throws IOException, InterruptedException {
        for (byte letter : "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n".getBytes(UTF_8)) {
            wire.raw(new byte[] {letter});
            Thread.sleep(1000);
        }
    }

    private static void endlessChunks(Request request, Wire wire) throws IOException {
        wire.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        for (int sent = 0; sent < 1000; sent++) {
            wire.raw(chunk);
        }
    }

    private static void endlessHeaders(Request request, Wire wire) throws IOException {
        wire.raw("HTTP/1.1 200 OK\r\n");
        for (int sent = 0; sent < 100_000; sent++) {
            wire.raw("X-More: " + "a".repeat(1000) + "\r\n");
        }
    }

    private static Map<String, String> gzip() {
        return Map.of("Content-Type", "application/rss+xml", "Content-Encoding", "gzip");
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] blanks = new byte[MEGABYTE];
            for (int written = 0; written < 60; written++) {
                out.write(blanks);
            }
        }
        return packed.toByteArray();
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY l0 \"ha\">");
        IntStream.rangeClosed(1, 20)
                .forEach(level -> entities.append("<!ENTITY l%d \"%s\">"
                        .formatted(level, "&l%d;".formatted(level - 1).repeat(10))));
        return "<?xml version=\"1.0\"?><!DOCTYPE rss [" + entities
                + "]><rss><channel><title>&l20;</title></channel></rss>";
    }

    private static String entity(String address) {
        return "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"" + address
                + "\">]><rss version=\"2.0\"><channel><title>&x;</title></channel></rss>";
    }

    private static byte[] feed() {
        return "<rss version=\"2.0\"><channel><title>t</title></channel></rss>".getBytes(UTF_8);
    }
}
