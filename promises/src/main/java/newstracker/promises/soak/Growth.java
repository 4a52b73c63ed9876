package newstracker.promises.soak;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/// What a process held in the tenth minute and what it holds at the end: the medians of a minute each.
public record Growth(String process, List<Sample> before, List<Sample> after) {

    private static final double MOST = 1.05;
    /// A handful more or less is no growth.
    private static final long A_FEW = 3;

    public Growth {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    boolean flat() {
        return isFlat(Sample::kilobytes) && isFlat(Sample::files) && isFlat(Sample::threads);
    }

    private boolean isFlat(ToLongFunction<Sample> what) {
        long first = median(before, what);
        long last = median(after, what);
        return last <= Math.max(first * MOST, first + (double) A_FEW);
    }

    static long median(List<Sample> samples, ToLongFunction<Sample> what) {
        List<Long> sorted = samples.stream().map(what::applyAsLong).sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %d → %d MiB | %d → %d | %d → %d | %s |",
                process,
                median(before, Sample::kilobytes) / 1024,
                median(after, Sample::kilobytes) / 1024,
                median(before, Sample::files),
                median(after, Sample::files),
                median(before, Sample::threads),
                median(after, Sample::threads),
                flat() ? "flat" : "**grows**");
    }
}
