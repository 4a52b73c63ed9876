package newstracker.extract.name;

import java.util.List;
import java.util.Optional;
import newstracker.extract.catalog.Hit;
import newstracker.extract.catalog.Kind;

/// The catalogue's hits by place.
final class HitIndex {

    private final List<Hit> hits;

    HitIndex(List<Hit> hits) {
        this.hits = hits;
    }

    Optional<Hit> startingAt(int offset, Kind kind) {
        return at(offset).flatMap(hit -> hit.as(kind));
    }

    /// The hit that starts exactly here.
    Optional<Hit> at(int offset) {
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
