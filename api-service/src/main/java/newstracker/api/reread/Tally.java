package newstracker.api.reread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newstracker.api.reread.Difference.Change;
import newstracker.api.reread.Difference.Row;
import newstracker.event.claim.ExtractorVersion;

/// What was found so far, by kind, language and rule, with the first samples of each.
final class Tally {

    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::kind).thenComparing(Row::language).thenComparing(Row::rule);

    private final int samples;
    private final Map<Row, Line> lines = new TreeMap<>(ORDER);
    private final Map<Fate, Integer> articles = new EnumMap<>(Fate.class);
    private Optional<ExtractorVersion> extractor = Optional.empty();
    private int unreadable;

    Tally(int samples) {
        this.samples = samples;
    }

    /// What became of an article that was read again.
    enum Fate {
        UNCHANGED,
        CHANGED,
        /// Nothing is recorded of it: it went to the dead letters, or was never delivered.
        MISSING,
        /// The latest revision is still on its way.
        BEHIND,
        /// A newer extractor has read it.
        NEWER
    }

    /// One line of the report.
    static final class Line {

        private final Map<Change, Integer> counts = new EnumMap<>(Change.class);
        private final List<Difference> samples = new ArrayList<>();

        int count(Change change) {
            return counts.getOrDefault(change, 0);
        }

        List<Difference> samples() {
            return samples;
        }
    }

    void extractor(ExtractorVersion version) {
        extractor = Optional.of(version);
    }

    void unreadable(int count) {
        unreadable = count;
    }

    void article(Fate fate, List<Difference> differences) {
        articles.merge(fate, 1, Integer::sum);
        for (Difference difference : differences) {
            Line line = lines.computeIfAbsent(difference.row(), _ -> new Line());
            line.counts.merge(difference.change(), 1, Integer::sum);
            if (line.samples.size() < samples) {
                line.samples.add(difference);
            }
        }
    }

    int articles(Fate fate) {
        return articles.getOrDefault(fate, 0);
    }

    int articles() {
        return articles.values().stream().mapToInt(Integer::intValue).sum();
    }

    int count(Change change) {
        return lines.values().stream().mapToInt(line -> line.count(change)).sum();
    }

    Map<Row, Line> lines() {
        return lines;
    }

    /// Who has read; nobody when there was nothing to read.
    Optional<ExtractorVersion> extractor() {
        return extractor;
    }

    int unreadable() {
        return unreadable;
    }
}
