package newstracker.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;

/// What JMH measured of one subject, each method beside the peer.
record FunctionTable(Subject subject, List<RunResult> results) {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    static FunctionTable of(Subject subject, Collection<RunResult> all) {
        return new FunctionTable(
                subject,
                all.stream()
                        .filter(one -> one.getParams().getBenchmark().contains("." + subject.benchmark() + "."))
                        .toList());
    }

    void print() {
        Map<String, Double> peers = new TreeMap<>();
        results.forEach(result -> peers.put(name(result) + language(result), mean(result)));
        System.out.printf(
                "%n| what | language | MB/s | p99 ms | KB allocated | times as fast as `%s` |%n|---|---|---|---|---|---|%n",
                subject.peer());
        for (RunResult result : results) {
            System.out.printf(
                    "| %s | %s | %.1f | %.2f | %.0f | %.2f |%n",
                    name(result),
                    language(result),
                    subject.bytes(language(result)) / mean(result),
                    result.getPrimaryResult().getStatistics().getPercentile(99) / 1000,
                    allocated(result) / 1024,
                    peers.getOrDefault(subject.peer() + language(result), Double.NaN) / mean(result));
        }
    }

    private static String name(RunResult result) {
        String label = result.getParams().getBenchmark();
        return label.substring(label.lastIndexOf('.') + 1);
    }

    private static String language(RunResult result) {
        return result.getParams().getParam("language");
    }

    /// Microseconds a call.
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
