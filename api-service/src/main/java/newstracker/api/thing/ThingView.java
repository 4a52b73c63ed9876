package newstracker.api.thing;

import java.time.Instant;
import java.util.Optional;

/// Something that texts speak of, and how much. `known` is false for a name that grammar recognised and
/// the catalogue does not hold yet.
record ThingView(
        String id,
        String name,
        Optional<String> maker,
        Optional<String> category,
        boolean known,
        long claims,
        long articles,
        long sources,
        Instant firstSeen,
        Instant lastSeen) {}
