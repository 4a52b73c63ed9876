package newstracker.endtoend.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The clone that the tests run in.
public final class Project {

    private Project() {}

    /// The folder with the script `tracker`, wherever the tests were started.
    public static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(folder -> folder != null)
                .filter(folder -> Files.exists(folder.resolve("tracker")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not inside a clone of news-tracker"));
    }

    public static Path file(String name) {
        return root().resolve(name);
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
