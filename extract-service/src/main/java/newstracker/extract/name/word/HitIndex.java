package newstracker.extract.name.word;

import java.util.List;
import java.util.Optional;
import newstracker.extract.catalog.Hit;
import newstracker.extract.catalog.Kind;

/// The catalogue's hits by place. Nearly every word is asked about and few are hits, so a bit for each place answers.
public final class HitIndex {

    private final List<Hit> hits;

    /// A bit for each place where a hit starts, and how many hits start before each word of bits.
    private final long[] starts;

    private final int[] before;

    public HitIndex(List<Hit> hits) {
        this.hits = hits;
        this.starts = new long[hits.isEmpty() ? 1 : wordOf(hits.getLast().start()) + 1];
        this.before = new int[starts.length];
        for (Hit hit : hits) {
            starts[wordOf(hit.start())] |= 1L << hit.start();
        }
        for (int word = 1; word < starts.length; word++) {
            before[word] = before[word - 1] + Long.bitCount(starts[word - 1]);
        }
    }

    private static int wordOf(int offset) {
        return offset >> 6;
    }

    public Optional<Hit> startingAt(int offset, Kind kind) {
        Hit hit = hitAt(offset);
        return hit == null ? Optional.empty() : hit.as(kind);
    }

    /// The hit that ends exactly here, if it is the last one that starts before.
    public Optional<Hit> endingAt(int offset) {
        int count = startingBefore(offset);
        return count > 0 && hits.get(count - 1).end() == offset ? Optional.of(hits.get(count - 1)) : Optional.empty();
    }

    /// The hit that starts exactly here.
    public Optional<Hit> at(int offset) {
        return Optional.ofNullable(hitAt(offset));
    }

    private Hit hitAt(int offset) {
        boolean here = offset >= 0 && wordOf(offset) < starts.length && (starts[wordOf(offset)] >>> offset & 1) != 0;
        return here ? hits.get(startingBefore(offset)) : null;
    }

    private int startingBefore(int offset) {
        int word = wordOf(offset);
        if (word < 0) {
            return 0;
        }
        return word < starts.length ? before[word] + Long.bitCount(starts[word] & (1L << offset) - 1) : hits.size();
    }
}
