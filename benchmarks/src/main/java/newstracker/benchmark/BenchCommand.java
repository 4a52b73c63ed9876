package newstracker.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newstracker.benchmark.product.Product;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// `tracker bench [--quick] [NAME...]`: runs the benchmarks and prints each beside its peers; `flow` measures the whole
/// product instead of the extractor.
public final class BenchCommand {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private BenchCommand() {}

    static void main(String[] arguments) throws RunnerException, IOException {
        List<String> names =
                Arrays.stream(arguments).filter(name -> !name.startsWith("--")).toList();
        if (names.equals(List.of(Product.NAME))) {
            Product.measure(Path.of(System.getProperty("newstracker.home")));
            return;
        }
        boolean quick = List.of(arguments).contains("--quick");
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xmx512m")
                .warmupIterations(quick ? 4 : 10)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(quick ? 1 : 3))
                .addProfiler(GCProfiler.class)
                .verbosity(quick ? VerboseMode.SILENT : VerboseMode.NORMAL);
        (names.isEmpty() ? List.of("Extraction") : names).forEach(options::include);
        print(new Runner(options.build()).run());
    }

    private static void print(Collection<RunResult> results) {
        Map<String, Double> peers = new TreeMap<>();
        results.forEach(result -> peers.put(key(result), mean(result)));
        System.out.println(
                "| what | language | MB/s | p99 ms | KB allocated an article | times as fast as the regex |");
        System.out.println("|---|---|---|---|---|---|");
        for (RunResult result : results) {
            String language = result.getParams().getParam("language");
            double regex = peers.getOrDefault("regex " + language, Double.NaN);
            System.out.printf(
                    "| %s | %s | %.1f | %.2f | %.0f | %.1f |%n",
                    name(result),
                    language,
                    Articles.bytes(Articles.in(language)) / mean(result),
                    result.getPrimaryResult().getStatistics().getPercentile(99) / 1000,
                    allocated(result) / 1024,
                    regex / mean(result));
        }
    }

    private static String name(RunResult result) {
        String label = result.getParams().getBenchmark();
        return label.substring(label.lastIndexOf('.') + 1);
    }

    private static String key(RunResult result) {
        return name(result) + " " + result.getParams().getParam("language");
    }

    /// Microseconds an article.
    private static double mean(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static double allocated(RunResult result) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(ALLOCATED))
                .mapToDouble(entry -> entry.getValue().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }
}
