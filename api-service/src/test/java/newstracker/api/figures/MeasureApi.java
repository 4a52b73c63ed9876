package newstracker.api.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Measures the service on a made timeline. Not part of any build; after `BuildFigureData`:
/// `mvn -pl api-service -am -Dtest=MeasureApi -Dfigures.articles=1000000 test`.
@QuarkusTest
@TestProfile(FigureProfile.class)
class MeasureApi {

    private static final int RATE = 50;
    private static final int FILTERS = 10;
    private static final int TURNS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("figures.warmup", 15));
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("figures.time", 20));

    private static final Duration EXPORT = Duration.ofSeconds(Integer.getInteger("figures.export", 240));

    @TestHTTPResource("/")
    URI base;

    private Load load;

    @BeforeEach
    void client() {
        load = new Load(base);
    }

    @Test
    void timeline() throws InterruptedException {
        measure("timeline, one filter", number -> "/v1/timeline?" + filter(number));
    }

    /// One after the other: which filter costs what.
    @Test
    void eachFilter() throws Exception {
        for (int filter = 0; filter < FILTERS; filter++) {
            List<Long> millis = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                String path = "/v1/timeline?" + filter(filter + turn * FILTERS);
                long begin = System.nanoTime();
                assertThat(load.get(path).statusCode()).isEqualTo(200);
                millis.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
            }
            System.out.printf("FIGURE %s: %s ms%n", filter(filter), millis);
        }
    }

    @Test
    void search() throws InterruptedException {
        measure("search", number -> "/v1/articles?q=" + query(number));
    }

    @Test
    void notModified() throws Exception {
        String tag = load.get("/v1/timeline?company=xai")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        load.throughput("/v1/timeline?company=xai", tag, 304, WARM_UP);
        load.throughput("/hello", "", 200, WARM_UP);
        double unchanged = load.throughput("/v1/timeline?company=xai", tag, 304, Duration.ofSeconds(10));
        double hello = load.throughput("/hello", "", 200, Duration.ofSeconds(10));
        System.out.printf("FIGURE 304: %.0f/s, hello: %.0f/s, ratio %.2f%n", unchanged, hello, unchanged / hello);
        assertThat(unchanged).isPositive();
    }

    /// As many rows as there is time for; what the heap holds after a collection must not grow with them.
    @Test
    void export() throws Exception {
        int every = Integer.getInteger("figures.export.every", 100_000);
        Runtime memory = Runtime.getRuntime();
        List<Long> held = new ArrayList<>();
        long begin = System.nanoTime();
        long rows = 0;
        try (BufferedReader lines = load.lines("/v1/export.ndjson?rows=articles")) {
            while (lines.readLine() != null && System.nanoTime() - begin < EXPORT.toNanos()) {
                rows++;
                if (rows % every == 0) {
                    System.gc();
                    held.add((memory.totalMemory() - memory.freeMemory()) >> 20);
                }
            }
        }
        System.out.printf(
                "FIGURE export of %d articles: %.0f rows/s, MiB held after each %d rows: %s%n",
                rows, rows * 1e9 / (System.nanoTime() - begin), every, held);
        assertThat(rows).isPositive();
    }

    private void measure(String what, java.util.function.IntFunction<String> paths) throws InterruptedException {
        Load.Latencies cold = load.atRate(RATE / 5, WARM_UP, paths);
        Load.Latencies warm = load.atRate(RATE, TIME, number -> paths.apply(number + 10_000));
        System.out.printf("FIGURE %d articles, %s: %s (warming up: %s)%n", FigurePostgres.ARTICLES, what, warm, cold);
        assertThat(warm.sorted()).isNotEmpty();
    }

    private static String filter(int number) {
        int some = number * 7_919 % 1_000_003;
        List<String> filters = List.of(
                "company=" + FigureData.company(some % 12),
                "kind=price",
                "benchmark=" + FigureData.benchmark(some % 60),
                "model=" + FigureData.hotModel(some % 20),
                "item=plan-" + some % (FigurePostgres.ARTICLES * 3 / 200),
                "source=" + FigureData.source(some % 40),
                "lang=ja",
                "standing=official",
                "maker=" + FigureData.company(some % 12),
                "until=2025-%02d-%02d".formatted(1 + some % 12, 1 + some % 28));
        return filters.get(number % filters.size());
    }

    private static String query(int number) {
        int some = number * 7_919 % 1_000_003;
        List<String> queries = List.of(
                FigureData.word(some % 2_000),
                FigureData.word(some % 50) + "+" + FigureData.word(some % 3_000),
                "%E5%80%A4%E4%B8%8B%E3%81%92",
                "%22" + FigureData.word(some % 30) + "+" + FigureData.word(some % 40) + "%22",
                FigureData.word(some % 500) + "+-" + FigureData.word(some % 20));
        return queries.get(number % queries.size());
    }
}
