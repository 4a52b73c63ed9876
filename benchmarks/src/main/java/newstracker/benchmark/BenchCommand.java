package newstracker.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import newstracker.benchmark.product.Product;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// `tracker bench [--quick] [NAME...]`: prints what was measured beside its peers.
public final class BenchCommand {

    private static final String USAGE = """
            usage: tracker bench [--quick] [NAME...]

            Functions, by JMH (the default; --quick warms them for less time):
              extraction   texts, beside a regular expression and an automaton
              feeds        feeds, beside Rome and a pull parser

            The whole product, its own processes on an empty folder, from outside (Linux):
              deliveries   news to 1,000 webhooks, well, bad and with the API killed, beside plain posting
              flow         10,000 articles in 200 feeds until the API tells of all, with processor time and memory
              latency      from a feed's answer to a follower of the stream, beside Kafka alone
              load         12 minutes of 200 followers, 50 feed readers and 20 users of the API at once
              polls        asking feeds that have not changed, beside a plain HTTP client
              start        until all is ready, with and without the caches that a training run leaves""";

    private BenchCommand() {}

    static void main(String[] arguments) throws RunnerException, IOException {
        List<String> names =
                Arrays.stream(arguments).filter(name -> !name.startsWith("--")).toList();
        List<String> flags =
                Arrays.stream(arguments).filter(name -> name.startsWith("--")).toList();
        boolean known = names.stream().allMatch(name -> Subject.knows(name) || Product.knows(name));
        if (!known || !List.of("--quick").containsAll(flags)) {
            System.err.println(USAGE);
            System.exit(flags.contains("--help") ? 0 : 2);
        }
        for (String name : names.stream().filter(Product::knows).toList()) {
            Product.measure(Path.of(System.getProperty("newstracker.home")), name);
        }
        List<Subject> subjects = Stream.of(Subject.values())
                .filter(subject ->
                        names.isEmpty() || names.contains(subject.name().toLowerCase(Locale.ROOT)))
                .toList();
        if (!subjects.isEmpty()) {
            Collection<RunResult> results = run(subjects, flags.contains("--quick"));
            subjects.forEach(subject -> FunctionTable.of(subject, results).print());
        }
    }

    private static Collection<RunResult> run(List<Subject> subjects, boolean quick) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xmx512m")
                .warmupIterations(quick ? 4 : 10)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(quick ? 1 : 3))
                .addProfiler(GCProfiler.class)
                .verbosity(quick ? VerboseMode.SILENT : VerboseMode.NORMAL);
        subjects.forEach(subject -> options.include(subject.benchmark()));
        return new Runner(options.build()).run();
    }
}
