package newstracker.extract.name.word;

import java.util.List;
import java.util.Optional;
import newstracker.extract.catalog.Hit;
import newstracker.extract.catalog.Kind;

/// The catalogue's hits by place.
public final class HitIndex {

    private final List<Hit> hits;

    public HitIndex(List<Hit> hits) {
        this.hits = hits;
    }

    public Optional<Hit> startingAt(int offset, Kind kind) {
        return at(offset).flatMap(hit -> hit.as(kind));
    }

    /// The hit that ends exactly here, if it is the last one that starts before.
    public Optional<Hit> endingAt(int offset) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && hits.get(low - 1).end() == offset ? Optional.of(hits.get(low - 1)) : Optional.empty();
    }

    /// The hit that starts exactly here.
    public Optional<Hit> at(int offset) {
        int low = 0;
        int high = hits.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Hit hit = hits.get(middle);
            if (hit.start() == offset) {
                return Optional.of(hit);
            }
            if (hit.start() < offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}
