package newstracker.benchmark.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What is measured of the product as a whole: its own processes, from outside.
public final class Product {

    private Product() {}

    /// Measures what is named and prints a table of it.
    ///
    /// @param home the clone that was built
    /// @param names such as `flow`; all when empty
    static void main(String[] names) throws IOException {
        Path home = Path.of(System.getProperty("newstracker.home"));
        Path folder = Files.createTempDirectory("bench");
        List<Row> rows = Flow.measure(home, folder);
        System.out.println("| what | measured | peer | aim |\n|---|---|---|---|");
        rows.forEach(row -> System.out.println(row.markdown()));
    }
}
