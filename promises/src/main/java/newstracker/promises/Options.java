package newstracker.promises;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/// What a run was asked for.
///
/// @param minutes how long the storm may last at most; without it until everything was done
/// @param soak instead of the promises: this long with random faults, watching for what grows
record Options(
        Path home, Form form, long seed, Optional<Duration> minutes, Optional<Duration> soak, Optional<Path> output) {

    static final String USAGE = """
            usage: tracker promises [options]

            Breaks a stack of its own in every way, counts what is lost and writes PROMISES.md.

              --seed N         the same order of articles and faults again (default: by chance)
              --long           the full counts: some 80 minutes
              --minutes N      with --long: ends the faults after N minutes and says which counts it reached
              --soak TIME      random faults for that long, such as 30m, watching memory, files and threads
              --output FILE    instead of PROMISES.md""";

    /// How much is done.
    enum Form {
        SMALL,
        SHORT,
        LONG
    }

    /// @throws IllegalArgumentException with a message for people
    static Options read(Path home, String... words) {
        Options options = new Options(
                home,
                Form.SHORT,
                Math.floorMod(System.nanoTime(), 1_000_000),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        for (int at = 0; at < words.length; at++) {
            options = switch (words[at]) {
                case "--long" -> options.in(Form.LONG);
                case "--small" -> options.in(Form.SMALL);
                case "--seed" -> options.seeded(number(words, ++at));
                case "--minutes" -> options.within(Duration.ofMinutes(number(words, ++at)));
                case "--soak" -> options.soaking(time(value(words, ++at)));
                case "--output" -> options.into(Path.of(value(words, ++at)));
                default -> throw new IllegalArgumentException("Unknown option " + words[at] + ".\n" + USAGE);
            };
        }
        return options;
    }

    SplittableGenerator random() {
        return RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom")
                .create(seed);
    }

    private Options in(Form other) {
        return new Options(home, other, seed, minutes, soak, output);
    }

    private Options seeded(long other) {
        return new Options(home, form, other, minutes, soak, output);
    }

    private Options within(Duration time) {
        return new Options(home, form, seed, Optional.of(time), soak, output);
    }

    private Options soaking(Duration time) {
        return new Options(home, form, seed, minutes, Optional.of(time), output);
    }

    private Options into(Path file) {
        return new Options(home, form, seed, minutes, soak, Optional.of(file));
    }

    private static long number(String[] words, int at) {
        String value = value(words, at);
        if (!value.matches("\\d{1,12}")) {
            throw new IllegalArgumentException(words[at - 1] + " " + value + " is not a number.\n" + USAGE);
        }
        return Long.parseLong(value);
    }

    private static Duration time(String value) {
        if (!value.matches("\\d{1,4}[smh]")) {
            throw new IllegalArgumentException("--soak " + value + " is not a time such as 30m.\n" + USAGE);
        }
        return Duration.parse("PT" + value);
    }

    private static String value(String[] words, int at) {
        if (at >= words.length) {
            throw new IllegalArgumentException(words[at - 1] + " needs a value.\n" + USAGE);
        }
        return words[at];
    }
}
