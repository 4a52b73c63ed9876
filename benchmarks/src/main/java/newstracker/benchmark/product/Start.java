package newstracker.benchmark.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import newstracker.benchmark.figure.Rounds;
import newstracker.benchmark.figure.Row;
import newstracker.benchmark.stack.Stack;

/// How long the product takes until it is ready, with the caches that the training run of the build left and without
/// them, in turn.
final class Start {

    private static final int ROUNDS = 5;
    private static final String HIDDEN = ".hidden";
    private static final String NO_SOURCES = "sources: []\n";

    private Start() {}

    static List<Row> measure(Path home, Path folder) throws IOException {
        for (Path left : files(home, HIDDEN)) {
            // Of a run that was stopped.
            Files.move(left, Path.of(left.toString().replace(HIDDEN, "")));
        }
        List<Path> caches = files(home, ".aot");
        if (caches.isEmpty()) {
            throw new IllegalStateException("no caches are built; ./tracker run builds them");
        }
        seconds(home, folder);
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            with.add(seconds(home, folder));
            without.add(withoutCaches(caches, home, folder));
        }
        Rounds fast = Rounds.of(with);
        Rounds slow = Rounds.of(without);
        return List.of(
                new Row("start until all is ready, with caches", fast.words("s"), ""),
                new Row("start until all is ready, without caches", slow.words("s"), ""),
                new Row(
                        "with caches / without, medians",
                        String.format(Locale.ROOT, "%.2f", fast.median() / slow.median()),
                        "0.35"));
    }

    private static double withoutCaches(List<Path> caches, Path home, Path folder) throws IOException {
        try {
            for (Path cache : caches) {
                Files.move(cache, hidden(cache));
            }
            return seconds(home, folder);
        } finally {
            for (Path cache : caches) {
                if (Files.exists(hidden(cache))) {
                    Files.move(hidden(cache), cache);
                }
            }
        }
    }

    private static double seconds(Path home, Path folder) throws IOException {
        Instant begin = Instant.now();
        try (Stack stack = Stack.start(home, folder, NO_SOURCES)) {
            return Duration.between(begin, stack.ready()).toMillis() / 1_000.0;
        }
    }

    private static Path hidden(Path cache) {
        return cache.resolveSibling(cache.getFileName() + HIDDEN);
    }

    private static List<Path> files(Path home, String end) throws IOException {
        try (Stream<Path> files =
                Files.find(home, 4, (file, _) -> file.toString().endsWith(end))) {
            return files.toList();
        }
    }
}
