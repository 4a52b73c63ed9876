package newstracker.benchmark.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What is measured of the product as a whole: its own processes, from outside.
public final class Product {

    /// The name by which it is asked for.
    public static final String NAME = "flow";

    private Product() {}

    /// Starts the product on an empty folder, measures, and prints a table.
    ///
    /// @param home the clone that was built
    public static void measure(Path home) throws IOException {
        Path folder = Files.createTempDirectory("bench");
        List<Row> rows = Flow.measure(home, folder);
        System.out.println("| what | measured | aim |\n|---|---|---|");
        rows.forEach(row -> System.out.println(row.markdown()));
    }
}
