package newstracker.ingest.article;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import newstracker.event.source.Show;
import newstracker.event.source.SourceRef;
import newstracker.event.source.Standing;
import newstracker.ingest.fetch.Answer;
import newstracker.ingest.fetch.Room;
import newstracker.ingest.fetch.SafeHttp;
import newstracker.ingest.fetch.Visit;
import newstracker.ingest.item.Item;
import newstracker.ingest.item.Reading;
import newstracker.ingest.read.SourceReader;
import newstracker.ingest.source.Source;
import newstracker.ingest.source.SourceKind;
import newstracker.outbound.Address;
import newstracker.outbound.AddressGuard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// Serves the feed cases beside this project, when they are there, and prints how many are understood.
class SharedFeedCasesTest {

    private static final Source SOURCE = new Source(
            new SourceRef("s", "S", Standing.PRESS, Show.FULL, Optional.empty(), Optional.empty()),
            "http://example.com/",
            SourceKind.FEED,
            List.of(),
            Optional.empty(),
            Source.Reading.PLAIN);

    /// One case with what it came to: how many of its checks hold.
    private record Outcome(JsonNode feedCase, boolean rightEntry, int checks, List<String> misses, boolean safe) {}

    @Test
    @EnabledIf("casesArePresent")
    void readsOddFeeds() throws Exception {
        List<JsonNode> cases = cases();
        HttpServer server = serve(folder());
        List<Outcome> outcomes = new ArrayList<>();

        try (SafeHttp http = new SafeHttp(new AddressGuard(List.of("127.0.0.0/8")), Optional.empty());
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Outcome>> running = new ArrayList<>();
            for (int number = 0; number < cases.size(); number++) {
                // A host of its own for each: the pace of one request a second is kept per host.
                String host = "127.2.%d.%d:%d"
                        .formatted(
                                number / 250,
                                number % 250 + 1,
                                server.getAddress().getPort());
                JsonNode feedCase = cases.get(number);
                Callable<Outcome> work = () -> outcome(feedCase, host, http);
                running.add(threads.submit(work));
            }
            for (Future<Outcome> one : running) {
                outcomes.add(one.get());
            }
        } finally {
            server.stop(0);
        }

        print(outcomes);
        List<Outcome> core = outcomes.stream()
                .filter(outcome -> outcome.feedCase().get("core").asBoolean() && !isJson(outcome))
                .toList();
        assertThat(entryRate(core)).isGreaterThanOrEqualTo(99.5);
        assertThat(textRate(core)).isGreaterThanOrEqualTo(98.0);
        assertThat(entryRate(outcomes)).isGreaterThanOrEqualTo(98.5);
        assertThat(textRate(outcomes)).isGreaterThanOrEqualTo(94.0);
        assertThat(outcomes).allMatch(Outcome::safe);
    }

    static boolean casesArePresent() {
        return folder() != null;
    }

    private static Outcome outcome(JsonNode feedCase, String host, SafeHttp http) throws Exception {
        String url = "http://" + host + "/" + feedCase.get("file").asText();
        Answer answer;
        try (Room room = new Room()) {
            answer = http.get(Visit.to(Address.of(url), room));
        }
        List<Item> items = answer instanceof Answer.Document document
                        && SourceReader.read(SOURCE, document) instanceof Reading.Items found
                ? found.items()
                : List.of();
        List<Words> words = items.stream()
                .map(item -> Words.of(item, item.link().orElse(url)))
                .toList();
        List<String> misses = new ArrayList<>();
        int checks = 0;
        boolean right = true;
        for (JsonNode check : feedCase.get("checks")) {
            if (check.get("entry").isInt()) {
                checks++;
                Optional<String> miss = miss(
                        check, items, words, host, feedCase.get("file").asText().endsWith(".json"));
                miss.ifPresent(misses::add);
                String field = check.get("field").asText();
                right &= miss.isEmpty() || !field.equals("title") && !field.equals("link");
            }
        }
        boolean safe = words.stream().allMatch(one -> isSafe(one.html().orElse("")));
        return new Outcome(feedCase, right, checks, misses, safe);
    }

