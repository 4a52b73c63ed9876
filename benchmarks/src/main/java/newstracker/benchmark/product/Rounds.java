package newstracker.benchmark.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The same figure, measured several times.
record Rounds(List<Double> figures) {

    Rounds {
        figures = figures.stream().sorted().toList();
    }

    static Rounds of(List<Double> figures) {
        return new Rounds(new ArrayList<>(figures));
    }

    double median() {
        return percentile(50);
    }

    double percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * figures.size());
        return figures.get(Math.max(0, rank - 1));
    }

    /// Median and range, such as `0.41 ms (0.39 to 0.52)`.
    String words(String unit) {
        return String.format(
                Locale.ROOT, "%.2f %s (%.2f to %.2f)", median(), unit, figures.getFirst(), figures.getLast());
    }
}
