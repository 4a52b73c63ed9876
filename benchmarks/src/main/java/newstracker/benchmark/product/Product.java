package newstracker.benchmark.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import newstracker.benchmark.figure.Row;

/// What is measured of the product as a whole: its own processes, from outside.
public final class Product {

    private enum Name {
        DELIVERIES,
        FLOW,
        LATENCY,
        LOAD,
        POLLS,
        START
    }

    private Product() {}

    public static boolean knows(String name) {
        return Stream.of(Name.values())
                .anyMatch(one -> one.name().toLowerCase(Locale.ROOT).equals(name));
    }

    /// Starts the product on an empty folder, measures, and prints a table.
    ///
    /// @param home the clone that was built
    public static void measure(Path home, String name) throws IOException {
        Path folder = Files.createTempDirectory("bench");
        List<Row> rows =
                switch (Name.valueOf(name.toUpperCase(Locale.ROOT))) {
                    case DELIVERIES -> Deliveries.measure(home, folder);
                    case FLOW -> Flow.measure(home, folder);
                    case LATENCY -> Latency.measure(home, folder);
                    case LOAD -> Load.measure(home, folder);
                    case POLLS -> Polls.measure(home, folder);
                    case START -> Start.measure(home, folder);
                };
        System.out.println("| what | measured | aim |\n|---|---|---|");
        rows.forEach(row -> System.out.println(row.markdown()));
    }
}
