package newstracker.benchmark.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The same figure, measured several times.
public record Rounds(List<Double> figures) {

    public Rounds {
        figures = figures.stream().sorted().toList();
    }

    public static Rounds of(List<Double> figures) {
        return new Rounds(new ArrayList<>(figures));
    }

    public double median() {
        return percentile(50);
    }

    public double percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * figures.size());
        return figures.get(Math.max(0, rank - 1));
    }

    /// Median and range, such as `0.41 ms (0.39 to 0.52)`.
    public String words(String unit) {
        return String.format(
                Locale.ROOT, "%.2f %s (%.2f to %.2f)", median(), unit, figures.getFirst(), figures.getLast());
    }
}