    private static Optional<String> miss(
            JsonNode check, List<Item> items, List<Words> words, String host, boolean json) {
        int entry = check.get("entry").asInt();
        String field = check.get("field").asText();
        String wanted = check.get("value").asText().replace("{BASEHOST}", host);
        if (entry >= items.size()) {
            return Optional.of(field + ": no such entry; wanted " + wanted);
        }
        Item item = items.get(entry);
        Words read = words.get(entry);
        String got =
                switch (field) {
                    case "title" -> read.title();
                    case "link" -> item.link().orElse("");
                    case "id" -> item.guid().orElse("");
                    case "body" -> read.html().orElse("");
                    case "author" -> String.join(", ", item.authors());
                    case "published" ->
                        item.dates()
                                .published()
                                .map(said -> said.at().toString())
                                .orElse("");
                    default -> item.dates().updated().map(Object::toString).orElse("");
                };
        boolean named = field.equals("author") && item.authors().contains(wanted);
        // The three forms of a JSON Feed become one text, which holds each.
        boolean held = json && field.equals("body") && plain(got).contains(plain(wanted));
        return named || held || plain(got).equals(plain(wanted)) || got.equals(wanted)
                ? Optional.empty()
                : Optional.of(field + ": wanted [" + wanted + "] got [" + got + "]");
    }

    private static String plain(String text) {
        String once = org.jsoup.Jsoup.parse(text).text();
        return org.jsoup.Jsoup.parse(once)
                .text()
                .replaceAll("[\\s\\u00A0]+", "")
                .replaceAll("/$", "");
    }

    private static boolean isSafe(String html) {
        return !html.toLowerCase(java.util.Locale.ROOT)
                .matches(
                        "(?s).*<(script|style|iframe|object|embed|form|svg|math|link|meta|base)[\\s>/].*"
                                + "|.*<[^>]*[\\s\"']on\\w+\\s*=.*|.*(href|src)\\s*=\\s*[\"']?\\s*(javascript|data|vbscript):.*");
    }

    private static void print(List<Outcome> outcomes) {
        if (Boolean.getBoolean("feeds.misses")) {
            outcomes.forEach(outcome -> outcome.misses()
                    .forEach(miss ->
                            System.out.println(outcome.feedCase().get("id").asText() + " " + miss)));
        }
        Map<String, List<Outcome>> groups = new TreeMap<>(outcomes.stream()
                .collect(groupingBy(outcome -> isJson(outcome)
                        ? "JSON Feed"
                        : outcome.feedCase().get("core").asBoolean() ? "core XML" : "other XML")));
        groups.put("all", outcomes);
        groups.forEach((name, group) -> System.out.printf(
                "feed cases, %-9s: %d cases, right entry %.1f %%, text checks %.1f %%, safe HTML %.1f %%%n",
                name,
                group.size(),
                entryRate(group),
                textRate(group),
                100.0 * group.stream().filter(Outcome::safe).count() / group.size()));
    }

    private static boolean isJson(Outcome outcome) {
        return outcome.feedCase().get("file").asText().endsWith(".json");
    }

    private static double entryRate(List<Outcome> outcomes) {
        return 100.0 * outcomes.stream().filter(Outcome::rightEntry).count() / outcomes.size();
    }

    private static double textRate(List<Outcome> outcomes) {
        int checks = outcomes.stream().mapToInt(Outcome::checks).sum();
        int misses = outcomes.stream().mapToInt(one -> one.misses().size()).sum();
        return 100.0 * (checks - misses) / checks;
    }

    private static HttpServer serve(Path folder) throws IOException {
        Map<String, JsonNode> headers = new java.util.HashMap<>();
        cases().forEach(one -> headers.put(one.get("file").asText(), one.get("headers")));
        HttpServer server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
        server.createContext("/", exchange -> {
            String file = exchange.getRequestURI().getPath().substring(1);
            byte[] body = Files.readAllBytes(folder.resolve(file));
            String host = exchange.getRequestHeaders().getFirst("Host");
            headers.get(file).properties().forEach(header -> exchange.getResponseHeaders()
                    .set(header.getKey(), header.getValue().asText().replace("{BASEHOST}", host)));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.setExecutor(
                Executors.newFixedThreadPool(8, Thread.ofPlatform().daemon().factory()));
        server.start();
        return server;
    }

    private static List<JsonNode> cases() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> cases = new ArrayList<>();
        for (String line : Files.readAllLines(folder().resolve("cases.jsonl"))) {
            cases.add(json.readTree(line));
        }
        return cases;
    }

    private static Path folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), java.util.Objects::nonNull, Path::getParent)
                .map(above -> above.resolveSibling("shared").resolve("feeds"))
                .filter(feeds -> Files.exists(feeds.resolve("cases.jsonl")))
                .findFirst()
                .orElse(null);
    }
}
