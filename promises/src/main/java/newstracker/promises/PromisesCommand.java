package newstracker.promises;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import newstracker.promises.soak.Soak;
import newstracker.promises.stack.Installation;

/// The entry of `tracker promises`.
final class PromisesCommand {

    private PromisesCommand() {}

    public static void main(String[] args) throws Exception {
        // The Kafka client would say that nobody reads its log; that is so.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Path home = Path.of(System.getProperty("newstracker.home", ".")).toAbsolutePath();
        Options options;
        try {
            options = Options.read(home, args);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        System.exit((options.soak().isPresent() ? soak(options) : run(options)) ? 0 : 1);
    }

    private static boolean run(Options options) throws Exception {
        Progress progress = new Progress();
        progress.tell("seed " + options.seed());
        Machine machine = Machine.of(options.home());
        Path folder = Files.createTempDirectory("promises");
        Path file = options.output().orElse(options.home().resolve("PROMISES.md"));
        AtomicBoolean kept = new AtomicBoolean();
        new Trial(options, Plan.of(options), progress).run(folder, outcome -> {
            Report report = new Report(options, outcome);
            kept.set(report.kept());
            write(file, report.text(machine));
        });
        System.out.println(Files.readString(file));
        progress.tell("%s; written to %s".formatted(kept.get() ? "all promises were kept" : "BROKEN", file));
        deleteAll(folder);
        return kept.get();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException("the table cannot be written to " + file, failed);
        }
    }

    private static boolean soak(Options options) throws Exception {
        Progress progress = new Progress();
        progress.tell("seed " + options.seed() + ", load " + Machine.loadNow());
        Path folder = Files.createTempDirectory("promises");
        Soak.Result result = new Soak(new Installation(options.home()), progress::tell)
                .run(folder, options.soak().orElseThrow(), options.random());
        System.out.println(result.text());
        progress.tell(result.kept() ? "nothing lost, nothing grows" : "NOT as promised");
        if (options.output().isPresent()) {
            Files.writeString(options.output().get(), result.text());
        }
        deleteAll(folder);
        return result.kept();
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
